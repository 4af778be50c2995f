//! What a module was last made of, so that the slow steps run only where something has changed.

use crate::module::Module;
use crate::{optimise, paths};
use anyhow::Result;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

/// A digest of everything that a module is made of.
pub struct Stamp {
    file: PathBuf,
    digest: String,
}

/// The stamp of a module that cargo has just compiled.
pub fn of_module(module: Module, wasm: &[u8]) -> Result<Stamp> {
    let mut hasher = DefaultHasher::new();
    wasm.hash(&mut hasher);
    (module.wasm_opt(), optimise::FLAGS).hash(&mut hasher);
    // The bindings tool and wasm-opt by their versions, and what is done with them.
    for file in ["package-lock.json", "xtask/Cargo.toml"] {
        fs::read(paths::root().join(file))?.hash(&mut hasher);
    }
    for step in ["bind", "features", "panics", "sections"] {
        fs::read(paths::root().join(format!("xtask/src/{step}.rs")))?.hash(&mut hasher);
    }
    let file = paths::cache().join(format!("{}.stamp", module.name()));
    Ok(Stamp { file, digest: format!("{:016x}", hasher.finish()) })
}

impl Stamp {
    /// Whether the outputs are there and were made of the same.
    pub fn is_current(&self, outputs: &[PathBuf]) -> bool {
        outputs.iter().all(|output| output.is_file())
            && fs::read_to_string(&self.file).is_ok_and(|last| last == self.digest)
    }

    /// Notes that the outputs are made.
    pub fn write(&self) -> Result<()> {
        Ok(fs::write(&self.file, &self.digest)?)
    }
}
