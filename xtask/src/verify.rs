//! `cargo xtask lint` and `cargo xtask test`: every check and every test, and what they add up to.
//!
//! A step that fails does not keep the next ones from running. The last line says how many tests of
//! all kinds passed; a failed check counts as one that failed.

use crate::{build, paths, sizes};
use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How many tests passed, failed, and were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
    skipped: usize,
}

/// What has run so far.
#[derive(Default)]
struct Tally {
    count: Count,
    failed: Vec<String>,
}

/// Formatting, lints and types: what needs no test to run.
pub fn lint() -> Result<()> {
    let mut tally = Tally::default();
    tally.rust_checks();
    if tally.build() {
        tally.javascript_checks();
    }
    ensure!(tally.failed.is_empty(), "failed: {}", tally.failed.join(", "));
    Ok(())
}

/// Everything.
pub fn test() -> Result<()> {
    let mut tally = Tally::default();
    tally.rust_checks();
    tally.test("Rust tests", cargo(&["test", "--workspace", "--no-fail-fast"]));
    if tally.build() {
        tally.javascript_checks();
        tally.test("package tests", node_test("pkg/test")?);
        tally.test("browser tests", node_test("tests/browser")?);
    }
    let Tally { count: Count { passed, failed, skipped }, failed: steps } = tally;
    if !steps.is_empty() {
        println!("\nfailed: {}", steps.join(", "));
    }
    let left_out = if skipped > 0 { format!(", {skipped} skipped") } else { String::new() };
    println!("\n{passed} passed, {failed} failed{left_out}");
    // Without a word from anyhow, so that the line above stays the last one.
    std::process::exit(i32::from(failed > 0 || passed == 0));
}

impl Tally {
    fn rust_checks(&mut self) {
        self.check("cargo fmt", cargo(&["fmt", "--all", "--check"]));
        let deny = ["--", "-D", "warnings"];
        let native = ["clippy", "--quiet", "--workspace", "--all-targets"];
        self.check("clippy", cargo(&[&native[..], &deny].concat()));
        let page = ["clippy", "--quiet", "--target", "wasm32-unknown-unknown"];
        let features = ["--no-default-features", "--features", "wasm"];
        self.check("clippy for wasm", cargo(&[&page[..], &features, &deny].concat()));
        let mut doc = cargo(&["doc", "--quiet", "--no-deps"]);
        doc.env("RUSTDOCFLAGS", "-D warnings");
        self.check("rustdoc", doc);
    }

    fn javascript_checks(&mut self) {
        let mut biome = npm("biome");
        biome.args(["ci", "--error-on-warnings", "--colors=off"]);
        self.check("biome", biome);
        self.check("tsc", npm("tsc"));
        let mut publint = npm("publint");
        publint.args(["pkg", "--strict"]);
        self.check("publint", publint);
    }

    /// Builds the package. Whether there is one.
    fn build(&mut self) -> bool {
        self.step("build", build) && {
            // A package that is too large works all the same.
            self.step("sizes", sizes::check);
            true
        }
    }

    /// Runs a step of our own. Whether it went well.
    fn step(&mut self, name: &str, run: fn() -> Result<()>) -> bool {
        println!("\n== {name}");
        let done = run();
        if let Err(error) = &done {
            eprintln!("{error:#}");
            self.fail(name);
        }
        done.is_ok()
    }

    /// Runs what only passes or fails.
    fn check(&mut self, name: &str, mut command: Command) {
        println!("\n== {name}");
        if !command.status().is_ok_and(|status| status.success()) {
            self.fail(name);
        }
    }

    /// Runs tests and counts them by what their runner says at the end.
    fn test(&mut self, name: &str, command: Command) {
        println!("\n== {name}");
        match run_and_count(command) {
            Ok((count, passed)) => {
                self.count.passed += count.passed;
                self.count.failed += count.failed;
                self.count.skipped += count.skipped;
                // A runner that fails without a failed test: code that does not compile, say.
                match (passed, count.failed) {
                    (true, 0) => {}
                    (_, 0) => self.fail(name),
                    (..) => self.failed.push(name.to_owned()),
                }
            }
            Err(error) => {
                eprintln!("{error:#}");
                self.fail(name);
            }
        }
    }

    fn fail(&mut self, name: &str) {
        self.count.failed += 1;
        self.failed.push(name.to_owned());
    }
}

/// Shows what a runner says while it says it. What it counted, and whether it was content.
fn run_and_count(mut command: Command) -> Result<(Count, bool)> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("it could not be started")?;
    let stdout = child.stdout.take().context("it has no output")?;
    let mut count = Count::default();
    for line in BufReader::new(stdout).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("{line}");
        count.add(&line);
    }
    Ok((count, child.wait()?.success()))
}

impl Count {
    /// Adds what a line counts: the closing lines of cargo test and of node --test.
    fn add(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            let (_, counts) = result.split_once(". ").unwrap_or_default();
            for part in counts.split("; ") {
                match part.split_once(' ') {
                    Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                    Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                    Some((number, "ignored")) => self.skipped += number.parse().unwrap_or(0),
                    _ => {}
                }
            }
        } else if let Some(total) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) {
            match total.split_once(' ') {
                Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
                Some(("fail" | "cancelled", number)) => self.failed += number.parse().unwrap_or(0),
                Some(("skipped" | "todo", number)) => self.skipped += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(paths::root()).args(arguments);
    command
}

fn npm(program: &str) -> Command {
    let mut command = Command::new(paths::npm_program(program));
    command.current_dir(paths::root());
    command
}

/// Node's test runner over the `*.test.js` of a folder, named one by one: how it reads a folder or a
/// pattern changed between Node 20 and 22.
fn node_test(folder: &str) -> Result<Command> {
    let mut files = test_files(&paths::root().join(folder))?;
    files.sort();
    ensure!(!files.is_empty(), "{folder} has no tests");
    let mut command = Command::new("node");
    command.current_dir(paths::root()).args(["--test", "--test-reporter=spec"]).args(files);
    Ok(command)
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(test_files(&path)?);
        } else if path.to_string_lossy().ends_with(".test.js") {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn the_closing_lines_of_both_runners_are_added_up() {
        let mut count = Count::default();
        for line in [
            "test result: ok. 20 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.08s",
            "ℹ tests 9",
            "ℹ pass 6",
            "# fail 1",
            "# cancelled 0",
            "# skipped 2",
            "a test may print that 5 passed",
        ] {
            count.add(line);
        }
        assert_eq!(count, Count { passed: 30, failed: 3, skipped: 3 });
    }
}
