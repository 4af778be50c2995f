//! Digits that must not leave in clear, whatever they turn out to be.

use super::chain::Chain;
use super::glyph::{Glyph, glyph_at};
use super::mask::hide;
use super::number::{identity_birth, is_mobile, is_province, is_union_card};
use super::word::Word;
use crate::read::check_digit::credit_code_is_valid;
use crate::text::Span;

/// How many digits the longest number in groups has.
const MOST: usize = 19;

/// The digits that begin at `at`, and what they look like where they may be a personal number: as long
/// as before, its middle hidden. Groups of digits with one space or hyphen between them are taken
/// together where they make an identity number, a card or a mobile number.
///
/// This hides more than [`super::find_personal_data`] finds: it is for what leaves the house.
pub fn hidden_digits(text: &str, at: usize) -> (Span, Option<String>) {
    let run = run(text, at);
    let (head, tail) = match run.ascii.len() {
        18 if credit_code_is_valid(&run.ascii) && identity_birth(&run.ascii).is_none() => {
            return (run.span, None);
        }
        15.. if is_in_credit_code(text, run.span) => return (run.span, None),
        15 => (4, 3),
        16.. => (4, 4),
        11 if run.ascii.starts_with('1') && !run.ascii.contains('*') => (3, 4),
        13 if run.ascii.starts_with("861") => (5, 4),
        _ => return grouped(text, run),
    };
    let hidden = hide(run.span.of(text), head, tail);
    (run.span, Some(hidden))
}

/// Digits and what hides digits, and the X that an identity number may end with.
fn run(text: &str, at: usize) -> Word<'_> {
    let (mut end, mut ascii, mut digits) = (at, String::new(), 0);
    while let Some((glyph, len)) = glyph_at(text, end) {
        match glyph {
            Glyph::Digit(digit) => ascii.push(char::from(digit)),
            Glyph::Mask if !ascii.is_empty() => ascii.push('*'),
            Glyph::Letter(b'X') if matches!(ascii.len(), 1..=3 | 17) => {
                ascii.push('X');
                end += len;
                break;
            }
            _ => break,
        }
        digits += 1;
        end += len;
    }
    Word { span: Span::new(at, end), ascii: ascii.into(), digits, ..Word::default() }
}

/// Whether digits are a part of 统一社会信用代码, which is public.
fn is_in_credit_code(text: &str, run: Span) -> bool {
    let bytes = text.as_bytes();
    let before = bytes[..run.start as usize].iter().rev().take(18);
    let start = before.take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let after = bytes[run.end as usize..].iter().take(18);
    let end = after.take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let word = &text[run.start as usize - start..run.end as usize + end];
    start + end > 0 && credit_code_is_valid(word)
}

/// The groups that begin with `first`, where they are one number.
fn grouped(text: &str, first: Word<'_>) -> (Span, Option<String>) {
    let end = first.span.end as usize;
    let Some(chain) = Chain::read(text, &first.ascii, end).filter(|_| first.ascii.len() < MOST)
    else {
        return (first.span, None);
    };
    for (count, end) in &chain.ends[1..] {
        let digits = &chain.digits[..*count];
        let head = match digits.len() {
            11 if is_mobile(digits) && chain.end_of_sizes(&[3, 4, 4]).is_some() => 3,
            18 if is_province(&digits[..2]) && identity_birth(digits).is_some() => 4,
            16..=19 if is_union_card(digits) => 4,
            _ => continue,
        };
        let span = Span::new(first.span.start as usize, *end);
        return (span, Some(hide(span.of(text), head, 4)));
    }
    (first.span, None)
}
