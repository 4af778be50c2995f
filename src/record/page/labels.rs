//! Labels and their values on a line: `索引号：…`, cells of a table, several to a line.

use crate::record::{Kind, read_label};
use crate::text::{Span, is_han, is_space};

/// A value beside its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Labelled<'l> {
    /// The field that the label stands for; one that documents have not for labels that are known
    /// and not kept.
    pub(super) field: &'static str,
    /// The label as it is written.
    pub(super) label: &'l str,
    /// The value's place on the line.
    pub(super) value: Span,
}

/// Who keeps a site, as its pages say at their foot.
const SITE: [&str; 3] = ["主办单位", "承办单位", "主办部门"];

/// What labels of pages stand for beside those of records, near the head of a page.
const PAGE: &[(&str, &str)] = &[
    ("时间", "publishedOn"),
    ("日期", "publishedOn"),
    ("发布于", "publishedOn"),
    ("发表时间", "publishedOn"),
    ("信息时间", "publishedOn"),
    ("更新时间", ""),
    ("文章来源", "issuer"),
    ("稿件来源", "issuer"),
    ("备注/文号", "documentNumber"),
    ("公文生成日期", "writtenOn"),
    ("信息生成日期", "writtenOn"),
    ("公开责任部门", "responsibleUnit"),
    ("信息有效性", "validity"),
    ("信息状态", "validity"),
    ("生效时间", ""),
    ("生效日期", ""),
    ("施行日期", ""),
    ("实施日期", ""),
    ("作者", ""),
    ("责任编辑", ""),
    ("编辑", ""),
    ("审核", ""),
    ("浏览", ""),
    ("点击", ""),
    ("阅读", ""),
    ("阅读量", ""),
    ("访问次数", ""),
    ("点击次数", ""),
    ("浏览次数", ""),
    ("浏览量", ""),
    ("阅读次数", ""),
    ("访问量", ""),
    ("点击数", ""),
    ("点击量", ""),
    ("字体", ""),
    ("字号", ""),
    ("字体大小", ""),
    ("字体颜色", ""),
    ("保护视力色", ""),
    ("分享", ""),
    ("分享到", ""),
    ("打印", ""),
    ("当前位置", ""),
];

/// The field that a label stands for; empty where it is known and nothing is kept of it.
pub(super) fn field_of(label: &str) -> Option<&'static str> {
    let label = label.trim_matches(|c| is_space(c) || "【】[]［］●•·|".contains(c));
    // 序号 heads a column.
    if label.is_empty() || label.chars().count() > 12 || label == "序号" {
        return None;
    }
    if let Some(known) = read_label(Kind::Document, label) {
        return Some(if SITE.contains(&label) { "" } else { known.field });
    }
    let plain: String =
        label.chars().filter(|c| !is_space(*c) && !matches!(c, '：' | ':')).collect();
    PAGE.iter().find(|(known, _)| *known == plain).map(|(_, field)| *field)
}

/// The labelled values of a line.
pub(super) fn labelled(line: &str) -> Vec<Labelled<'_>> {
    let mut found = Vec::new();
    let cells = cells(line);
    // A label beside a label is the header of a table.
    let is_label = |cell: &Span| field_of(cell.of(line)).is_some();
    if cells.windows(2).any(|pair| pair.iter().all(is_label)) {
        return found;
    }
    let mut cells = cells.into_iter().peekable();
    while let Some(cell) = cells.next() {
        let words = cell.of(line);
        // A cell that is a label has its value in the next one.
        if let (Some(field), Some(next)) = (field_of(words), cells.peek().copied()) {
            cells.next();
            found.push(Labelled { field, label: words, value: next });
            continue;
        }
        found.extend(
            in_cell(words).into_iter().map(|inside| Labelled {
                value: inside.value.shifted(cell.start as usize),
                ..inside
            }),
        );
    }
    found
}

/// The cells of a line, without the space at their ends.
fn cells(line: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for cell in line.split('\t') {
        let before = cell.len() - cell.trim_start_matches(is_space).len();
        let inside = cell.trim_matches(is_space).len();
        found.push(Span::new(start + before, start + before + inside));
        start += cell.len() + 1;
    }
    found
}

/// A label within a cell and where its value begins.
struct Label<'c> {
    field: &'static str,
    words: &'c str,
    start: usize,
    value: usize,
}

/// The labels with colons in a cell, and the values between them.
fn in_cell(cell: &str) -> Vec<Labelled<'_>> {
    let colons = cell.match_indices(['：', ':']);
    let mut labels: Vec<Label<'_>> = Vec::new();
    for (at, colon) in colons {
        let floor = labels.last().map_or(0, |last| last.value);
        if let Some(label) = label_before(cell, floor, at, at + colon.len()) {
            labels.push(label);
        }
    }
    if labels.is_empty() {
        labels = in_brackets(cell);
    }
    // A sentence may speak of labels; the first of a head begins its cell.
    if labels.first().is_none_or(|first| first.start > 0) {
        return Vec::new();
    }
    let ends = labels.iter().skip(1).map(|next| next.start).chain([cell.len()]);
    let values = labels.iter().zip(ends.collect::<Vec<_>>()).map(|(label, end)| {
        let written = before_label(&cell[label.value..end], label.field);
        let before = written.len() - written.trim_start_matches(is_blank).len();
        let inside = written.trim_matches(is_blank).len();
        let start = label.value + before.min(written.len() - inside);
        Labelled { field: label.field, label: label.words, value: Span::new(start, start + inside) }
    });
    values.collect()
}

/// The labels in brackets that stand one behind another without colons, as where each is an element of its own:
/// 【文号】青政发〔2024〕5号【发布机构】县政府办. None where there is but one, or none that is known.
fn in_brackets(cell: &str) -> Vec<Label<'_>> {
    let all = cell.match_indices('【').filter_map(|(start, _)| {
        let end = start + cell[start..].find('】')? + '】'.len_utf8();
        let words = &cell[start..end];
        let inside = words.trim_matches(['【', '】']);
        let is_label = inside.chars().all(|c| is_han(c) || is_space(c))
            && (2..=10).contains(&inside.chars().count());
        let start = if cell[..start].chars().all(is_blank) { 0 } else { start };
        // One that nobody knows ends the value before it.
        let field = field_of(words).unwrap_or_default();
        is_label.then_some(Label { field, words: inside, start, value: end })
    });
    let labels: Vec<_> = all.collect();
    let known = labels.iter().filter(|label| !label.field.is_empty()).count();
    if labels.len() > 1 && known > 0 { labels } else { Vec::new() }
}

/// The label that ends before a colon: the longest that is known, from the start of the cell or a
/// gap on.
fn label_before(cell: &str, floor: usize, at: usize, value: usize) -> Option<Label<'_>> {
    let before = &cell[floor..at];
    let bullets = before.len() - before.trim_start_matches(is_blank).len();
    let starts = before
        .char_indices()
        .filter(|(at, _)| {
            *at <= bullets || before[..*at].ends_with(is_blank) || (floor > 0 && glued(before, *at))
        })
        .map(|(at, _)| at);
    starts.map(|start| (start, &before[start..])).find_map(|(start, words)| {
        let field = field_of(words)?;
        let trimmed = words.trim_matches(is_blank);
        // The space before a label at the start of its cell belongs to no value.
        let start = if floor + start <= bullets { 0 } else { floor + start };
        Some(Label { field, words: trimmed, start, value })
    })
}

/// A value up to a label that nobody knows, or a button: 003135123/202405-00012 统一登记号：, 县政府办【打印】.
/// A title may have any of them, a number brackets.
fn before_label<'c>(value: &'c str, field: &str) -> &'c str {
    if matches!(field, "title" | "summary") {
        return value;
    }
    let value = match value.find(['【', '】']).filter(|_| field != "documentNumber") {
        Some(button) => &value[..button],
        None => value,
    };
    let label = value.match_indices(['：', ':']).find_map(|(colon, _)| {
        let before = value[..colon].trim_end_matches(|c| is_han(c) || c == '/');
        let apart = before.ends_with(is_space) || before.ends_with(|c: char| c.is_ascii_digit());
        let length = value[before.len()..colon].chars().count();
        (apart && (2..=10).contains(&length)).then_some(before)
    });
    label.unwrap_or(value)
}

/// Whether a line has the form of a label with its value, known or not.
pub(super) fn is_labelled(line: &str) -> bool {
    let line = line.trim_start_matches(is_blank);
    let value = line.trim_start_matches(|c| is_han(c) || (is_space(c) && c != '\t'));
    let length = line[..line.len() - value.len()].chars().filter(|c| is_han(*c)).count();
    let sign = value.chars().next().filter(|c| "：:】]\t".contains(*c));
    (2..=10).contains(&length)
        && sign.is_some_and(|sign| value[sign.len_utf8()..].contains(char::is_alphanumeric))
}

/// Whether a label may begin at `at` though no space sets it off from the value before it, as where a page
/// has each in an element of its own: 2023-03-10浏览次数：, 2024-06-05来源：县公安局作者：.
fn glued(before: &str, at: usize) -> bool {
    const LEAST: usize = 4;
    const SHORT: [&str; 6] = ["来源", "作者", "浏览", "点击", "阅读", "阅读量"];
    let label = before[at..].trim_matches(is_blank);
    label.chars().count() >= LEAST
        || SHORT.contains(&label)
        || (label.chars().count() > 1 && before[..at].ends_with(|c: char| c.is_ascii_digit()))
}

fn is_blank(c: char) -> bool {
    is_space(c) || matches!(c, '•' | '●' | '·' | '|' | '｜' | '[' | '【' | '*')
}

#[cfg(test)]
mod tests {
    use super::{is_labelled, labelled};

    #[track_caller]
    fn reads(line: &str, expected: &[(&str, &str)]) {
        let found: Vec<_> =
            labelled(line).iter().map(|found| (found.field, found.value.of(line))).collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn cells_and_runs_and_single_labels() {
        reads(
            "索引号\t000014349/2018-00222\t发布机构\t国务院办公厅",
            &[("indexNumber", "000014349/2018-00222"), ("issuer", "国务院办公厅")],
        );
        reads(
            "索 引 号：\t1/2\t文 号：\t国办发〔2018〕5号",
            &[("indexNumber", "1/2"), ("documentNumber", "国办发〔2018〕5号")],
        );
        reads(
            "时间:2017年03月29日 来源:永宁县公安局",
            &[("publishedOn", "2017年03月29日"), ("issuer", "永宁县公安局")],
        );
        reads(
            "发布时间：2024-06-27 10:30 来源：县公安局 浏览次数：12",
            &[("publishedOn", "2024-06-27 10:30"), ("issuer", "县公安局"), ("", "12")],
        );
        reads(
            "发布日期：2023-03-10 00:00浏览次数：来源：县政府办信息来源：县公安局",
            &[
                ("publishedOn", "2023-03-10 00:00"),
                ("", ""),
                ("issuer", "县政府办"),
                ("issuer", "县公安局"),
            ],
        );
        reads(
            "浏览:0 来源: 作者: 语音阅读正文",
            &[("", "0"), ("issuer", ""), ("", "语音阅读正文")],
        );
        reads(
            "时间：2024-06-05来源：区政府办公室作者：阅读量：56分享：",
            &[
                ("publishedOn", "2024-06-05"),
                ("issuer", "区政府办公室"),
                ("", ""),
                ("", "56"),
                ("", ""),
            ],
        );
        reads("标题：关于调整办公时间：说明", &[("title", "关于调整办公时间：说明")]);
        reads("• 有效性：有效", &[("validity", "有效")]);
        reads("成文日期\t", &[("writtenOn", "")]);
        reads("[ 索引号 ]\t1/2", &[("indexNumber", "1/2")]);
        reads("文号：", &[("documentNumber", "")]);
    }

    #[test]
    fn a_label_that_nobody_knows_ends_a_value() {
        reads(
            "索 引 号：FZ00100-2024-00011 备注/文号：青政办〔2024〕12号",
            &[("indexNumber", "FZ00100-2024-00011"), ("documentNumber", "青政办〔2024〕12号")],
        );
        reads(
            "索引号：430S00/2024-01234统一登记号：QHDR-2024-01003 公开形式：政府网站 信息状态：有效",
            &[("indexNumber", "430S00/2024-01234"), ("channel", "政府网站"), ("validity", "有效")],
        );
        reads("发布时间：2024-05-21 09:30", &[("publishedOn", "2024-05-21 09:30")]);
        reads(
            "【信息来源：县政府】 【信息时间：2024-05-21 阅读次数：0】 【打印】",
            &[("issuer", "县政府"), ("publishedOn", "2024-05-21"), ("", "0")],
        );
        reads(
            "时间：2024-05-21来源：县政府办【打印】【关闭】",
            &[("publishedOn", "2024-05-21"), ("issuer", "县政府办")],
        );
        reads("文号：青政发【2024】5号", &[("documentNumber", "青政发【2024】5号")]);
        reads("标题：青禾县 政策问答：养老保险", &[("title", "青禾县 政策问答：养老保险")]);
    }

    #[test]
    fn labels_in_brackets_need_no_colons() {
        reads(
            "【发文字号】青政发[2024]5号【索引号】001/2024-00012 【信息种类】通知【发布机构】县政府办【成文日期】",
            &[
                ("documentNumber", "青政发[2024]5号"),
                ("indexNumber", "001/2024-00012"),
                ("", "通知"),
                ("issuer", "县政府办"),
                ("writtenOn", ""),
            ],
        );
        reads(
            "• 【文号】青政发【2024】5号【有效性】有效",
            &[("documentNumber", "青政发【2024】5号"), ("validity", "有效")],
        );
        for line in [
            "【政策解读】青政发〔2024〕5号",
            "【字体】【大】【中】",
            "各县市【索引号】空白的，【文号】写“无”",
        ] {
            reads(line, &[]);
        }
    }

    #[test]
    fn lines_with_the_form_of_a_label_and_its_value() {
        for line in [
            "所属机构：县政府办公室",
            "【信息状态】有效",
            "[联合发文单位] 县财政局",
            "咨询 电话\t12345",
        ] {
            assert!(is_labelled(line), "{line}");
        }
        for line in [
            "县自然资源局：",
            "各乡镇人民政府，县政府各部门：无",
            "关于年检的通知",
            "2024：1",
            "：甲",
        ] {
            assert!(!is_labelled(line), "{line}");
        }
    }

    #[test]
    fn sentences_have_no_labels() {
        for line in [
            "各单位要写明文号：没有文号的不予公开。",
            "请于10:30前到会",
            "责任单位是谁：办公室",
            "",
            "：",
            "附件下载:",
        ] {
            reads(line, &[]);
        }
        reads("标题\t文号\t日期", &[]);
        reads("序号\t公开事项\t公开时限\t公开主体", &[]);
    }
}
