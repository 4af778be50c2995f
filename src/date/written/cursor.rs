//! Steps through a text, a character at a time.

use crate::text::{Span, is_space};

/// As many spaces as may stand between the parts of one date.
const SPACES: usize = 8;

/// A place in a text, and what can be read from there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character before.
    pub(super) fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    pub(super) fn eat(&mut self, accept: impl Fn(char) -> bool) -> Option<char> {
        let next = self.peek().filter(|c| accept(*c))?;
        self.at += next.len_utf8();
        Some(next)
    }

    pub(super) fn eat_text(&mut self, expected: &str) -> bool {
        let found = self.rest().starts_with(expected);
        self.at += if found { expected.len() } else { 0 };
        found
    }

    /// Passes over spaces within a line, a few of them; says whether there were any.
    pub(super) fn spaces(&mut self) -> bool {
        let start = self.at;
        for _ in 0..SPACES {
            if self.eat(is_blank).is_none() {
                break;
            }
        }
        self.at > start
    }

    /// What lies between `start` and here.
    pub(super) fn since(&self, start: usize) -> Span {
        Span::new(start, self.at)
    }
}

/// A space that does not end a line.
pub(super) fn is_blank(c: char) -> bool {
    is_space(c) && !matches!(c, '\n' | '\r')
}
