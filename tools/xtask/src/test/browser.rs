//! Chromium and its driver: found, or installed from Debian's packages where this user may.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{
    process::{self, command, find},
    step,
};

/// An installed Chromium or Chrome, with its driver.
pub struct Browser {
    pub program: PathBuf,
    pub driver: PathBuf,
}

/// Names and places of the browser, the most likely first.
const PROGRAMS: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Names and places of its driver.
const DRIVERS: [&str; 2] = ["chromedriver", "/usr/lib/chromium-browser/chromedriver"];

/// The browser, or a sentence on what to install.
pub fn find_or_install() -> Result<Result<Browser, String>> {
    if let Some(browser) = installed() {
        return Ok(Ok(browser));
    }
    if let Some(prefix) = apt() {
        step::run("Chromium from Debian's packages", || {
            let packages = [
                "install",
                "-y",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
            ];
            apt_get(&prefix, &["update"])?;
            apt_get(&prefix, &packages)
        })?;
    }
    Ok(installed().ok_or_else(|| advice(std::env::consts::OS).to_owned()))
}

fn installed() -> Option<Browser> {
    let driver = std::env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .filter(|path| path.is_file());
    Some(Browser {
        program: first(&PROGRAMS)?,
        driver: driver.or_else(|| first(&DRIVERS))?,
    })
}

fn first(candidates: &[&str]) -> Option<PathBuf> {
    candidates
        .iter()
        .find_map(|candidate| match Path::new(candidate) {
            path if path.is_absolute() => path.is_file().then(|| path.to_path_buf()),
            _ => find(candidate),
        })
}

/// How apt-get can be run here: as root, by a sudo that asks nothing, or not at all.
fn apt() -> Option<Vec<PathBuf>> {
    let apt = find("apt-get")?;
    if process::quiet("id", &command("id", ["-u"])).is_ok_and(|user| user.trim() == "0") {
        return Some(vec![apt]);
    }
    let sudo = find("sudo")?;
    process::quiet("sudo", &command(&sudo, ["-n", "true"])).ok()?;
    Some(vec![sudo, "-n".into(), apt])
}

fn apt_get(prefix: &[PathBuf], arguments: &[&str]) -> Result<()> {
    let (program, front) = prefix.split_first().expect("apt-get or sudo");
    let arguments = front
        .iter()
        .map(|part| part.clone().into_os_string())
        .chain(arguments.iter().map(Into::into));
    let run = command(program, arguments).env("DEBIAN_FRONTEND", "noninteractive");
    process::quiet("apt-get", &run).map(drop)
}

fn advice(system: &str) -> &'static str {
    match system {
        "macos" => "install a browser and its driver: brew install --cask chromium chromedriver",
        "windows" => "install Chrome, and put a chromedriver of its version in PATH",
        _ => {
            "install Chromium and chromedriver; on Debian: apt-get install chromium chromium-driver"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_gets_its_own_advice() {
        assert!(advice("linux").contains("apt-get"));
        assert!(advice("macos").contains("brew"));
        assert!(advice("windows").contains("PATH"));
    }

    #[test]
    fn the_first_that_exists_is_taken() {
        let here = std::env::current_exe().unwrap();
        let found = first(&["khulasa-no-such-program", here.to_str().unwrap()]);
        assert_eq!(found, Some(here));
        assert_eq!(first(&["/khulasa/no/such/program"]), None);
    }
}
