//! The licences of what is bundled: npm packages in the scripts, crates in the WebAssembly. They ask to be
//! passed on with the code.

use crate::paths;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The libraries that are bundled into the scripts.
const LIBRARIES: [&str; 5] = ["diff", "entities", "fflate", "htmlparser2", "parse5"];
/// The crates that the WebAssembly is compiled from.
const ROOTS: [&str; 2] = ["gongkai", "gongkai-workbook"];
/// Where crates keep their licences; of several that one may choose from, the first.
const FILES: [&str; 9] = [
    "LICENSE-MIT",
    "LICENSE-MIT.md",
    "license-mit",
    "LICENSE",
    "LICENSE.md",
    "LICENSE.txt",
    "LICENSE-MIT.txt",
    "LICENSE-APACHE",
    "COPYING",
];

/// A crate that others are compiled into.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Crate {
    name: String,
    version: String,
    licence: String,
    manifest: String,
}

/// Writes LICENSES.txt.
pub fn write() -> Result<()> {
    let mut text = "Libraries in the scripts of this package, and their licences.\n".to_owned();
    for name in LIBRARIES {
        let path = paths::root().join("node_modules").join(name).join("LICENSE");
        let licence = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        text += &["\n== ", name, "\n\n", licence.trim(), "\n"].concat();
    }
    text += "\n\nCrates in the WebAssembly of this package, and their licences.\n";
    for found in crates(&metadata()?) {
        let Crate { name, version, licence, manifest } = &found;
        text += &["\n== ", name, " ", version, " (", licence, ")\n\n"].concat();
        let folder = Path::new(manifest).parent().unwrap_or(Path::new(""));
        let files = FILES.iter().filter_map(|file| fs::read_to_string(folder.join(file)).ok());
        let stated = || format!("The crate has no file with its licence; it states {licence}.");
        let own = files.into_iter().next().unwrap_or_else(stated);
        text += own.replace("\r\n", "\n").trim();
        text += "\n";
    }
    fs::write(paths::dist().join("LICENSES.txt"), text)?;
    Ok(())
}

/// What cargo knows of the crates of the WebAssembly.
fn metadata() -> Result<Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let given = ["metadata", "--format-version=1", "--filter-platform=wasm32-unknown-unknown"];
    let output = Command::new(cargo)
        .current_dir(paths::root())
        .args(given)
        .args(["--all-features", "--locked"])
        .output()
        .context("cargo metadata")?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// The crates that are compiled into the package, by name; our own are none.
fn crates(metadata: &Value) -> BTreeSet<Crate> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> = list(&metadata["packages"])
        .into_iter()
        .map(|package| (text(&package["id"]), package))
        .collect();
    let nodes: BTreeMap<String, Value> = list(&metadata["resolve"]["nodes"])
        .into_iter()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let is_root =
        |id: &String| packages.get(id).is_some_and(|found| ROOTS.contains(&&*text(&found["name"])));
    let mut open: Vec<String> = packages.keys().filter(|id| is_root(id)).cloned().collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        for dependency in nodes.get(&id).map(|node| list(&node["deps"])).unwrap_or_default() {
            // What only builds or tests is not in the package.
            let is_normal = |kind: &Value| kind["kind"].is_null();
            if list(&dependency["dep_kinds"]).iter().any(is_normal) {
                open.push(text(&dependency["pkg"]));
            }
        }
    }
    seen.iter()
        .filter(|id| !is_root(id))
        .filter_map(|id| packages.get(id))
        .map(|package| Crate {
            name: text(&package["name"]),
            version: text(&package["version"]),
            licence: text(&package["license"]),
            manifest: text(&package["manifest_path"]),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{crates, metadata};
    use serde_json::json;

    #[test]
    fn what_only_builds_or_tests_is_left_out() {
        let package =
            |id: &str| json!({ "id": id, "name": id, "version": "1.0.0", "license": "MIT" });
        let needs =
            |id: &str, kind: Option<&str>| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let packages = ["gongkai", "a", "b", "c", "d"].map(package).to_vec();
        let metadata = json!({
            "packages": packages,
            "resolve": { "nodes": [
                { "id": "gongkai", "deps": [needs("a", None), needs("c", Some("dev"))] },
                { "id": "a", "deps": [needs("b", None), needs("d", Some("build"))] },
            ] },
        });
        let names: Vec<String> = crates(&metadata).into_iter().map(|found| found.name).collect();
        assert_eq!(names, ["a", "b"]);
    }

    #[test]
    fn the_crates_that_read_workbooks_are_there_each_with_a_licence() {
        let found = crates(&metadata().expect("cargo metadata"));
        for name in ["calamine", "zip", "quick-xml", "serde", "serde_json", "chrono", "csv"] {
            assert!(found.iter().any(|one| one.name == name), "{name}");
        }
        assert!(found.iter().all(|one| !one.licence.is_empty()), "{found:?}");
    }
}
