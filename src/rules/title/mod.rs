//! `title`: 标题, in its field and at the head of a text.

pub(crate) mod form;
pub(crate) mod genre;
pub(crate) mod missing;
pub(crate) mod nested_marks;
pub(crate) mod punctuation;
pub(crate) mod repeated;
pub(crate) mod two_numbers;
pub(crate) mod variant;
