//! 国发2016-12号, 公法制2号: numbers that lost their brackets, or their year.

use super::registration::is_hyphen;
use super::{Reach, code_before};
use crate::read::document_number::code::{is_code_letter, kind_of};
use crate::read::document_number::glyphs::Glyphs;
use crate::read::document_number::numerals::is_arabic;
use crate::read::document_number::parts::{Layout, Parts, is_plain_year, serial_part};
use crate::read::document_number::{NumberKind, Site};
use crate::text::is_han;

/// 国发2016年12号, 国发2016-12号, 国发201612号: a number whose brackets are lost.
pub(in super::super) fn bare(glyphs: &Glyphs<'_>, year: usize, reach: Reach) -> Option<Parts> {
    let run_end = glyphs.run(year, reach.to.min(year + 12), is_arabic);
    let four = year..(year + 4).min(run_end);
    if !is_plain_year(glyphs, &four) {
        return None;
    }
    // 国办发-2020-5号
    let dashed = reach.site == Site::Field && year > reach.from && is_hyphen(glyphs.before(year));
    let head = year - usize::from(dashed);
    let code = code_before(glyphs, head, reach);
    let kind = kind_of(&glyphs.text(code.clone()));
    if code.is_empty() || !matches!(kind, NumberKind::Standard | NumberKind::Case) {
        return None;
    }
    let fused = run_end > four.end && glyphs.gap(four.end).is_none();
    let from = if fused { four.end } else { after_separator(glyphs, four.end, reach.to) };
    let tail = serial_part(glyphs, from, reach.to, kind)?;
    if tail.serial.is_empty() || tail.hao.is_empty() || !tail.more.is_empty() {
        return None;
    }
    if fused && glyphs.at(four.end) == '0' {
        return None; // 经营许20180001号
    }
    let layout = if fused { Layout::Fused } else { Layout::Bare };
    let mut parts = Parts::of(kind, layout, code);
    parts.open = head..year;
    (parts.year, parts.di, parts.serial) = (four, tail.di, tail.serial);
    (parts.hao, parts.end) = (tail.hao.clone(), tail.hao.end);
    Some(parts)
}

/// The position after what sets the serial off from a year without brackets.
pub(super) fn after_separator(glyphs: &Glyphs<'_>, from: usize, to: usize) -> usize {
    let mark = |c: char| matches!(c, '年' | '-' | '－' | '—' | '–' | '/' | '.' | '·' | '、' | '_');
    glyphs.run(from, to.min(from + 2), mark)
}

/// 公法制2号: a code and a serial without a year between them.
pub(in super::super) fn yearless(glyphs: &Glyphs<'_>, reach: Reach) -> Option<Parts> {
    let code_end = glyphs.run(reach.from, reach.to, |c| is_code_letter(c) && c != '第');
    let code = reach.from..code_end;
    let text = glyphs.text(code.clone());
    let fits = (2..=8).contains(&code.len()) && text.chars().all(is_han) && !names_place(&text);
    let kind = kind_of(&text);
    if !fits || !matches!(kind, NumberKind::Standard | NumberKind::Case) {
        return None;
    }
    // 云府登1032号: the register of normative documents counts on through the years.
    let registered = reach.site == Site::Field && text.ends_with('登');
    let kind = if registered { NumberKind::Registration } else { kind };
    let tail = serial_part(glyphs, code_end, reach.to, kind)?;
    let counted = (1..=5).contains(&tail.serial.len()) && !tail.hao.is_empty();
    let digits = tail.serial.clone().all(|at| is_arabic(glyphs.at(at)));
    let mut parts = Parts::of(kind, Layout::Yearless, code);
    (parts.di, parts.serial, parts.hao) = (tail.di, tail.serial, tail.hao.clone());
    parts.end = tail.hao.end;
    (counted && digits && parts.more.is_empty()).then_some(parts)
}

/// Whether a name is one that house numbers and the like follow.
fn names_place(text: &str) -> bool {
    const PLACES: &str =
        "路街道巷弄里村组栋楼幢院园镇乡庄区市县省线井桥同坊台风井洞门座馆店厂场站备证照安";
    text.chars().next_back().is_some_and(|last| PLACES.contains(last))
}
