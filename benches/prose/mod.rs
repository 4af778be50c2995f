//! Prose as official texts have it, made from a seed: the same on every machine.

/// Sentences, some with the slips of daily work.
const SENTENCES: &str = include_str!("sentences.txt");

/// How paragraphs begin.
const OPENINGS: &[&str] = &["一、", "（一）", "1.", "（二）", "2.", "", "二、", "3.", "", ""];

/// About `characters` characters of prose.
pub(crate) fn text(characters: usize) -> String {
    let sentences: Vec<&str> = SENTENCES.lines().collect();
    let mut text = String::new();
    let mut seed: u32 = 2024;
    let mut length = 0;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % below
    };
    while length < characters {
        let mut paragraph = OPENINGS[next(OPENINGS.len())].to_owned();
        for _ in 0..=next(4) {
            paragraph.push_str(sentences[next(sentences.len())]);
        }
        length += paragraph.chars().count() + 1;
        text.push_str(&paragraph);
        text.push('\n');
    }
    text
}
