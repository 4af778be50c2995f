//! A list of records: a portal's listing of documents, a register of requests.

use std::borrow::Cow;

use super::columns::{count_labels, find_header, is_of_disclosure};
use super::grid::is_blank;
use super::{Cell, Grid, Row};
use crate::read::{Tick, read_attribute, read_tick};
use crate::record::{Document, Kind, Listed, field_name};
#[cfg(feature = "office")]
use crate::record::{Step, is_of_request};

/// A list of records, read out of a grid.
#[derive(Clone, Debug, Default)]
pub struct Listing<'a, R = Document<'a>> {
    /// Its records, in order.
    pub records: Vec<R>,
    /// The cells as they are written.
    pub grid: Grid<'a>,
    /// The row of the grid that is the header.
    pub header: Option<usize>,
    /// The field that each column stands for.
    pub fields: Vec<Option<&'static str>>,
    /// The row of the grid that each record stands in.
    pub rows: Vec<usize>,
    /// The row below the header that says more of some of its columns, where there is one.
    pub lower: Option<usize>,
    /// How many rows of the list stand above its grid.
    pub above: usize,
}

/// Where the rows of a list begin that comes in pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The character between its cells.
    pub delimiter: char,
    /// How many bytes it has, with its header.
    pub bytes: usize,
    /// How many rows.
    pub rows: usize,
    /// How many lines of text.
    pub lines: usize,
}

/// Some rows of a list that comes in pieces.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// The text of the list as far as [`Head`] goes.
    pub head: &'a str,
    /// The text of the rows.
    pub text: &'a str,
    /// The number of the first row in the list, counted from 1.
    pub row: u32,
    /// The number of its line.
    pub line: u32,
    /// Whether quotation marks hold cells together; where not, they are characters like others.
    pub quoted: bool,
}

impl<'a, R: Listed<'a>> Listing<'a, R> {
    /// Reads a list of records out of a grid. Headers are recognised by their synonyms, in any
    /// order, below a title.
    pub fn read(grid: Grid<'a>) -> Self {
        let Some(header) = find_header(&grid, R::KIND) else {
            return Self { grid, ..Self::default() };
        };
        Self::below(grid, header, 0)
    }

    /// Reads some rows of a list, whose header the whole of it has shown.
    pub fn read_piece(piece: Piece<'a>) -> Self {
        let head = Grid::from_csv(piece.head);
        let mut grid = Grid::below(piece.head, piece.text, piece.quoted);
        for row in &mut grid.rows {
            row.line += piece.line - 1;
        }
        // The header stands above each piece.
        let Some(header) = find_header(&head, R::KIND) else {
            return Self { grid, ..Self::default() };
        };
        let cell = |cell: &Cow<'_, str>| Cow::Owned(cell.to_string());
        let Row { line, cells } = &head.rows[header];
        grid.rows.insert(0, Row { line: *line, cells: cells.iter().map(cell).collect() });
        Self::below(grid, 0, piece.row as usize - 2)
    }

    fn below(grid: Grid<'a>, header: usize, above: usize) -> Self {
        let labels = Labels::of(&grid, header, R::KIND);
        let Labels { fields, lower, .. } = &labels;
        let first = lower.unwrap_or(header) + 1;
        let is_header = |row: usize| {
            let cells = &grid.rows[row].cells;
            *cells == grid.rows[header].cells
                || lower.is_some_and(|lower| *cells == grid.rows[lower].cells)
        };
        // A number alone is a form that is not filled in, other words in its place are a caption.
        let is_number = |at: usize| {
            at == 0 && fields.first().is_none_or(|field| field.is_none_or(|name| name == "id"))
        };
        let is_filled = |row: usize| {
            let mut filled = grid.rows[row].filled().map(|(at, _)| at);
            let first = filled.next();
            first.is_some_and(|at| !is_number(at) || filled.next().is_some())
        };
        let rows: Vec<usize> =
            (first..grid.rows.len()).filter(|row| is_filled(*row) && !is_header(*row)).collect();
        let records = rows.iter().map(|row| record(&grid, *row, &labels)).collect();
        let Labels { fields, lower, .. } = labels;
        Self { records, grid, header: Some(header), fields, rows, lower, above }
    }

    /// What stands above a column.
    pub fn heading(&self, column: usize) -> &str {
        let rows = [self.lower, self.header].into_iter().flatten();
        let mut cells = rows.filter_map(|row| Some(self.grid.rows.get(row)?.cell(column)));
        cells.find(|cell| !is_blank(cell)).unwrap_or_default()
    }

    /// The cell of a field of a record; the header's where no record is given.
    pub fn place(&self, row: Option<usize>, field: Option<&str>) -> Option<Cell<'_>> {
        let at = match row {
            Some(row) => *self.rows.get(row)?,
            None => self.header?,
        };
        let column = self.fields.iter().position(|known| known.is_some() && *known == field);
        let line = self.grid.rows.get(at)?;
        Some(Cell {
            row: (self.above + at) as u32 + 1,
            line: line.line,
            column: column.map(|column| column as u32),
            header: column.map_or("", |column| self.heading(column)),
            value: column.map_or("", |column| line.cell(column)),
        })
    }
}

/// What the columns of a list stand for.
struct Labels {
    fields: Vec<Option<&'static str>>,
    /// The row below the header that says more of some of them.
    lower: Option<usize>,
    /// The columns below whose attribute of disclosure stands a tick.
    ticks: Vec<usize>,
}

impl Labels {
    /// Reads a header, and the row below it where it is part of it: 发出日期 and 答复日期 below 征求第三方意见.
    fn of(grid: &Grid<'_>, header: usize, kind: Kind) -> Self {
        let upper = &grid.rows[header];
        let alone = |at: usize| field_name(kind, upper.cell(at));
        let width = upper.cells.len();
        let plain = || (0..width).map(alone).collect();
        let Some(below) = grid.rows.get(header + 1).filter(|row| row.filled().nth(1).is_some())
        else {
            return Self { fields: plain(), lower: None, ticks: Vec::new() };
        };
        let joined = |at: usize| joined_field(upper, at, below.cell(at), kind);
        let is_tick =
            |at: usize| joined(at) == Some("attribute") && read_attribute(below.cell(at)).is_some();
        let mut known = false;
        for (at, cell) in below.filled() {
            let says_more = cell.chars().count() <= LONGEST && !cell.contains(char::is_numeric);
            let is_known = joined(at).is_some();
            // Of a group, not all columns need be known.
            let in_group = is_blank(upper.cell(at)) || is_blank(upper.cell(at + 1));
            if !(says_more && (is_known || in_group)) {
                known = false;
                break;
            }
            known |= is_known;
        }
        if !known {
            return Self { fields: plain(), lower: None, ticks: Vec::new() };
        }
        let field = |at: usize| if is_blank(below.cell(at)) { alone(at) } else { joined(at) };
        let width = width.max(below.cells.len());
        let fields = (0..width).map(field).collect();
        let ticks = (0..width).filter(|at| is_tick(*at)).collect();
        Self { fields, lower: Some(header + 1), ticks }
    }
}

/// The most characters of a label in the lower row of a header.
const LONGEST: usize = 12;

/// The field that a label in the lower row of a header stands for, together with the one above it, which
/// may stand further to the left.
fn joined_field(upper: &Row<'_>, at: usize, label: &str, kind: Kind) -> Option<&'static str> {
    let above = (0..=at).rev().map(|at| upper.cell(at)).find(|cell| !is_blank(cell))?;
    let own = || {
        // 答复日期 below 征求…意见 is not that of the reply.
        let narrows = ["征求", "第三方", "补正", "延期", "延长", "收费", "机关"];
        let narrows = narrows.iter().any(|word| above.contains(word) && !label.contains(word));
        let is_group = field_name(kind, above).is_none() && !narrows;
        field_name(kind, label).filter(|_| is_group)
    };
    // 主动公开 below 公开属性 has ticks.
    let above_ticks = || field_name(kind, above).filter(|_| read_attribute(label).is_some());
    field_name(kind, &[above, label].concat()).or_else(own).or_else(above_ticks)
}

/// The record of a row. Of several columns of one field the first filled one counts.
fn record<'a, R: Listed<'a>>(
    grid: &Grid<'a>,
    row: usize,
    Labels { fields, lower, ticks }: &Labels,
) -> R {
    let mut record = R::default();
    for (column, field) in fields.iter().enumerate() {
        let Some(field) = field else { continue };
        let mut cell = grid.rows[row].cells.get(column).cloned().unwrap_or(Cow::Borrowed(""));
        if let Some(lower) = lower.filter(|_| ticks.contains(&column)) {
            cell = ticked(&grid.rows[row], &grid.rows[lower], ticks);
        }
        if record.text_of(field).is_none_or(str::is_empty) {
            record.enter(field, cell);
        }
    }
    record
}

/// The attributes of disclosure, in the lower row of the header, that are ticked in a row.
fn ticked<'a>(row: &Row<'a>, header: &Row<'a>, ticks: &[usize]) -> Cow<'a, str> {
    let ticked = ticks.iter().filter(|at| read_tick(row.cell(**at)) == Tick::Yes);
    ticked.map(|at| header.cell(*at)).collect::<String>().into()
}

impl Head {
    /// The head of a list of documents that CSV text begins with; none where it is something else.
    ///
    /// ```
    /// use gongkai::table::Head;
    ///
    /// let head = Head::of("某县文件\n文号,标题,成文日期\n一号,通知,2024-01-02\n").unwrap();
    /// assert_eq!((head.delimiter, head.rows, head.lines), (',', 2, 2));
    /// assert_eq!(Head::of("目录名称,公开内容,公开时限\n"), None);
    /// ```
    pub fn of(text: &str) -> Option<Self> {
        // What it goes on with may end in the middle of a cell.
        let grid = Grid::below(text, text.trim_start_matches('\u{FEFF}'), true);
        if kind_of(&grid) != Some(Kind::Document) {
            return None;
        }
        let header = find_header(&grid, Kind::Document)?;
        let lines = match grid.rows.get(header + 1) {
            Some(row) => row.line as usize - 1,
            None => text.lines().count(),
        };
        let bytes = text.split_inclusive('\n').take(lines).map(str::len).sum();
        Some(Self { delimiter: Grid::delimiter(text), bytes, rows: header + 1, lines })
    }
}

/// What a table is a table of: the kind of record more of whose labels its header has. None where it is one of
/// something else.
pub fn kind_of(grid: &Grid<'_>) -> Option<Kind> {
    let labels =
        |kind| find_header(grid, kind).map_or(0, |header| count_labels(&grid.rows[header], kind));
    let (items, documents) = (labels(Kind::Item), labels(Kind::Document));
    #[cfg(feature = "office")]
    if lists_approvals(grid) {
        return Some(Kind::Approval);
    }
    #[cfg(feature = "office")]
    if labels(Kind::Request) > items.max(documents) && is_register(grid) {
        return Some(Kind::Request);
    }
    let header = find_header(grid, Kind::Item).unwrap_or_default();
    match (items, documents) {
        (items, documents) if documents > items => Some(Kind::Document),
        (1.., _) if is_of_disclosure(grid, header) => Some(Kind::Item),
        (_, 1..) => Some(Kind::Document),
        _ => None,
    }
}

/// So many labels of forms side by side are the header of a list of them.
#[cfg(feature = "office")]
const LABELS_OF_A_LIST: usize = 5;

/// Whether a grid is a register of approvals, a form in each row, rather than a form or something else: its
/// header names what is approved and one of the steps in cells that stand side by side, and what stands below
/// them is no label.
#[cfg(feature = "office")]
pub fn lists_approvals(grid: &Grid<'_>) -> bool {
    let Some(header) = find_header(grid, Kind::Approval) else { return false };
    let line = &grid.rows[header];
    let fields: Vec<&str> =
        line.filled().filter_map(|(_, cell)| field_name(Kind::Approval, cell)).collect();
    let steps = [Step::UNIT, Step::SECRECY, Step::LEADER];
    let has_step = steps.iter().flat_map(|step| step.fields()).any(|field| fields.contains(&field));
    let is_header = fields.contains(&"title") && has_step && fields.len() >= LABELS_OF_A_LIST;
    let is_label = |(_, cell): (usize, &str)| field_name(Kind::Approval, cell).is_some();
    let below = grid.rows[header + 1..].iter().find(|row| !row.is_blank());
    is_header && below.is_some_and(|row| !row.filled().any(is_label))
}

/// Whether a list of what was applied for is the register of requests for information, rather than one
/// of licences: its caption says so, or a label that only such a register has.
#[cfg(feature = "office")]
fn is_register(grid: &Grid<'_>) -> bool {
    let Some(header) = find_header(grid, Kind::Request) else { return false };
    let mut captions = grid.rows[..header].iter().flat_map(Row::filled).map(|(_, cell)| cell);
    let below = Labels::of(grid, header, Kind::Request).lower;
    let last = below.unwrap_or(header);
    captions.any(|cell| ["依申请", "信息公开申请"].iter().any(|word| cell.contains(word)))
        || grid.rows[header..=last]
            .iter()
            .any(|row| row.filled().any(|(_, cell)| is_of_request(cell)))
}

#[cfg(test)]
mod tests {
    use super::{Head, Listing, Piece, kind_of};
    use crate::record::Kind;
    use crate::table::Grid;

    #[test]
    fn a_portal_listing_is_a_list_of_documents() {
        let csv = "政府信息公开目录\n索引号,名称,文号,成文日期,浏览量\n1/2024,关于印发方案的通知,德政发〔2024〕1号,2024-01-02,7\n";
        let grid = Grid::from_csv(csv);
        assert_eq!(kind_of(&grid), Some(Kind::Document));
        let listing: Listing<'_> = Listing::read(grid);
        assert_eq!(listing.records[0].document_number.as_deref(), Some("德政发〔2024〕1号"));
        let cell = listing.place(Some(0), Some("documentNumber")).expect("a cell");
        assert_eq!((cell.name().as_deref(), cell.line, cell.header), (Some("C3"), 3, "文号"));
    }

    #[test]
    fn a_title_alone_makes_no_catalogue() {
        for csv in [
            "重点项目公开\n序号,项目名称,建设内容,责任单位,完成时限,公开链接\n1,甲,乙,丙,2024年12月,http://a.cn\n",
            "公共数据开放目录\n序号,数据集名称,数据领域,开放属性,更新频率,提供单位\n1,甲,乙,丙,每年,丁\n",
            "政务服务事项目录\n序号,事项名称,实施主体,设定依据,办理方式,承诺时限\n1,甲,乙,丙,丁,5个工作日\n",
        ] {
            assert_eq!(kind_of(&Grid::from_csv(csv)), None, "{csv}");
        }
        for csv in [
            "某局公开目录\n序号,事项,责任科室,时限\n1,甲,乙,20个工作日内\n",
            "公开事项,公开内容,条目\n甲,乙,丙\n",
            "权力清单\n序号,事项名称,实施主体,设定依据,承诺时限\n1,甲,乙,丙,5个工作日\n",
        ] {
            assert_eq!(kind_of(&Grid::from_csv(csv)), Some(Kind::Item), "{csv}");
        }
    }

    #[test]
    fn a_number_alone_and_a_caption_are_no_records() {
        let csv = "序号,标题,文号\n1,关于印发方案的通知,德政发〔2024〕1号\n2,,\n二、废止的文件,,\n,,德政发〔2024〕2号\n";
        let listing: Listing<'_> = Listing::read(Grid::from_csv(csv));
        assert_eq!(listing.rows, [1, 4]);
    }

    #[test]
    fn attributes_may_have_a_column_of_ticks_each() {
        let csv = "序号,标题,公开属性,,,认定理由\n,,主动公开,依申请公开,不予公开,\n1,甲,√,,,\n2,乙,,,√,过程性信息\n3,丙,,,,\n4,丁,√,√,,\n";
        let listing: Listing<'_> = Listing::read(Grid::from_csv(csv));
        let attributes: Vec<_> =
            listing.records.iter().map(|record| record.attribute.as_deref()).collect();
        assert_eq!(
            attributes,
            [Some("主动公开"), Some("不予公开"), Some(""), Some("主动公开依申请公开")]
        );
        assert_eq!(listing.records[1].reason.as_deref(), Some("过程性信息"));
    }

    #[test]
    fn rows_that_come_in_pieces_stand_where_they_stand_in_the_whole() {
        let head = "政府信息公开目录\n索引号;名称;文号\n";
        let whole =
            [head, "1;\"关于\n甲的通知\";德政发〔2024〕1号\n\n", "2;乙;德政发〔2024〕2号\n"];
        assert_eq!(Head::of(&whole.concat()).map(|head| head.bytes), Some(head.len()));
        let whole_text = whole.concat();
        let all: Listing<'_> = Listing::read(Grid::from_csv(&whole_text));
        let (text, row, line) = (whole[2], 5, 6);
        let piece: Listing<'_> = Listing::read_piece(Piece { head, text, row, line, quoted: true });
        assert_eq!((all.records.len(), piece.records.len()), (2, 1));
        let cell = piece.place(Some(0), Some("documentNumber")).expect("a cell");
        assert_eq!((cell.name().as_deref(), cell.line, cell.header), (Some("C5"), 6, "文号"));
    }

    #[cfg(feature = "office")]
    #[test]
    fn a_header_of_two_rows_is_read_together() {
        let csv = "申请编号,申请人,收到日期,征求第三方意见,,延期,,,办理情况,\n,,,发出日期,答复日期,天数,审批人,告知日期,答复日期,答复类型\n\
                   2026-1,赵某,2026-01-19,2026-01-26,2026-02-06,,,,2026-03-05,予以公开\n";
        let register: Listing<'_, crate::record::Request<'_>> = Listing::read(Grid::from_csv(csv));
        assert_eq!(kind_of(&Grid::from_csv(csv)), Some(Kind::Request));
        let request = &register.records[0];
        for (field, value) in [
            ("thirdPartySentOn", "2026-01-26"),
            ("thirdPartyEndedOn", "2026-02-06"),
            ("extensionNotifiedOn", ""),
            ("repliedOn", "2026-03-05"),
            ("outcome", "予以公开"),
        ] {
            assert_eq!(request.get(field), Some(value), "{field}");
        }
        assert_eq!(register.records.len(), 1);
        let cell = register.place(Some(0), Some("repliedOn")).expect("a cell");
        assert_eq!((cell.name().as_deref(), cell.header), (Some("I3"), "答复日期"));
    }

    #[cfg(feature = "office")]
    #[test]
    fn a_row_below_a_header_is_a_record_unless_all_of_it_is_labels() {
        for csv in [
            "申请编号,申请人,收到日期,答复日期\n甲,赵某,,\n",
            "申请编号,申请人,收到日期,答复日期,备注\n,,,,转办\n",
            "申请编号,申请人,收到日期,征求单位意见,\n,,,发出日期,答复日期\n",
        ] {
            let register: Listing<'_, crate::record::Request<'_>> =
                Listing::read(Grid::from_csv(csv));
            assert_eq!((register.lower, register.records.len()), (None, 1), "{csv}");
            assert!(register.records[0].replied_on.as_deref().unwrap_or_default().is_empty());
        }
    }

    #[cfg(feature = "office")]
    #[test]
    fn a_register_of_requests_is_told_from_one_of_licences() {
        let of = |csv: &str| kind_of(&Grid::from_csv(csv));
        for register in [
            "申请编号,申请人,收到日期,答复日期,答复类型\n",
            "某局依申请公开台账\n受理编号,申请人,受理日期,办结日期,办理结果\n",
            "id,channel,receivedOn,repliedOn\n",
        ] {
            assert_eq!(of(register), Some(Kind::Request), "{register}");
        }
        for other in [
            "受理编号,申请人,受理日期,办结日期,办理结果\n",
            "某局行政许可台账\n受理编号,申请人,申请日期,办结日期,办理结果\n",
            "申请人,标题,文号,成文日期,发布日期\n",
        ] {
            assert_ne!(of(other), Some(Kind::Request), "{other}");
        }
    }

    #[cfg(feature = "office")]
    #[test]
    fn a_register_of_approvals_is_told_from_a_form() {
        use crate::record::Approval;

        let register = "某局上网信息审批登记表\n序号,稿件题目,拟上网位置,撰稿人,单位负责人意见,局领导审核意见,发布日期\n\
                        1,关于调整办公时间的通告,区政府网站--通知公告,张三,同意,同意发布,2024-05-08\n";
        assert_eq!(kind_of(&Grid::from_csv(register)), Some(Kind::Approval));
        let list: Listing<'_, Approval<'_>> = Listing::read(Grid::from_csv(register));
        assert_eq!(list.records[0].leader_opinion.as_deref(), Some("同意发布"));
        for other in [
            "稿件题目,关于调整办公时间的通告,撰稿人,张三,撰稿日期,2024-05-08\n单位负责人意见,同意\n局领导审核意见,同意发布\n",
            "稿件题目,,拟上网位置,,撰稿人,,发布日期,\n单位负责人意见,,局领导审核意见,,,,,\n",
            "文号,标题,成文日期,公开属性,发布机构,发布日期\n德政发〔2024〕1号,通知,2024-05-08,主动公开,甲局,2024-05-09\n",
        ] {
            assert_ne!(kind_of(&Grid::from_csv(other)), Some(Kind::Approval), "{other}");
        }
    }

    #[test]
    fn a_catalogue_is_a_table_of_items() {
        let csv = "目录类别,目录名称,公开内容,公开时限\n";
        assert_eq!(kind_of(&Grid::from_csv(csv)), Some(Kind::Item));
        assert_eq!(kind_of(&Grid::from_csv("甲,乙\n丙,丁\n")), None);
        let powers = "序号,职权名称,类型,实施机关,设定依据,承诺办结时限\n";
        assert_eq!(kind_of(&Grid::from_csv(powers)), Some(Kind::Item));
    }

    #[test]
    fn a_catalogue_may_say_only_in_its_cells_that_it_is_one_of_disclosure() {
        for csv in [
            "序号,事项名称,内容,责任单位,时限,方式\n1,办事指南,条件、材料,政务办,20个工作日内,主动公开\n",
            "序号,一级事项,二级事项,内容,时限,责任单位\n1,户籍,迁移,条件,20个工作日,治安大队\n",
        ] {
            assert_eq!(kind_of(&Grid::from_csv(csv)), Some(Kind::Item), "{csv}");
        }
    }

    #[test]
    fn tables_of_tasks_services_and_persons_are_no_catalogues() {
        for csv in [
            "序号,工作任务,牵头单位,责任单位,完成时限\n1,推进政务公开标准化,区政府办公室,各镇街,2024年12月底前\n",
            "2024年政务公开工作要点任务分解表\n序号,工作任务,具体措施,责任单位,完成时限\n1,做好解读,与文件同步公开,各部门,长期坚持\n",
            "序号,项目名称,主要内容,实施单位,时间要求,备注\n1,雪亮工程,建设点位,公安局,2024年10月底前,\n",
            "序号,事项,负责单位,联系电话,备注\n1,身份证办理,治安大队,0537-3412110,\n",
            "序号,事项名称,事项类型,实施机关,设定依据,承诺办结时限,联系电话\n",
        ] {
            assert_eq!(kind_of(&Grid::from_csv(csv)), None, "{csv}");
        }
        let listing = "序号,信息标题,发布单位,发布时间,栏目,链接\n1,通告,交警大队,2024-06-06,公告公示,http://a.b/d\n";
        assert_eq!(kind_of(&Grid::from_csv(listing)), Some(Kind::Document));
    }
}
