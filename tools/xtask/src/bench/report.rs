//! docs/en/benchmarks.md and its picture, from one run.

use std::{fmt::Write, fs};

use anyhow::{Context, Result};
use plotters::prelude::*;

use super::side_by_side::{Line, Measured};
use crate::project::Project;

const WHOLE: &str = "whole analysis";
const WORDS: &str = "words: clitics, lemmas, parts of speech";

/// Writes both files.
pub fn write(project: &Project, measured: &Measured) -> Result<()> {
    let text = text(measured)?;
    print!("{text}");
    fs::write(project.path("docs/en/benchmarks.md"), text)?;
    let folder = project.path("docs/public");
    fs::create_dir_all(&folder)?;
    picture(&folder.join("growth.svg"), &measured.growth)
}

fn text(Measured { lines, growth }: &Measured) -> Result<String> {
    // The last of a kind was measured over the articles that the slower ones read.
    let find = |what: &str| {
        let ours = lines
            .iter()
            .rfind(|line| line.system == "khulasa" && line.what == what);
        ours.with_context(|| format!("{what} was not measured"))
    };
    let mut out = String::from(
        "# Benchmarks\n\nMade by `cargo xtask bench report`: one run, one core, one machine after another's work. Machines differ and are \
         noisy; read the ratios, each of which was taken within this run over the same articles (our own, varied).\n\n\
         ## The core, by stage\n\n| | words a second | MB a second |\n| --- | --- | --- |\n",
    );
    let mut seen = Vec::new();
    for line in lines.iter().filter(|line| line.system == "khulasa") {
        if seen.contains(&&line.what) {
            continue;
        }
        seen.push(&line.what);
        writeln!(
            out,
            "| {} | {} | {:.1} |",
            line.what,
            thousands(line.speed()),
            line.bytes as f64 / 1e6 / line.seconds
        )?;
    }
    let whole = find(WHOLE)?;
    let words = find(WORDS)?;
    writeln!(
        out,
        "\n## Beside others\n\nKhulasa's whole analysis holds all that the others do, and names, dates, figures, statements and topics besides.\n\n\
         | | what it does | words a second | khulasa, whole analysis | khulasa, words alone |\n| --- | --- | --- | --- | --- |"
    )?;
    let others = lines.iter().enumerate().filter(|(index, line)| {
        // What was measured over both sets is compared over the smaller one, as all others are.
        let again = lines[index + 1..]
            .iter()
            .any(|later| later.system == line.system && later.what == line.what);
        line.system != "khulasa" && !line.system.contains("wasm") && !again
    });
    for (_, line) in others {
        writeln!(
            out,
            "| {} | {} | {} | {} × | {} × |",
            line.system,
            line.what,
            thousands(line.speed()),
            ratio(whole.speed() / line.speed()),
            ratio(words.speed() / line.speed())
        )?;
    }
    writeln!(
        out,
        "\n## WebAssembly\n\n| | words a second | of the native speed |\n| --- | --- | --- |"
    )?;
    for line in lines.iter().filter(|line| line.system.contains("wasm")) {
        writeln!(
            out,
            "| {} | {} | {:.2} |",
            line.system,
            thousands(line.speed()),
            line.speed() / whole.speed()
        )?;
    }
    writeln!(
        out,
        "\n## Growth\n\nOne text, in a process of its own; memory is the most that the process held.\n"
    )?;
    writeln!(
        out,
        "| bytes | seconds | words a second | MB of memory |\n| --- | --- | --- | --- |"
    )?;
    for line in growth {
        let memory = line.peak_bytes.map_or_else(
            || "?".to_owned(),
            |bytes| format!("{:.0}", bytes as f64 / 1e6),
        );
        writeln!(
            out,
            "| {} | {:.3} | {} | {memory} |",
            line.bytes,
            line.seconds,
            thousands(line.speed())
        )?;
    }
    writeln!(
        out,
        "\nTime grows as bytes to the power of {:.2} (least squares over the logarithms, from 100 kB on): 1 is linear.\n\n\
         ![Seconds over bytes, both logarithmic](/growth.svg)",
        exponent(growth)
    )?;
    Ok(out)
}

/// The slope of time over length, both as logarithms; short texts, where starting up weighs most, are left out.
fn exponent(growth: &[Line]) -> f64 {
    let points: Vec<(f64, f64)> = growth
        .iter()
        .filter(|line| line.bytes >= 100_000)
        .map(|line| ((line.bytes as f64).ln(), line.seconds.ln()))
        .collect();
    let count = points.len() as f64;
    let mean = |value: fn(&(f64, f64)) -> f64| points.iter().map(value).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let covariance: f64 = points
        .iter()
        .map(|point| (point.0 - x) * (point.1 - y))
        .sum();
    let variance: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    covariance / variance
}

/// `161803` as 162,000: three digits are all that a run is good for.
fn thousands(value: f64) -> String {
    let digits = 10_f64.powf((value.log10().floor() - 2.0).max(0.0));
    let rounded = ((value / digits).round() * digits) as u64;
    let mut out = rounded.to_string();
    let mut at = out.len();
    while at > 3 {
        at -= 3;
        out.insert(at, ',');
    }
    out
}

fn ratio(value: f64) -> String {
    if value < 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.0}")
    }
}

fn picture(path: &std::path::Path, growth: &[Line]) -> Result<()> {
    let area = SVGBackend::new(path, (720, 420)).into_drawing_area();
    let points: Vec<(f64, f64)> = growth
        .iter()
        .map(|line| (line.bytes as f64, line.seconds))
        .collect();
    let failed = |error: DrawingAreaErrorKind<_>| anyhow::anyhow!("the picture: {error}");
    let mut chart = ChartBuilder::on(&area)
        .margin(16)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d((500.0..2e8).log_scale(), (0.001..2000.0).log_scale())
        .map_err(failed)?;
    chart
        .configure_mesh()
        .x_desc("bytes")
        .y_desc("seconds")
        .draw()
        .map_err(failed)?;
    chart
        .draw_series(LineSeries::new(
            points.iter().copied(),
            BLUE.stroke_width(2),
        ))
        .map_err(failed)?;
    chart
        .draw_series(
            points
                .iter()
                .map(|&point| Circle::new(point, 4, BLUE.filled())),
        )
        .map_err(failed)?;
    area.present().map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(bytes: usize, seconds: f64) -> Line {
        Line {
            system: "khulasa".to_owned(),
            what: "one text".to_owned(),
            bytes,
            words: bytes as f64 / 10.0,
            seconds,
            peak_bytes: None,
        }
    }

    #[test]
    fn a_linear_run_has_exponent_one() {
        let linear = [
            line(100_000, 0.1),
            line(1_000_000, 1.0),
            line(10_000_000, 10.0),
        ];
        assert!((exponent(&linear) - 1.0).abs() < 1e-9);
        let square = [line(100_000, 0.1), line(1_000_000, 10.0)];
        assert!((exponent(&square) - 2.0).abs() < 1e-9);
    }

    #[test]
    fn three_digits_are_kept() {
        assert_eq!(thousands(161_803.4), "162,000");
        assert_eq!(thousands(1_618_033.0), "1,620,000");
        assert_eq!(thousands(42.0), "42");
    }
}
