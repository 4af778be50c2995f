//! The names that fields go by.

use super::{Document, Item};

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 公文、政府信息.
    Document,
    /// 公开事项.
    Item,
    /// 公开目录.
    Catalogue,
    /// Running text.
    Text,
}

impl Kind {
    /// Its name in reports and options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Item => "item",
            Self::Catalogue => "catalogue",
            Self::Text => "text",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Document, Self::Item, Self::Catalogue, Self::Text]
            .into_iter()
            .find(|kind| kind.name() == name)
    }

    /// The names of its fields.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Document => Document::FIELDS,
            Self::Item => Item::FIELDS,
            Self::Catalogue => &[],
            Self::Text => &["body"],
        }
    }
}

/// The field that a column or form label stands for: its own name, or one of its Chinese synonyms.
pub fn field_name(kind: Kind, label: &str) -> Option<&'static str> {
    kind.fields().iter().copied().find(|field| *field == label)
}
