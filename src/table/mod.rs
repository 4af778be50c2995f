//! A grid of cells, the fields its columns stand for, and the items in its rows.

mod catalogue;

pub use catalogue::Catalogue;
