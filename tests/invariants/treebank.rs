use khulasa::analysis::Analysis;

/// Comments, or lines of ten columns with something in each; words are counted from one.
pub fn check(analysis: &Analysis, written: &str) {
    let mut words = 0;
    let mut sentences = 0;
    let mut number = 0;
    for line in written.split_terminator('\n') {
        if line.is_empty() {
            sentences += 1;
            number = 0;
            continue;
        }
        if line.starts_with('#') && number == 0 && !line.contains('\t') {
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        assert_eq!(columns.len(), 10, "{line:?}");
        assert!(columns.iter().all(|column| !column.is_empty()), "{line:?}");
        assert!(
            !columns[1].contains(char::is_whitespace) && !columns[2].contains(char::is_whitespace),
            "{line:?}"
        );
        if let Some((first, last)) = columns[0].split_once('-') {
            assert_eq!(first.parse(), Ok(number + 1), "{line:?}");
            assert!(
                last.parse::<usize>().is_ok_and(|last| last > number + 1),
                "{line:?}"
            );
        } else {
            number += 1;
            words += 1;
            assert_eq!(columns[0].parse(), Ok(number), "{line:?}");
        }
    }
    assert_eq!(words, analysis.segments.len());
    assert_eq!(sentences, analysis.sentences.len());
}
