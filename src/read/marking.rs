//! 公开属性 and the markings that state it, such as （此件公开发布）.

use super::Attribute;
use crate::text::Span;

/// A marking as found.
#[derive(Clone, Debug)]
pub struct Marking {
    /// The whole of it, brackets included.
    pub span: Span,
    /// What it says.
    pub attribute: Option<Attribute>,
}

/// Reads a field's value as a marking.
pub fn read_marking(value: &str) -> Option<Marking> {
    let _ = value;
    None
}

/// Finds the markings in running text.
pub fn find_markings(text: &str) -> Vec<Marking> {
    let _ = text;
    Vec::new()
}
