//! Records: what was written, field by field.

#[cfg(feature = "office")]
mod annual_report;
#[cfg(feature = "office")]
mod approval;
mod declare;
mod document;
#[cfg(feature = "batch")]
mod flat;
mod item;
mod json;
mod listed;
mod names;
mod page;
#[cfg(feature = "office")]
mod request;
mod text;

#[cfg(feature = "office")]
pub use annual_report::{
    AnnualReport, COLUMN_NAMES, COLUMNS, Figure, ReportHead, cell_name, is_amount, label_of_row,
    rows_of_requests,
};
#[cfg(feature = "office")]
pub use approval::{Approval, Step};
pub(crate) use declare::declare_record;
pub use document::Document;
#[cfg(feature = "batch")]
pub(crate) use flat::{Layout, Pairs, read_pairs};
pub use item::Item;
pub use listed::Listed;
#[cfg(feature = "office")]
pub use names::is_of_request;
pub use names::{Kind, Label, field_name, label_key, near_label, read_label};
pub(crate) use names::{is_label, label};
pub use page::{Link, Origin, OriginKind, Page, PageLine, PageReading};
#[cfg(feature = "office")]
pub use request::Request;
pub use text::Text;
