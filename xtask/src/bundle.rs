//! One file for each way the package is loaded.

use crate::module::Module;
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::process::Command;

/// A file of pkg/dist: its source in pkg/src, and how it is written.
struct Bundle {
    source: &'static str,
    file: &'static str,
    options: &'static [&'static str],
}

/// The oldest browser that is supported. Its syntax ends here.
const PAGE: &str = "--target=chrome80";
/// Style sheets are texts in the scripts: a page's policy may forbid `<style>`. Only as files are they made small.
const STYLE: &str = "--loader:.css=text";
const STYLE_SHEETS: &str = "--alias:gongkai-css=./target/xtask/css";
/// Modules and workers are read as UTF-8 whatever the page is in.
const UTF8: &str = "--charset=utf8";
/// A script of one tag is not: it is read as the page, in GB 2312 as many portals are, unless it begins with the
/// mark of UTF-8.
const BOM: &str = "--banner:js=\u{feff}";
const NODE: [&str; 2] = ["--platform=node", "--target=node18"];

/// What gongkai itself is for a file that lies beside it.
const BESIDE: [&str; 2] = ["--alias:gongkai=./browser.mjs", "--external:./browser.mjs"];
const BESIDE_NODE: [&str; 2] = ["--alias:gongkai=./node.mjs", "--external:./node.mjs"];
const BESIDE_COMMONJS: [&str; 2] = ["--alias:gongkai=./node.cjs", "--external:./node.cjs"];

const BUNDLES: [Bundle; 27] = [
    // import in a page or through a bundler; core.wasm lies beside it.
    Bundle {
        source: "browser.js",
        file: "browser.mjs",
        options: &["--format=esm", PAGE, "--minify", UTF8],
    },
    // one script tag: window.gongkai.
    Bundle {
        source: "script.js",
        file: "gongkai.js",
        options: &["--format=iife", PAGE, "--minify", UTF8, BOM],
    },
    // the same with the core inside: one file, from a disk too.
    Bundle {
        source: "single.js",
        file: "gongkai.single.js",
        options: &["--format=iife", PAGE, "--minify", UTF8, BOM, STYLE, "--loader:.deflate=binary"],
    },
    // the core in plain JavaScript, loaded where WebAssembly does not run.
    Bundle {
        source: "fallback/script.js",
        file: "fallback.js",
        options: &[
            "--format=iife",
            PAGE,
            "--minify",
            UTF8,
            BOM,
            "--inject:pkg/src/fallback/assembly.js",
        ],
    },
    // the elements, for pages with modules; the rest of the package lies beside them.
    Bundle {
        source: "elements/module.js",
        file: "elements.mjs",
        options: &["--format=esm", PAGE, "--minify", UTF8, STYLE],
    },
    // the elements for gongkai.js, which loads them where a page has one.
    Bundle {
        source: "elements/script.js",
        file: "elements.js",
        options: &["--format=iife", PAGE, "--minify", UTF8, BOM, STYLE],
    },
    // what checks the page itself, for pages with modules.
    Bundle {
        source: "page-check/module.js",
        file: "page-check.mjs",
        options: &["--format=esm", PAGE, "--minify", UTF8, STYLE],
    },
    // what checks the page itself, for gongkai.js, which loads it where it is asked for.
    Bundle {
        source: "page-check/script.js",
        file: "page-check.js",
        options: &["--format=iife", PAGE, "--minify", UTF8, BOM, STYLE],
    },
    // what checks forms, for pages with modules.
    Bundle {
        source: "attach/module.js",
        file: "attach.mjs",
        options: &["--format=esm", PAGE, "--minify", UTF8, STYLE],
    },
    // what checks forms for gongkai.js, which loads it where a page has one.
    Bundle {
        source: "attach/script.js",
        file: "attach.js",
        options: &["--format=iife", PAGE, "--minify", UTF8, BOM, STYLE],
    },
    // Standard Schemas: in a page, in Node, for CommonJS.
    Bundle {
        source: "schema/module.js",
        file: "schema.mjs",
        options: &["--format=esm", PAGE, "--minify", UTF8, BESIDE[0], BESIDE[1]],
    },
    Bundle {
        source: "schema/module.js",
        file: "schema.node.mjs",
        options: &["--format=esm", NODE[0], NODE[1], BESIDE_NODE[0], BESIDE_NODE[1]],
    },
    Bundle {
        source: "schema/module.js",
        file: "schema.node.cjs",
        options: &["--format=cjs", NODE[0], NODE[1], BESIDE_COMMONJS[0], BESIDE_COMMONJS[1]],
    },
    // rules for async-validator, likewise.
    Bundle {
        source: "adapters/async-validator/module.js",
        file: "async-validator.mjs",
        options: &["--format=esm", PAGE, "--minify", UTF8, BESIDE[0], BESIDE[1]],
    },
    Bundle {
        source: "adapters/async-validator/module.js",
        file: "async-validator.node.mjs",
        options: &["--format=esm", NODE[0], NODE[1], BESIDE_NODE[0], BESIDE_NODE[1]],
    },
    Bundle {
        source: "adapters/async-validator/module.js",
        file: "async-validator.node.cjs",
        options: &["--format=cjs", NODE[0], NODE[1], BESIDE_COMMONJS[0], BESIDE_COMMONJS[1]],
    },
    // what layui verifies with, for pages with modules.
    Bundle {
        source: "adapters/layui/module.js",
        file: "layui.mjs",
        options: &["--format=esm", PAGE, "--minify", UTF8, BESIDE[0], BESIDE[1]],
    },
    // the same for gongkai.js, which comes before it.
    Bundle {
        source: "adapters/layui/script.js",
        file: "layui-adapter.js",
        options: &["--format=iife", PAGE, "--minify", UTF8, BOM],
    },
    // what jQuery Validation verifies with, for pages with modules.
    Bundle {
        source: "adapters/jquery-validation/module.js",
        file: "jquery-validation.mjs",
        options: &["--format=esm", PAGE, "--minify", UTF8, BESIDE[0], BESIDE[1]],
    },
    // the same for gongkai.js, which comes before it.
    Bundle {
        source: "adapters/jquery-validation/script.js",
        file: "jquery-validation-adapter.js",
        options: &["--format=iife", PAGE, "--minify", UTF8, BOM],
    },
    // what reads files in a page; it is imported where one is opened.
    Bundle {
        source: "files/page.js",
        file: "files.mjs",
        options: &["--format=esm", PAGE, "--minify", UTF8],
    },
    // for pages that build with the parts of the elements.
    Bundle {
        source: "elements/style/page.css",
        file: "elements.css",
        options: &[PAGE, "--minify"],
    },
    // the thread that checks.
    Bundle {
        source: "elements/catalogue/worker.js",
        file: "worker.js",
        options: &["--format=iife", PAGE, "--minify", UTF8],
    },
    // what it loads when it needs more than a form does.
    Bundle {
        source: "elements/catalogue/worker-more.js",
        file: "worker-more.js",
        options: &["--format=iife", PAGE, "--minify", UTF8],
    },
    Bundle { source: "node.js", file: "node.mjs", options: &["--format=esm", NODE[0], NODE[1]] },
    Bundle {
        source: "node.js",
        file: "node.cjs",
        options: &[
            "--format=cjs",
            NODE[0],
            NODE[1],
            // CommonJS has no import.meta.url; the banner makes one.
            "--define:import.meta.url=__importMetaUrl",
            "--banner:js=const __importMetaUrl = require('url').pathToFileURL(__filename).href;",
        ],
    },
    Bundle {
        source: "cli/main.js",
        file: "cli.mjs",
        // The command line loads the package beside it, so that the core is there once.
        options: &["--format=esm", NODE[0], NODE[1], "--banner:js=#!/usr/bin/env node"],
    },
];

/// Writes pkg/dist.
pub fn bundle() -> Result<()> {
    let dist = paths::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;
    for module in Module::ALL {
        fs::copy(module.optimised(), dist.join(format!("{}.wasm", module.name())))?;
    }
    style_sheets()?;
    BUNDLES.iter().try_for_each(bundle_one)?;
    // The page that is one file, and the hashes of the scripts.
    ["offline.mjs", "integrity.mjs"].into_iter().try_for_each(run_script)
}

/// Runs a script of this folder.
fn run_script(name: &str) -> Result<()> {
    let script = paths::root().join("xtask").join(name);
    let status = Command::new("node").arg(script).status().context("node could not be started")?;
    ensure!(status.success(), "xtask/{name} failed");
    Ok(())
}

/// Makes the style sheets small for the scripts that hold them.
fn style_sheets() -> Result<()> {
    let source = paths::root().join("pkg/src");
    let mut sheets = Vec::new();
    for part in ["attach", "elements", "page-check"] {
        for entry in fs::read_dir(source.join(part).join("style"))? {
            sheets.push(entry?.path());
        }
    }
    let status = esbuild()
        .args(sheets)
        .args(["--outbase=pkg/src", "--outdir=target/xtask/css", "--minify", UTF8, PAGE])
        .arg("--log-level=warning")
        .status()
        .context(MISSING)?;
    ensure!(status.success(), "esbuild could not make the style sheets small");
    Ok(())
}

const MISSING: &str = "esbuild could not be started: run `make setup`";

fn esbuild() -> Command {
    let mut command = Command::new(paths::npm_program("esbuild"));
    command.current_dir(paths::root());
    command
}

fn bundle_one(bundle: &Bundle) -> Result<()> {
    let status = esbuild()
        .arg(format!("pkg/src/{}", bundle.source))
        .arg(format!("--outfile=pkg/dist/{}", bundle.file))
        .args(["--bundle", "--log-level=warning", "--legal-comments=none"])
        // That of the fallback would be five times the script.
        .args((bundle.file != "fallback.js").then_some("--sourcemap"))
        .arg(STYLE_SHEETS)
        .args(bundle.options)
        .status()
        .context(MISSING)?;
    ensure!(status.success(), "esbuild could not make {}", bundle.file);
    Ok(())
}
