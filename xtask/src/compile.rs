//! From Rust to WebAssembly.

use crate::module::Module;
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;
use std::process::{Child, Command};

/// What today's Rust uses and browsers before Chromium 96 refuse.
pub const UNWANTED_FEATURES: [&str; 2] = ["reference-types", "multivalue"];

/// Compiles the modules side by side, each into a target directory of its own: cargo gives them all
/// the same file name. What has not changed, cargo leaves as it is.
pub fn compile(modules: &[Module]) -> Result<Vec<Vec<u8>>> {
    let cargos = modules.iter().map(|&module| cargo(module)).collect::<Result<Vec<_>>>()?;
    for mut cargo in cargos {
        ensure!(cargo.wait()?.success(), "cargo could not build the WebAssembly");
    }
    modules.iter().map(|&module| read(module)).collect()
}

fn cargo(module: Module) -> Result<Child> {
    let mut features: Vec<String> = UNWANTED_FEATURES.map(|name| format!("-{name}")).into();
    features.extend(module.target_features().iter().map(|&wanted| wanted.to_owned()));
    let mut flags = format!("-C target-feature={}", features.join(","));
    if let Some(threshold) = module.inline_threshold() {
        flags = format!("{flags} -C llvm-args=--inline-threshold={threshold}");
    }
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .current_dir(paths::root())
        .args(["build", "--quiet", "--release", "--lib", "--package", module.package()])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--no-default-features", "--features", module.features()])
        .arg("--target-dir")
        .arg(target_dir(module))
        // Of this child only. In .cargo/config.toml they would also hold for a plain `wasm-pack
        // build`, which then could not make its package for today's browsers.
        .env("RUSTFLAGS", flags)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", module.opt_level())
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .spawn()
        .context("cargo could not be started")
}

fn read(module: Module) -> Result<Vec<u8>> {
    let file = format!("{}.wasm", module.package().replace('-', "_"));
    let path = target_dir(module).join("wasm32-unknown-unknown/release").join(file);
    std::fs::read(&path).with_context(|| format!("{} is not there", path.display()))
}

fn target_dir(module: Module) -> PathBuf {
    paths::cache().join(module.name())
}
