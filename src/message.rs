//! Messages in two languages, with places for what was found.

use crate::text::{is_han, is_space};

/// The language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Chinese, the first language of every message.
    #[default]
    Zh,
    /// English.
    En,
}

/// What stands in the places of a message, by name.
pub type Values = Vec<(&'static str, String)>;

/// A sentence in Chinese and in English. `{name}` is a place for a value.
///
/// A message quotes the writer's own characters, says what it should be, and ends without a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    #[cfg(feature = "english")]
    pub en: &'static str,
}

impl Message {
    /// The sentence in both languages. A build without English says everything in Chinese.
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        #[cfg(not(feature = "english"))]
        let _ = en;
        Self {
            zh,
            #[cfg(feature = "english")]
            en,
        }
    }

    /// The template in one language.
    pub const fn template(self, lang: Lang) -> &'static str {
        match lang {
            #[cfg(feature = "english")]
            Lang::En => self.en,
            _ => self.zh,
        }
    }

    /// The sentence with its places filled. A place without a value stays as it is written. In
    /// English, a value whose name ends in `_en` goes before the one that is named without. Of a value
    /// of more than two hundred characters, such as a text pasted into the wrong field, the beginning
    /// is told.
    ///
    /// ```
    /// use gongkai::message::{Lang, Message};
    ///
    /// let message = Message::new("应当写作“{right}”", "it should be “{right}”");
    /// let values = vec![("right", "〔2024〕".to_owned())];
    /// assert_eq!(message.fill(Lang::Zh, &values), "应当写作“〔2024〕”");
    /// ```
    pub fn fill(self, lang: Lang, values: &Values) -> String {
        let mut filled = String::new();
        let mut rest = self.template(lang);
        while let Some(open) = rest.find('{') {
            let Some(length) = rest[open..].find('}') else { break };
            let name = &rest[open + 1..open + length];
            filled.push_str(&rest[..open]);
            match value(values, name, lang) {
                Some(value) => push_clipped(&mut filled, value),
                None => filled.push_str(&rest[open..=open + length]),
            }
            rest = &rest[open + length + 1..];
        }
        filled.push_str(rest);
        filled
    }
}

/// The longest value that is told whole, in characters.
const LONGEST: usize = 200;

fn push_clipped(filled: &mut String, value: &str) {
    // No character is less than a byte.
    let end = (value.len() > LONGEST).then(|| value.char_indices().nth(LONGEST)).flatten();
    match end {
        // Half a number is not known for one, and would not be masked.
        Some((end, _)) => filled.extend([value[..end].trim_end_matches(is_of_number), "…"]),
        None => filled.push_str(value),
    }
}

/// Whether a number that may be personal can have this character: digits, letters, what groups them.
fn is_of_number(c: char) -> bool {
    !is_han(c) && (c.is_alphanumeric() || is_space(c) || matches!(c, '-' | '－' | '*' | '＊'))
}

/// The value for a place.
fn value<'v>(values: &'v Values, name: &str, lang: Lang) -> Option<&'v str> {
    let english = values.iter().find(|(key, _)| key.strip_suffix("_en") == Some(name));
    let plain = || values.iter().find(|(key, _)| *key == name);
    english.filter(|_| lang == Lang::En).or_else(plain).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Lang, Message};

    #[test]
    fn of_a_long_value_the_beginning_is_told() {
        let message = Message::new("“{found}”不是文号", "“{found}” is no document number");
        let told = |found: &str| message.fill(Lang::Zh, &vec![("found", found.to_owned())]);
        let (longest, longer) = ("云".repeat(LONGEST), "云".repeat(LONGEST + 1));
        assert_eq!(told(&longest), format!("“{longest}”不是文号"));
        assert_eq!(told(&longer), format!("“{longest}…”不是文号"));
    }

    #[test]
    fn a_number_is_told_whole_or_not_at_all() {
        let message = Message::new("{found}", "{found}");
        let value = format!("{}：110101 19900307 1234 5", "云".repeat(LONGEST - 9));
        let told = message.fill(Lang::Zh, &vec![("found", value)]);
        assert_eq!(told, format!("{}：…", "云".repeat(LONGEST - 9)));
    }
}
