//! 公开属性 and the markings that state it, such as （此件公开发布）.

use crate::text::Span;

/// 公开属性: to whom a document or item is disclosed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// 主动公开.
    Proactive,
    /// 依申请公开.
    OnRequest,
    /// 不予公开.
    Withheld,
    /// 删减后公开.
    Redacted,
}

/// A marking as found.
#[derive(Clone, Debug)]
pub struct Marking {
    /// The whole of it, brackets included.
    pub span: Span,
    /// What it says.
    pub attribute: Option<Attribute>,
}

/// Reads an option of a form or of metadata, such as 主动公开.
pub fn read_attribute(value: &str) -> Option<Attribute> {
    let _ = value;
    None
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
