//! What a text says a document number belongs to: 《…》（德办发〔2016〕30号）, 某办公室文件（…号）.

use super::OfficialText;
use crate::text::{Span, is_han, is_space};

/// A document number in a text, and what the text says of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberSource {
    /// Which of the numbers that the text mentions.
    pub number: usize,
    /// The title before it, without the outer 《》.
    pub title: Option<Span>,
    /// The office before it, in 某某办公室文件.
    pub issuer: Option<Span>,
}

/// The longest title, in bytes.
const LONGEST: usize = 400;

/// The longest name of an office, in characters.
const OFFICE: usize = 30;

/// Words before the name of an office that are no part of it.
const BEFORE: &[&str] =
    &["按照", "根据", "依据", "依照", "遵照", "贯彻", "落实", "执行", "转发", "结合", "据", "按"];

/// Finds what the document numbers of a text belong to, in order; those of which it says nothing are
/// left out.
pub fn find_number_sources(text: &OfficialText<'_>) -> Vec<NumberSource> {
    let mut found = Vec::new();
    for (number, mentioned) in text.mentioned_numbers.iter().enumerate() {
        let before = &text.source[..mentioned.span.range().start];
        let before = before.trim_end_matches(is_space);
        let Some(before) = before.strip_suffix(['（', '(']) else { continue };
        let before = before.trim_end_matches(is_space);
        let title = before.strip_suffix('》').and_then(title);
        let issuer = before.strip_suffix("文件").and_then(office);
        if title.is_some() || issuer.is_some() {
            found.push(NumberSource { number, title, issuer });
        }
    }
    found
}

/// The title that ends with the text, from its 《 on.
fn title(text: &str) -> Option<Span> {
    let mut depth = 0;
    for (at, c) in text.char_indices().rev() {
        match c {
            '《' if depth == 0 => return Some(Span::new(at + c.len_utf8(), text.len())),
            '《' => depth -= 1,
            '》' => depth += 1,
            '\n' => return None,
            _ => {}
        }
        if text.len() - at > LONGEST {
            return None;
        }
    }
    None
}

/// The office that the text ends with.
fn office(text: &str) -> Option<Span> {
    let in_name = |c: char| is_han(c) || is_space(c) && c != '\n';
    let mut start = text.len();
    for (at, _) in text.char_indices().rev().take(OFFICE).take_while(|(_, c)| in_name(*c)) {
        start = at;
    }
    let words = &text[start..];
    let cut = BEFORE.iter().filter_map(|word| Some(words.rfind(word)? + word.len())).max();
    let name = words[cut.unwrap_or(0)..].trim_start_matches(is_space);
    let ends = name.ends_with(['室', '府', '局', '厅', '委', '部', '会']);
    (ends && name.chars().count() >= 4).then(|| Span::new(text.len() - name.len(), text.len()))
}

#[cfg(test)]
mod tests {
    use super::find_number_sources;
    use crate::read::OfficialText;

    #[test]
    fn titles_and_offices_stand_before_numbers() {
        let text = "根据《省政府关于印发《方案》的通知》（云政发〔2020〕3号）和按照中共某州委办公室文件（某办发〔2016〕30号）精神，\
                    见（云政发〔2020〕4号）。";
        let text = OfficialText::of(text);
        let found = find_number_sources(&text);
        let title = found[0].title.expect("a title").of(text.source);
        assert_eq!(title, "省政府关于印发《方案》的通知");
        assert_eq!(found[1].issuer.expect("an office").of(text.source), "中共某州委办公室");
        assert_eq!(found.len(), 2);
    }
}
