//! By when a text has lists and plans made, and by when it has them revised.

use super::term::sentence_around;
use crate::text::{Sight, Sign, Span, is_space};

/// What is done with a list or a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskKind {
    /// It is made: 形成清单.
    Made,
    /// It is revised: 修订完善的清单.
    Revised,
}

/// A date by which something is made or revised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskDate {
    /// The date as written: 2020年9月中旬.
    pub span: Span,
    /// The first day that it may mean, as 20200911.
    pub first: u32,
    /// The last one.
    pub last: u32,
    /// What is done.
    pub kind: TaskKind,
    /// What it is done with: 清单, 目录.
    pub object: &'static str,
}

const OBJECTS: &[&str] = &["清单", "目录", "台账"];
const MAKING: &[&str] = &["形成", "编制", "建立", "制定", "梳理", "完成编制"];
const REVISING: &[&str] = &["修订", "更新", "完善", "调整"];

/// How far behind the date the object stands, in bytes.
const REACH: usize = 90;

/// Finds the dates of a text by which lists are made or revised, in order.
pub fn find_task_dates<'a>(text: impl Into<Sight<'a>>) -> Vec<TaskDate> {
    let sight = text.into();
    let text = sight.text();
    let mut found = Vec::new();
    if sight.next(Sign::Register, 0).is_none() {
        return found;
    }
    for (at, _) in text.match_indices('年') {
        let Some((span, first, last)) = date_at(text, at) else { continue };
        let after = &text[span.range().end..];
        let end = after.char_indices().nth(REACH / 3).map_or(after.len(), |(at, _)| at);
        let after = after[..end].trim_start_matches(['前', '底', '，', ',', ' ']);
        let making = MAKING.iter().any(|verb| after.starts_with(verb));
        let clause = after.find(['，', ',', '。', '；', ';', '\n']).unwrap_or(after.len());
        let object =
            OBJECTS.iter().find(|object| after[..clause.min(after.len())].contains(**object));
        if let Some(object) = object.filter(|_| making && clause <= REACH) {
            found.push(TaskDate { span, first, last, kind: TaskKind::Made, object });
            continue;
        }
        // 修订完善的清单，于8月25日前报送: the verb and its object stand before the date.
        let sentence = sentence_around(text, span);
        let before = Span { start: sentence.start, end: span.start };
        let before = before.of(text);
        let verb = REVISING.iter().filter_map(|verb| before.rfind(verb)).max();
        let rest = verb.map_or("", |at| &before[at..]);
        let object = OBJECTS.iter().find(|object| rest.contains(**object));
        if let Some(object) = object.filter(|_| rest.len() <= REACH * 2) {
            found.push(TaskDate { span, first, last, kind: TaskKind::Revised, object });
        }
    }
    found
}

/// The date whose 年 stands at `at`, and the days that it may mean.
fn date_at(text: &str, at: usize) -> Option<(Span, u32, u32)> {
    let before = text[..at].trim_end_matches(is_space);
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let year: u32 = before[start..].parse().ok().filter(|year| (1990..2100).contains(year))?;
    let rest = &text[at + '年'.len_utf8()..];
    let (month, rest) = number(rest, '月').filter(|(month, _)| (1..=12).contains(month))?;
    let day = year * 10_000 + month * 100;
    let parts =
        [("上旬", 1, 10), ("中旬", 11, 20), ("下旬", 21, 31), ("底", 25, 31), ("初", 1, 10)];
    let part = parts.iter().find(|(word, ..)| rest.starts_with(word));
    let (first, last, length) = match (number(rest, '日'), part) {
        (Some((number, after)), _) if (1..=31).contains(&number) => {
            (number, number, rest.len() - after.len())
        }
        (_, Some((word, first, last))) => (*first, *last, word.len()),
        _ => (1, 31, 0),
    };
    let end = text.len() - rest.len() + length;
    Some((Span::new(start, end), day + first, day + last))
}

/// The number before a unit, and what follows the unit.
fn number(text: &str, unit: char) -> Option<(u32, &str)> {
    let digits = text.trim_start_matches(is_space);
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = digits[..digits.len() - rest.len()].parse().ok()?;
    Some((number, rest.trim_start_matches(is_space).strip_prefix(unit)?))
}

#[cfg(test)]
mod tests {
    use super::{TaskKind, find_task_dates};

    #[test]
    fn what_is_made_and_what_is_revised_are_told_apart() {
        let text = "逐项认定属性，2020年9月中旬形成公开事项清单。将修订完善的标准化清单，于 2020 年8月25日前报送。2020年4月开会。";
        let found = find_task_dates(text);
        let found: Vec<_> = found
            .iter()
            .map(|date| (date.span.of(text), date.first, date.last, date.kind, date.object))
            .collect();
        assert_eq!(
            found,
            [
                ("2020年9月中旬", 20_200_911, 20_200_920, TaskKind::Made, "清单"),
                ("2020 年8月25日", 20_200_825, 20_200_825, TaskKind::Revised, "清单"),
            ]
        );
        find_task_dates(&"2020年9月更新清单".repeat(20_000));
    }
}
