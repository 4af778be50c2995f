//! Lines above or below a table that state a field for all its items.

use std::borrow::Cow;

use super::{Catalogue, Row};
use crate::record::{Item, Kind, read_label};

/// What a line such as `三、公开时限：自信息形成之日起20个工作日内` states for all items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The field.
    pub field: &'static str,
    /// What is stated, without the mark at its end.
    pub value: String,
    /// The row of the grid and the column; none for a line outside the grid.
    pub cell: Option<(usize, usize)>,
}

/// The fields whose statement is the value of items without a column for it.
const HELD: &[&str] = &["basis", "timeLimit", "publisher", "attribute", "channel", "audience"];

/// The statements of a row beside a table.
pub(super) fn statements<'r>(
    row: &'r Row<'_>,
    at: usize,
) -> impl Iterator<Item = Statement> + use<'r> {
    row.filled().flat_map(move |(column, text)| stated_in(text, Some((at, column))))
}

/// The statements of a cell, or of lines beside the table.
fn stated_in(
    text: &str,
    cell: Option<(usize, usize)>,
) -> impl Iterator<Item = Statement> + use<'_> {
    let mut lines = text.split('\n').peekable();
    std::iter::from_fn(move || {
        let line = lines.next()?;
        let next = lines.peek().copied().unwrap_or_default();
        Some(statement(line, next).map(|(field, value)| {
            let value = value.trim().trim_end_matches(['。', '；', ';']).to_owned();
            Statement { field, value, cell }
        }))
    })
    .flatten()
}

/// The field that a line states, and its value; that of a heading alone is the line below it.
fn statement<'l>(line: &'l str, next: &'l str) -> Option<(&'static str, &'l str)> {
    let ordinal = |c: char| "一二三四五六七八九十0123456789（）()、.．\u{3000} ".contains(c);
    let line = line.trim_start_matches(ordinal);
    let (label, value) = match line.split_once([':', '：']) {
        Some((label, value)) => (label, if value.trim().is_empty() { next } else { value }),
        None if !next.is_empty() => (line, next),
        None => return None,
    };
    read_label(Kind::Item, label).map(|label| (label.field, value))
}

impl Catalogue<'_> {
    /// The statements that are the value of a field of all items: no column stands for it, and one
    /// line alone says so.
    pub fn held(&self) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(|statement| {
            let same = |other: &&Statement| other.field == statement.field;
            HELD.contains(&statement.field)
                && !statement.value.is_empty()
                && self.statements.iter().filter(same).take(2).count() == 1
                && self.columns.iter().all(|column| column.field != Some(statement.field))
        })
    }

    /// Takes into account what the lines around the table state for all items.
    pub fn hear(&mut self, around: &[Cow<'_, str>]) {
        let heard = around.join("\n");
        self.statements.extend(stated_in(&heard, None));
        self.stated.extend(self.statements.iter().map(|statement| statement.field));
        self.take_over_statements();
    }

    /// Gives the items what is stated for all of them.
    pub(super) fn take_over_statements(&mut self) {
        let held: Vec<Statement> = self.held().cloned().collect();
        for item in &mut self.items {
            take_over(item, &held);
        }
    }
}

fn take_over(item: &mut Item<'_>, held: &[Statement]) {
    for Statement { field, value, .. } in held {
        if item.get(field).is_none() && item.set(field, value.clone()) {
            item.inherited.push((*field).into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Catalogue;

    #[test]
    fn what_a_line_states_is_the_value_of_every_item() {
        let csv = "某局目录\n\"二、公开依据：《条例》\n三、公开时限\n自信息形成之日起20个工作日内。\"\n目录名称,公开内容,公开主体\n甲,乙,丙\n丁,戊,己\n\"注：公开渠道：政府网站\",,\n";
        let catalogue = Catalogue::from_csv(csv);
        for item in &catalogue.items {
            assert_eq!(item.time_limit.as_deref(), Some("自信息形成之日起20个工作日内"));
            assert_eq!(item.basis.as_deref(), Some("《条例》"));
            assert!(item.inherits("timeLimit") && item.inherits("basis"));
            assert!(item.channel.is_none());
        }
        let held: Vec<_> = catalogue.held().map(|held| (held.field, held.cell)).collect();
        assert_eq!(held, [("basis", Some((1, 0))), ("timeLimit", Some((1, 0)))]);
    }

    #[test]
    fn lines_outside_the_grid_state_it_too() {
        let mut catalogue = Catalogue::from_csv("目录名称,公开内容,公开主体\n机构,职责,政工室\n");
        assert!(!catalogue.has("timeLimit"));
        catalogue.hear(&["三、公开时限：自信息形成之日起20个工作日内".into(), "附件".into()]);
        assert!(catalogue.has("timeLimit") && !catalogue.has("basis"));
        let limit = catalogue.items[0].time_limit.as_deref();
        assert_eq!(limit, Some("自信息形成之日起20个工作日内"));
    }

    #[test]
    fn a_column_or_two_lines_leave_the_items_as_they_are() {
        let column = "公开时限：即时\n目录名称,公开内容,公开时限\n甲,乙,\n";
        let two = "一、公开时限：即时\n二、公开时限：每年\n目录名称,公开内容,公开主体\n甲,乙,丙\n";
        assert_eq!(Catalogue::from_csv(column).items[0].time_limit.as_deref(), Some(""));
        assert!(Catalogue::from_csv(two).items[0].time_limit.is_none());
        assert!(Catalogue::from_csv(two).has("timeLimit"));
    }
}
