//! The annual report on disclosure.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::declare_record;
use crate::data::report_cells::{CELLS, ROWS};
use crate::date::read_date;
use crate::order::Table;
use crate::read::read_report_year;
use crate::text::is_space;

declare_record! {
    /// What an annual report (政府信息公开工作年度报告) says of itself, and its text.
    ReportHead {
        texts {
            /// 标题.
            title = "title",
            /// 报告的年份.
            year = "year",
            /// 发布机关.
            publisher = "publisher",
            /// 发布机关的种类：department 是部门，government 是一级政府.
            publisher_kind = "publisherKind",
            /// 发布日期.
            published_on = "publishedOn",
            /// 正文.
            text = "text",
        }
        lists {}
    }
}

/// An annual report (政府信息公开工作年度报告): its text, and the cells of its tables.
#[derive(Clone, Debug, Default)]
pub struct AnnualReport<'a> {
    /// What it says of itself, and its text.
    pub head: ReportHead<'a>,
    /// The cells of its tables that are there, by name: `T3.1.a` is what natural persons newly asked for.
    pub cells: Table<&'static str, Cow<'a, str>>,
    /// Labels of rows that are not written as the form has them, with the rows that they stand for.
    pub labels: Vec<(&'static str, Cow<'a, str>)>,
    /// The report of the year before.
    pub previous: Option<Box<AnnualReport<'a>>>,
}

impl<'a> AnnualReport<'a> {
    /// The names of its fields in JSON and JavaScript.
    pub const FIELDS: &'static [&'static str] = &[
        "title",
        "year",
        "publisher",
        "publisherKind",
        "publishedOn",
        "text",
        "cells",
        "previous",
    ];

    /// The text of a field or of a cell, where it is there.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.head.get(name).or_else(|| self.cells.get(name).map(AsRef::as_ref))
    }

    /// Writes a field or a cell. Says whether there is such a one.
    pub fn set(&mut self, name: &str, value: impl Into<Cow<'a, str>>) -> bool {
        match cell_name(name) {
            Some(name) => {
                self.cells.insert(name, value.into());
                true
            }
            None => self.head.set(name, value),
        }
    }

    /// What the cell says; None where it is not there.
    pub fn figure(&self, name: &str) -> Option<Figure> {
        self.cells.get(name).map(|written| Figure::of(written))
    }

    /// The year that it reports on: its own field, or else what its title says.
    pub fn reported_year(&self) -> Option<i32> {
        self.year().or_else(|| read_report_year(self.head.title.as_deref()?))
    }

    /// Whose report it is: its own field, or else what its title has before the year.
    pub fn publisher(&self) -> Option<&str> {
        let title = self.head.title.as_deref().unwrap_or_default();
        let named = || title.find(|c: char| c.is_ascii_digit()).map(|at| &title[..at]);
        let publisher = self.head.publisher.as_deref().or_else(named)?;
        Some(publisher.trim_matches(|c: char| is_space(c) || "关于《“".contains(c)))
    }

    /// The report of the year before. None where it is not there, or is one of another year.
    pub fn report_before(&self) -> Option<&Self> {
        let previous = self.previous.as_deref()?;
        match (previous.reported_year(), self.reported_year()) {
            (Some(before), Some(year)) if before + 1 != year => None,
            _ => Some(previous),
        }
    }

    /// The year that it reports on.
    pub fn year(&self) -> Option<i32> {
        let year = self.head.year.as_deref()?.trim().trim_end_matches(['年', '度']);
        year.parse().ok().filter(|year| (1990..2200).contains(year))
    }

    /// The day on which it was published.
    pub fn published_on(&self) -> Option<NaiveDate> {
        read_date(self.head.published_on.as_deref()?)?.day
    }

    /// The day whose law counts for it: that of its publication, else the first of the year after its own.
    pub fn day(&self) -> Option<NaiveDate> {
        self.published_on().or_else(|| NaiveDate::from_ymd_opt(self.reported_year()? + 1, 1, 1))
    }
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A whole number, such as 0.
    Number(i64),
    /// Nothing, or what stands for nothing: a blank, a stroke, 无.
    Blank,
    /// Something else: a fraction, a negative number, words.
    Unreadable,
}

impl Figure {
    /// What a cell says that is written so. Spaces, full-width digits, separators of thousands, the unit behind
    /// it and the `.0` that programs write behind whole numbers do not matter.
    ///
    /// ```
    /// use gongkai::record::Figure;
    ///
    /// assert_eq!(Figure::of("１,024 件"), Figure::Number(1024));
    /// assert_eq!(Figure::of("18.00"), Figure::Number(18));
    /// assert_eq!(Figure::of("12,34"), Figure::Unreadable);
    /// assert_eq!(Figure::of("／"), Figure::Blank);
    /// assert_eq!(Figure::of("3.5"), Figure::Unreadable);
    /// ```
    pub fn of(written: &str) -> Self {
        let plain = plain(written);
        if is_nothing(&plain) {
            return Self::Blank;
        }
        let (whole, places) = plain.split_once('.').unwrap_or((&plain, "0"));
        let plain =
            if !places.is_empty() && places.bytes().all(|c| c == b'0') { whole } else { &plain };
        match plain.parse() {
            Ok(number) if plain.bytes().all(|byte| byte.is_ascii_digit()) => Self::Number(number),
            _ => Self::Unreadable,
        }
    }
}

/// Whether it is an amount of money of 10,000 yuan: a decimal of at most six places, not below zero.
pub fn is_amount(written: &str) -> bool {
    let plain = plain(written);
    let (whole, places) = plain.split_once('.').unwrap_or((&plain, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    is_nothing(&plain) || (digits(whole) && digits(places) && places.len() <= 6)
}

fn is_nothing(plain: &str) -> bool {
    matches!(plain, "" | "/" | "-" | "--" | "—" | "——" | "–" | "一" | "无" | "暂无" | "零" | "\\")
}

/// A figure without what does not matter in it.
fn plain(written: &str) -> String {
    let narrow = written.chars().filter(|c| !is_space(*c)).map(|c| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    });
    let mut narrow: String = narrow.filter(|c| *c != '\'').collect();
    if sets_thousands_apart(&narrow) {
        narrow.retain(|c| c != ',');
    }
    let end =
        narrow.trim_end_matches("万元").trim_end_matches(['件', '条', '项', '次', '个', '元']);
    if end.is_empty() { narrow } else { end.to_owned() }
}

/// Whether the commas in a figure are those of thousands: 12,345 but not 12,34.
fn sets_thousands_apart(figure: &str) -> bool {
    let rest = figure.split('.').next().unwrap_or_default();
    rest.split(',').skip(1).all(|group| {
        let digits = group.bytes().take_while(u8::is_ascii_digit).count();
        digits == 3 && !group[digits..].contains(|c: char| c.is_ascii_digit())
    })
}

/// The columns of the table of requests: 自然人, the five kinds of others, 总计.
pub const COLUMNS: [&str; 7] = ["a", "b1", "b2", "b3", "b4", "b5", "t"];

/// The names of the columns of the table of requests, in the same order.
pub const COLUMN_NAMES: [&str; 7] =
    ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

/// The rows of the table of requests, as [`crate::data::report_cells`] names them.
pub fn rows_of_requests() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(|(name, ..)| *name).filter(|name| name.starts_with("T3."))
}

/// The label of a row of a table, or of a cell that has a row to itself.
pub fn label_of_row(name: &str) -> &'static str {
    ROWS.iter().find(|(row, ..)| *row == name).map_or("", |(_, label, _)| label)
}

/// The name of a cell as this crate keeps it; None where there is none of that name.
pub fn cell_name(name: &str) -> Option<&'static str> {
    CELLS.iter().copied().find(|cell| *cell == name)
}
