//! Licence plates: 云N12345, 京AD12345, 粤B1234学.

use super::glyph::{Glyph, glyph_at};
use crate::text::Span;

/// The provinces and the offices that plates begin with.
const PROVINCES: &str = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";

/// What a plate may end with.
const ENDINGS: &str = "挂学警港澳";

/// A plate as read.
#[derive(Debug)]
pub(super) struct Plate {
    /// The whole of it.
    pub(super) span: Span,
    /// Its first two characters, and `***`, and its last one.
    pub(super) masked: String,
    /// Whether it is the police's own.
    pub(super) police: bool,
}

/// Reads the plate that begins at `at`.
pub(super) fn read(text: &str, at: usize) -> Option<Plate> {
    let province = text[at..].chars().next().filter(|c| PROVINCES.contains(*c))?;
    let start = at + province.len_utf8();
    let (Glyph::Letter(letter), len) = glyph_at(text, start)? else { return None };
    if matches!(letter, b'I' | b'O') {
        return None;
    }
    let rest = text[start + len..].trim_start_matches(['·', '•', ' ', '-']);
    let mut end = text.len() - rest.len();
    let mut serial = String::new();
    while let Some((Glyph::Digit(c) | Glyph::Letter(c), len)) = glyph_at(text, end) {
        if matches!(c, b'I' | b'O') || serial.len() > 6 {
            return None;
        }
        serial.push(char::from(c));
        end += len;
    }
    let ending = text[end..].chars().next().filter(|c| serial.len() == 4 && ENDINGS.contains(*c));
    end += ending.map_or(0, char::len_utf8);
    let digits = serial.bytes().filter(u8::is_ascii_digit).count();
    let is_plate = match serial.len() {
        4 => ending.is_some() && digits > 0,
        5 => digits > 1,
        6 => digits > 3 && is_electric(&serial),
        _ => false,
    };
    let dash = matches!(glyph_at(text, end), Some((Glyph::Dash | Glyph::Mask, _)));
    if !is_plate || dash {
        return None;
    }
    let span = Span::new(at, end);
    let last = span.of(text).chars().next_back().unwrap_or_default();
    let masked = format!("{province}{}***{last}", char::from(letter));
    Some(Plate { span, masked, police: ending == Some('警') })
}

/// Whether six characters are the serial of a car that runs on electricity.
fn is_electric(serial: &str) -> bool {
    let kind = |c: char| "DABCEFGHJK".contains(c);
    let (first, last) = (serial.starts_with(kind), serial.ends_with(kind));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    first && digits(&serial[2..]) || last && digits(&serial[..5])
}
