//! Where things are.

use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the root").to_path_buf()
}

/// What wasm-bindgen makes: the modules, and the JavaScript that calls them.
pub fn bindings() -> PathBuf {
    root().join("pkg/wasm")
}

/// What is published.
pub fn dist() -> PathBuf {
    root().join("pkg/dist")
}

/// What the build keeps for itself.
pub fn cache() -> PathBuf {
    root().join("target/xtask")
}

/// A program that npm has installed.
pub fn npm_program(name: &str) -> PathBuf {
    root().join("node_modules/.bin").join(name)
}

/// Stops where the JavaScript tools are not installed.
pub fn need_node_modules() -> Result<()> {
    ensure!(
        root().join("node_modules/binaryen").is_dir()
            && root().join("node_modules/esbuild").is_dir(),
        "the JavaScript tools are missing: run `make setup` (or `npm ci`) first"
    );
    Ok(())
}
