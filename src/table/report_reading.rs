//! An annual report out of the tables of a file, and the lines around them.

use std::borrow::Cow;

use super::{Row, Sheet};
use crate::data::report_cells::ROWS;
use crate::order::{Table, sort_by_key};
use crate::read::read_report_year;
use crate::record::{AnnualReport, COLUMNS, cell_name};
use crate::text::{is_han, is_space};

/// An annual report, and where in its file the cells of its tables stand.
#[derive(Clone, Debug, Default)]
pub struct ReportReading<'a> {
    /// The report.
    pub report: AnnualReport<'a>,
    /// The sheet, row and column of each cell, counted from 0.
    places: Table<&'static str, (usize, u32, u32)>,
    /// How many rows of the table of requests there are.
    rows: usize,
}

/// So many rows of a sheet are read: a report has about a hundred in all its tables.
const MOST: usize = 1000;
/// The header of the table of requests is in so many rows from the top.
const HEADER: usize = 80;
/// So many rows of the table of requests are the least that show a report.
const ENOUGH: usize = 8;

impl<'a> ReportReading<'a> {
    /// Reads a report out of the tables of a file. None where its table of requests is not there.
    pub fn read(sheets: &'a [Sheet<'a>]) -> Option<Self> {
        let mut reading = Self::default();
        for (at, sheet) in sheets.iter().enumerate() {
            reading.requests(at, sheet);
        }
        if reading.rows < ENOUGH {
            return None;
        }
        for (at, sheet) in sheets.iter().enumerate() {
            reading.disclosures(at, sheet);
            reading.reviews(at, sheet);
        }
        reading.say(&lines(sheets));
        Some(reading)
    }

    /// Whether it says that it is an annual report.
    pub fn is_titled(&self) -> bool {
        self.report.head.title.is_some()
    }

    /// The sheet, row and column of a cell, counted from 0.
    pub fn place(&self, cell: &str) -> Option<(usize, u32, u32)> {
        self.places.get(cell).copied()
    }

    /// Takes the first of several cells of a name.
    fn enter(&mut self, name: &str, sheet: usize, row: usize, column: usize, value: &'a str) {
        if let Some(name) = cell_name(name).filter(|name| self.place(name).is_none()) {
            self.report.cells.insert(name, Cow::Borrowed(value));
            self.places.insert(name, (sheet, row as u32, column as u32));
        }
    }

    /// The table of requests: a row for each outcome, a column for each kind of applicant.
    fn requests(&mut self, at: usize, sheet: &'a Sheet<'a>) {
        let Some((header, first)) = requests_begin(&sheet.grid.rows) else { return };
        for (row, line) in sheet.grid.rows.iter().enumerate().take(MOST).skip(header + 1) {
            let Some((_, label)) = line.filled().filter(|(column, _)| *column < first).last()
            else {
                continue;
            };
            let Some((name, is_slip)) = row_of(label) else { continue };
            if is_slip {
                self.report.labels.push((name, Cow::Borrowed(label.trim_matches(is_space))));
            }
            self.rows += 1;
            for (column, key) in COLUMNS.iter().enumerate() {
                let value = line.cell(first + column);
                self.enter(&format!("{name}.{key}"), at, row, first + column, value);
            }
        }
    }

    /// The table of what was disclosed: each row below a heading of its own.
    fn disclosures(&mut self, at: usize, sheet: &'a Sheet<'a>) {
        let mut parts: Vec<(usize, &str)> = Vec::new();
        for (row, line) in sheet.grid.rows.iter().enumerate().take(MOST) {
            let headed: Vec<(usize, &str)> = line
                .filled()
                .filter_map(|(column, cell)| Some((column, part_of(&key(cell))?)))
                .collect();
            if !headed.is_empty() {
                parts = headed;
                continue;
            }
            let Some((label_at, label)) = line.filled().next() else { continue };
            let Some(names) = names_of_disclosure(&key(label)) else { continue };
            for (column, part) in parts.iter().filter(|(column, _)| *column > label_at) {
                if let Some((_, name)) = names.iter().find(|(known, _)| known == part) {
                    self.enter(name, at, row, *column, line.cell(*column));
                }
            }
        }
    }

    /// The table of reconsiderations and lawsuits: one row of figures.
    fn reviews(&mut self, at: usize, sheet: &'a Sheet<'a>) {
        const PARTS: [(&str, &str); 5] = [
            (UPHELD, "upheld"),
            ("结果纠正", "corrected"),
            ("其他结果", "other"),
            ("尚未审结", "pending"),
            ("总计", "total"),
        ];
        let rows = &sheet.grid.rows;
        // The header may take one row or two.
        for header in 0..rows.len().min(MOST) {
            let next = rows.get(header + 1);
            let mut labels: Vec<(usize, String)> =
                rows[header].filled().map(|(column, cell)| (column, key(cell))).collect();
            let in_one = count_upheld(&labels) == 3;
            if !in_one {
                let below = next.into_iter().flat_map(Row::filled);
                labels.extend(below.map(|(column, cell)| (column, key(cell))));
                sort_by_key(&mut labels, |(column, _)| *column);
            }
            if count_upheld(&labels) != 3 {
                continue;
            }
            let row = header + if in_one { 1 } else { 2 };
            let Some(line) = rows.get(row) else { return };
            let mut groups = ["review", "direct", "after"].into_iter();
            let mut group = "";
            for (column, label) in &labels {
                let Some((label, part)) = PARTS.iter().find(|(known, _)| known == label) else {
                    continue;
                };
                if *label == UPHELD {
                    group = groups.next().unwrap_or_default();
                }
                self.enter(&format!("T4.{group}.{part}"), at, row, *column, line.cell(*column));
            }
            return;
        }
    }

    /// What the lines around the tables say: the title, with the year and the publisher; the day of
    /// publication; the text.
    fn say(&mut self, lines: &[&'a str]) {
        let head = &mut self.report.head;
        let mut above = "";
        for line in lines {
            let line = line.trim_matches(is_space);
            if head.title.is_none()
                && let Some(year) = read_report_year(line)
            {
                head.title = Some(Cow::Borrowed(line));
                head.year = Some(Cow::Owned(year.to_string()));
                let publisher = line.find(&year.to_string()).map_or("", |at| &line[..at]);
                let publisher =
                    publisher.trim_matches(|c: char| is_space(c) || "关于《“".contains(c));
                let publisher = Some(publisher).filter(|name| !name.is_empty());
                let publisher = publisher.or_else(|| Some(above).filter(|line| is_office(line)));
                head.publisher = publisher.map(Cow::Borrowed);
            }
            if head.published_on.is_none() {
                head.published_on = published_on(line).map(Cow::Borrowed);
            }
            above = line;
        }
        head.text = (!lines.is_empty()).then(|| Cow::Owned(lines.join("\n")));
    }
}

/// The first column of each group of the table of reconsiderations and lawsuits.
const UPHELD: &str = "结果维持";

fn count_upheld(labels: &[(usize, String)]) -> usize {
    labels.iter().filter(|(_, label)| label == UPHELD).count()
}

/// The lines of a file that are in no table.
fn lines<'a>(sheets: &'a [Sheet<'a>]) -> Vec<&'a str> {
    let mut lines: Vec<&str> = Vec::new();
    for sheet in sheets {
        lines.extend(sheet.around.iter().map(AsRef::as_ref));
        // In a workbook they are rows with one cell. A row of the form may have no more than its label.
        for row in &sheet.grid.rows {
            let mut filled = row.filled();
            if let (Some((_, only)), None) = (filled.next(), filled.next())
                && row_of(only).is_none()
            {
                lines.extend(only.lines());
            }
        }
    }
    lines
}

/// Whether the line above a title is the name of an office and nothing else: the title's first line.
fn is_office(line: &str) -> bool {
    const ENDS: [&str; 8] = ["局", "厅", "委员会", "办公室", "人民政府", "办事处", "中心", "分局"];
    let short = (4..=30).contains(&line.chars().count());
    short && line.chars().all(is_han) && ENDS.iter().any(|end| line.ends_with(end))
}

/// The day behind 发布日期：.
fn published_on(line: &str) -> Option<&str> {
    let labels = ["发布日期", "发布时间", "公开日期", "公布日期", "公开时间"];
    let (at, label) = labels.iter().find_map(|label| Some((line.find(label)?, label)))?;
    let rest =
        line[at + label.len()..].trim_start_matches(|c: char| is_space(c) || "：:】".contains(c));
    let end =
        rest.find(|c: char| !(c.is_ascii_digit() || "-/.年月日".contains(c))).unwrap_or(rest.len());
    (end > 0).then_some(&rest[..end])
}

/// The row of the header of the table of requests, and the column of natural persons.
fn requests_begin(rows: &[Row<'_>]) -> Option<(usize, usize)> {
    rows.iter().enumerate().take(HEADER).find_map(|(row, line)| {
        let (first, _) = line.filled().find(|(_, cell)| key(cell) == "自然人")?;
        let last = first + COLUMNS.len() - 1;
        let below = rows.iter().skip(row.saturating_sub(1)).take(4);
        let is_total = |line: &Row<'_>| matches!(key(line.cell(last)).as_str(), "总计" | "合计");
        below.into_iter().any(is_total).then_some((row, first))
    })
}

/// A label without what varies: its number, spaces, quotation marks, what is in parentheses behind it.
fn key(label: &str) -> String {
    let plain: String = label.chars().filter(|c| !is_space(*c)).collect();
    let numbered = plain.trim_start_matches(|c: char| {
        c.is_ascii_digit()
            || ('０'..='９').contains(&c)
            || "一二三四五六七八（）()、.．".contains(c)
    });
    // 三安全一稳定 and the like begin with what numbers are written in.
    let rest = if numbered.is_empty() { plain.as_str() } else { numbered };
    let end = rest.find(['（', '(']).filter(|at| *at > 0).unwrap_or(rest.len());
    rest[..end].chars().filter(|c| !"“”\"'‘’".contains(*c)).collect()
}

/// A label of fewer characters may be another one that differs by one.
const LONG: usize = 6;

/// The row of the table of requests that a label stands for, and whether it is written wrong.
fn row_of(label: &str) -> Option<(&'static str, bool)> {
    let wanted = key(label);
    let rows = || ROWS.iter().filter(|(name, ..)| name.starts_with("T3."));
    let same = rows().find(|(_, label, _)| key(label) == wanted);
    // The form of 2019 has one row for all other outcomes; some leave out what applicants did.
    let begins = || {
        rows().find(|(_, label, _)| {
            let label = key(label);
            wanted.chars().count() >= 4
                && (label.starts_with(&wanted)
                    || wanted.starts_with(&label) && label.chars().count() >= 4)
        })
    };
    let other = (wanted == "其他处理").then_some("T3.3.6.3");
    if let Some(name) = other.or(same.or_else(begins).map(|(name, ..)| *name)) {
        return Some((name, false));
    }
    let letters: Vec<char> = wanted.chars().filter(|c| !MARKS.contains(*c)).collect();
    let mut near = rows().filter_map(|(name, label, _)| {
        let right: Vec<char> = key(label).chars().filter(|c| !MARKS.contains(*c)).collect();
        // 其他法律、行政法规禁止公开: marks do not matter.
        let is_slip = letters != right;
        (!is_slip || right.len() >= LONG && is_near(&letters, &right)).then_some((*name, is_slip))
    });
    near.next().filter(|_| near.next().is_none())
}

const MARKS: &str = "、，,。；;";

/// Whether one character is put in, left out or another: 内容 for 内部, 过程性性 for 过程性.
fn is_near(written: &[char], right: &[char]) -> bool {
    let same = written.iter().zip(right).take_while(|(one, other)| one == other).count();
    [(1, 1), (1, 0), (0, 1)].into_iter().any(|(skipped, other)| {
        let rests = (written.get(same + skipped..), right.get(same + other..));
        matches!(rests, (Some(one), Some(other)) if one == other)
    })
}

/// What a heading of the table of disclosures is about.
fn part_of(heading: &str) -> Option<&'static str> {
    ["制发件数", "废止件数", "现行有效件数", "处理决定数量", "收费金额"]
        .into_iter()
        .find(|part| heading.ends_with(part))
}

/// The cells of a row of the table of disclosures, by the headings above them.
fn names_of_disclosure(label: &str) -> Option<&'static [(&'static str, &'static str)]> {
    match label {
        "规章" => Some(&[
            ("制发件数", "T2.1.reg.made"),
            ("废止件数", "T2.1.reg.repealed"),
            ("现行有效件数", "T2.1.reg.valid"),
        ]),
        "行政规范性文件" | "规范性文件" => Some(&[
            ("制发件数", "T2.1.doc.made"),
            ("废止件数", "T2.1.doc.repealed"),
            ("现行有效件数", "T2.1.doc.valid"),
        ]),
        "行政许可" => Some(&[("处理决定数量", "T2.5.licence")]),
        "行政处罚" => Some(&[("处理决定数量", "T2.6.penalty")]),
        "行政强制" => Some(&[("处理决定数量", "T2.6.coercion")]),
        "行政事业性收费" => Some(&[("收费金额", "T2.8.fee")]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ReportReading, lines, row_of};
    use crate::data::report_cells::ROWS;
    use crate::table::{Grid, Sheet};

    #[test]
    fn reviews_are_read_below_a_header_of_one_row_or_of_two() {
        for (csv, row) in [
            (
                "行政复议,,,,,行政诉讼\n,,,,,未经复议直接起诉,,,,,复议后起诉\n\
                 结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计\n\
                 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n",
                3,
            ),
            (
                "行政复议,,,,,行政诉讼\n结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉\n\
                 ,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计\n\
                 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n",
                3,
            ),
        ] {
            let sheet = Sheet::from(Grid::from_csv(csv));
            let mut reading = ReportReading::default();
            reading.reviews(0, &sheet);
            for (cell, value, column) in [
                ("T4.review.upheld", "1", 0),
                ("T4.review.total", "5", 4),
                ("T4.direct.corrected", "7", 6),
                ("T4.after.total", "15", 14),
            ] {
                assert_eq!(reading.report.get(cell), Some(value), "{cell}");
                assert_eq!(reading.place(cell), Some((0, row, column)), "{cell}");
            }
        }
    }

    #[test]
    fn every_label_of_the_form_stands_for_its_row() {
        for (name, label, _) in ROWS.iter().filter(|(name, ..)| name.starts_with("T3.")) {
            assert_eq!(row_of(label), Some((*name, false)), "{label}");
        }
    }

    #[test]
    fn the_publisher_stands_before_the_year_or_in_the_line_above() {
        let publisher = |lines: &[&'static str]| {
            let mut reading = ReportReading::default();
            reading.say(lines);
            reading.report.head.publisher.map(String::from)
        };
        let title = "2022年政府信息公开工作年度报告";
        assert_eq!(publisher(&["九原区政务服务局", title]).as_deref(), Some("九原区政务服务局"));
        let whole = "云岭县公安局2022年政府信息公开工作年度报告";
        assert_eq!(publisher(&["首页", whole]).as_deref(), Some("云岭县公安局"));
        assert_eq!(publisher(&["字号：大 中 小", title]), None);
        assert_eq!(publisher(&["各乡镇人民政府，县公安局", title]), None);
    }

    #[test]
    fn a_row_whose_cells_are_blank_is_no_line_of_the_text() {
        let csv = "一、总体情况,,\n3.危及“三安全一稳定”,1,1\n7.属于行政执法案卷,,\n（六）其他处理,,\n二、存在的问题,,\n";
        let sheet = Grid::from_cells(csv).into();
        assert_eq!(lines(std::slice::from_ref(&sheet)), ["一、总体情况", "二、存在的问题"]);
    }

    #[test]
    fn labels_as_reports_write_them() {
        for (label, row) in [
            ("（一）予以公开", "T3.3.1"),
            ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "T3.3.2"),
            ("3．危及“三安全一稳定”", "T3.3.3.3"),
            ("1.本机关不掌握相关\n政府信息", "T3.3.4.1"),
            ("（六）其他处理", "T3.3.6.3"),
            ("（七）总计", "T3.3.7"),
            ("四、结转下年度继续办理", "T3.4"),
        ] {
            assert_eq!(row_of(label), Some((row, false)), "{label}");
        }
        assert_eq!(row_of("2.其他法律、行政法规禁止公开"), Some(("T3.3.3.2", false)));
        assert_eq!(row_of("三、本年度办理结果"), None);
    }

    #[test]
    fn labels_that_are_a_character_off_stand_for_their_row_all_the_same() {
        for (label, row) in [
            ("5.属于三类内容事务信息", "T3.3.3.5"),
            ("5.属于三类内部事物信息", "T3.3.3.5"),
            ("6.属于四类过程性性信息", "T3.3.3.6"),
            ("6.属于四类过程信息", "T3.3.3.6"),
            ("7.属于行政执法案件", "T3.3.3.7"),
            ("2.没有现成信息需另行制作", "T3.3.4.2"),
            ("3.要求提供公共出版物", "T3.3.5.3"),
        ] {
            assert_eq!(row_of(label), Some((row, true)), "{label}");
        }
    }
}
