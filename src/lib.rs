//! gongkai (公开) checks Chinese government disclosure records: document numbers (发文字号), markings
//! of 公开属性, time limits counted in working days, and catalogues of disclosure items (公开目录).

#[cfg(feature = "batch")]
pub mod batch;
pub mod check;
pub mod checker;
pub mod compare;
pub mod data;
pub mod date;
pub mod engine;
pub mod error;
pub mod law;
pub mod message;
pub mod order;
pub mod read;
pub mod record;
pub mod report;
pub mod rules;
pub mod scan;
pub mod table;
pub mod text;
#[cfg(feature = "wasm")]
pub mod wasm;
