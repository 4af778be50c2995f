//! A law, standard or custom, and an article of it.

use chrono::NaiveDate;

/// How binding an instrument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// What offices do without a text that says so.
    Practice,
    /// A rule of one region or office.
    Local,
    /// A national standard.
    Standard,
    /// A document of the State Council's offices or of a ministry.
    Policy,
    /// An administrative regulation (行政法规).
    Regulation,
    /// A law of the National People's Congress or its standing committee.
    Law,
}

impl Tier {
    /// Its name in findings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Local => "local",
            Self::Standard => "standard",
            Self::Policy => "policy",
            Self::Regulation => "regulation",
            Self::Law => "law",
        }
    }
}

/// A law, regulation, policy document or standard, or custom named as such.
#[derive(Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Its title; for a standard, its number first.
    pub title: &'static str,
    /// The number it was issued under, empty for custom.
    pub code: &'static str,
    /// How binding it is.
    pub tier: Tier,
    /// The first day it was in force; none for custom.
    pub from: Option<NaiveDate>,
    /// The last day it was in force; none while it still is.
    pub until: Option<NaiveDate>,
}

impl Instrument {
    /// An article, clause or section of it.
    pub const fn at(&'static self, article: &'static str) -> Basis {
        Basis { instrument: self, article }
    }

    /// Whether it was in force on `day`.
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// The article a rule stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The instrument.
    pub instrument: &'static Instrument,
    /// The article as the instrument counts it, such as `7.2.5` or `第二十六条`; empty for the whole.
    pub article: &'static str,
}

impl Basis {
    /// Whether it is what offices do without a text that says so.
    #[cfg(feature = "office")]
    pub fn is_custom(&self) -> bool {
        self.instrument.tier == Tier::Practice
    }
}

/// A day in a table of constants.
///
/// # Panics
///
/// At compile time, if there is no such day.
pub(crate) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

#[cfg(test)]
mod tests {
    use super::day;
    use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};

    #[test]
    fn one_version_of_the_regulation_is_in_force_on_any_day() {
        let (last, first) = (day(2019, 5, 14), day(2019, 5, 15));
        assert!(DISCLOSURE_2007.in_force(last) && !DISCLOSURE_2007.in_force(first));
        assert!(DISCLOSURE_2019.in_force(first) && !DISCLOSURE_2019.in_force(last));
        assert!(PRACTICE.in_force(day(1950, 1, 1)));
    }
}
