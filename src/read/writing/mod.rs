//! How a text is written: its lines, its marks, its spaces. One pass that all rules of writing share.

mod boilerplate;
mod figures;
mod glyphs;
mod lines;
mod pairs;
mod placeholder;
mod quotes;
mod scan;
mod strokes;
mod widths;

pub use boilerplate::Boilerplate;
pub(in crate::read) use boilerplate::is_boilerplate;
pub use figures::{Figure, FigureKind};
pub use glyphs::plain_glyph;
pub use lines::{Line, LineKind};
pub use pairs::{Pair, find_nested_titles};
pub use placeholder::Placeholder;
pub use quotes::{find_needless_commas, find_straight_quotes};
pub use scan::read_writing;
pub use strokes::{StopRun, Stroke, StrokeKind, find_stop_runs, find_strokes};
pub use widths::{HalfWidth, WidthCustom, Widths, full_width, read_widths};

use crate::text::Span;

/// How a text is written. What is not Chinese prose is left out: the lines of a portal's page, lines in
/// another language, and what stands in a document number, a date or a marking.
#[derive(Debug, Default)]
pub struct Writing {
    /// The lines that are not blank, in order.
    pub lines: Vec<Line>,
    /// The marks, in order.
    pub marks: Vec<Mark>,
    /// The brackets and quotation marks that belong together, in the order in which they open.
    pub pairs: Vec<Pair>,
    /// The marks that should have another half and have none, in order.
    pub unpaired: Vec<u32>,
    /// The spaces inside lines, in order.
    pub spaces: Vec<Space>,
    /// The invisible characters inside lines, in order.
    pub invisible: Vec<Invisible>,
    /// Runs of full-width digits and letters, in order.
    pub wide: Vec<Span>,
    /// Characters that only look like the usual ones, in order.
    pub glyphs: Vec<Span>,
    /// Figures that are not written as figures should be, in order.
    pub figures: Vec<Figure>,
    /// What stands where something is still to be written, in order.
    pub placeholders: Vec<Placeholder>,
    /// The line with which the first attachment begins.
    pub annex: Option<u32>,
}

impl Writing {
    /// The mark at a place of the list, or one that is nothing.
    pub fn mark(&self, at: u32) -> Mark {
        self.marks.get(at as usize).copied().unwrap_or_default()
    }

    /// What kind of line it is.
    pub fn kind(&self, line: u32) -> LineKind {
        self.lines.get(line as usize).map_or(LineKind::Short, |line| line.kind)
    }

    /// The spans of the figures of a kind.
    pub fn figures(&self, kind: FigureKind) -> impl Iterator<Item = Span> {
        self.figures.iter().filter(move |figure| figure.kind == kind).map(|figure| figure.span)
    }

    /// Whether the line belongs to an attachment.
    pub fn in_annex(&self, line: u32) -> bool {
        self.annex.is_some_and(|annex| line >= annex)
    }
}

/// A mark: a punctuation character, or a run of one such as `……`. Brackets and quotation marks stand
/// singly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The whole of it.
    pub span: Span,
    /// The character.
    pub mark: char,
    /// The character before it; NUL where its line begins.
    pub before: char,
    /// The character after it; NUL where its line ends.
    pub after: char,
    /// The line it stands in.
    pub line: u32,
}

impl Mark {
    /// How often the character stands there.
    pub fn count(self) -> usize {
        self.span.len() / self.mark.len_utf8()
    }
}

/// A run of spaces inside a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    /// The whole of it.
    pub span: Span,
    /// What it is.
    pub kind: SpaceKind,
    /// The character before the last one.
    pub behind: char,
    /// The character before it.
    pub before: char,
    /// The character after it.
    pub after: char,
    /// How many Han characters stand before it in a row.
    pub run: u32,
    /// Whether it stands inside a title or a quotation.
    pub quoted: bool,
    /// The line it stands in.
    pub line: u32,
}

/// A zero-width character or a soft hyphen inside a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invisible {
    /// The whole of it.
    pub span: Span,
    /// The character that is seen before it.
    pub before: char,
    /// The character that is seen after it; NUL where the line ends.
    pub after: char,
    /// The line it stands in.
    pub line: u32,
}

/// What a run of spaces is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpaceKind {
    /// One ordinary space.
    Single,
    /// Several, or ideographic ones.
    Wide,
    /// No-break spaces, perhaps with others.
    NoBreak,
}

#[cfg(test)]
mod tests {
    use super::{LineKind, SpaceKind, Writing, read_writing};

    fn marks(text: &str) -> Vec<String> {
        let writing = read_writing(text, &[]);
        writing.marks.iter().map(|mark| mark.span.of(text).to_owned()).collect()
    }

    fn unpaired(text: &str) -> Vec<&str> {
        let Writing { marks, unpaired, .. } = read_writing(text, &[]);
        unpaired.iter().map(|at| marks[*at as usize].span.of(text)).collect()
    }

    #[test]
    fn marks_of_figures_addresses_and_foreign_lines_are_left_out() {
        assert_eq!(marks("甲，乙：3.5%，8:30……"), ["，", "：", "，", "……"]);
        assert_eq!(marks("请各单位登录县政府门户网站http://a.gov.cn/b?c=1,d查询。"), ["。"]);
        assert_eq!(marks("Dear Sir, please see: annex 1 (甲)."), [""; 0]);
    }

    #[test]
    fn what_belongs_together_is_paired_over_lines() {
        let none: [&str; 0] = [];
        assert_eq!(unpaired("印发《某局关于\n工作方案》的通知"), none);
        assert_eq!(unpaired("“第一段。\n“第二段。\n“第三段。”"), none);
        assert_eq!(unpaired("1）甲；2）乙\na)丙\n（含1）丁；2）戊）"), none);
        assert_eq!(unpaired("《甲、《乙》"), ["《"]);
        assert_eq!(unpaired("来源:县政府网\n文字:【\n各单位"), none);
        assert_eq!(unpaired("税目 | 税额\n乘用车〔按排气量 | 每辆\n分档〕 | 每年"), none);
        assert_eq!(unpaired("甲）乙。"), ["）"]);
    }

    #[test]
    fn lines_are_told_apart() {
        let text = "当前位置:首页 > 公开\n一、总则\n（一）公开原则。坚持依法公开、及时公开、准确公开的原则，做好各项工作，务求取得实际的成效，不断提高公开的质量。\n\t单元\n组 长：某某\n现将事项通知如下：\n某县公安局";
        let kinds: Vec<LineKind> =
            read_writing(text, &[]).lines.iter().map(|line| line.kind).collect();
        assert!(matches!(kinds[0], LineKind::Boilerplate(_)));
        let rest = [
            LineKind::Heading,
            LineKind::Item,
            LineKind::Cell,
            LineKind::Label,
            LineKind::Lead,
            LineKind::Short,
        ];
        assert_eq!(kinds[1..], rest);
    }

    #[test]
    fn spaces_are_told_apart() {
        use SpaceKind::{NoBreak, Single, Wide};

        let text = " 甲 乙  丙\u{A0}丁\u{200B}戊 ";
        let kinds: Vec<SpaceKind> =
            read_writing(text, &[]).spaces.iter().map(|space| space.kind).collect();
        assert_eq!(kinds, [Single, Wide, NoBreak]);
    }
}
