//! A grid of cells, the fields its columns stand for, and the items in its rows.

mod catalogue;
mod columns;
mod cover;
mod format;
mod grid;
mod in_text;
mod listing;
mod scope;
mod several;
mod sheet;
mod statement;

pub use catalogue::{Catalogue, Cell, column_name};
pub use columns::{Column, Why};
pub use format::Format;
pub use grid::{Grid, Merge, Row};
pub use in_text::{TextTable, catalogues_in};
pub use listing::{Listing, kind_of};
pub use sheet::{CellForm, Form, Sheet};
pub use statement::Statement;
