//! The lines of a text, and what stands on each.

use crate::read::writing::is_boilerplate;
use crate::text::{Sight, Sign, Span, is_han, is_space};

/// What a line of an official text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Text, or nothing that could be told.
    Text,
    /// Part of a table: cells with tabs before or between them.
    Cells,
    /// What the page around the text says, not the document: where it stands, how to share it.
    Page,
    /// 发文字号.
    Number,
    /// 标题, of the document, of what it carries, or of an annex.
    Title,
    /// 主送机关.
    Addressee,
    /// A heading, or a paragraph that begins with one.
    Heading,
    /// 附件说明: what is attached.
    Attachment,
    /// 发文机关署名.
    Signature,
    /// 成文日期.
    Date,
    /// 附注, such as （此件公开发布）.
    Note,
    /// The line that begins an annex: 附件1.
    AnnexLabel,
    /// 版记: 抄送机关, 印发机关和印发日期.
    Imprint,
    /// What belongs to the paper or to the office: 编校、审核、签发, the number of copies.
    Internal,
}

/// A line that holds something.
#[derive(Clone, Copy, Debug)]
pub struct DocumentLine {
    /// Its text without the white space at its ends.
    pub span: Span,
    /// Whether a blank line stands before it.
    pub after_blank: bool,
    /// What it is.
    pub role: Role,
}

impl DocumentLine {
    fn is_cells(&self) -> bool {
        self.role == Role::Cells
    }
}

/// A line with a full stop that is at least so long, in bytes, is one of the text.
const SENTENCE: usize = 60;

/// The lines of a text that hold something.
pub(super) fn lines_of(sight: &Sight<'_>) -> Vec<DocumentLine> {
    let text = sight.text();
    let mut lines: Vec<DocumentLine> = Vec::new();
    let (mut after_blank, mut head) = (true, true);
    for (start, raw) in sight.lines() {
        let end = raw.trim_end_matches(is_space).len();
        let inside = without_hashes(raw[..end].trim_start_matches(is_space));
        let indent = end - inside.len();
        if inside.is_empty() {
            after_blank |= raw != "\n" || text[..start].ends_with('\n');
        } else {
            let span = Span::new(start + indent, start + end);
            let below_cells = !after_blank && lines.last().is_some_and(DocumentLine::is_cells);
            let cells = sight.may_have(Sign::Cell, Span::new(start, start + raw.len()))
                && (raw[..end].contains(['\t', '|']) || ends_in_cells(&raw[end..], below_cells));
            let role = match cells {
                true => Role::Cells,
                false if is_page_line(sight, span, head) => Role::Page,
                false => Role::Text,
            };
            head = head && !(inside.len() >= SENTENCE && inside.contains('。'));
            lines.push(DocumentLine { span, after_blank, role });
            after_blank = false;
        }
    }
    single_cells(text, &mut lines);
    lines
}

/// Whether the blank end of a line is the empty cells of a row: two tabs, or one below another row.
fn ends_in_cells(blank: &str, below_cells: bool) -> bool {
    blank.bytes().filter(|byte| *byte == b'\t').count() > usize::from(!below_cells)
}

/// Marks the cells of tables that were laid out one below the other: two figures in a row, and the name
/// of the row before them. A single figure may be the number of a page.
fn single_cells(text: &str, lines: &mut [DocumentLine]) {
    let is_figure = |line: &DocumentLine| {
        let words = line.span.of(text);
        words.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'%' | b'-' | b','))
    };
    let mut figures = 0;
    for at in 0..lines.len() {
        figures = if is_figure(&lines[at]) { figures + 1 } else { 0 };
        if figures == 2 {
            // Two lines above is the name of a group of rows, if a row ends above that.
            let row = (at - 1).saturating_sub(1);
            let grouped = row.checked_sub(2).is_some_and(|above| is_figure(&lines[above]));
            for line in &mut lines[row - usize::from(grouped)..=at] {
                let named = !line.span.of(text).contains('。') && line.span.len() <= SENTENCE * 2;
                if line.role == Role::Text && named {
                    line.role = Role::Cells;
                }
            }
        } else if figures > 2 {
            lines[at].role = Role::Cells;
        }
    }
}

/// A line without the marks before a heading in Markdown.
fn without_hashes(line: &str) -> &str {
    let rest = line.trim_start_matches('#');
    let is_heading = rest.len() < line.len() && rest.starts_with(is_space);
    if is_heading { rest.trim_start_matches(is_space) } else { line }
}

/// Labels of the head of a page, before the text begins.
const HEAD: &[&str] = &[
    "时间",
    "来源",
    "信息来源",
    "文章来源",
    "稿件来源",
    "作者",
    "发布时间",
    "发布日期",
    "发布人",
    "发布机构",
    "发布单位",
    "发文机关",
    "发文机构",
    "发文单位",
    "发文日期",
    "归档时间",
    "生效时间",
    "生效日期",
    "实施日期",
    "废止时间",
    "废止日期",
    "失效时间",
    "失效日期",
    "内容概述",
    "下载地址",
    "浏览",
    "点击",
    "阅读",
    "浏览次数",
    "访问次数",
    "点击次数",
    "浏览量",
    "访问量",
    "点击数",
    "点击量",
    "索引号",
    "信息分类",
    "主题分类",
    "组配分类",
    "公开方式",
    "公开范围",
    "成文日期",
    "生成日期",
    "有效性",
    "文号",
    "发文字号",
    "主题词",
    "关键词",
    "名称",
    "责任编辑",
    "本文来源",
    "体裁分类",
    "时效性",
    "效力状态",
    "成文时间",
    "公开时间",
    "发布部门",
    "发布机关",
    "信息索引号",
    "信息索取号",
    "统一编号",
    "公开类别",
    "公文种类",
    "责任部门",
];

/// How lines at the foot of a page begin.
const FOOT: &[&str] = &["版权所有", "网站标识码", "网站地图", "相关链接", "附件下载", "相关附件"];

/// The label that a line begins with, without the spaces that spread it; empty where there is none. It may stand
/// in brackets: 【成文日期】.
fn label(line: &str) -> String {
    let (line, ends) = match line.strip_prefix('【') {
        Some(inside) => (inside, ['】', '】']),
        None => (line, ['：', ':']),
    };
    let end = line.find(ends).filter(|end| *end <= LABEL).unwrap_or(0);
    line[..end].chars().filter(|c| !is_space(*c) && !matches!(c, '-' | '•')).collect()
}

/// The longest label with the spaces that spread it, in bytes.
const LABEL: usize = 40;

/// Whether a line belongs to the page and not to the document on it. `head` says that the text has not
/// begun.
fn is_page_line(sight: &Sight<'_>, span: Span, head: bool) -> bool {
    let line = span.of(sight.text());
    if is_boilerplate(sight, span) {
        return true;
    }
    if line.len() > 240 || (sight.may_have(Sign::Stop, span) && line.contains('。')) {
        return false;
    }
    let first = line.chars().next().unwrap_or_default();
    let bullet = head && matches!(first, '•' | '●' | '·' | '>' | '|');
    let label = if head { label(line) } else { String::new() };
    let labelled = |known: &&str| *known == label;
    bullet
        || (head && HEAD.iter().any(labelled))
        || FOOT.iter().any(|begin| line.starts_with(begin))
}

/// How many characters a text has, up to a bound.
pub(super) fn length(text: &str, bound: usize) -> usize {
    text.chars().take(bound).count()
}

/// Whether a text has Han characters, and none of the marks that end or divide sentences.
pub(super) fn is_phrase(text: &str) -> bool {
    text.chars().any(is_han) && !text.contains(['。', '；', '！', '？', ';', '!', '?'])
}
