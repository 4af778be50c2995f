//! wasm-opt: smaller, and in the encoding that old browsers read.

use crate::module::Module;
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::process::Command;

/// Nothing that Chromium 80 lacks; what a module aims at comes first.
pub const FLAGS: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--disable-reference-types",
    "--disable-multivalue",
];

/// Optimises the modules side by side.
pub fn optimise(modules: impl Iterator<Item = Module>) -> Result<()> {
    let mut running = Vec::new();
    for module in modules {
        println!("{}: wasm-opt", module.name());
        let child = Command::new(paths::npm_program("wasm-opt"))
            .args(module.wasm_opt())
            .args(FLAGS)
            .arg(module.bound())
            .arg("-o")
            .arg(module.optimised())
            .spawn()
            .context("wasm-opt could not be started: run `make setup`")?;
        running.push((module, child));
    }
    for (module, mut child) in running {
        ensure!(child.wait()?.success(), "wasm-opt failed on {}", module.name());
    }
    Ok(())
}
