//! The module in plain JavaScript, for where WebAssembly does not run.

use crate::module::Module;
use crate::optimise::FLAGS;
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The module that is translated: the one that can all.
const MODULE: Module = Module::Full;

/// Where the translation and the bindings to it lie, each with its types.
pub fn outputs() -> [PathBuf; 4] {
    ["full.asm.js", "full.asm.d.ts", "full.plain.js", "full.plain.d.ts"]
        .map(|name| paths::bindings().join(name))
}

/// Translates the module.
pub fn make() -> Result<()> {
    println!("full: JavaScript");
    let lowered = paths::cache().join("lowered.wasm");
    let [script, types, bindings, types_of_bindings] = outputs();
    // What wasm2js does not know is put in older terms first.
    run("wasm-opt", &MODULE.optimised(), &["--llvm-nontrapping-fptoint-lowering"], &lowered)?;
    run("wasm2js", &lowered, &["-O2"], &script)?;
    let text = fs::read_to_string(&script)?;
    fs::write(&script, as_function(&text)?)?;
    fs::write(
        types,
        "export function instantiate(imports: Record<string, object>): WebAssembly.Exports;\n",
    )?;
    let [from, types, _] = MODULE.outputs();
    fs::write(bindings, without_detaching(&fs::read_to_string(from)?)?)?;
    fs::copy(types, types_of_bindings)?;
    Ok(())
}

/// The bindings for a memory that is another buffer once it has grown, and leaves the old one as it
/// was: they tell by a view that is empty.
fn without_detaching(bindings: &str) -> Result<String> {
    let mut text = bindings.to_owned();
    for sign in [".byteLength === 0", ".buffer.detached === true"] {
        ensure!(text.contains(sign), "wasm-bindgen tells a grown memory in another way");
        text = text.replace(sign, ".buffer !== wasm.memory.buffer");
    }
    Ok(text)
}

fn run(program: &str, from: &Path, options: &[&str], to: &Path) -> Result<()> {
    let status = Command::new(paths::npm_program(program))
        .args(options)
        .args(FLAGS)
        .arg(from)
        .arg("-o")
        .arg(to)
        .status()
        .with_context(|| format!("{program} could not be started: run `make setup`"))?;
    ensure!(status.success(), "{program} failed on {}", from.display());
    Ok(())
}

/// The translation as a function of what it imports; wasm2js writes a module that starts by itself.
fn as_function(text: &str) -> Result<String> {
    let (imports, rest) = text.split_once('\n').context("wasm2js wrote nothing")?;
    ensure!(imports.starts_with("import * as "), "wasm2js wrote another beginning: {imports}");
    let (function, _) =
        rest.split_once("var retasmFunc = asmFunc(").context("wasm2js wrote another end")?;
    Ok([function, "export { asmFunc as instantiate }\n"].concat())
}
