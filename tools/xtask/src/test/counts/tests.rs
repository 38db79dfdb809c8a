//! The samples are what the programs printed, shortened between the lines that count.

use super::*;

fn counts(passed: usize, failed: usize) -> Counts {
    Counts { passed, failed }
}

const CARGO_TEST: &str = "\
running 4 tests
test ign ... ignored
test good ... ok
test bad ... FAILED

failures:
    bad

test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.05s

     Running tests/cli.rs (target/debug/deps/cli-c33ee3b42d5d0d91)

running 1 test
test cli ... ok

test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

   Doc-tests sample

running 1 test
test src/lib.rs - (line 1) ... ok

test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
";

#[test]
fn cargo_test_sums_every_program() {
    assert_eq!(cargo_test(CARGO_TEST), counts(4, 1));
    assert_eq!(
        cargo_test("running 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured"),
        counts(0, 0)
    );
}

const NEXTEST: &str = "\
    Starting 4 tests across 3 binaries (1 test skipped)
        FAIL [   0.065s] (4/4) sample bad
  stdout ───
    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.06s
────────────
     Summary [   0.066s] 4 tests run: 3 passed, 1 failed, 1 skipped
        FAIL [   0.065s] (4/4) sample bad
error: test run failed
";

#[test]
fn nextest_reads_the_summary_and_not_what_a_test_printed() {
    assert_eq!(nextest(NEXTEST), counts(3, 1));
    assert_eq!(
        nextest(
            "     Summary [  61.2s] 9 tests run: 7 passed (1 slow, 1 leaky), 1 failed, 1 timed out, 2 skipped"
        ),
        counts(7, 2)
    );
    assert_eq!(
        nextest("     Summary [   0.000s] 0 tests run: 0 passed, 0 skipped"),
        counts(0, 0)
    );
}

const WASM_BINDGEN_TEST: &str = "\
     Running tests/wasm.rs (target/wasm32-unknown-unknown/debug/deps/wasm-05f09d51b541a6a3.wasm)
Running headless tests in Chrome on `http://127.0.0.1:34325/`
Loading Wasm module...

running 2 tests
test w2 ... FAIL
test w1 ... ok

failures:

---- w2 output ----
    error output:
        panicked at tests/wasm.rs:4:32:

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 filtered out; finished in 0.01s

Error: some tests failed
";

#[test]
fn wasm_bindgen_prints_the_result_as_cargo_does() {
    assert_eq!(cargo_test(WASM_BINDGEN_TEST), counts(1, 1));
    let skipped = "this test suite is only configured to run in a browser, but we're only testing node.js tests so skipping";
    assert_eq!(cargo_test(skipped), counts(0, 0));
}

const VITEST: &str = "\
 \u{1b}[32m✓\u{1b}[39m u/b.test.js \u{1b}[2m(\u{1b}[22m\u{1b}[2m1 test\u{1b}[22m\u{1b}[2m)\u{1b}[22m\u{1b}[32m 2\u{1b}[2mms\u{1b}[22m\u{1b}[39m
\u{1b}[31m⎯⎯\u{1b}[39m\u{1b}[1m\u{1b}[41m Failed Tests 1 \u{1b}[49m\u{1b}[22m\u{1b}[31m⎯⎯\u{1b}[39m
\u{1b}[2m Test Files \u{1b}[22m \u{1b}[1m\u{1b}[31m1 failed\u{1b}[39m\u{1b}[22m\u{1b}[2m | \u{1b}[22m\u{1b}[1m\u{1b}[32m1 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (2)\u{1b}[39m
\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[31m1 failed\u{1b}[39m\u{1b}[22m\u{1b}[2m | \u{1b}[22m\u{1b}[1m\u{1b}[32m2 passed\u{1b}[39m\u{1b}[22m\u{1b}[2m | \u{1b}[22m\u{1b}[33m1 skipped\u{1b}[39m\u{1b}[90m (4)\u{1b}[39m
\u{1b}[2m   Start at \u{1b}[22m 01:55:15
";

#[test]
fn vitest_counts_tests_and_not_files_with_and_without_colours() {
    let printed = |text: &str| Printed {
        success: false,
        text: text.to_owned(),
    };
    assert_eq!(Counts::of_run(&printed(VITEST), vitest), counts(2, 1));
    assert_eq!(
        vitest(" Test Files  3 passed (3)\n      Tests  12 passed (12)\n"),
        counts(12, 0)
    );
}

const PLAYWRIGHT: &str = "\
  ✓  1 p/a.spec.js:2:1 › one (1ms)
  ✘  2 p/a.spec.js:2:21 › two (8ms)
  -  4 p/a.spec.js:2:63 › three
  1) p/a.spec.js:2:21 › two ───────

    Expected: 2
      1 | import {test,expect} from '@playwright/test';
    > 2 | test('one',()=>{});

  1 failed
    p/a.spec.js:2:21 › two ────────
  1 flaky
    p/a.spec.js:3:1 › flaky ───────
  1 skipped
  11 passed (1.8s)
";

#[test]
fn playwright_reads_the_closing_lines() {
    assert_eq!(playwright(PLAYWRIGHT), counts(12, 1));
    assert_eq!(playwright("\n  2 passed (414ms)\n"), counts(2, 0));
    assert_eq!(
        playwright("  1 interrupted\n  3 did not run\n  4 passed (1.0m)\n"),
        counts(4, 4)
    );
}

#[test]
fn a_program_that_ends_in_an_error_has_failed_even_without_a_failed_test() {
    let run = |success: bool, text: &str| {
        Counts::of_run(
            &Printed {
                success,
                text: text.to_owned(),
            },
            cargo_test,
        )
    };
    assert_eq!(
        run(false, "error: could not compile `khulasa`"),
        Counts::FAILURE
    );
    assert_eq!(
        run(false, CARGO_TEST),
        counts(4, 1),
        "a failure that was counted is not counted twice"
    );
    assert!(run(true, "").is_zero());
}

#[test]
fn sums_and_prints_the_closing_line() {
    let sum: Counts = [counts(3, 0), counts(4, 2)].into_iter().sum();
    assert_eq!(sum.to_string(), "7 passed, 2 failed");
}

#[test]
fn our_closing_line_is_the_last_one() {
    let text = "12 passed, 0 failed\nstage\n253 passed, 1 failed, 2 skipped\n";
    assert_eq!(closing_line(text), counts(253, 1));
    assert!(closing_line("nothing").is_zero());
}
