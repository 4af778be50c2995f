//! The two WebAssembly modules that are made of the one crate.

use crate::paths;
use std::path::PathBuf;

/// A WebAssembly module.
#[derive(Clone, Copy)]
pub enum Module {
    /// What a page loads: small.
    Core,
    /// What Node loads: with NDJSON, the manual of the rules, English, and profiles of one's own.
    Full,
}

impl Module {
    /// All of them.
    pub const ALL: [Module; 2] = [Module::Core, Module::Full];

    /// Its name, which its files carry.
    pub fn name(self) -> &'static str {
        match self {
            Module::Core => "core",
            Module::Full => "full",
        }
    }

    /// The features of the crate that it is built with.
    pub fn features(self) -> &'static str {
        match self {
            Module::Core => "wasm",
            Module::Full => "wasm,batch,docs,english,profiles",
        }
    }

    /// The files that the bundles and the package take.
    pub fn outputs(self) -> [PathBuf; 3] {
        [self.file(".js"), self.file(".d.ts"), self.file(".wasm")]
    }

    /// The module as wasm-bindgen leaves it, before it is optimised.
    pub fn bound(self) -> PathBuf {
        self.file("_bg.wasm")
    }

    /// The module as it is shipped.
    pub fn optimised(self) -> PathBuf {
        self.file(".wasm")
    }

    fn file(self, ending: &str) -> PathBuf {
        paths::bindings().join(format!("{}{ending}", self.name()))
    }
}
