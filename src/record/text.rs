//! Running text.

use crate::read::{Marking, Writing};

/// Running text: a document's body, or a text by itself.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The text.
    pub body: &'a str,
    /// How it is written.
    pub writing: &'a Writing,
    /// The markings in it.
    pub markings: &'a [Marking],
}
