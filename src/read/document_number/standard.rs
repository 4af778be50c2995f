//! 国办发〔2024〕5号 as most are written: as the standard wants.
//!
//! What is told here at a glance is what [`super::field`] would read by trying one shape after the
//! other, and what [`super::judge`] would find no departure in; whatever may be anything else is left
//! to them.

use super::code::{LONGEST_CODE, kind_of};
use super::glyphs::Glyphs;
use super::numerals::is_blank;
use super::parts::{Layout, Parts};
use super::words::{CENTRAL_CODES, FIELD_LEADS, OFFICES, OFFICES_END};
use super::{DocumentNumber, NumberKind, YEARS};
use crate::text::Span;

const OPEN: &str = "〔";
const CLOSE: &str = "〕";
const HAO: &str = "号";

/// The digits of the longest serial that licences do not have.
const LONGEST_SERIAL: usize = 4;

/// Reads a value that is a standard number and nothing else, without a departure.
pub(super) fn read(value: &str) -> Option<DocumentNumber<'_>> {
    let bytes = value.as_bytes();
    let open = bytes.chunks_exact(3).position(|han| han == OPEN.as_bytes())? * 3;
    let year = open + OPEN.len();
    let close = year + 4;
    let serial = close + CLOSE.len();
    let hao = value.len().checked_sub(HAO.len()).filter(|hao| *hao > serial)?;
    let is_written = bytes[year..].get(..4)?.iter().all(u8::is_ascii_digit)
        && bytes[close..].starts_with(CLOSE.as_bytes())
        && bytes[serial..hao].iter().all(u8::is_ascii_digit)
        && bytes[serial] != b'0'
        && hao - serial <= LONGEST_SERIAL
        && bytes[hao..] == *HAO.as_bytes();
    if !is_written || !is_plain(&value[..open]) {
        return None;
    }
    let holds = bears_year(&value[year..close]) && kind_of(&value[..open]) == NumberKind::Standard;
    holds.then(|| put_together(value, Span::whole(value), open, serial))
}

/// The number whose parts are these, if it departs in nothing and no white space stands in it.
pub(super) fn judge<'a>(glyphs: &Glyphs<'a>, parts: &Parts) -> Option<DocumentNumber<'a>> {
    let is_digit = |c: char| c.is_ascii_digit();
    let is_letter = |c: char| matches!(c, '\u{4E00}'..='\u{9FFF}') && !is_blank(c);
    let empty = [&parts.nian, &parts.di, &parts.more, &parts.word, &parts.wrap.0, &parts.wrap.1];
    let one = [&parts.open, &parts.close, &parts.hao];
    let is_written = parts.kind == NumberKind::Standard
        && parts.layout == Layout::Bracketed
        && empty.iter().all(|part| part.is_empty())
        && one.iter().all(|part| part.len() == 1)
        && glyphs.at(parts.open.start) == '〔'
        && glyphs.at(parts.close.start) == '〕'
        && glyphs.at(parts.hao.start) == '号'
        && parts.year.len() == 4
        && glyphs.chars(parts.year.clone()).all(is_digit)
        && !parts.serial.is_empty()
        && glyphs.chars(parts.serial.clone()).all(is_digit)
        && glyphs.at(parts.serial.start) != '0'
        && (1..=LONGEST_CODE).contains(&parts.code.len())
        && glyphs.chars(parts.code.clone()).all(is_letter)
        && !matches!(glyphs.before(parts.code.end), '令' | '告');
    if !is_written {
        return None;
    }
    let span = glyphs.span(&(parts.code.start..parts.end));
    let size = (parts.code.len() + 3) * HAO.len() + parts.year.len() + parts.serial.len();
    let bears_year = bears_year(glyphs.span(&parts.year).of(glyphs.source));
    (span.len() == size && bears_year).then(|| {
        let open = glyphs.start_of(parts.open.start);
        put_together(glyphs.source, span, open, glyphs.start_of(parts.serial.start))
    })
}

fn bears_year(year: &str) -> bool {
    year.parse().is_ok_and(|year: i32| YEARS.contains(&year))
}

/// The number at `span`, whose bracket opens at `open` and whose serial begins at `serial`.
fn put_together(source: &str, span: Span, open: usize, serial: usize) -> DocumentNumber<'_> {
    let (start, end) = (span.start as usize, span.end as usize);
    let (year, close, hao) = (open + OPEN.len(), serial - CLOSE.len(), end - HAO.len());
    DocumentNumber {
        source,
        span,
        kind: NumberKind::Standard,
        issuer_code: Span::new(start, open),
        open: Span::new(open, year),
        year: Span::new(year, close),
        close: Span::new(close, serial),
        di: Span::at(serial),
        serial: Span::new(serial, hao),
        hao: Span::new(hao, end),
        departures: Vec::new(),
        canonical: Some(source[start..end].to_owned()),
        code: source[start..open].to_owned(),
        year_text: source[year..close].to_owned(),
        serial_text: source[serial..hao].to_owned(),
    }
}

/// Whether a code is one whichever way it is looked at: nothing leads up to it, no name of an office
/// stands before it, nothing in it is to be filled in, and no word of orders is among its letters.
fn is_plain(code: &str) -> bool {
    let mut letters = code.chars();
    let Some(first) = letters.next() else { return false };
    let is_letter = |c: char| {
        matches!(c, '\u{4E00}'..='\u{9FFF}')
            && !matches!(c, '号' | '號' | '令' | '告')
            && !is_blank(c)
    };
    is_letter(first)
        && letters.all(|c| is_letter(c) && c != first)
        && code.len() <= LONGEST_CODE * 3
        && !names_office(code)
        && !FIELD_LEADS.iter().any(|lead| code.starts_with(lead))
        && !CENTRAL_CODES.iter().any(|known| code.len() > known.len() && code.ends_with(known))
}

/// Whether the name of an office may stand before the code.
fn names_office(code: &str) -> bool {
    code.len() >= 4 * HAO.len()
        && code.contains(OFFICES_END)
        && OFFICES.iter().any(|office| code.contains(office))
}

#[cfg(test)]
mod tests {
    use super::super::field;
    use super::read;

    #[track_caller]
    fn is_read_alike(value: &str) {
        if let Some(number) = read(value) {
            let slowly = field::read_slowly(value);
            assert_eq!(format!("{:?}", Some(number)), format!("{slowly:?}"), "{value}");
        }
    }

    #[test]
    fn what_is_written_as_the_standard_wants_is_read_at_a_glance() {
        for value in ["国办发〔2024〕5号", "云岭政办发〔2019〕123号", "川水函〔1999〕1号"]
        {
            assert!(read(value).is_some(), "{value}");
            is_read_alike(value);
        }
    }

    #[test]
    fn what_may_be_anything_else_is_left() {
        for value in [
            "",
            "无",
            "〔2024〕5号",
            "国发〔2024〕05号",
            "国发〔2024〕5",
            "国发〔1024〕5号",
            "国发[2024]5号",
            "国发〔2024〕 5号",
            "国发〔2024〕12345号",
            "关于国发〔2024〕5号",
            "云南省人民政府云政发〔2024〕5号",
            "某局国办发〔2024〕5号",
            "省公安厅鲁公通〔2024〕5号",
            "京公海行罚决字〔2023〕50号",
            "京网文〔2017〕1530号",
            "公安部令〔2024〕5号",
            "云政发〔2024〕5号、6号",
            "某X发〔2024〕5号",
            "文号：云政发〔2024〕5号",
        ] {
            assert!(read(value).is_none(), "{value}");
        }
    }

    #[test]
    fn numbers_with_all_kinds_of_codes_are_read_as_the_grammar_reads_them() {
        let letters: Vec<char> =
            "云政办发函字罚决处令公告原和并将国中民证备权许人大会院部局省某一二\
                                  年第文件见按根据关于转印特急编号〇令某院云云公安厅局市室"
                .chars()
                .collect();
        let mut seed = 1_usize;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345) % (1 << 31);
            (seed >> 8) % below
        };
        for _ in 0..20_000 {
            let code: String = (0..=next(7)).map(|_| letters[next(letters.len())]).collect();
            let year = [1948, 1949, 2019, 2024, 2099, 2100][next(6)];
            is_read_alike(&format!("{code}〔{year}〕{}号", 1 + next(9999)));
        }
    }
}
