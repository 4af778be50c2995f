//! The JavaScript that calls a module, and its types.

use crate::module::Module;
use crate::paths;
use anyhow::{Result, ensure};
use std::fs;
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
        .generate(paths::bindings())?;
    refuse_other_types(module)
}

/// What hands texts and bytes to a module, and what it is to be given.
const HANDED: [(&str, &str, &str); 2] = [
    ("function passStringToWasm0(arg, malloc, realloc) {", "typeof arg === 'string'", "text"),
    ("function passArray8ToWasm0(arg, malloc) {", "ArrayBuffer.isView(arg)", "bytes"),
];

/// Has the JavaScript refuse what is no text where a text is wanted. By itself it takes anything for one: a
/// number has no length, and the module reads beyond its memory.
fn refuse_other_types(module: Module) -> Result<()> {
    let [script, ..] = module.outputs();
    let mut text = fs::read_to_string(&script)?;
    for (function, is_right, wanted) in HANDED {
        let begins = function.split('(').next().unwrap_or(function);
        ensure!(text.contains(begins) == text.contains(function), "{begins} has other arguments");
        let refusing = format!(
            "{function}\n    if (!({is_right})) throw new TypeError(`{wanted} is wanted, not ${{typeof arg}}`);"
        );
        text = text.replace(function, &refusing);
    }
    fs::write(&script, text)?;
    Ok(())
}
