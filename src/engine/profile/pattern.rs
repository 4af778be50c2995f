//! Patterns that users write. Regular expressions of linear time, so that none can hang a page.

#[cfg(feature = "profiles")]
use crate::error::Error;
#[cfg(feature = "profiles")]
use crate::message::Message;

/// A regular expression of a profile.
#[derive(Clone, Debug)]
#[cfg(feature = "profiles")]
pub struct Pattern {
    regex: regex::Regex,
}

/// A regular expression of a profile. In a build that reads no profiles there is none.
#[derive(Clone, Copy, Debug)]
#[cfg(not(feature = "profiles"))]
pub enum Pattern {}

#[cfg(not(feature = "profiles"))]
impl Pattern {
    /// Whether it matches.
    pub fn matches(&self, _: &str) -> bool {
        match *self {}
    }
}

#[cfg(feature = "profiles")]
impl Pattern {
    /// A pattern that the whole of a text must match.
    ///
    /// # Errors
    ///
    /// `BAD_PROFILE` if it is no regular expression.
    pub fn whole(pattern: &str) -> Result<Self, Error> {
        Self::anywhere(&format!("^(?:{pattern})$"))
    }

    /// A pattern that matches somewhere in a text.
    ///
    /// # Errors
    ///
    /// `BAD_PROFILE` if it is no regular expression.
    pub fn anywhere(pattern: &str) -> Result<Self, Error> {
        const NO_PATTERN: Message = Message::new(
            "“{pattern}”不是正则表达式（{error}）",
            "“{pattern}” is no regular expression ({error})",
        );
        let regex = regex::Regex::new(pattern).map_err(|error| {
            Error::bad_profile(NO_PATTERN).with("pattern", pattern).with("error", error)
        })?;
        Ok(Self { regex })
    }

    /// Whether it matches.
    pub fn matches(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}
