//! `cargo xtask update`: writes again what is generated from rules and data.
//!
//! The generators are tests that write where UPDATE=1 is set and compare where it is not. One may need
//! what another has written (the registry must be compiled before the manual knows the rule), so they
//! run until nothing changes.

use crate::paths;
use anyhow::{Result, bail};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::Command;

/// Where generated files lie.
const GENERATED: [&str; 6] = ["src", "data", "docs", "profiles", "pkg/types", "README.md"];

/// More rounds than any chain of generators is long.
const ROUNDS: usize = 6;

/// Runs the generators until nothing changes.
pub fn update() -> Result<()> {
    let mut before = digest()?;
    for round in 1..=ROUNDS {
        println!("\n== round {round}");
        let passed = run_generators()?;
        let after = digest()?;
        if after == before {
            return if passed {
                Ok(())
            } else {
                bail!("nothing changes any more, but a test fails")
            };
        }
        before = after;
    }
    bail!("the generated files still change after {ROUNDS} rounds: two generators disagree")
}

fn run_generators() -> Result<bool> {
    let cargo = || Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let status = cargo()
        .current_dir(paths::root())
        .args(["test", "--quiet", "--no-fail-fast", "--lib", "--test", "*"])
        .env("UPDATE", "1")
        .status()?;
    cargo().current_dir(paths::root()).args(["fmt", "--all"]).status()?;
    let types = Command::new("node")
        .current_dir(paths::root())
        .args(["--test", "pkg/test/types.test.js"])
        .env("UPDATE", "1")
        .status()?;
    Ok(status.success() && types.success())
}

fn digest() -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in GENERATED {
        hash(&paths::root().join(path), &mut hasher)?;
    }
    Ok(hasher.finish())
}

fn hash(path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    if path.is_dir() {
        let mut entries = fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
        entries.sort_by_key(fs::DirEntry::path);
        return entries.iter().try_for_each(|entry| hash(&entry.path(), hasher));
    }
    if path.is_file() {
        path.hash(hasher);
        fs::read(path)?.hash(hasher);
    }
    Ok(())
}
