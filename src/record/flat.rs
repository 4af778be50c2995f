//! Documents out of the lines of NDJSON, borrowed from them.
//!
//! Lists of records are mostly flat objects of texts with the same keys in the same order. These are
//! read in one pass, and what the keys stand for is looked up once. Whatever else a line may hold is
//! left to [`Document::from_json`], which would make the same of what is read here.

use std::borrow::Cow;

use super::{Document, Kind, field_name, read_label};

/// The keys of an object with the texts of their values; None where a value is null.
pub(crate) type Pairs<'a> = Vec<(&'a str, Option<Cow<'a, str>>)>;

/// Reads a flat object of texts and whole numbers. False where it is something else, or may be none.
pub(crate) fn read_pairs<'a>(line: &'a str, pairs: &mut Pairs<'a>) -> bool {
    pairs.clear();
    Reader { text: line, at: 0 }.object(pairs).is_some()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn object(&mut self, pairs: &mut Pairs<'a>) -> Option<()> {
        self.eat(b'{')?;
        loop {
            self.eat(b'"')?;
            let Cow::Borrowed(key) = self.string()? else { return None };
            self.eat(b':')?;
            self.spaces();
            let value = match self.peek()? {
                b'"' => {
                    self.at += 1;
                    Some(self.string()?)
                }
                b'n' => {
                    self.text[self.at..].starts_with("null").then_some(())?;
                    self.at += "null".len();
                    None
                }
                b'0'..=b'9' => Some(Cow::Borrowed(self.whole_number()?)),
                _ => return None,
            };
            pairs.push((key, value));
            self.spaces();
            match self.peek()? {
                b',' => self.at += 1,
                b'}' => break,
                _ => return None,
            }
        }
        self.at += 1;
        self.spaces();
        (self.at == self.text.len()).then_some(())
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn spaces(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, wanted: u8) -> Option<()> {
        self.spaces();
        (self.peek()? == wanted).then(|| self.at += 1)
    }

    /// A string, from behind its first quotation mark.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        let start = self.at;
        let length = self.plain();
        self.at += length;
        if self.peek()? == b'"' {
            self.at += 1;
            return Some(Cow::Borrowed(&self.text[start..start + length]));
        }
        let mut text = self.text[start..self.at].to_owned();
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => text.push(self.escaped()?),
                // JSON has no such character in a string.
                _ => return None,
            }
            let length = self.plain();
            text.push_str(&self.text[self.at..self.at + length]);
            self.at += length;
        }
        self.at += 1;
        Some(Cow::Owned(text))
    }

    /// How many bytes stand for themselves.
    fn plain(&self) -> usize {
        const ONES: u64 = 0x0101_0101_0101_0101;
        const HIGH: u64 = 0x80 * ONES;
        let rest = &self.text.as_bytes()[self.at..];
        let mut length = 0;
        // Eight bytes at once: the lowest high bit that is left stands in the first byte that ends it.
        while let Some(eight) = rest[length..].first_chunk() {
            let eight = u64::from_le_bytes(*eight);
            let (quote, stroke) = (eight ^ (ONES * 0x22), eight ^ (ONES * 0x5C));
            let is_none = |bytes: u64| bytes.wrapping_sub(ONES) & !bytes;
            let control = eight.wrapping_sub(ONES * 0x20) & !eight;
            let ends = (is_none(quote) | is_none(stroke) | control) & HIGH;
            if ends != 0 {
                return length + ends.trailing_zeros() as usize / 8;
            }
            length += 8;
        }
        let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1F);
        length + rest[length..].iter().position(ends).unwrap_or(rest.len() - length)
    }

    /// The character of an escape. None for halves of characters.
    fn escaped(&mut self) -> Option<char> {
        let sign = *self.text.as_bytes().get(self.at + 1)?;
        self.at += 2;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let digits = self.text.get(self.at..self.at + 4)?;
                digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
                self.at += 4;
                char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
            }
            _ => return None,
        })
    }

    /// A number that is written as JSON writes whole numbers.
    fn whole_number(&mut self) -> Option<&'a str> {
        const LONGEST: usize = 18;
        let rest = &self.text[self.at..];
        let end = rest.bytes().position(|byte| !byte.is_ascii_digit())?;
        self.at += end;
        let plain = end <= LONGEST && (end == 1 || !rest.starts_with('0'));
        let ends = matches!(rest.as_bytes()[end], b',' | b'}' | b' ' | b'\t' | b'\r');
        (plain && ends).then_some(&rest[..end])
    }
}

/// What the keys of the last record stand for: those of the next one are mostly the same.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    keys: Vec<Box<str>>,
    /// The fields of the keys; None where these are no document's, or two stand for one.
    fields: Option<Vec<Option<&'static str>>>,
    kind: String,
}

impl Layout {
    /// The document that the pairs are. None where they are none by `kind`, or where it takes more
    /// than names to tell what they are.
    pub(crate) fn document<'a>(&mut self, kind: &str, pairs: &Pairs<'a>) -> Option<Document<'a>> {
        let known = self.keys.len() == pairs.len()
            && self.kind == kind
            && self.keys.iter().zip(pairs).all(|(one, (other, _))| **one == **other);
        if !known {
            self.learn(kind, pairs);
        }
        let fields = self.fields.as_ref()?;
        let mut document = Document::default();
        for (field, (_, value)) in fields.iter().zip(pairs) {
            if let Some((field, value)) = field.zip(value.clone()) {
                document.set(field, value);
            }
        }
        Some(document)
    }

    fn learn(&mut self, kind: &str, pairs: &Pairs<'_>) {
        self.keys = pairs.iter().map(|(key, _)| (*key).into()).collect();
        kind.clone_into(&mut self.kind);
        let keys = pairs.iter().map(|(key, _)| *key);
        let is_document = match kind {
            "auto" => Kind::of_keys(keys) == Kind::Document,
            _ => kind == Kind::Document.name(),
        };
        self.fields = if is_document { fields_of(pairs) } else { None };
    }
}

/// The fields of documents that the keys stand for, where each stands for one of its own.
fn fields_of(pairs: &Pairs<'_>) -> Option<Vec<Option<&'static str>>> {
    let mut fields: Vec<Option<&'static str>> = Vec::new();
    for (at, (key, _)) in pairs.iter().enumerate() {
        let field = field_name(Kind::Document, key);
        let is_level = read_label(Kind::Document, key).is_some_and(|label| label.level > 0);
        let again = pairs[..at].iter().any(|(other, _)| other == key)
            || (field.is_some() && fields.contains(&field));
        if is_level || again {
            return None;
        }
        fields.push(field);
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::{Layout, Pairs, read_pairs};
    use crate::record::Document;

    #[test]
    fn what_is_read_in_one_pass_is_what_the_tree_would_give() {
        for line in [
            r#"{"id":"1","title":"关于甲的通知","文号":"云政发〔2024〕5号"}"#,
            r#"{ "id" : 7 , "title" : null , "浏览量" : "12" }"#,
            r#"{"title":"第一行\n第二行\t\"引\" 〔 \/","attribute":""}"#,
            r#"{"附件":"一.doc","category":"政务公开"}"#,
        ] {
            let tree: Map<String, Value> = serde_json::from_str(line).expect(line);
            let mut pairs = Pairs::new();
            assert!(read_pairs(line, &mut pairs), "{line}");
            let read = Layout::default().document("document", &pairs);
            assert_eq!(read, Some(Document::from_json(&tree)), "{line}");
        }
    }

    #[test]
    fn a_text_ends_where_it_ends_wherever_it_begins() {
        for length in 0..40 {
            for end in ["\"", "\\n\"", "\u{1}\"", "\u{1F}"] {
                for filler in ["a", "号", "\u{80}", "!", "#", "["] {
                    let line = format!("{{\"k\":\"{}{end}}}", filler.repeat(length));
                    let tree = serde_json::from_str::<Map<String, Value>>(&line).ok();
                    let mut pairs = Pairs::new();
                    let read = read_pairs(&line, &mut pairs);
                    assert_eq!(read, tree.is_some(), "{line}");
                    if let Some(tree) = tree {
                        assert_eq!(pairs[0].1.as_deref(), tree["k"].as_str(), "{line}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_no_flat_object_of_texts_is_left_to_the_tree() {
        for line in [
            "",
            "{}",
            "{\"a\"",
            r#"{"a":"b"} x"#,
            r#"{"a":["b"]}"#,
            r#"{"a":{"b":"c"}}"#,
            r#"{"a":true}"#,
            r#"{"a":1.5}"#,
            r#"{"a":-1}"#,
            r#"{"a":01}"#,
            r#"{"a":"\ud842\udfb7"}"#,
            r#"{"a":"\x"}"#,
            "{\"a\":\"\t\"}",
            r#"{"a":"b",}"#,
            r#"["a"]"#,
        ] {
            assert!(!read_pairs(line, &mut Pairs::new()), "{line}");
        }
    }

    #[test]
    fn keys_that_stand_for_one_field_twice_are_left_to_the_tree() {
        for line in [r#"{"文号":"甲","documentNumber":"乙"}"#, r#"{"title":"甲","title":"乙"}"#]
        {
            let mut pairs = Pairs::new();
            assert!(read_pairs(line, &mut pairs), "{line}");
            assert_eq!(Layout::default().document("document", &pairs), None, "{line}");
        }
    }
}
