//! A grid of cells, the fields its columns stand for, and the items in its rows.

mod catalogue;
mod grid;

pub use catalogue::Catalogue;
pub use grid::{Grid, Row};
