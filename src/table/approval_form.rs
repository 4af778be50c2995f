//! Forms of approval that are tables: a label in one cell and its value in the next, or in the same cell
//! below it or after a colon.

use super::grid::{ROWS_TO_HEADER, is_blank};
use super::{Cell, Grid, Merge, Row, Sheet};
use crate::read::{
    Opinion, is_date_line, is_open, read_opinion, read_persons, read_signed_opinion,
    unit_and_person,
};
use crate::record::{Approval, Kind, Step, read_label};
use crate::text::{Span, is_space};

/// A form of approval, and the cells that its fields stand in.
#[derive(Clone, Debug, Default)]
pub struct ApprovalForm {
    /// What it says.
    pub approval: Approval<'static>,
    places: Vec<FieldPlace>,
}

/// Where a field of a form stands.
#[derive(Clone, Copy, Debug)]
struct FieldPlace {
    field: &'static str,
    row: usize,
    column: usize,
    /// The part of the cell that is the field's value; the cell is another one where it is its label's.
    span: Span,
}

/// How the titles of such forms end.
const TITLES: &[&str] = &[
    "审批表",
    "审批单",
    "审查表",
    "审查单",
    "审核表",
    "审核单",
    "处理签",
    "发文稿纸",
    "发文单",
    "签发单",
    "送审单",
    "送审表",
];

/// What the titles of such forms speak of: 请假审批表 is another form.
const SUBJECTS: &[&str] =
    &["上网", "信息", "发布", "公开", "发文", "公文", "拟稿", "稿", "保密审查", "网站"];

/// How many rows must begin with a label where no title says that it is a form.
const ROWS_OF_LABELS: usize = 3;

impl ApprovalForm {
    /// The forms of a sheet, one below the other; none where it holds no form.
    pub fn read_all(sheet: &Sheet<'_>) -> Vec<Self> {
        Self::read_rows(sheet, sheet.grid.rows.len())
    }

    /// The forms in the first rows of a sheet.
    fn read_rows(sheet: &Sheet<'_>, rows: usize) -> Vec<Self> {
        let mut forms: Vec<Self> = Vec::new();
        let mut reader = Reader::new(&sheet.grid);
        for row in 0..sheet.grid.rows.len().min(rows) {
            // A second title begins a second form.
            if reader.begins_again(row) {
                forms.extend(reader.end());
            }
            reader.read_row(row);
        }
        forms.extend(reader.end());
        let date = sheet.around.iter().rfind(|line| is_date_line(line));
        if let (Some(first), Some(date)) = (forms.first_mut(), date)
            && !first.approval.has("draftedOn")
        {
            first.approval.set("draftedOn", date.trim_matches(is_space).to_owned());
        }
        forms
    }

    /// Whether a sheet is a form of approval: its title says so, or the labels that its rows begin with.
    pub fn is_in(sheet: &Sheet<'_>) -> bool {
        // A long list is not gone through for what it is not.
        let forms = Self::read_rows(sheet, ROWS_TO_HEADER);
        let Some(form) = forms.first() else { return false };
        let has_step = [Step::UNIT, Step::LEADER, Step::SECRECY]
            .into_iter()
            .any(|step| form.approval.fields_of(step).next().is_some());
        let mut rows: Vec<usize> = form.places.iter().map(|place| place.row).collect();
        rows.dedup();
        let lines = sheet.around.iter().map(AsRef::as_ref);
        let cells = sheet.grid.rows.iter().take(ROWS_OF_LABELS).flat_map(|row| &row.cells);
        let is_titled = lines.chain(cells.map(AsRef::as_ref)).any(is_title);
        let enough = if is_titled { 2 } else { ROWS_OF_LABELS };
        has_step && rows.len() >= enough
    }

    /// The cell that a field stands in; that of the first field where none is named.
    pub fn place<'g>(&self, grid: &'g Grid<'_>, field: Option<&str>) -> Option<Cell<'g>> {
        let place = match field {
            Some(field) => self.places.iter().find(|place| place.field == field)?,
            None => self.places.first()?,
        };
        let row = grid.rows.get(place.row)?;
        Some(Cell {
            row: place.row as u32 + 1,
            line: row.line,
            column: Some(place.column as u32),
            header: "",
            value: row.cell(place.column),
        })
    }

    /// The part of its cell that is the value of a field.
    pub fn span(&self, field: &str) -> Option<Span> {
        self.places.iter().find(|place| place.field == field).map(|place| place.span)
    }

    fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}

/// Whether a line is the title of such a form.
fn is_title(line: &str) -> bool {
    let line: String = line.chars().filter(|c| !is_space(*c)).collect();
    let line = line.split(['（', '(']).next().unwrap_or_default();
    line.chars().count() <= 30
        && TITLES.iter().any(|title| line.ends_with(title))
        && SUBJECTS.iter().any(|subject| line.contains(subject))
}

/// Reads the cells of a grid one by one.
struct Reader<'g, 'a> {
    grid: &'g Grid<'a>,
    form: ApprovalForm,
}

/// What a cell is the label of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Labelled {
    Field(&'static str),
    /// 撰稿单位及撰稿人: two fields in one cell.
    UnitAndAuthor,
}

impl<'g, 'a> Reader<'g, 'a> {
    fn new(grid: &'g Grid<'a>) -> Self {
        Self { grid, form: ApprovalForm::default() }
    }

    fn end(&mut self) -> Option<ApprovalForm> {
        let form = std::mem::take(&mut self.form);
        (!form.is_empty()).then_some(form)
    }

    fn begins_again(&self, row: usize) -> bool {
        let mut filled = self.grid.rows[row].filled();
        let title = Some(Labelled::Field("title"));
        self.form.approval.has("title") && filled.any(|(_, cell)| labelled(cell) == title)
    }

    fn read_row(&mut self, row: usize) {
        let cells = &self.grid.rows[row].cells;
        let mut column = 0;
        while column < cells.len() {
            let cell: &str = &cells[column];
            if let Some(label) = labelled(cell) {
                column = self.read_beside(label, row, column);
                continue;
            }
            if let Some((label, from)) = label_within(cell) {
                self.keep(label, row, column, from);
            } else if is_date_line(cell) && !self.form.approval.has("draftedOn") {
                self.set("draftedOn", row, column, Span::whole(cell));
            }
            column += 1;
        }
    }

    /// Reads the value beside a label. Gives the column to go on with.
    fn read_beside(&mut self, label: Labelled, row: usize, column: usize) -> usize {
        let next = self.right_of(row, column);
        let value = self.grid.rows[row].cell(next);
        if labelled(value).is_some() {
            self.keep(label, row, column, self.grid.rows[row].cell(column).len());
            return next;
        }
        self.keep(label, row, next, 0);
        self.right_of(row, next)
    }

    /// The column to the right of a cell and of what it is joined with.
    fn right_of(&self, row: usize, column: usize) -> usize {
        let holds = |merge: &&Merge| {
            (merge.top as usize..=merge.bottom as usize).contains(&row)
                && (merge.left as usize..=merge.right as usize).contains(&column)
        };
        let merge = self.grid.merges.iter().flatten().find(holds);
        merge.map_or(column, |merge| merge.right as usize) + 1
    }

    /// Keeps what stands in a cell from an offset on as the value of a label.
    fn keep(&mut self, label: Labelled, row: usize, column: usize, from: usize) {
        let grid = self.grid;
        let cell = grid.rows[row].cell(column);
        let whole = part(cell, from, cell.len());
        match label {
            Labelled::UnitAndAuthor => self.keep_author(row, column, whole),
            Labelled::Field(field) => {
                let mut steps = [Step::UNIT, Step::SECRECY, Step::LEADER].into_iter();
                let signs = steps.clone().find(|step| step.signed_by == field);
                match (steps.find(|step| step.opinion == field), signs) {
                    (Some(step), _) => self.keep_opinion(step, row, column, whole),
                    (None, Some(step)) => self.keep_signature(step.fields(), row, column, whole),
                    (None, None) if field == "author" => {
                        self.keep_signature(["", "author", "draftedOn"], row, column, whole);
                    }
                    (None, None) => self.set(field, row, column, whole),
                }
            }
        }
    }

    fn keep_author(&mut self, row: usize, column: usize, whole: Span) {
        let value = whole.of(self.grid.rows[row].cell(column));
        let at = whole.start as usize;
        let (unit, author) = match unit_and_person(value) {
            Some((unit, person)) => {
                let person = Span::new(value.len() - person.len(), value.len());
                (Span::new(0, unit.len()).shifted(at), person.shifted(at))
            }
            None if is_open(value) => (whole, whole),
            None if read_persons(value).is_empty() => (whole, Span::at(whole.end as usize)),
            None => (Span::at(at), whole),
        };
        self.set("unit", row, column, unit);
        self.set("author", row, column, author);
    }

    fn keep_opinion(&mut self, step: Step, row: usize, column: usize, whole: Span) {
        let value = whole.of(self.grid.rows[row].cell(column));
        if is_open(value) {
            return self.set(step.opinion, row, column, whole);
        }
        let signed = read_signed_opinion(value);
        let spans = [signed.opinion, signed.signed_by, signed.signed_on];
        for (field, span) in step.fields().into_iter().zip(spans) {
            // A signature that is still to come has a cell of its own; a seal stands for one.
            let is_due = field != step.signed_by
                || !["盖章", "公章", "（章）"].iter().any(|seal| value.contains(seal));
            let is_here = is_due && !self.has_own_cell(field, row);
            if field == step.opinion || !span.is_empty() || is_here {
                self.set(field, row, column, span.shifted(whole.start as usize));
            }
        }
    }

    /// Keeps what stands in the cell of a signature: 王五 2024年5月8日, 同意印发。王五.
    fn keep_signature(
        &mut self,
        fields: [&'static str; 3],
        row: usize,
        column: usize,
        whole: Span,
    ) {
        let value = whole.of(self.grid.rows[row].cell(column));
        let signed = read_signed_opinion(value);
        let has_opinion = !signed.opinion.is_empty();
        let opinion = read_opinion(signed.opinion.of(value));
        let says_more = if has_opinion {
            opinion != Opinion::Unclear && !fields[0].is_empty()
        } else {
            !signed.signed_on.is_empty()
        };
        if signed.signed_by.is_empty() || !says_more {
            return self.set(fields[1], row, column, whole);
        }
        let spans = [signed.opinion, signed.signed_by, signed.signed_on];
        for (field, span) in fields.into_iter().zip(spans).filter(|(_, span)| !span.is_empty()) {
            self.set(field, row, column, span.shifted(whole.start as usize));
        }
    }

    /// Whether a field has a label of its own in the form, near a row.
    fn has_own_cell(&self, field: &str, row: usize) -> bool {
        let near = self.grid.rows.iter().skip(row.saturating_sub(ROWS_TO_HEADER));
        let cells = near.take(2 * ROWS_TO_HEADER).flat_map(Row::filled);
        cells.into_iter().any(|(_, cell)| {
            let within = || label_within(cell).map(|(label, _)| label);
            let label = labelled(cell).or_else(within);
            matches!(label, Some(Labelled::Field(own)) if own == field)
        })
    }

    /// The first cell of a field that says something counts.
    fn set(&mut self, field: &'static str, row: usize, column: usize, span: Span) {
        let value = span.of(self.grid.rows[row].cell(column));
        if self.form.approval.has(field) && !self.form.approval.is_blank(field) {
            return;
        }
        self.form.places.retain(|place| place.field != field);
        self.form.places.push(FieldPlace { field, row, column, span });
        self.form.approval.set(field, value.to_owned());
    }
}

/// What a cell is the label of, where it is one.
fn labelled(cell: &str) -> Option<Labelled> {
    if is_blank(cell) || cell.chars().count() > 40 {
        return None;
    }
    let bare: String = cell.chars().filter(|c| !is_space(*c)).collect();
    let bare = bare.trim_end_matches([':', '：']);
    if let Some(label) = read_label(Kind::Approval, bare) {
        return Some(Labelled::Field(label.field));
    }
    let (unit, author) =
        ["及", "和", "、", "/", "／"].iter().find_map(|and| bare.split_once(and))?;
    let field = |label| read_label(Kind::Approval, label).map(|label| label.field);
    (field(unit) == Some("unit") && field(author) == Some("author"))
        .then_some(Labelled::UnitAndAuthor)
}

/// A label that a cell begins with, and where what it labels begins: after a colon, or below it.
fn label_within(cell: &str) -> Option<(Labelled, usize)> {
    for (at, mark) in cell.match_indices(['：', ':', '\n']).take(3) {
        if let Some(label) = labelled(&cell[..at]) {
            return Some((label, at + mark.len()));
        }
    }
    None
}

/// A part of a cell without the spaces around it.
fn part(cell: &str, from: usize, to: usize) -> Span {
    let text = &cell[from..to];
    let start = from + text.len() - text.trim_start_matches(is_space).len();
    let length = text.trim_matches(is_space).len();
    if length == 0 { Span::at(from) } else { Span::new(start, start + length) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::ApprovalForm;
    use crate::record::Approval;
    use crate::table::Sheet;

    fn form(rows: &[&[&str]]) -> Approval<'static> {
        let value = json!({ "rows": rows });
        let sheet = Sheet::from_json(value.as_object().expect("an object"));
        assert!(ApprovalForm::is_in(&sheet), "{rows:?}");
        ApprovalForm::read_all(&sheet).remove(0).approval
    }

    #[track_caller]
    fn says(approval: &Approval<'_>, expected: &[(&str, &str)]) {
        for (field, value) in expected {
            assert_eq!(approval.get(field), Some(*value), "{field}");
        }
    }

    #[test]
    fn values_stand_beside_their_labels_or_after_a_colon() {
        let approval = form(&[
            &["某县公安局互联网上网信息发布审批表", "", "", ""],
            &["2024年5月5日", "", "", ""],
            &["稿件题目", "关于调整办公时间的通告", "公开属性", "☑主动公开 □不予公开"],
            &["拟上网位置\n或载体", "区政府网站--政务公开--通知公告", "", ""],
            &["撰稿单位\n及撰稿人", "法制大队 张三", "", ""],
            &["单位负责人\n意见", "同意。李四 2024年5月6日", "", ""],
            &["保密审查意见：不涉密，可以公开。审查人签字：赵六 2024年5月7日", "", "", ""],
            &["局领导审核\n意 见", "同意发布。\n签字：王五\n2024年5月8日", "", ""],
        ]);
        says(
            &approval,
            &[
                ("title", "关于调整办公时间的通告"),
                ("attribute", "☑主动公开 □不予公开"),
                ("placement", "区政府网站--政务公开--通知公告"),
                ("unit", "法制大队"),
                ("author", "张三"),
                ("draftedOn", "2024年5月5日"),
                ("unitOpinion", "同意。"),
                ("unitSignedBy", "李四"),
                ("unitSignedOn", "2024年5月6日"),
                ("secrecyOpinion", "不涉密，可以公开。"),
                ("secrecySignedBy", "赵六"),
                ("leaderOpinion", "同意发布。"),
                ("leaderSignedBy", "王五"),
                ("leaderSignedOn", "2024年5月8日"),
            ],
        );
    }

    #[test]
    fn a_label_beside_a_label_has_no_value() {
        let approval = form(&[
            &["发文审批单"],
            &["标题", "关于某事的通知"],
            &["拟稿人", "拟稿部门", "法制大队"],
            &["签发", "", "签发日期", ""],
        ]);
        says(&approval, &[("author", ""), ("unit", "法制大队"), ("leaderSignedBy", "")]);
        assert_eq!(approval.get("leaderSignedOn"), Some(""));
    }

    #[test]
    fn a_signature_with_a_cell_of_its_own_is_not_sought_in_the_opinion() {
        let approval = form(&[
            &["发文审批单"],
            &["标题", "关于某事的通知"],
            &["局领导意见", "同意", "签发日期", "2024-05-08"],
            &["签发人", "王五"],
        ]);
        says(&approval, &[("leaderSignedBy", "王五"), ("leaderSignedOn", "2024-05-08")]);
    }

    #[test]
    fn names_dates_and_opinions_in_the_cells_of_signatures_are_taken_apart() {
        let approval = form(&[
            &["云岭县公安局发文稿纸", "", "", ""],
            &["签发：同意印发。王五 2024年7月1日", "", "会签：", ""],
            &["标题", "关于开展夏季治安整治的通知", "", ""],
            &["拟稿单位", "治安大队", "拟稿", "张三 2024年6月28日"],
            &["科室负责人签字", "李四 2024.6.29", "", ""],
            &["保密审查意见", "不涉及国家秘密，可以公开\n（盖章）\n2024年6月30日", "", ""],
        ]);
        says(
            &approval,
            &[
                ("leaderOpinion", "同意印发。"),
                ("leaderSignedBy", "王五"),
                ("leaderSignedOn", "2024年7月1日"),
                ("author", "张三"),
                ("draftedOn", "2024年6月28日"),
                ("unitSignedBy", "李四"),
                ("unitSignedOn", "2024.6.29"),
                ("secrecySignedOn", "2024年6月30日"),
            ],
        );
        assert_eq!(approval.get("secrecySignedBy"), None, "a seal stands for a signature");
        assert_eq!(approval.get("unitOpinion"), None);
    }

    #[test]
    fn other_tables_are_no_forms_of_approval() {
        let tables: &[&[&[&str]]] = &[
            &[&["请假审批表"], &["姓名", "张三"], &["审批意见", "同意"]],
            &[
                &["目录名称", "公开内容", "公开时限", "公开主体"],
                &["机构", "职能", "20个工作日", "政工室"],
            ],
            &[&["标题", "文号", "发布日期"], &["通知", "某发〔2024〕1号", "2024-05-08"]],
            &[&["标题：关于某事的通知"], &["拟稿人：张三"]],
        ];
        for rows in tables {
            let value = json!({ "rows": rows });
            let sheet = Sheet::from_json(value.as_object().expect("an object"));
            assert!(!ApprovalForm::is_in(&sheet), "{rows:?}");
        }
    }

    #[test]
    fn forms_below_each_other_are_two() {
        let rows = json!({ "rows": [
            ["上网审批表"], ["稿件题目", "甲"], ["单位负责人意见", "同意"],
            ["上网审批表"], ["稿件题目", "乙"], ["单位负责人意见", ""],
        ] });
        let sheet = Sheet::from_json(rows.as_object().expect("an object"));
        let forms = ApprovalForm::read_all(&sheet);
        let titles: Vec<_> = forms.iter().map(|form| form.approval.get("title")).collect();
        assert_eq!(titles, [Some("甲"), Some("乙")]);
    }
}
