//! ZDCR-2018-01003: registered normative documents.

use super::Reach;
use crate::read::document_number::glyphs::Glyphs;
use crate::read::document_number::parts::{Layout, Parts, is_hao, is_plain_year};
use crate::read::document_number::{NumberKind, Site};

/// ZDCR-2018-01003, beginning at `from`.
pub(in super::super) fn registration(
    glyphs: &Glyphs<'_>,
    from: usize,
    reach: Reach,
) -> Option<Parts> {
    let field = reach.site == Site::Field;
    let letter = |c: char| if field { c.is_ascii_alphabetic() } else { c.is_ascii_uppercase() };
    let letters = glyphs.run(from, reach.to.min(from + 7), letter);
    let prefix = glyphs.run(letters, reach.to.min(letters + 3), |c| c.is_ascii_digit());
    let year = prefix + 1..prefix + 5;
    let serial_start = year.end + 1;
    let serial = serial_start
        ..glyphs.run(serial_start, reach.to.min(serial_start + 9), |c| c.is_ascii_digit());
    let fits = (2..=6).contains(&(letters - from))
        && matches!(prefix - letters, 0 | 2)
        && prefix < reach.to
        && is_hyphen(glyphs.at(prefix))
        && year.end < reach.to
        && is_plain_year(glyphs, &year)
        && is_hyphen(glyphs.at(year.end))
        && (if field { 1..=8 } else { 4..=8 }).contains(&serial.len());
    if !fits {
        return None;
    }
    let mut parts = Parts::of(NumberKind::Registration, Layout::Named, from..prefix);
    let hao = serial.end..glyphs.run(serial.end, reach.to.min(serial.end + 3), is_hao);
    (parts.year, parts.serial, parts.end) = (year, serial, hao.end);
    parts.hao = hao;
    Some(parts)
}

/// Whether `c` is one of the signs that stand for a hyphen.
pub(in super::super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '‐' | '‑' | '‒' | '−' | '﹣' | '─' | '―')
}
