//! 变成序号的日期

use chrono::{Datelike, Days, NaiveDate};

use super::{cell, report_column};
use crate::date::{read_date, read_month_day};
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::read_document_number;
use crate::record::{Document, Kind, field_name};
use crate::table::{Sheet, SheetColumn};
use crate::text::Span;

declare_rule! {
    /// 电子表格把日期存成从1900年算起的天数，格式丢了就只剩下数；反过来，也会把“1-2”这样的编号变成日期。
    ///
    /// 三种情形，原值都可以恢复：
    ///
    /// - 日期一列里的“45352”：是2024年3月1日的序号。表头说是日期，或者同列其他值多数是日期的才提示；文件列表的
    ///   成文日期、发布日期由 `date/unreadable` 提示。
    /// - 编号一列里的“1月2日”“2-Jan”：原来是“1-2”。
    /// - 成文日期一律比文号的年份早四年，而各加1462天就都相合：文件按1904年日期系统存，被当作1900年读出。
    ///
    /// 改正：把单元格的格式改为日期或者文本，按原值改写。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"csv": "公开事项,公开内容,公开主体,更新日期\n机构设置,内设机构,办公室,45352\n"}
    /// {"csv": "项目,承办人,受理时间\n出生登记,某所,45352.375\n"}
    /// {"csv": "序号,公开事项,公开内容,公开主体\n1-1,机构设置,内设机构,办公室\n1月2日,领导信息,姓名、职务,办公室\n1-3,财政信息,预算,财务科\n"}
    /// {"csv": "标题,文号,成文日期\n甲,云岭政发〔2024〕1号,2020-03-01\n乙,云岭政发〔2024〕2号,2020-03-05\n丙,云岭政发〔2024〕3号,2020-04-07\n"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"csv": "标题,文号,成文日期\n关于春耕生产的通知,云岭政发〔2024〕1号,2024-03-01\n"}
    /// {"csv": "项目名称,文号,金额（元）\n甲,云岭政发〔2024〕1号,45352\n乙,云岭政发〔2024〕2号,52000\n"}
    /// {"csv": "标题,文号,成文日期\n甲,云岭政发〔2024〕1号,2024-03-01\n乙,云岭政发〔2024〕2号,2020-03-05\n丙,云岭政发〔2024〕3号,2024-04-07\n"}
    /// {"csv": "标题,文号,成文日期\n甲,云岭政发〔2024〕1号,3月1日\n"}
    /// ```
    RULE = "spreadsheet/damaged-date" {
        title: ("变成序号的日期", "Dates turned into numbers"),
        message: (
            "“{found}”是电子表格里日期的序号，原值可以恢复，应当是 {date}（按1904年日期系统存的文件是 {other}）",
            "“{found}” is the number a spreadsheet keeps for a date and can be restored: {date} (or {other} in a file that counts from 1904)"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Sheet(check),
    }
}

static MANY_SERIALS: Message = Message::new(
    "“{found}”等{count}个单元格是电子表格里日期的序号，原值可以恢复：把这一列的格式改为日期（“{found}”是 {date}）",
    "“{found}” and others, {count} cells in all, are the numbers a spreadsheet keeps for dates; format the column as dates to restore them (“{found}” is {date})",
);
static CODE: Message = Message::new(
    "“{found}”像是编号“{code}”被电子表格当作日期的结果，原值可以恢复，应当设为文本格式后改写",
    "“{found}” seems to be “{code}”, which a spreadsheet took for a date; it can be restored as text",
);
static MANY_CODES: Message = Message::new(
    "“{found}”等{count}个单元格像是编号被电子表格当作日期的结果，原值可以恢复，应当设为文本格式后改写（“{found}”是“{code}”）",
    "“{found}” and others, {count} cells in all, seem to be codes that a spreadsheet took for dates; they can be restored as text (“{found}” is “{code}”)",
);
static EARLY: Message = Message::new(
    "这一列的日期（如“{found}”）都比文号的年份早，像是按1904年日期系统存的数被当作1900年读出，原值可以恢复：各加1462天，“{found}”应当是 {date}",
    "the dates of this column, such as “{found}”, lie before the years of the numbers; they seem to count from 1904 and to be read as from 1900: add 1462 days to each, “{found}” should be {date}",
);

/// The days between the beginnings of the two systems of dates.
const BETWEEN: u64 = 1462;

/// How many cells are looked at to tell what a column holds.
const SAMPLE: usize = 200;

fn check(sheet: &Sheet<'_>, cx: &mut Context<'_>) {
    let columns = sheet.columns();
    let is_listing = sheet.kind() == Some(Kind::Document);
    for column in &columns {
        // The dates of documents are fields with rules of their own.
        let field = field_name(Kind::Document, column.header).filter(|_| is_listing);
        if field.is_none_or(|field| !Document::DATES.contains(&field)) {
            serials(column, cx);
        }
        codes(column, cx);
    }
    for column in columns.iter().filter(|column| says_date(column)) {
        early(sheet, column, cx);
    }
}

/// Dates that became numbers.
fn serials(column: &SheetColumn<'_, '_>, cx: &mut Context<'_>) {
    let read = |(row, value): (usize, &str)| serial(value).map(|days| (row, days));
    if column.cells().find_map(read).is_none() || !(says_date(column) || holds_dates(column)) {
        return;
    }
    let found: Vec<(usize, &str)> =
        column.cells().filter(|(_, value)| serial(value).is_some()).collect();
    let tell = |(row, value): &(usize, &str)| {
        let days = u64::from(serial(value).unwrap_or_default());
        let (date, other) = (day_after((1899, 12, 30), days), day_after((1904, 1, 1), days));
        cell(&RULE, (*row, column.at), value)
            .with("date", &date)
            .with("other", other)
            .with_fix(Fix::suggest([Edit::replace(Span::whole(value), date)]))
    };
    report_column(&found, MANY_SERIALS, tell, cx);
}

/// The days that a cell counts, where it may be a date of the years 1954 to 2064.
fn serial(value: &str) -> Option<u32> {
    let bare = trimmed_number(value)?;
    let (whole, part) = bare.split_once('.').unwrap_or((bare, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let days =
        (whole.len() == 5 && digits(whole) && digits(part)).then(|| whole.parse().ok())??;
    (20_000..=60_000).contains(&days).then_some(days)
}

fn day_after((year, month, day): (i32, u32, u32), days: u64) -> String {
    let first = NaiveDate::from_ymd_opt(year, month, day);
    let day = first.and_then(|first| first.checked_add_days(Days::new(days)));
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Whether the header says that dates stand below it.
fn says_date(column: &SheetColumn<'_, '_>) -> bool {
    let label = column.label();
    ["日期", "时间", "年月日"].iter().any(|word| label.ends_with(word))
}

/// Whether most cells below the header are dates.
fn holds_dates(column: &SheetColumn<'_, '_>) -> bool {
    let others = column.cells().map(|(_, value)| value).filter(|value| serial(value).is_none());
    let others: Vec<&str> = others.take(SAMPLE).collect();
    let is_date =
        |value: &&&str| value.len() < 40 && read_date(value).is_some_and(|date| date.day.is_some());
    others.len() >= 3 && others.iter().filter(is_date).count() * 5 >= others.len() * 4
}

/// Codes that became dates.
fn codes(column: &SheetColumn<'_, '_>, cx: &mut Context<'_>) {
    let found: Vec<(usize, &str)> =
        column.cells().filter(|(_, value)| month_and_day(value).is_some()).collect();
    if found.is_empty() || says_date(column) {
        return;
    }
    let label = column.label();
    let is_number = ["序号", "编号", "编码", "代码"].iter().any(|word| label.ends_with(word));
    let of_two = column.cells().take(SAMPLE).filter(|(_, value)| is_code_of_two(value)).count();
    if of_two < 2 || !(is_number || of_two > found.len()) {
        return;
    }
    let tell = |(row, value): &(usize, &str)| {
        let (month, day) = month_and_day(value).unwrap_or_default();
        let code = format!("{month}-{day}");
        cell(&RULE, (*row, column.at), value)
            .saying(CODE)
            .with("code", &code)
            .with_fix(Fix::suggest([Edit::replace(Span::whole(value), code)]))
            .for_review()
    };
    report_column(&found, MANY_CODES, tell, cx);
}

/// The months as spreadsheets cut them short.
const MONTHS: &[&str] =
    &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The month and the day of `1月2日` and `2-Jan`.
fn month_and_day(value: &str) -> Option<(u32, u32)> {
    let bare = trimmed_number(value).filter(|bare| bare.len() <= 12)?;
    let (month, day) = match read_month_day(bare) {
        Some((length, month, day)) if length == bare.len() => (month, day),
        Some(_) => return None,
        None => {
            let (day, month) = bare.split_once('-')?;
            let month = month.to_ascii_lowercase();
            let at = MONTHS.iter().position(|name| *name == month)?;
            (at as u32 + 1, day.parse().ok()?)
        }
    };
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
}

/// A cell that begins with a digit. A look at its first byte spares most cells.
fn trimmed_number(value: &str) -> Option<&str> {
    let first = value.as_bytes().first()?;
    let is_space = first.is_ascii_whitespace() || (0xC2..=0xE3).contains(first);
    let bare = if is_space { value.trim() } else { value };
    bare.starts_with(|first: char| first.is_ascii_digit()).then(|| bare.trim_end())
}

/// Whether it is two numbers joined, such as 1-12.
fn is_code_of_two(value: &str) -> bool {
    let is_number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    value.trim().split_once('-').is_some_and(|(one, other)| is_number(one) && is_number(other))
}

/// A column of dates that are all too early by the days between the two systems.
fn early(sheet: &Sheet<'_>, column: &SheetColumn<'_, '_>, cx: &mut Context<'_>) {
    let mut first: Option<Finding> = None;
    let (mut pairs, mut fitting) = (0, 0);
    for (row, value) in column.cells().take(SAMPLE) {
        let mut cells = sheet.grid.rows[row].cells.iter();
        let Some(year) = cells.find_map(|cell| year_of_number(cell)) else { continue };
        let Some(day) = read_date(value).and_then(|date| date.day) else { continue };
        let later = day.checked_add_days(Days::new(BETWEEN)).unwrap_or(day);
        if day.year() == year {
            return;
        }
        pairs += 1;
        fitting += usize::from(later.year() == year);
        let finding = || {
            let found = cell(&RULE, (row, column.at), value);
            found.saying(EARLY).with("date", later).for_review()
        };
        first.get_or_insert_with(finding);
    }
    if let Some(finding) = first.filter(|_| pairs >= 3 && fitting == pairs) {
        cx.report(finding);
    }
}

/// The year of the document number that a cell is.
fn year_of_number(cell: &str) -> Option<i32> {
    let may_be =
        cell.len() < 80 && cell.contains('号') && cell.contains(['〔', '[', '【', '（', '(']);
    read_document_number(cell).filter(|_| may_be)?.year_value()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_number_among_dates_is_one_of_them() {
        breaks(
            &RULE,
            &["编号,办结,摘要\n1,2024-01-02,甲\n2,2024-01-03,乙\n3,2024/1/4,丙\n4,45300,丁\n"],
        );
        let found = findings(&RULE, "项目,承办人,受理日期\n甲,一号,45352\n");
        assert_eq!(found[0].values[1], ("date", "2024-03-01".to_owned()));
        assert_eq!(found[0].values[2], ("other", "2028-03-02".to_owned()));
    }

    #[test]
    fn a_column_of_them_is_one_finding() {
        let csv = "项目,承办人,受理日期\n".to_owned() + &"甲,一号,45352\n".repeat(3000);
        assert_eq!(findings(&RULE, &csv).len(), 1);
    }

    #[test]
    fn numbers_and_days_in_their_place_are_left() {
        passes(
            &RULE,
            &[
                "标题,文号,邮编\n甲,一号,45352\n",
                "项目,承办人,受理日期\n甲,一号,453521\n乙,二号,4.5352\n",
                "标题,文号,成文日期\n甲,一号,45352\n",
                "节日,标题,活动日\n甲,一号,5月1日\n乙,二号,10月1日\n",
                "",
            ],
        );
    }
}
