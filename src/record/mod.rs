//! Records: what was written, field by field.

mod declare;
mod document;
mod item;
mod names;
mod text;

pub(crate) use declare::declare_record;
pub use document::Document;
pub use item::Item;
pub use names::{Kind, field_name};
pub use text::Text;
