//! The scan from word to word. Each is taken for the first thing it can be.

use super::chain::Chain;
use super::glyph::{Glyph, glyph_at};
use super::keyword::{self, Topic};
use super::link::{self, Link};
use super::mask::hide;
use super::number::{
    area_code, card_certainty, identity_birth, identity_certainty, is_local, is_mobile,
    is_union_card,
};
use super::word::Word;
use super::{Bearer, Certainty, PersonalDatum, PersonalKind as Kind, masked, plate, travel};
use crate::read::check_digit::{credit_code_is_valid, organisation_code_is_valid};
use crate::text::{Sight, Sign, Span, is_space};

/// Finds what can be known by its form or by the words before it.
pub(super) fn scan<'a>(header: &str, sight: &Sight<'a>) -> Vec<PersonalDatum<'a>> {
    let text = sight.text();
    let header = keyword::before(header, header.len()).map(|(topic, _)| topic);
    let mut scan = Scan { text, header, found: Vec::new(), last: None };
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(at) = sight.next(Sign::Word, from) {
        // A plate begins with the Han character before its letter.
        let plate = at.checked_sub(3).filter(|han| {
            *han >= from && matches!(bytes[*han], 0xE4..=0xE9) && scan.han(*han) > at
        });
        if let Some(end) = plate.and(scan.found.last()).map(|plate| plate.span.end as usize) {
            from = end;
            continue;
        }
        from = match bytes[at] {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'*' => scan.word(at),
            0..=0x7F => at + 1,
            0xC0..=0xEF => scan.other(at),
            _ => at + 4,
        };
    }
    scan.found
}

struct Scan<'a> {
    text: &'a str,
    /// What the header of the column says.
    header: Option<Topic>,
    found: Vec<PersonalDatum<'a>>,
    /// Where the last number ended, and what the words before it said.
    last: Option<(u32, Topic)>,
}

impl Scan<'_> {
    /// Goes on behind a character outside ASCII that is no Han character.
    fn other(&mut self, at: usize) -> usize {
        match glyph_at(self.text, at) {
            Some((Glyph::Digit(_) | Glyph::Letter(_) | Glyph::Line | Glyph::Mask, _)) => {
                self.word(at)
            }
            glyph => at + glyph.map_or(1, |(_, len)| len),
        }
    }

    /// Goes on behind a Han character, or behind the plate that begins with it.
    fn han(&mut self, at: usize) -> usize {
        // A plate goes on with a letter, which is rare.
        let next = self.text.as_bytes().get(at + 3);
        if !next.is_some_and(|byte| byte.is_ascii_uppercase() || *byte == 0xEF) {
            return at + 3;
        }
        let Some(plate) = plate::read(self.text, at) else { return at + 3 };
        let bearer = if plate.police { Bearer::Office } else { Bearer::Unknown };
        self.push(plate.span, Kind::Plate, |datum| {
            datum.masked = plate.masked;
            datum.bearer = bearer;
        });
        plate.span.end as usize
    }

    /// Goes on behind a word, or behind what begins with it.
    fn word(&mut self, at: usize) -> usize {
        if let Some(end) = end_of_few_digits(self.text, at) {
            return end;
        }
        if at == 0 && is_day(self.text) {
            return self.text.len();
        }
        match link::read(self.text, at) {
            Some(Link::Page(span)) => return span.end as usize,
            Some(Link::Mail(span, local)) => {
                let person = is_number_of_a_person(local.of(self.text));
                let bearer = if person { Bearer::Person } else { Bearer::Unknown };
                let masked = hide_mail(self.text, span, local);
                self.push(span, Kind::Email, |datum| {
                    (datum.masked, datum.bearer) = (masked, bearer);
                });
                return span.end as usize;
            }
            None => {}
        }
        let word = Word::read(self.text, at);
        if let Some(end) = self.chat(&word) {
            return end;
        }
        if word.ascii.is_empty() || word.joined || word.digits < 2 || self.is_decimal(&word) {
            return word.end();
        }
        if let Some(end) = index_end(self.text, &word) {
            return end;
        }
        self.code(&word)
            .or_else(|| self.hidden(&word))
            .or_else(|| self.by_digits(&word))
            .or_else(|| self.by_keyword(&word))
            .or_else(|| self.grouped(&word))
            .unwrap_or_else(|| word.end())
    }

    /// Whether a word is a part of a decimal, of an amount of money or of a parameter of a link.
    fn is_decimal(&self, word: &Word<'_>) -> bool {
        let mut before = self.text[..word.span.start as usize].chars().rev();
        let mut after = self.text[word.end()..].chars();
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        match (before.next(), after.next()) {
            (Some('.'), _) => digit(before.next()),
            (Some('=' | '&' | '￥' | '¥' | '$'), _) => true,
            (_, Some('.')) => digit(after.next()),
            _ => false,
        }
    }

    /// The code of an organisation, which is public.
    fn code(&mut self, word: &Word<'_>) -> Option<usize> {
        let ascii = &word.ascii;
        let topic = || keyword::before(self.text, word.span.start as usize).map(|found| found.0);
        if ascii.len() == 18 && word.masks == 0 {
            let valid = credit_code_is_valid(ascii);
            let told = || topic() == Some(Topic::Credit);
            let identity = identity_certainty(ascii) == Some(Certainty::Certain);
            if !identity && (valid || told()) {
                let certainty = if valid { Certainty::Certain } else { Certainty::Likely };
                self.push(word.span, Kind::CreditCode, |datum| datum.certainty = certainty);
                return Some(word.end());
            }
        }
        let end = match ascii.len() {
            9 => word.end(),
            8 => match glyph_at(self.text, word.end())? {
                (Glyph::Dash, len) => Word::read(self.text, word.end() + len).end(),
                _ => return None,
            },
            _ => return None,
        };
        let span = Span::new(word.span.start as usize, end);
        let is_code = topic() == Some(Topic::Organisation)
            && organisation_code_is_valid(&span.of(self.text).to_ascii_uppercase());
        is_code.then(|| self.push(span, Kind::OrganisationCode, |_| {}))?;
        Some(end)
    }

    /// A number of which a part is hidden.
    fn hidden(&mut self, word: &Word<'_>) -> Option<usize> {
        if word.masks == 0 && !word.ascii.contains("XXX") {
            return None;
        }
        let (topic, keyword) = self.topic(word).unzip();
        let (kind, weakness) = masked::read(&word.ascii, topic)?;
        let head = if kind == Kind::MaskedMobileNumber { 3 } else { 4 };
        self.push(word.span, kind, |datum| {
            (datum.weakness, datum.keyword) = (weakness, keyword.flatten());
            datum.masked = hide(datum.text(), head, 4);
        });
        Some(word.end())
    }

    /// A number that is known by its digits.
    fn by_digits(&mut self, word: &Word<'_>) -> Option<usize> {
        let ascii = &*word.ascii;
        match ascii.len() {
            18 => {
                let certainty = identity_certainty(ascii)?;
                // 施工许可证370812202405230101: a region, a day and a count are no identity number.
                let told = self.topic_at(word.span.start as usize).map(|(topic, _)| topic);
                if certainty == Certainty::Likely && told == Some(Topic::Other) {
                    return None;
                }
                self.identity(word.span, ascii, certainty);
            }
            11 if is_mobile(ascii) => self.mobile(word.span, 3)?,
            13 if ascii.starts_with("86") && is_mobile(&ascii[2..]) => self.mobile(word.span, 5)?,
            10..=12 if word.is_digits() => self.landline(word.span, ascii)?,
            _ => return None,
        }
        Some(word.end())
    }

    /// A number that is known by the words before it, or that is a card beyond doubt.
    fn by_keyword(&mut self, word: &Word<'_>) -> Option<usize> {
        let ascii = &*word.ascii;
        if word.digits < 5 {
            return None;
        }
        let (topic, keyword) = self.topic(word).unzip();
        let union = word.is_digits() && is_union_card(ascii);
        let (kind, certainty) = match topic {
            Some(Topic::Identity) => (Kind::IdentityNumber, identity_certainty(ascii)?),
            Some(Topic::Card) if word.is_digits() => (Kind::BankCard, card_certainty(ascii)?),
            Some(Topic::Account) if union => (Kind::BankCard, Certainty::Certain),
            Some(Topic::Account) if word.is_digits() && (12..=22).contains(&ascii.len()) => {
                (Kind::BankAccount, Certainty::Likely)
            }
            Some(Topic::Passport)
                if travel::is_travel_document(ascii) && self.is_beside(keyword.flatten(), word) =>
            {
                (Kind::Passport, Certainty::Certain)
            }
            None if union && !self.is_numbered(word.end()) => (Kind::BankCard, Certainty::Likely),
            _ => return None,
        };
        if kind == Kind::IdentityNumber {
            self.identity(word.span, ascii, certainty);
            return Some(word.end());
        }
        let (head, tail) = match kind {
            Kind::Passport => (1, 3),
            _ => (6, 4),
        };
        let start = word.span.start as usize;
        self.push(word.span, kind, |datum| {
            datum.masked = hide(datum.text(), head, tail);
            (datum.certainty, datum.keyword) = (certainty, keyword.flatten());
            if topic == Some(Topic::Account) && keyword::is_paid_into(datum.source, start) {
                datum.bearer = Bearer::Office;
            }
        });
        Some(word.end())
    }

    /// A number whose digits stand in groups, or an area code in brackets and what follows it.
    fn grouped(&mut self, word: &Word<'_>) -> Option<usize> {
        if !word.is_digits() || word.ascii.len() > 13 {
            return None;
        }
        let Some(chain) = Chain::read(self.text, &word.ascii, word.end()) else {
            return self.bracketed(word);
        };
        let last = chain.ends.last()?.1;
        if matches!(glyph_at(self.text, last), Some((Glyph::Letter(_) | Glyph::Line, _))) {
            return None;
        }
        let start = word.span.start as usize;
        self.grouped_identity(start, &chain)
            .or_else(|| self.grouped_card(start, &chain))
            .or_else(|| self.grouped_mobile(start, &chain))
            .or_else(|| self.grouped_landline(word, &chain))
    }

    fn grouped_identity(&mut self, start: usize, chain: &Chain) -> Option<usize> {
        let (end, number) = (chain.end_of(18)?, chain.digits.get(..18)?);
        let usual = chain.end_of_sizes(&[6, 8, 4]).is_some();
        let certainty = identity_certainty(number)?;
        let told = || matches!(self.topic_at(start), Some((Topic::Identity, _)));
        if !usual && certainty != Certainty::Certain && !told() {
            return None;
        }
        self.identity(Span::new(start, end), number, certainty);
        Some(end)
    }

    fn grouped_card(&mut self, start: usize, chain: &Chain) -> Option<usize> {
        for sizes in [[4, 4, 4, 4, 3].as_slice(), &[4, 4, 4, 4, 2], &[4, 4, 4, 4], &[6, 13]] {
            let Some(end) = chain.end_of_sizes(sizes) else { continue };
            let (number, topic) = (chain.digits.get(..sizes.iter().sum())?, self.topic_at(start));
            if is_union_card(number) {
                let (topic, keyword) = topic.unzip();
                self.push(Span::new(start, end), Kind::BankCard, |datum| {
                    datum.masked = hide(datum.text(), 6, 4);
                    datum.keyword = keyword.flatten();
                    if matches!(topic, Some(Topic::Card | Topic::Account)) {
                        datum.certainty = Certainty::Certain;
                    }
                });
                return Some(end);
            }
        }
        None
    }

    fn grouped_mobile(&mut self, start: usize, chain: &Chain) -> Option<usize> {
        let digits = chain.digits.as_str();
        for (sizes, area) in [([3, 4, 4].as_slice(), 0), (&[2, 11], 2), (&[2, 3, 4, 4], 2)] {
            let Some(end) = chain.end_of_sizes(sizes) else { continue };
            let number = digits.get(area..area + 11)?;
            if (area == 0 || digits.starts_with("86")) && is_mobile(number) {
                self.mobile(Span::new(start, end), area + 3)?;
                return Some(end);
            }
        }
        None
    }

    fn grouped_landline(&mut self, word: &Word<'_>, chain: &Chain) -> Option<usize> {
        let area = area_code(&word.ascii).filter(|area| *area == word.ascii.len())?;
        let (total, end) = *chain.ends.get(1)?;
        let number = chain.digits.get(..total).filter(|all| is_local(&all[area..]))?;
        self.landline(Span::new(word.span.start as usize, end), number)?;
        Some(end)
    }

    /// (0692)2123456.
    fn bracketed(&mut self, word: &Word<'_>) -> Option<usize> {
        let (area, end) = (area_code(&word.ascii)?, word.end());
        let close = self.text[end..].chars().next().filter(|c| matches!(c, ')' | '）'))?;
        let number = Word::read(self.text, end + close.len_utf8());
        let whole = word.ascii.len() == area && number.is_digits() && is_local(&number.ascii);
        let span = Span::new(word.span.start as usize, number.end());
        self.landline(span, &format!("{}{}", word.ascii, number.ascii)).filter(|()| whole)?;
        Some(number.end())
    }

    fn identity(&mut self, span: Span, number: &str, certainty: Certainty) {
        let keyword = keyword::before(self.text, span.start as usize);
        let keyword = keyword.filter(|(topic, _)| *topic == Topic::Identity).map(|(_, span)| span);
        let tail = if number.len() == 15 { 3 } else { 4 };
        let born = identity_birth(number);
        self.push(span, Kind::IdentityNumber, |datum| {
            datum.masked = hide(datum.text(), 4, tail);
            (datum.certainty, datum.born, datum.keyword) = (certainty, born, keyword);
            datum.bearer = Bearer::Person;
        });
    }

    /// A mobile number, unless the words beside it say that it is something else.
    fn mobile(&mut self, span: Span, head: usize) -> Option<()> {
        let (start, end) = (span.start as usize, span.end as usize);
        if self.is_numbered(end) || self.is_named_by_letters(start) || self.is_in_series(start, end)
        {
            return None;
        }
        let (topic, keyword) = self.topic_at(span.start as usize).unzip();
        if topic == Some(Topic::Other) {
            return None;
        }
        self.phone(span, Kind::MobileNumber, topic, keyword.flatten(), head);
        Some(())
    }

    fn landline(&mut self, span: Span, digits: &str) -> Option<()> {
        let head = area_code(digits).filter(|area| is_local(&digits[*area..]))?;
        let (topic, keyword) = self.topic_at(span.start as usize).unzip();
        if topic == Some(Topic::Other) || self.is_numbered(span.end as usize) {
            return None;
        }
        self.phone(span, Kind::Landline, topic, keyword.flatten(), head);
        Some(())
    }

    fn phone(
        &mut self,
        span: Span,
        kind: Kind,
        topic: Option<Topic>,
        keyword: Option<Span>,
        head: usize,
    ) {
        self.push(span, kind, |datum| {
            datum.masked = hide(datum.text(), head, 4);
            datum.keyword = keyword;
            datum.bearer = match topic {
                Some(Topic::Office) => Bearer::Office,
                Some(Topic::Contact) => Bearer::Contact,
                Some(Topic::Person | Topic::Identity) => Bearer::Person,
                _ => Bearer::Unknown,
            };
        });
        self.last = topic.map(|topic| (span.end, topic));
    }

    /// What the words before a word say that it is.
    fn topic(&self, word: &Word<'_>) -> Option<(Topic, Option<Span>)> {
        self.topic_at(word.span.start as usize)
    }

    /// What the words before `at` say, or the words before the number of which this one is the next,
    /// or the header of the column.
    fn topic_at(&self, at: usize) -> Option<(Topic, Option<Span>)> {
        if let Some((topic, span)) = keyword::before(self.text, at) {
            return Some((topic, Some(span)));
        }
        let listed = |c: char| is_space(c) || matches!(c, '、' | '，' | ',' | '/' | '；' | ';');
        let next = |end: u32| {
            let between = &self.text[end as usize..at];
            between.len() <= 6 && between.chars().all(listed)
        };
        let last = self.last.filter(|(end, _)| next(*end)).map(|(_, topic)| topic);
        last.or(self.header).map(|topic| (topic, None))
    }

    /// Whether a number is counted in something, or is one of a series: 13800000000元.
    fn is_numbered(&self, end: usize) -> bool {
        let next = self.text[end..].chars().find(|c| !is_space(*c));
        next.is_some_and(|c| "号期元万亿千百吨米平公斤个件次条份台套亩%％".contains(c))
    }

    /// Whether letters and a hyphen or slash stand before a number: TCXXGK-13800138000.
    fn is_named_by_letters(&self, start: usize) -> bool {
        let before = self.text[..start].trim_end_matches(['-', '/']);
        before.len() < start
            && before.ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '='))
    }

    /// Whether more digits follow behind a hyphen.
    fn goes_on(&self, end: usize) -> bool {
        let Some((Glyph::Dash, len)) = glyph_at(self.text, end) else { return false };
        matches!(glyph_at(self.text, end + len), Some((Glyph::Digit(_), _)))
    }

    /// Whether a number is one of several that hyphens join: 2016-13800138000-5.
    fn is_in_series(&self, start: usize, end: usize) -> bool {
        let mut before = self.text[..start].chars().rev();
        let joined =
            before.next() == Some('-') && before.next().is_some_and(|c| c.is_ascii_digit());
        joined || self.goes_on(end)
    }

    /// A number or name of QQ or 微信.
    fn chat(&mut self, word: &Word<'_>) -> Option<usize> {
        let start = word.span.start as usize;
        let last = self.text[..start].chars().next_back()?;
        if !is_space(last) && !"：:号码信Q（(为是".contains(last) {
            return None;
        }
        let (topic, keyword) = keyword::before(self.text, start)?;
        let len = word.ascii.len();
        let named = (6..=20).contains(&len) && !word.is_digits() && word.masks == 0;
        let numbered = (5..=11).contains(&len) && word.is_digits();
        let is_name = topic == Topic::Chat && self.is_beside(Some(keyword), word);
        (is_name && (named || numbered)).then(|| {
            self.push(word.span, Kind::Chat, |datum| {
                datum.masked = hide(datum.text(), 1, 1);
                (datum.certainty, datum.keyword) = (Certainty::Certain, Some(keyword));
            });
        })?;
        Some(word.end())
    }

    /// Whether nothing but a few marks stands between the words before a number and itself: QQ群 is
    /// not QQ. The header of a column is beside all its cells.
    fn is_beside(&self, keyword: Option<Span>, word: &Word<'_>) -> bool {
        let Some(keyword) = keyword else { return true };
        let between = &self.text[keyword.end as usize..word.span.start as usize];
        let mark = |c: char| is_space(c) || "：:号码(（为是".contains(c);
        between.chars().all(mark)
    }

    fn push(&mut self, span: Span, kind: Kind, fill: impl FnOnce(&mut PersonalDatum<'_>)) {
        let mut datum = PersonalDatum::new(self.text, span, kind);
        fill(&mut datum);
        self.found.push(datum);
    }
}

/// The end of a word of one to four digits that nothing joins to anything: 2024年, 〔2024〕, 5号.
fn end_of_few_digits(text: &str, at: usize) -> Option<usize> {
    const MOST: usize = 4;
    let bytes = text.as_bytes();
    let digits = bytes[at..].iter().take(MOST + 1).take_while(|byte| byte.is_ascii_digit()).count();
    let end = at + digits;
    let is_alone = match bytes[end..] {
        [] | [0xE4..=0xE9, ..] => true,
        // 、。〈〉《》「」『』【】 and 〔〕.
        [0xE3, 0x80, third, ..] => matches!(third, 0x81..=0x82 | 0x88..=0x91 | 0x94..=0x95),
        _ => false,
    };
    (is_alone && (1..=MOST).contains(&digits)).then_some(end)
}

/// Whether a text is a day such as 2024-06-27 and nothing else.
fn is_day(text: &str) -> bool {
    let is_right = |(at, byte): (usize, &u8)| match at {
        0 => matches!(byte, b'1' | b'2'),
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    text.len() == 10 && text.as_bytes().iter().enumerate().all(is_right)
}

/// Whether the part before `@` is the number of a person: of QQ, or a mobile number.
fn is_number_of_a_person(local: &str) -> bool {
    local.len() >= 5 && local.bytes().all(|byte| byte.is_ascii_digit())
}

/// The first character, `***` and the domain.
fn hide_mail(text: &str, span: Span, local: Span) -> String {
    let domain = Span { start: local.end, end: span.end };
    let first = local.of(text).chars().next().unwrap_or_default();
    format!("{first}***{}", domain.of(text))
}

/// The end of the index number that a word begins: `640121-103/2017-48967`. A year, and a serial of
/// four to six digits behind a hyphen, tell it from a phone.
fn index_end(text: &str, word: &Word<'_>) -> Option<usize> {
    if word.ascii.len() < 6 {
        return None;
    }
    let mut end = word.end();
    let mut year_before = false;
    for _ in 0..3 {
        let joint = text[end..].chars().next().filter(|c| matches!(c, '-' | '/' | '－' | '／'))?;
        let part = Word::read(text, end + joint.len_utf8());
        if year_before && matches!(joint, '-' | '－') && (4..=6).contains(&part.digits) {
            return Some(part.end());
        }
        let year = part.ascii.starts_with("19") || part.ascii.starts_with("20");
        year_before = part.is_digits() && year && matches!(part.ascii.len(), 4 | 6);
        if part.ascii.is_empty() || part.ascii.len() > 6 {
            return None;
        }
        end = part.end();
    }
    None
}
