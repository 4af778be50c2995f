//! Brackets that a year has been seen in.

/// The one pair that is right.
pub(super) const OPEN: char = '〔';
/// Its other half.
pub(super) const CLOSE: char = '〕';

/// The pairs that stand for it, with what input methods, fonts and conversions make of it.
const PAIRS: &[(char, char)] = &[
    (OPEN, CLOSE),
    ('[', ']'),
    ('［', '］'),
    ('【', '】'),
    ('\u{FE5D}', '\u{FE5E}'), // ﹝﹞
    ('（', '）'),
    ('(', ')'),
    ('\u{FE59}', '\u{FE5A}'), // ﹙﹚
    ('〈', '〉'),
    ('<', '>'),
    ('＜', '＞'),
    ('《', '》'),
    ('{', '}'),
    ('｛', '｝'),
    ('〖', '〗'),
    ('\u{3018}', '\u{3019}'), // 〘〙
    ('\u{2772}', '\u{2773}'), // ❲❳
    ('\u{27E8}', '\u{27E9}'), // ⟨⟩
    ('\u{2329}', '\u{232A}'), // 〈〉
    ('\u{301A}', '\u{301B}'), // 〚〛
    ('\u{FE39}', '\u{FE3A}'), // ︹︺
    ('\u{FE5B}', '\u{FE5C}'), // ﹛﹜
    ('「', '」'),
    ('『', '』'),
    ('\u{201E}', '\u{201F}'), // „‟
    ('“', '”'),
    ('‘', '’'),
    ('?', '?'),
    ('？', '？'),
    ('\u{FFFD}', '\u{FFFD}'),
];

/// Whether `c` opens a pair.
pub(super) fn is_open(c: char) -> bool {
    !is_plain(c) && PAIRS.iter().any(|pair| pair.0 == c)
}

/// Whether `c` is a letter or a digit, as most are that are asked about.
fn is_plain(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '0'..='9' | 'A'..='Z' | 'a'..='z')
}

/// Whether `c` closes a pair.
pub(super) fn is_close(c: char) -> bool {
    !is_plain(c) && PAIRS.iter().any(|pair| pair.1 == c)
}

/// Whether `c` is either half.
pub(super) fn is_bracket(c: char) -> bool {
    !is_plain(c) && PAIRS.iter().any(|pair| pair.0 == c || pair.1 == c)
}

/// Whether `c` is what a conversion leaves of a character it does not know.
pub(super) fn is_lost(c: char) -> bool {
    matches!(c, '?' | '？' | '\u{FFFD}')
}

/// Whether the two belong together.
pub(super) fn is_pair(open: char, close: char) -> bool {
    PAIRS.contains(&(open, close))
}

/// Whether `c` is half of a pair that also sets off a remark, so that it tells little by itself.
pub(super) fn is_everyday(c: char) -> bool {
    is_lost(c)
        || matches!(
            c,
            '（' | '）'
                | '('
                | ')'
                | '﹙'
                | '﹚'
                | '<'
                | '>'
                | '＜'
                | '＞'
                | '〈'
                | '〉'
                | '《'
                | '》'
                | '{'
                | '}'
                | '｛'
                | '｝'
                | '「'
                | '」'
                | '『'
                | '』'
                | '“'
                | '”'
                | '‘'
                | '’'
        )
}

/// Whether `c` is half of any other pair, which hardly stands but around a year.
pub(super) fn is_telling(c: char) -> bool {
    matches!(
        c,
        '[' | ']'
            | '\u{201E}'
            | '\u{201F}'
            | '\u{2329}'
            | '\u{232A}'
            | '\u{2772}'
            | '\u{2773}'
            | '\u{27E8}'
            | '\u{27E9}'
            | '\u{3010}'
            | '\u{3011}'
            | '\u{3014}'..='\u{301B}'
            | '\u{FE39}'
            | '\u{FE3A}'
            | '\u{FE5B}'..='\u{FE5E}'
            | '［'
            | '］'
    )
}

#[cfg(test)]
mod tests {
    use super::{is_bracket, is_everyday, is_telling};

    #[test]
    fn a_bracket_is_either_everyday_or_telling() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(is_telling(c), is_bracket(c) && !is_everyday(c), "{c}");
        }
    }
}
