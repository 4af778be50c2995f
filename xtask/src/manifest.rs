//! What makes a folder a package: package.json, the readme, the licences, the types.
//!
//! They are made, not kept, because a plain `wasm-pack build` writes its own files of the same names
//! into pkg/. The source of package.json is pkg/manifest.json; the version is the crate's.

use crate::{licences, paths};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Writes what npm wants to find in pkg/.
pub fn write() -> Result<()> {
    let pkg = paths::root().join("pkg");
    // wasm-pack leaves a .gitignore that would hide new sources from git, and all from npm.
    let _ = fs::remove_file(pkg.join(".gitignore"));
    write_package_json(&pkg)?;
    for file in ["README.md", "LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(paths::root().join(file), pkg.join(file)).with_context(|| file.to_owned())?;
    }
    licences::write()?;
    copy_types(&pkg.join("types"))
}

fn write_package_json(pkg: &Path) -> Result<()> {
    let mut manifest: Value = serde_json::from_str(&fs::read_to_string(pkg.join("manifest.json"))?)
        .context("pkg/manifest.json")?;
    manifest["version"] = crate_version()?.into();
    fs::write(pkg.join("package.json"), format!("{manifest:#}\n"))?;
    Ok(())
}

/// The version in Cargo.toml, the only place where it is written.
fn crate_version() -> Result<String> {
    let manifest = fs::read_to_string(paths::root().join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    Ok(line.context("Cargo.toml has no version")?.trim_matches('"').to_owned())
}

/// The types beside the code: for ES modules, for CommonJS, and under the names of the bundles.
fn copy_types(types: &Path) -> Result<()> {
    let dist = paths::dist();
    for entry in fs::read_dir(types)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".d.ts") else { continue };
        let text = fs::read_to_string(&path)?;
        fs::write(dist.join(&name), &text)?;
        fs::write(dist.join(format!("{stem}.d.cts")), text.replace(".js'", ".cjs'"))?;
    }
    for (name, module) in [
        ("async-validator.d.mts", "async-validator.js"),
        ("async-validator.node.d.mts", "async-validator.js"),
        ("async-validator.node.d.cts", "async-validator.cjs"),
        ("attach.d.mts", "attach.js"),
        ("browser.d.mts", "index.js"),
        ("elements.d.mts", "elements.js"),
        ("jquery-validation.d.mts", "jquery-validation.js"),
        ("layui.d.mts", "layui.js"),
        ("page-check.d.mts", "page-check.js"),
        ("schema.d.mts", "schema.js"),
        ("schema.node.d.mts", "schema.js"),
        ("schema.node.d.cts", "schema.cjs"),
        ("node.d.mts", "index.js"),
        ("node.d.cts", "index.cjs"),
    ] {
        fs::write(dist.join(name), format!("export * from './{module}'\n"))?;
    }
    Ok(())
}
