//! The WebAssembly modules: three of the one crate, and the reader of workbooks.

use crate::paths;
use std::path::PathBuf;

/// A WebAssembly module.
#[derive(Clone, Copy)]
pub enum Module {
    /// What a page loads: small.
    Core,
    /// What a page loads that wants all: NDJSON, the manual of the rules, English, and profiles of
    /// one's own.
    Full,
    /// What Node loads: all, made for speed, because Node downloads nothing.
    Node,
    /// What reads workbooks, in Node and in pages, where one is opened.
    Workbook,
}

impl Module {
    /// All of them.
    pub const ALL: [Module; 4] = [Module::Core, Module::Full, Module::Node, Module::Workbook];

    /// Its name, which its files carry.
    pub fn name(self) -> &'static str {
        match self {
            Module::Core => "core",
            Module::Full => "full",
            Module::Node => "node",
            Module::Workbook => "workbook",
        }
    }

    /// The crate that it is made of.
    pub fn package(self) -> &'static str {
        match self {
            Module::Core | Module::Full | Module::Node => "gongkai",
            Module::Workbook => "gongkai-workbook",
        }
    }

    /// The features of the crate that it is built with.
    pub fn features(self) -> &'static str {
        match self {
            Module::Core => "wasm",
            Module::Full | Module::Node => "wasm,batch,docs,english,office,profiles",
            Module::Workbook => "",
        }
    }

    /// What the compiler aims at: `z` and `s` are sizes, 3 is speed.
    pub fn opt_level(self) -> &'static str {
        match self {
            Module::Core | Module::Full => "z",
            Module::Workbook => "s",
            Module::Node => "3",
        }
    }

    /// Up to what size a function is written out where it is called. `z` by itself has 5: then a text
    /// takes a quarter more time, and the download is 1.5 % smaller.
    pub fn inline_threshold(self) -> Option<&'static str> {
        match self {
            Module::Core | Module::Full => Some("30"),
            Module::Workbook | Module::Node => None,
        }
    }

    /// What wasm-opt aims at, and what of WebAssembly the module may use. The first kilobyte of the
    /// memory is the end of the stack, where nothing lies. Zeros between data stay: brotli has them in
    /// fewer bytes than the places of what is around them.
    pub fn wasm_opt(self) -> &'static [&'static str] {
        match self {
            Module::Core | Module::Full | Module::Workbook => &[
                "--low-memory-unused",
                "--skip-pass=memory-packing",
                "--flatten",
                "--rereloop",
                "-Oz",
                "-Oz",
            ],
            Module::Node => &["-O3", "--enable-simd"],
        }
    }

    /// The features of WebAssembly that are switched on beyond those of every browser. Node has had
    /// vectors since 16.4, Chromium only since 91.
    pub fn target_features(self) -> &'static [&'static str] {
        match self {
            Module::Core | Module::Full | Module::Workbook => &[],
            Module::Node => &["+simd128"],
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
