//! Times, and what is printed of them: one JSON object a line.

use std::time::Instant;

use serde::Serialize;

/// One measured thing.
#[derive(Debug, Serialize)]
pub struct Line {
    pub system: &'static str,
    pub what: &'static str,
    pub bytes: usize,
    pub words: usize,
    pub seconds: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peak_bytes: Option<u64>,
}

impl Line {
    /// Prints it.
    pub fn print(&self) {
        println!(
            "{}",
            serde_json::to_string(self).expect("a line of plain values")
        );
    }
}

/// A task that is timed: who does what, and the work over all articles.
pub struct Task<'t> {
    pub system: &'static str,
    pub what: &'static str,
    pub work: Box<dyn FnMut(&[String]) + 't>,
}

/// Takes turns among the tasks, so that all meet the same machine, and prints the median of each.
pub fn in_turns(mut tasks: Vec<Task<'_>>, rounds: usize, articles: &[String], words: usize) {
    let bytes = articles.iter().map(String::len).sum();
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); tasks.len()];
    for _ in 0..rounds {
        for (task, times) in tasks.iter_mut().zip(&mut times) {
            let begun = Instant::now();
            (task.work)(articles);
            times.push(begun.elapsed().as_secs_f64());
        }
    }
    for (task, mut times) in tasks.into_iter().zip(times) {
        times.sort_by(f64::total_cmp);
        Line {
            system: task.system,
            what: task.what,
            bytes,
            words,
            seconds: times[times.len() / 2],
            peak_bytes: None,
        }
        .print();
    }
}

/// The most memory that this process has held, where the system tells.
pub fn peak_bytes() -> Option<u64> {
    #[cfg(unix)]
    {
        let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
        // SAFETY: getrusage fills the struct that it is given; zeroes are a valid one.
        let usage = unsafe {
            if libc::getrusage(libc::RUSAGE_SELF, usage.as_mut_ptr()) != 0 {
                return None;
            }
            usage.assume_init()
        };
        let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
        Some(usage.ru_maxrss as u64 * unit)
    }
    #[cfg(not(unix))]
    None
}
