//! The shapes of index numbers.

use super::characters::{Glyph, MOST};
use crate::text::Span;

/// How an index number is made up, or what stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IndexShape {
    /// An organisation code and a year: `000014349/2018-00222`, `01527918X-2020-153077`.
    Organisation,
    /// An organisation code and a month: `003129766/201901-00336`.
    OrganisationMonth,
    /// An organisation code with its hyphen, and a year: `0142768-8/2022-00185`.
    HyphenedOrganisation,
    /// An organisation code with its hyphen, a class, and a year: `01526096-4-/2022-0822005`.
    ClassedOrganisation,
    /// A unified social credit code and a year: `11370812004339255B/2020-22849`.
    Credit,
    /// A unified social credit code and a month: `11341702486344515H/202110-00013`.
    CreditMonth,
    /// A region, a department, and a year: `640121-103/2017-48967`.
    Department,
    /// A region and a department in one, and a year: `6107280000/2024-001005`.
    Site,
    /// A class of fifteen digits, and a year: `001008003014001/2022-292755`.
    Class,
    /// Letters and a year: `TCXXGK-2020-011721`.
    Letters,
    /// The file of a document in Shanghai: `SY` and 19 characters.
    Filing,
    /// Twenty-one digits that begin with a region.
    Digits,
    /// Six groups, the fifth of them a date: `330203-001-03-02-20190801-0012`.
    Dated,
    /// Four groups, the third of them a year: `LA001-01-2019-0012`.
    Grouped,
    /// One that is not known.
    Opaque,
    /// No index number, but a sign that there is none: `无`, `/`.
    Nothing,
    /// No index number, but a date.
    Date,
    /// No index number, but a document number.
    DocumentNumber,
    /// No index number, but words without a digit.
    Words,
}

impl IndexShape {
    /// Whether it is an index number of a known shape.
    pub const fn is_known(self) -> bool {
        !matches!(
            self,
            Self::Opaque | Self::Nothing | Self::Date | Self::DocumentNumber | Self::Words
        )
    }

    /// Whether it may be an index number.
    pub const fn is_index_number(self) -> bool {
        self.is_known() || matches!(self, Self::Opaque)
    }
}

/// How a shape is written. Small letters stand for characters: `o` a digit or letter, `k` a digit or X,
/// both of an organisation code; `c` one of a credit code; `r` a digit of a region; `y`, `m`, `j` those
/// of year, month and day; `d` a digit, `a` a digit or letter that is none of these. Runs: `l` of
/// four to eight letters, `x` of digits and letters, `w` of these and `_` or nothing, `s` of the digits
/// of the serial number. `~` is a hyphen or a slash. Everything else stands for itself.
const TEMPLATES: [(IndexShape, &str); 18] = [
    (IndexShape::Credit, "ccrrrrrrcccccccccc/yyyy-s"),
    (IndexShape::CreditMonth, "ccrrrrrrcccccccccc/yyyymm-s"),
    (IndexShape::Organisation, "ooooooook~yyyy-s"),
    (IndexShape::OrganisationMonth, "ooooooook~yyyymm-s"),
    (IndexShape::Organisation, "aaaaaaaaa/yyyy-s"),
    (IndexShape::HyphenedOrganisation, "oooooooo-k/yyyy-s"),
    (IndexShape::HyphenedOrganisation, "ooooooo-k/yyyy-s"),
    (IndexShape::ClassedOrganisation, "oooooooo-k-w/yyyy-s"),
    (IndexShape::ClassedOrganisation, "oooooooo-k-w/yyyys"),
    (IndexShape::Department, "rrrrrr-ddd/yyyy-s"),
    (IndexShape::Site, "rrrrrrdddd/yyyy-s"),
    (IndexShape::Class, "ddddddddddddddd/yyyy-s"),
    (IndexShape::Letters, "l-yyyy-s"),
    (IndexShape::Filing, "SYooooooooodyyyyddddd"),
    (IndexShape::Digits, "rrrrrrddddddddddddddd"),
    (IndexShape::Dated, "x-x-x-x-yyyymmjj-s"),
    (IndexShape::Grouped, "aaaaa-x-yyyy-s"),
    (IndexShape::Grouped, "aaaaa-x-yyyy-x"),
];

/// The years that an index number can be meant to bear.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

/// What a template finds: where the parts are, by the letters that stand for them.
pub(super) struct Parts {
    pub(super) shape: IndexShape,
    pub(super) organisation: Span,
    pub(super) region: Span,
    pub(super) year: Span,
    pub(super) month: Span,
    pub(super) day: Span,
    pub(super) serial: Span,
}

/// The parts of an index number of a known shape.
pub(super) fn parts(glyphs: &[Glyph]) -> Option<Parts> {
    TEMPLATES.iter().find_map(|(shape, template)| {
        let mut letters = [0; MOST];
        let letters = align(glyphs, template, &mut letters)?;
        is_likely(glyphs, letters).then(|| parts_of(glyphs, letters, *shape))
    })
}

/// Where the parts are, by the letters of their characters.
fn parts_of(glyphs: &[Glyph], letters: &[u8], shape: IndexShape) -> Parts {
    let none = Span::at(glyphs[0].start);
    let (organisation, region, year) = (none, none, none);
    let (month, day, serial) = (none, none, none);
    let mut parts = Parts { shape, organisation, region, year, month, day, serial };
    for (glyph, letter) in glyphs.iter().zip(letters) {
        let part = match letter {
            b'o' | b'k' | b'c' => &mut parts.organisation,
            b'r' => &mut parts.region,
            b'y' => &mut parts.year,
            b'm' => &mut parts.month,
            b'j' => &mut parts.day,
            b's' => &mut parts.serial,
            _ => continue,
        };
        let here = Span::new(glyph.start, glyph.end);
        *part = if part.is_empty() { here } else { part.to(here) };
    }
    parts
}

/// Whether year, month and day can be such, and an organisation code is mostly digits.
fn is_likely(glyphs: &[Glyph], letters: &[u8]) -> bool {
    let (mut year, mut month, mut day) = (None, None, None);
    let (mut digits, mut others) = (0, 0);
    for (glyph, letter) in glyphs.iter().zip(letters) {
        let part = match letter {
            b'y' => &mut year,
            b'm' => &mut month,
            b'j' => &mut day,
            b'o' | b'k' => {
                let count = if glyph.byte.is_ascii_digit() { &mut digits } else { &mut others };
                *count += 1;
                continue;
            }
            _ => continue,
        };
        *part = Some(part.unwrap_or(0) * 10 + u32::from(glyph.byte - b'0'));
    }
    let within = |part: Option<u32>, range: std::ops::RangeInclusive<u32>| {
        part.is_none_or(|number| range.contains(&number))
    };
    within(year, YEARS) && within(month, 1..=12) && within(day, 1..=31) && digits >= others
}

/// The letter of the template that each character stands for; None where they do not fit.
fn align<'l>(glyphs: &[Glyph], template: &str, letters: &'l mut [u8; MOST]) -> Option<&'l [u8]> {
    let mut length = 0;
    for letter in template.bytes() {
        let fits = |glyph: &&Glyph| fits(letter, glyph.byte);
        let (least, most) = match letter {
            b'l' => (4, 8),
            b'x' => (1, 20),
            b'w' => (0, 20),
            b's' => (1, 10),
            _ => {
                glyphs.get(length).filter(fits)?;
                letters[length] = letter;
                length += 1;
                continue;
            }
        };
        let count = glyphs[length..].iter().take(most).take_while(fits).count();
        if count < least {
            return None;
        }
        letters[length..length + count].fill(letter);
        length += count;
    }
    (length == glyphs.len()).then_some(&letters[..length])
}

/// Whether the character is one that the letter of a template stands for.
fn fits(letter: u8, byte: u8) -> bool {
    match letter {
        b'r' | b'd' | b'y' | b'm' | b'j' | b's' => byte.is_ascii_digit(),
        b'o' | b'a' | b'x' => byte.is_ascii_alphanumeric(),
        b'k' => byte.is_ascii_digit() || byte == b'X',
        b'c' => byte.is_ascii_alphanumeric() && !b"IOSVZ".contains(&byte),
        b'l' => byte.is_ascii_alphabetic(),
        b'w' => byte.is_ascii_alphanumeric() || byte == b'_',
        b'~' => matches!(byte, b'-' | b'/'),
        _ => byte == letter,
    }
}
