//! `cargo xtask size`: what is shipped, raw, gzipped and in brotli, against the budgets of wasm-pack.toml.

use std::{
    fs,
    io::{self, Read},
    path::PathBuf,
};

use anyhow::{Context, Result, bail};
use flate2::{Compression, GzBuilder};

use crate::{
    matrix::{Budget, Matrix},
    project::Project,
    table,
};

/// A budget beside what was measured: the sum over its files.
pub struct Row<'a> {
    budget: &'a Budget,
    files: usize,
    raw: u64,
    gzip: u64,
    /// Only measured where it has a budget: brotli at its best is slow.
    brotli: Option<u64>,
}

/// The files that a budget covers, in order.
pub fn files(project: &Project, budget: &Budget) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for pattern in &budget.files {
        let pattern = project.path(pattern);
        let found = glob::glob(&pattern.to_string_lossy())
            .with_context(|| format!("{} is not a pattern", pattern.display()))?;
        files.extend(found.filter_map(Result::ok).filter(|path| path.is_file()));
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// Measures the files of one budget.
pub fn measure<'a>(project: &Project, budget: &'a Budget) -> Result<Row<'a>> {
    let files = files(project, budget)?;
    let mut row = Row {
        budget,
        files: files.len(),
        raw: 0,
        gzip: 0,
        brotli: budget.brotli.map(|_| 0),
    };
    for file in files {
        let bytes =
            fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        row.raw += bytes.len() as u64;
        row.gzip += gzip(&bytes)?.len() as u64;
        if let Some(sum) = &mut row.brotli {
            *sum += brotli_length(&bytes)?;
        }
    }
    Ok(row)
}

/// Gzip at its best, without a time stamp or a name: the same input gives the same bytes.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    GzBuilder::new()
        .read(bytes, Compression::best())
        .read_to_end(&mut packed)?;
    Ok(packed)
}

fn brotli_length(bytes: &[u8]) -> io::Result<u64> {
    let (buffer, quality, window) = (64 * 1024, 11, 24);
    io::copy(
        &mut brotli::CompressorReader::new(bytes, buffer, quality, window),
        &mut io::sink(),
    )
}

impl Row<'_> {
    /// What is wrong: nothing to measure, or a figure above its budget.
    fn faults(&self) -> Vec<String> {
        let name = &self.budget.name;
        if self.files == 0 {
            return vec![format!(
                "{name}: {} is not built",
                self.budget.files.join(", ")
            )];
        }
        [
            ("raw", Some(self.raw), self.budget.raw),
            ("gzip", Some(self.gzip), self.budget.gzip),
            ("brotli", self.brotli, self.budget.brotli),
        ]
        .into_iter()
        .filter_map(|(measure, size, budget)| {
            let (size, budget) = (size?, budget?);
            (size > budget).then(|| {
                format!(
                    "{name}: {} {measure}, and the budget is {}",
                    kilobytes(size),
                    kilobytes(budget)
                )
            })
        })
        .collect()
    }
}

/// An error that names every budget exceeded, and everything that is not there to be measured.
pub fn enforce(rows: &[Row]) -> Result<()> {
    let faults: Vec<_> = rows.iter().flat_map(Row::faults).collect();
    if faults.is_empty() {
        Ok(())
    } else {
        bail!("over budget (wasm-pack.toml):\n  {}", faults.join("\n  "))
    }
}

/// Prints the table and fails when a budget is exceeded.
pub fn run(project: &Project) -> Result<()> {
    let matrix = Matrix::read(project)?;
    let rows: Vec<_> = matrix
        .budgets
        .iter()
        .map(|budget| measure(project, budget))
        .collect::<Result<_>>()?;
    let mut table = table::new(
        &["kB", "raw", "budget", "gzip", "budget", "brotli", "budget"],
        1,
    );
    for row in &rows {
        let figure = |size: Option<u64>| {
            size.filter(|_| row.files > 0)
                .map_or_else(String::new, kilobytes)
        };
        let budget = |budget: Option<u64>| budget.map_or_else(String::new, kilobytes);
        table.add_row([
            row.budget.name.clone(),
            figure(Some(row.raw)),
            budget(row.budget.raw),
            figure(Some(row.gzip)),
            budget(row.budget.gzip),
            figure(row.brotli),
            budget(row.budget.brotli),
        ]);
    }
    println!("{table}");
    enforce(&rows)
}

/// Bytes in kB of 1000, to a tenth.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget(raw: Option<u64>, gzip: Option<u64>, brotli: Option<u64>) -> Budget {
        Budget {
            name: "wasm".to_owned(),
            files: vec!["out/*.wasm".to_owned()],
            raw,
            gzip,
            brotli,
        }
    }

    /// A project with two files of 1,000 and 500 equal bytes.
    fn project() -> (tempfile::TempDir, Project) {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::at(folder.path());
        fs::create_dir(project.path("out")).unwrap();
        fs::write(project.path("out/a.wasm"), [7; 1000]).unwrap();
        fs::write(project.path("out/b.wasm"), [7; 500]).unwrap();
        fs::write(project.path("out/other.js"), [7; 9000]).unwrap();
        (folder, project)
    }

    #[test]
    fn sums_the_files_that_match() {
        let (_folder, project) = project();
        let budget = budget(Some(1500), Some(100), Some(100));
        let row = measure(&project, &budget).unwrap();
        assert_eq!((row.files, row.raw), (2, 1500));
        assert!(row.gzip > 0 && row.gzip < 100 && row.brotli.unwrap() < row.gzip);
        enforce(&[row]).unwrap();
    }

    #[test]
    fn every_budget_exceeded_fails_and_is_named() {
        let (_folder, project) = project();
        for (over, measure_name) in [
            (
                budget(Some(1499), None, None),
                "1.5 raw, and the budget is 1.4",
            ),
            (budget(None, Some(10), None), "gzip"),
            (budget(None, None, Some(5)), "brotli"),
        ] {
            let error = enforce(&[measure(&project, &over).unwrap()])
                .unwrap_err()
                .to_string();
            assert!(
                error.contains("wasm: ") && error.contains(measure_name),
                "{error}"
            );
        }
    }

    #[test]
    fn what_is_not_built_fails() {
        let folder = tempfile::tempdir().unwrap();
        let budget = budget(Some(1), None, None);
        let row = measure(&Project::at(folder.path()), &budget).unwrap();
        assert!(
            enforce(&[row])
                .unwrap_err()
                .to_string()
                .contains("not built")
        );
    }

    #[test]
    fn gzip_is_reproducible_and_unpacks() {
        let packed = gzip(b"khulasa").unwrap();
        assert_eq!(packed, gzip(b"khulasa").unwrap());
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(&*packed)
            .read_to_end(&mut bytes)
            .unwrap();
        assert_eq!(bytes, b"khulasa");
    }
}
