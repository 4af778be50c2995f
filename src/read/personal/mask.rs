//! What a number looks like with its middle hidden.

use super::glyph::{Glyph, glyph_at};

/// The text with all its digits and letters hidden but the first `head` and the last `tail`. What is
/// hidden already counts as a digit; what stands between them stays, so that it is as long as before.
pub(super) fn hide(written: &str, head: usize, tail: usize) -> String {
    let counts = |c: char| is_sign(c) || kind(c) == Some(Glyph::Mask);
    let signs = written.chars().filter(|c| counts(*c)).count();
    let mut seen = 0;
    let hide_one = |c: char| {
        seen += usize::from(counts(c));
        if is_sign(c) && seen > head && seen + tail <= signs { '*' } else { c }
    };
    written.chars().map(hide_one).collect()
}

fn is_sign(c: char) -> bool {
    matches!(kind(c), Some(Glyph::Digit(_) | Glyph::Letter(_)))
}

fn kind(c: char) -> Option<Glyph> {
    glyph_at(c.encode_utf8(&mut [0; 4]), 0).map(|(glyph, _)| glyph)
}

#[cfg(test)]
mod tests {
    use super::hide;

    #[test]
    fn what_stands_between_the_digits_stays() {
        assert_eq!(hide("53312219900307123X", 4, 4), "5331**********123X");
        assert_eq!(hide("138-0013-8000", 3, 4), "138-****-8000");
        assert_eq!(hide("１３８００１３８０００", 3, 4), "１３８****８０００");
        assert_eq!(hide("12", 3, 4), "12");
    }

    #[test]
    fn what_is_hidden_already_counts() {
        assert_eq!(hide("53312219900307****", 4, 4), "5331**************");
        assert_eq!(hide("5331××××××××××1234", 4, 4), "5331××××××××××1234");
    }
}
