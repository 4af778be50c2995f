//! Instruments as texts cite them.

use chrono::NaiveDate;

use super::{Instrument, TITLES, Tier};

/// An instrument under the title by which texts cite it.
#[derive(Debug)]
pub struct Known {
    /// The title as [`short_title`] makes it.
    pub title: &'static str,
    /// The instrument.
    pub instrument: &'static Instrument,
    /// What came in its place, where it is known.
    pub successor: Option<&'static Instrument>,
}

/// A row of the generated table.
pub(crate) const fn known(
    title: &'static str,
    instrument: &'static Instrument,
    successor: Option<&'static Instrument>,
) -> Known {
    Known { title, instrument, successor }
}

/// The title without what texts leave out: the name of the country before it, the remark on its
/// version after it.
///
/// ```
/// use gongkai::law::short_title;
///
/// assert_eq!(short_title("中华人民共和国行政处罚法（2021年修订）"), "行政处罚法");
/// assert_eq!(short_title("GB/T 9704-2012 党政机关公文格式"), "党政机关公文格式");
/// ```
pub fn short_title(title: &str) -> &str {
    let title = title.trim();
    let title = title.strip_prefix("中华人民共和国").unwrap_or(title);
    let title = match title.split_once(' ') {
        Some(("GB/T", rest)) => rest.split_once(' ').map_or(rest, |(_, name)| name),
        _ => title,
    };
    match title.find(['（', '(']) {
        Some(at) if title.ends_with(['）', ')']) && title[at..].contains('年') => &title[..at],
        _ => title,
    }
}

/// The instruments of that title.
pub fn known_as(title: &str) -> &'static [Known] {
    let title = short_title(title);
    let from = TITLES.partition_point(|row| row.title < title);
    let count = TITLES[from..].iter().take_while(|row| row.title == title).count();
    &TITLES[from..from + count]
}

/// Of the instruments of a title, the one that is meant where it was no longer in force on `day`.
/// None where one in force may be meant, or none is known.
pub fn repealed(title: &str, number: &str, day: NaiveDate) -> Option<&'static Known> {
    let known = known_as(title);
    let digits = digits_of(number);
    let numbered = known.iter().find(|row| {
        !digits.is_empty()
            && !row.instrument.code.is_empty()
            && digits_of(row.instrument.code) == digits
    });
    let is_past = |row: &&Known| row.instrument.until.is_some_and(|until| until < day);
    match numbered {
        Some(row) => Some(row).filter(is_past),
        // Any of them may be meant; the latest one speaks for all.
        None if known.iter().all(|row| is_past(&row)) => {
            known.iter().max_by_key(|row| row.instrument.until)
        }
        None => None,
    }
}

/// The versions of a national standard, by its number without the year.
pub fn versions_of_standard(number: &str) -> impl Iterator<Item = &'static Known> {
    let standards = TITLES.iter().filter(|row| row.instrument.tier == Tier::Standard);
    standards.filter(move |row| digits_of(row.instrument.code).first() == Some(&number))
}

/// The fewest characters of a title that another one can be a slip for: short titles are alike by
/// chance.
const LONG: usize = 8;

/// The known title that a title is a slip for: of the same kind at its end, long, and at least four
/// fifths the same. None where it is known itself, or two are as near.
pub fn nearest_title(title: &str) -> Option<&'static Known> {
    let title = short_title(title);
    let written: Vec<char> = title.chars().collect();
    if !(LONG..=30).contains(&written.len()) || !known_as(title).is_empty() {
        return None;
    }
    let kind = &written[written.len() - 2..];
    let mut best: Option<(usize, &'static Known)> = None;
    let mut is_unique = true;
    for row in TITLES {
        let known: Vec<char> = row.title.chars().collect();
        let alike = known.len() >= LONG && known.ends_with(kind);
        if !alike || known.len().abs_diff(written.len()) > 2 {
            continue;
        }
        let edits = distance(&written, &known);
        if edits > 2 || edits * 5 > known.len() {
            continue;
        }
        match best {
            Some((fewest, other)) if fewest < edits || other.title == row.title => {}
            Some((fewest, _)) if fewest == edits => is_unique = false,
            _ => (best, is_unique) = (Some((edits, row)), true),
        }
    }
    best.map(|(_, row)| row).filter(|_| is_unique)
}

/// The known title that was probably meant by one that is not known: the nearest one, where what is
/// cited is of the whole country and has no other number. With the country's name where that is written.
pub fn national_slip(title: &str, number: &str) -> Option<String> {
    const OF_A_PLACE: &[char] =
        &['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡', '《', '〈', '“', '局', '厅'];
    if title.contains(OF_A_PLACE) || title.contains("关于") {
        return None;
    }
    // 条件 is no kind of law.
    let regulation = title.strip_suffix("条件").map(|rest| rest.to_owned() + "条例");
    let known = match &regulation {
        Some(right) => known_as(right).first(),
        None => nearest_title(title),
    }?;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut versions = known_as(known.title).iter();
    let same = versions.any(|version| digits(number) == digits(version.instrument.code));
    let country = title.strip_prefix("中华人民共和国").map_or("", |_| "中华人民共和国");
    (number.is_empty() || same).then(|| [country, known.title].concat())
}

/// How many characters have to be put in, taken out or replaced to make one of the other.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, c) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (place, known) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(c != known);
            diagonal = row[place + 1];
            row[place + 1] = replaced.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}

/// The digits of a number such as 公通字〔2012〕38号, those of its year and of its serial apart.
fn digits_of(number: &str) -> Vec<&str> {
    number.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{known_as, nearest_title, repealed};
    use crate::law::day;

    #[test]
    fn instruments_are_known_with_and_without_the_country() {
        assert_eq!(known_as("中华人民共和国收养法").len(), 1);
        assert_eq!(known_as("收养法").len(), 1);
        assert_eq!(known_as("政府信息公开条例（2019年修订）").len(), 2);
        assert!(known_as("养法").is_empty());
    }

    #[test]
    fn a_slip_is_near_one_long_title() {
        let near = |title| nearest_title(title).map(|row| row.title);
        assert_eq!(near("公安机关执法公开工作规定"), Some("公安机关执法公开规定"));
        assert_eq!(near("中华人民共和国政务信息公开条例"), Some("政府信息公开条例"));
        assert_eq!(near("外国人出境入境管理条例"), Some("外国人入境出境管理条例"));
        for title in ["公安机关执法公开规定", "政府信息公开规定", "公民法", "行政许司法", ""]
        {
            assert_eq!(near(title), None, "{title}");
        }
    }

    #[test]
    fn the_number_tells_two_versions_apart() {
        let is_past = |title, number, day| repealed(title, number, day).is_some();
        let today = day(2024, 1, 1);
        assert!(is_past("收养法", "", today));
        assert!(!is_past("收养法", "", day(2020, 12, 31)));
        assert!(!is_past("政府信息公开条例", "", today), "the one in force may be meant");
        assert!(is_past("政府信息公开条例", "国务院令第492号", today));
        assert!(!is_past("政府信息公开条例", "中华人民共和国国务院令第711号", today));
        assert!(is_past("公安机关执法公开规定", "公通字[2012]38号", today));
        assert!(!is_past("某县办法", "", today));
    }
}
