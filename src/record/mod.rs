//! Records: what was written, field by field.

mod declare;
mod document;
#[cfg(feature = "batch")]
mod flat;
mod item;
mod json;
mod names;
mod page;
mod text;

pub(crate) use declare::declare_record;
pub use document::Document;
#[cfg(feature = "batch")]
pub(crate) use flat::{Layout, Pairs, read_pairs};
pub use item::Item;
pub(crate) use names::label;
pub use names::{Kind, Label, field_name, label_key, near_label, read_label};
pub use page::{Link, Origin, OriginKind, Page, PageLine, PageReading};
pub use text::Text;
