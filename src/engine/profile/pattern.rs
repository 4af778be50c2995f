//! Patterns that users write. Regular expressions of linear time, so that none can hang a page.

use crate::error::Error;

/// A regular expression of a profile.
#[derive(Clone, Debug)]
pub struct Pattern {
    #[cfg(feature = "patterns")]
    regex: regex::Regex,
}

#[cfg(feature = "patterns")]
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
        use crate::message::Message;

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

#[cfg(not(feature = "patterns"))]
impl Pattern {
    /// Refuses: this build reads no patterns.
    ///
    /// # Errors
    ///
    /// Always `NEEDS_PATTERNS`, upon which the package loads the build that does.
    pub fn whole(_: &str) -> Result<Self, Error> {
        Err(Error::needs_patterns())
    }

    /// Refuses: this build reads no patterns.
    ///
    /// # Errors
    ///
    /// Always `NEEDS_PATTERNS`, upon which the package loads the build that does.
    pub fn anywhere(_: &str) -> Result<Self, Error> {
        Err(Error::needs_patterns())
    }

    /// Never: there is no such pattern in this build.
    pub fn matches(&self, _: &str) -> bool {
        false
    }
}
