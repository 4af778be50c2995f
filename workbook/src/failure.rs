//! Why a file could not be read.

use std::fmt::Display;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It is encrypted.
    Password,
    /// It is larger than a limit.
    TooLarge(Limit),
    /// It is damaged; in the words of who found out.
    Damaged(String),
    /// It is none of the kinds that are read.
    Unsupported,
}

/// What a file may have at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Bytes when unpacked.
    Unpacked,
    /// Parts.
    Parts,
    /// Cells of all sheets, blank ones before filled ones among them.
    Cells,
    /// Bytes of text in all cells of a sheet.
    Text,
}

impl Failure {
    /// What is damaged, in its own words.
    pub(crate) fn damaged(reason: impl Display) -> Self {
        Self::Damaged(reason.to_string())
    }

    /// A code for a program, a colon, and what it is about.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Password => "PASSWORD:".to_owned(),
            Self::TooLarge(limit) => match limit {
                Limit::Unpacked => "TOO_LARGE:unpacked",
                Limit::Parts => "TOO_LARGE:parts",
                Limit::Cells => "TOO_LARGE:cells",
                Limit::Text => "TOO_LARGE:text",
            }
            .to_owned(),
            Self::Damaged(reason) => format!("DAMAGED:{reason}"),
            Self::Unsupported => "UNSUPPORTED:".to_owned(),
        }
    }
}

impl From<quick_xml::Error> for Failure {
    fn from(error: quick_xml::Error) -> Self {
        Self::damaged(error)
    }
}
