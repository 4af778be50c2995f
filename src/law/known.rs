//! Instruments as texts cite them.

use chrono::NaiveDate;

use super::{Instrument, TITLES};

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

/// The digits of a number such as 公通字〔2012〕38号, those of its year and of its serial apart.
fn digits_of(number: &str) -> Vec<&str> {
    number.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{known_as, repealed};
    use crate::law::day;

    #[test]
    fn instruments_are_known_with_and_without_the_country() {
        assert_eq!(known_as("中华人民共和国收养法").len(), 1);
        assert_eq!(known_as("收养法").len(), 1);
        assert_eq!(known_as("政府信息公开条例（2019年修订）").len(), 2);
        assert!(known_as("养法").is_empty());
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
