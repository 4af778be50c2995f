//! Where things are in a text, and the only UTF-16 arithmetic of the project.

mod chars;
mod lines;
mod span;

pub use chars::{is_han, is_space};
pub use lines::Lines;
pub use span::{Span, Utf16};
