//! The JavaScript that calls a module, and its types.

use crate::module::Module;
use crate::paths;
use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

/// Writes a module with its bindings into pkg/wasm.
pub fn bind(module: Module, wasm: &[u8]) -> Result<()> {
    println!("{}: bindings", module.name());
    Bindgen::new()
        .input_bytes(module.name(), wasm.to_vec())
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The package says where the module lies; bundlers would look for wasm-bindgen's guess.
        .omit_default_module_path(true)
        .generate(paths::bindings())
}
