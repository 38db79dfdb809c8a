//! Whether every document is what the contract says.

use anyhow::{Result, bail};

use super::{scorer, system::System};

const SETS: [&str; 4] = ["pud", "anercorp", "easc_dev", "articles_dev"];

/// Checks the documents of every set; an error when any breaks the contract.
pub fn run(system: &System) -> Result<()> {
    println!("\nContract");
    let mut broken = Vec::new();
    for set in SETS {
        let output = system.documents(set)?;
        match scorer::run(system, "check_contract.py", set, &output) {
            Ok(printed) => print!("{set}: {printed}"),
            Err(error) => {
                println!("{error}");
                broken.push(set);
            }
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        bail!("documents break the contract: {}", broken.join(", "))
    }
}
