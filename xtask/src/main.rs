//! The build. `cargo xtask build` makes pkg/dist from nothing.
//!
//! A file a step, in the order of the build: [`compile`] → [`features`] → [`panics`] → [`bind`] →
//! [`optimise`] → [`fallback`] → [`pack`] → [`bundle`] → [`manifest`] → [`sizes`]. [`verify`] and [`update`] are commands of their own.

mod bind;
mod bundle;
mod compile;
mod fallback;
mod features;
mod licences;
mod manifest;
mod module;
mod optimise;
mod pack;
mod panics;
mod paths;
mod sections;
mod sizes;
mod stamp;
mod update;
mod verify;

use anyhow::{Result, bail};
use module::Module;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask build    make the npm package in pkg/ from nothing: WebAssembly, its bindings, the bundles
cargo xtask sizes    show how large the built files are, and fail where one is over its budget
cargo xtask lint     formatting, lints and types of all code
cargo xtask test     the lints, and every test: Rust, package, browsers
cargo xtask bundle   make the bundles alone, where only JavaScript has changed since the build
cargo xtask update   write again what is generated from rules and data";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["build"] => build().and_then(|()| sizes::print()),
        ["bundle"] => package(),
        ["sizes"] => sizes::check(),
        ["lint"] => verify::lint(),
        ["test"] => verify::test(),
        ["update"] => update::update(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        [unknown, ..] => bail!("there is no `{unknown}` with these arguments\n\n{HELP}"),
    }
}

/// Makes pkg/ from nothing. Only what a change concerns is made again.
fn build() -> Result<()> {
    paths::need_node_modules()?;
    let compiled = compile::compile(&Module::ALL)?;
    let mut jobs = Vec::new();
    for (module, wasm) in Module::ALL.into_iter().zip(compiled) {
        let stamp = stamp::of_module(module, &wasm)?;
        if stamp.is_current(&module.outputs()) {
            continue;
        }
        let wasm = features::without(&wasm, &compile::UNWANTED_FEATURES)?;
        bind::bind(module, &panics::silenced(&wasm)?)?;
        jobs.push((module, stamp));
    }
    optimise::optimise(jobs.iter().map(|(module, _)| *module))?;
    let translated = fallback::outputs().iter().all(|output| output.is_file());
    if !translated || jobs.iter().any(|(module, _)| matches!(module, Module::Full)) {
        fallback::make()?;
    }
    if !pack::output().is_file() || jobs.iter().any(|(module, _)| matches!(module, Module::Core)) {
        pack::make()?;
    }
    for (_, stamp) in jobs {
        stamp.write()?;
    }
    package()
}

/// Makes the bundles, and what makes a package of their folder.
fn package() -> Result<()> {
    bundle::bundle()?;
    manifest::write()
}
