//! How large the built files are, and how large they may be.

use crate::paths;
use anyhow::{Context, Result, ensure};
use std::process::Command;

/// A file of pkg/dist and the most kilobytes (of 1000 bytes) that it may have after brotli. Raise one
/// on purpose, in a commit that says why.
const BUDGETS: [(&str, f64); 25] = [
    ("core.wasm", 416.0),
    ("full.wasm", 682.0),
    ("workbook.wasm", 266.0),
    ("browser.mjs", 15.3),
    ("gongkai.js", 16.5),
    ("gongkai.single.js", 538.0),
    ("fallback.js", 904.0),
    ("elements.mjs", 28.0),
    ("elements.js", 28.0),
    ("page-check.mjs", 18.0),
    ("page-check.js", 18.0),
    ("attach.mjs", 31.0),
    ("attach.js", 31.0),
    ("schema.mjs", 4.0),
    ("async-validator.mjs", 4.0),
    ("layui.mjs", 4.0),
    ("layui-adapter.js", 4.0),
    ("jquery-validation.mjs", 4.0),
    ("jquery-validation-adapter.js", 4.0),
    ("files.mjs", 63.0),
    // From a disk: nobody waits for it.
    ("offline.html", 1500.0),
    ("worker.js", 14.0),
    ("worker-more.js", 54.0),
    ("node.mjs", 145.0),
    ("cli.mjs", 178.0),
];

/// Node has the compressors that servers use.
const MEASURE: &str = "
    import { readFileSync } from 'node:fs'
    import { brotliCompressSync, gzipSync } from 'node:zlib'
    for (const path of process.argv.slice(1)) {
        const bytes = readFileSync(path)
        console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length)
    }";

/// Prints the sizes, and which are over their budgets.
pub fn print() -> Result<()> {
    for complaint in complaints()? {
        eprintln!("{complaint}");
    }
    Ok(())
}

/// Prints the sizes and fails where one is over its budget.
pub fn check() -> Result<()> {
    let complaints = complaints()?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

fn complaints() -> Result<Vec<String>> {
    println!("{:28} {:>10} {:>10} {:>10} {:>10}", "pkg/dist", "raw", "gzip", "brotli", "budget");
    let mut complaints = Vec::new();
    for ((file, budget), [raw, gzip, brotli]) in BUDGETS.into_iter().zip(measure()?) {
        println!("{file:28} {raw:7.1} KB {gzip:7.1} KB {brotli:7.1} KB {budget:7.0} KB");
        if brotli > budget {
            complaints.push(format!(
                "{file} has {brotli:.1} KB after brotli, its budget is {budget:.0} KB"
            ));
        }
    }
    Ok(complaints)
}

/// Kilobytes of each file: as it is, after gzip, after brotli.
fn measure() -> Result<Vec<[f64; 3]>> {
    let output = Command::new("node")
        .args(["--input-type=module", "--eval", MEASURE, "--"])
        .args(BUDGETS.map(|(file, _)| paths::dist().join(file)))
        .output()
        .context("node could not be started")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout)?;
    text.lines().map(kilobytes).collect()
}

fn kilobytes(line: &str) -> Result<[f64; 3]> {
    let bytes = line.split(' ').map(str::parse).collect::<Result<Vec<f64>, _>>()?;
    let sizes: [f64; 3] = bytes.try_into().ok().context("three sizes for each file")?;
    Ok(sizes.map(|bytes| bytes / 1000.0))
}
