//! The build. `cargo xtask build` makes pkg/dist from nothing.

fn main() {}
