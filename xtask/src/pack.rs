//! The core made small for the one file that has it inside. A disk and many a server send files as they
//! are, and as text a module would take a third more than its size.

use crate::module::Module;
use crate::paths;
use anyhow::Result;
use std::fs;
use std::path::PathBuf;
use zopfli::{Format, Options};

const MODULE: Module = Module::Core;

/// The packed module: raw deflate.
pub fn output() -> PathBuf {
    paths::bindings().join(format!("{}.deflate", MODULE.name()))
}

/// Packs the module.
pub fn make() -> Result<()> {
    println!("{}: deflate", MODULE.name());
    let wasm = fs::read(MODULE.optimised())?;
    let mut packed = Vec::new();
    zopfli::compress(Options::default(), Format::Deflate, wasm.as_slice(), &mut packed)?;
    Ok(fs::write(output(), packed)?)
}
