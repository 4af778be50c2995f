//! What is found in a text, whether or not anything is wrong with it.

use crate::date::find_dates;
use crate::order::sort_by_key;
use crate::read::{
    PersonalKind, find_citations, find_document_numbers, find_index_numbers, find_markings,
    find_personal_data,
};
use crate::report::{Mention, Span, mask};
use crate::text::{self, Sight, Utf16};

/// Every document number, index number, date, marking, law, personal number and code of an organisation
/// in a text, in the order in which they begin. Personal numbers are masked.
///
/// ```
/// let mentions = gongkai::scan::scan("根据国办发〔2019〕54号，2020年8月25日前完成");
/// let kinds: Vec<&str> = mentions.iter().map(|mention| mention.kind.as_str()).collect();
/// assert_eq!(kinds, ["document-number", "date"]);
///
/// let mentions = gongkai::scan::scan("护照号E12345678，信用代码91350100M000100Y43");
/// assert_eq!((mentions[0].kind.as_str(), mentions[0].text.as_str()), ("passport", "E*****678"));
/// assert_eq!((mentions[1].kind.as_str(), mentions[1].text.as_str()), ("credit-code", "91350100M000100Y43"));
/// ```
pub fn scan(text: &str) -> Vec<Mention> {
    let sight = Sight::of(text);
    let mut found: Vec<(text::Span, Mention)> = Vec::new();
    let mention = |kind: &str, span: text::Span| Mention {
        kind: kind.to_owned(),
        text: mask(span.of(text)),
        ..Mention::default()
    };
    found.extend(find_document_numbers(&sight).into_iter().map(|number| {
        let canonical = number.canonical.clone();
        let valid = Some(number.is_valid());
        (number.span, Mention { canonical, valid, ..mention("document-number", number.span) })
    }));
    found.extend(find_index_numbers(text).into_iter().map(|number| {
        let canonical = Some(number.canonical.clone());
        (number.span, Mention { canonical, ..mention("index-number", number.span) })
    }));
    found.extend(find_dates(&sight).into_iter().map(|date| {
        let day = date.day.map(|day| day.to_string());
        (date.span, Mention { date: day, ..mention("date", date.span) })
    }));
    found.extend(find_markings(&sight).into_iter().map(|marking| {
        let attribute = marking.attribute.map(|attribute| attribute.name().to_owned());
        (marking.span, Mention { attribute, ..mention("marking", marking.span) })
    }));
    found.extend(find_personal_data(&sight).into_iter().filter(is_listed).map(|datum| {
        let kind = datum.kind.name().to_owned();
        (datum.span, Mention { kind, text: datum.masked, ..Mention::default() })
    }));
    let cited = find_citations(&sight).into_iter().filter(|cited| cited.is_of_law(text));
    found.extend(cited.map(|cited| (cited.span, mention("law", cited.span))));
    sort_by_key(&mut found, |(span, _)| *span);
    let mut utf16 = Utf16::new(text);
    let in_units = |(span, mention): (text::Span, Mention)| {
        let span = utf16.span(span);
        Mention { span: Span { start: span.start, end: span.end }, ..mention }
    };
    found.into_iter().map(in_units).collect()
}

/// Whether a datum is a number of its own; numbers that are hidden already, names and addresses are
/// not listed.
fn is_listed(datum: &crate::read::PersonalDatum<'_>) -> bool {
    use PersonalKind as Kind;
    !matches!(
        datum.kind,
        Kind::Name | Kind::Address | Kind::MaskedIdentityNumber | Kind::MaskedMobileNumber
    )
}
