//! Messages in two languages, with places for what was found.

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
    /// English, a value whose name ends in `_en` goes before the one that is named without.
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
                Some(value) => filled.push_str(value),
                None => filled.push_str(&rest[open..=open + length]),
            }
            rest = &rest[open + length + 1..];
        }
        filled.push_str(rest);
        filled
    }
}

/// The value for a place.
fn value<'v>(values: &'v Values, name: &str, lang: Lang) -> Option<&'v str> {
    let english = values.iter().find(|(key, _)| key.strip_suffix("_en") == Some(name));
    let plain = || values.iter().find(|(key, _)| *key == name);
    english.filter(|_| lang == Lang::En).or_else(plain).map(|(_, value)| value.as_str())
}
