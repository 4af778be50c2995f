//! A grid of cells, the fields its columns stand for, and the items in its rows.

#[cfg(feature = "office")]
mod approval_form;
mod aside;
mod below;
mod catalogue;
mod columns;
mod cover;
mod coverage;
mod format;
mod grid;
mod in_text;
mod listing;
#[cfg(feature = "office")]
mod report_reading;
mod scope;
mod several;
mod sheet;
mod statement;

#[cfg(feature = "office")]
pub use approval_form::ApprovalForm;
pub use below::SheetColumn;
pub use catalogue::{Catalogue, Cell, column_name};
pub use columns::{Column, Why, telling_field};
pub use coverage::{Coverage, Entry, Group};
pub use format::Format;
pub use grid::{Grid, Merge, Row};
pub use in_text::{TextTable, catalogues_in};
#[cfg(feature = "office")]
pub use listing::lists_approvals;
pub use listing::{Head, Listing, Piece, kind_of};
#[cfg(feature = "office")]
pub use report_reading::ReportReading;
pub use sheet::{CellForm, Form, Sheet};
pub use statement::Statement;
