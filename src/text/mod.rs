//! Where things are in a text, and the only UTF-16 arithmetic of the project.

mod chars;
mod lines;
mod sieve;
mod sight;
mod span;

pub use chars::{is_han, is_space, letters, width};
pub use lines::{Lines, split_lines};
pub use sieve::Sieve;
pub(crate) use sight::TELLTALES;
pub use sight::{Sight, Sign};
pub use span::{Span, Utf16};
