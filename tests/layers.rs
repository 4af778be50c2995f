//! Which module may use which. Dependencies point one way; the table below is the picture of
//! DESIGN: a module may use only modules to its right.

use std::fs;
use std::path::{Path, PathBuf};

/// From what users call down to what everything stands on.
const LAYERS: &[(&str, &[&str])] = &[
    (
        "wasm",
        &[
            "batch", "checker", "date", "engine", "error", "message", "order", "read", "report",
            "scan", "table",
        ],
    ),
    ("batch", &["checker", "engine", "message", "order", "record", "report", "table"]),
    (
        "checker",
        &[
            "check", "compare", "date", "engine", "error", "message", "order", "read", "record",
            "report", "rules", "scan", "table", "text",
        ],
    ),
    ("compare", &["order", "record", "table", "text"]),
    ("scan", &["date", "order", "read", "report", "text"]),
    ("report", &["data", "engine", "law", "message", "order", "read", "record", "table", "text"]),
    (
        "check",
        &[
            "date", "engine", "error", "message", "order", "read", "record", "rules", "table",
            "text",
        ],
    ),
    (
        "rules",
        &["data", "date", "engine", "law", "message", "order", "read", "record", "table", "text"],
    ),
    ("engine", &["date", "error", "law", "message", "order", "read", "record", "table", "text"]),
    ("table", &["data", "order", "read", "record", "text"]),
    ("record", &["data", "date", "order", "read", "text"]),
    ("read", &["data", "date", "order", "text"]),
    ("date", &["data", "law", "order", "text"]),
    ("law", &["data"]),
    // Generated statics name the types of the modules that read them, and nothing else.
    ("data", &["date", "law", "read", "record"]),
    ("error", &["message"]),
    ("message", &[]),
    ("order", &[]),
    ("text", &[]),
];

/// The Rust files of a module.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let Ok(entries) = fs::read_dir(path) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a directory entry").path())
        .flat_map(|path| files(&path))
        .collect();
    found.sort();
    found
}

#[test]
fn dependencies_point_one_way() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for (module, allowed) in LAYERS {
        let paths = [src.join(module), src.join(module).with_extension("rs")];
        let helpers = |file: &PathBuf| !file.ends_with("testing.rs");
        for file in paths.iter().flat_map(|path| files(path)).filter(helpers) {
            let code = fs::read_to_string(&file).expect("UTF-8");
            let code = code.split("#[cfg(test)]").next().unwrap_or_default();
            let code: String =
                code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            for used in code.split("crate::").skip(1) {
                let used = used
                    .split(|c: char| !c.is_ascii_lowercase() && c != '_')
                    .next()
                    .unwrap_or_default();
                let known = LAYERS.iter().any(|(name, _)| *name == used);
                if known && used != *module && !allowed.contains(&used) {
                    let file = file.strip_prefix(&src).expect("below src").display();
                    wrong.push(format!(
                        "{file} uses crate::{used}: move what it needs down, or it up"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_module_has_its_layer() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"))
        .expect("src/lib.rs");
    for line in lib.lines() {
        let Some(module) = line.trim_start_matches("pub ").strip_prefix("mod ") else { continue };
        let module = module.trim_end_matches(';');
        assert!(
            LAYERS.iter().any(|(name, _)| *name == module),
            "tests/layers.rs does not place `{module}`"
        );
    }
}

#[test]
fn only_the_boundary_names_wasm_bindgen() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in files(&src) {
        let code = fs::read_to_string(&file).expect("UTF-8");
        let boundary =
            file.ends_with("wasm.rs") || file.components().any(|part| part.as_os_str() == "wasm");
        assert!(
            boundary || !code.contains("wasm_bindgen"),
            "{}: only src/wasm.rs does",
            file.display()
        );
    }
}
