//! The JavaScript boundary: the only file that names wasm_bindgen. No decision is made here.

use wasm_bindgen::prelude::wasm_bindgen;

/// The version of gongkai.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
