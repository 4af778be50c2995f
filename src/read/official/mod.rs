//! Official texts (公文) taken apart: what each line is, and the parts that a document has.

mod close;
mod heading;
mod lines;
mod title;

pub use close::{Annex, AttachmentName, AttachmentNote, Copies};
pub use heading::Heading;
pub use lines::{DocumentLine, Role};
pub use title::{Genre, Title, read_report_year, read_title};

use super::marking::{date_at_end, find_markings};
use super::{DocumentNumber, Marking, Position, find_document_numbers};
use crate::date::{WrittenDate, find_dates, read_date};
use crate::text::{Sight, Sign, Span, is_space};
use lines::length;

/// An official text, its parts as far as they could be told. Says what is there, never what should be.
///
/// ```
/// use gongkai::read::OfficialText;
///
/// let text = OfficialText::of("某县公安局关于做好年检的通知\n\n各所：\n现将有关事项通知如下。\n\n某县公安局\n2024年6月27日\n");
/// assert_eq!(text.title.as_ref().unwrap().words, "某县公安局关于做好年检的通知");
/// assert_eq!(text.signature.unwrap().of(text.source), "某县公安局");
/// assert_eq!(text.date.unwrap().of(text.source), "2024年6月27日");
/// ```
#[derive(Debug)]
pub struct OfficialText<'a> {
    /// The text.
    pub source: &'a str,
    /// What stands where in it.
    pub sight: Sight<'a>,
    /// The lines that hold something.
    pub lines: Vec<DocumentLine>,
    /// Its own 发文字号, wherever it stands near the head.
    pub numbers: Vec<Span>,
    /// 标题.
    pub title: Option<Title<'a>>,
    /// 主送机关, with the colon.
    pub addressee: Option<Span>,
    /// The headings of all levels.
    pub headings: Vec<Heading>,
    /// 附件说明.
    pub attachments: Option<AttachmentNote>,
    /// 发文机关署名.
    pub signature: Option<Span>,
    /// 成文日期.
    pub date: Option<Span>,
    /// 附注 and other markings of disclosure.
    pub markings: Vec<Marking>,
    /// Every document number that the text mentions, its own among them.
    pub mentioned_numbers: Vec<DocumentNumber<'a>>,
    /// Every date that the text mentions, its own among them.
    pub mentioned_dates: Vec<WrittenDate>,
    /// The title of the document that it carries: the 方案 that a 通知 is for.
    pub carried: Option<Title<'a>>,
    /// The annexes that are part of the text.
    pub annexes: Vec<Annex>,
    /// 抄送机关.
    pub copies: Option<Copies>,
    /// 印发机关和印发日期.
    pub printed: Option<Span>,
    /// What belongs to the office or the paper: 编校、审核、签发, the number of copies.
    pub internal: Vec<Span>,
    /// The first line after title and addressee.
    body: usize,
}

/// How often a page says the title again.
const AGAIN: usize = 3;
/// How many lines may stand between.
const BETWEEN: usize = 8;
/// From so many characters on, a last line that does not end may have been cut off.
const CUT: usize = 40;

/// So many dates on lines of their own are looked at for an office that signs.
const DATES: usize = 64;

/// How many lines before the title may be those of the page around it.
const HEAD: usize = 40;

impl<'a> OfficialText<'a> {
    /// Takes a text apart.
    pub fn of(source: &'a str) -> Self {
        let sight = Sight::of(source);
        let mut text = Self {
            source,
            lines: lines::lines_of(&sight),
            numbers: Vec::new(),
            title: None,
            addressee: None,
            headings: Vec::new(),
            attachments: None,
            signature: None,
            date: None,
            markings: find_markings(&sight),
            mentioned_numbers: find_document_numbers(&sight),
            mentioned_dates: find_dates(&sight),
            carried: None,
            annexes: Vec::new(),
            copies: None,
            printed: None,
            internal: Vec::new(),
            body: 0,
            sight,
        };
        text.read_head();
        text.read_annexes();
        text.read_close();
        text.read_imprint();
        text.read_headings();
        text
    }

    /// The words of a line.
    pub fn line(&self, at: usize) -> &'a str {
        self.lines[at].span.of(self.source)
    }

    /// The lines of the block that a heading begins, its own first: up to the next heading that is as
    /// high or higher, or to the end of the part.
    pub fn block(&self, heading: usize) -> std::ops::Range<usize> {
        let first = self.headings[heading];
        let mut later = self.headings[heading + 1..].iter();
        let next = later.find(|next| next.level <= first.level || next.part != first.part);
        let end = next.map_or(self.lines.len(), |next| next.line);
        let inside = self.lines[first.line..end].iter();
        let of_block = |line: &&DocumentLine| {
            !matches!(line.role, Role::Title | Role::AnnexLabel | Role::Date | Role::Signature)
        };
        first.line..first.line + inside.take_while(of_block).count()
    }

    /// The lines of an annex, that of its label first.
    pub fn annex_lines(&self, annex: usize) -> std::ops::Range<usize> {
        let next = self.annexes.get(annex + 1).map_or(self.lines.len(), |next| next.line);
        self.annexes[annex].line..next
    }

    /// Whether it, or what it carries, says what is to be done: 方案, 办法, 制度.
    pub fn is_plan(&self) -> bool {
        const KINDS: &[&str] = &[
            "工作方案",
            "方案",
            "办法",
            "管理办法",
            "规定",
            "制度",
            "细则",
            "实施细则",
            "要点",
            "计划",
        ];
        let mut titles = [&self.title, &self.carried].into_iter().flatten();
        titles.any(|title| matches!(title.genre, Genre::Carried(kind) if KINDS.contains(&kind)))
    }

    /// The date that the document bears below its text, as a date.
    pub fn written_on(&self) -> Option<WrittenDate> {
        read_date(self.date?.of(self.source))
    }

    /// Whether it looks like an official document, rather than a note, a list or news: it has a title
    /// of a kind that documents have, or closes as they do.
    pub fn is_document(&self) -> bool {
        let titled = self.title.as_ref().is_some_and(|title| title.genre != Genre::Unknown);
        titled || (self.date.is_some() && self.signature.is_some())
    }

    /// Whether the text may have been cut off: its last line is long and does not end.
    pub fn is_cut(&self) -> bool {
        let last = self.lines.last().map_or("", |line| line.span.of(self.source));
        length(last, CUT) == CUT
            && !last.ends_with(['。', '；', '！', '？', '：', '”', '）', '》', ')', ';'])
    }

    /// What stands between the outermost 《》, each within its line.
    pub fn quoted_titles(&self) -> Vec<Span> {
        let (mut found, mut depth, mut start) = (Vec::new(), 0_usize, 0);
        let mut next = 0;
        while let Some(at) = self.sight.next(Sign::Title, next) {
            let c = self.source[at..].chars().next().unwrap_or_default();
            next = at + c.len_utf8().max(1);
            match c {
                '《' => {
                    if depth == 0 {
                        start = next;
                    }
                    depth += 1;
                }
                '》' => {
                    if depth == 1 {
                        found.push(Span::new(start, at));
                    }
                    depth = depth.saturating_sub(1);
                }
                '\n' => depth = 0,
                _ => {}
            }
        }
        found
    }

    /// Where the text before `end` speaks of an attachment by its number: 附件2, （见附件3）.
    pub fn mentioned_attachments(&self, end: usize) -> Vec<(u32, Span)> {
        let found = self.source[..end].match_indices("附件").filter_map(|(at, label)| {
            let digits = &self.source[at + label.len()..end];
            let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
            // 《某条例》附件3 is an annex of something else.
            if self.source[..at].ends_with(['》', '）']) {
                return None;
            }
            let number = heading::arabic_value(&digits[..length])?;
            // 附件2024年… names an attachment by what it is.
            (number < 100).then(|| (number, Span::new(at, at + label.len() + length)))
        });
        found.collect()
    }

    /// Number, title and addressee.
    fn read_head(&mut self) {
        self.find_numbers();
        let Some((first, end)) = title::find(self.source, &self.lines, 0, HEAD) else { return };
        let end = self.title_again(first, end);
        self.body = end;
        for at in end..self.lines.len().min(end + HEAD) {
            let (role, words) = (self.lines[at].role, self.line(at));
            match role {
                Role::Page | Role::Number => {}
                Role::Text if is_addressee(words) => {
                    self.addressee = Some(self.lines[at].span);
                    self.lines[at].role = Role::Addressee;
                    self.body = at + 1;
                    return;
                }
                _ => return,
            }
        }
    }

    /// Takes the title, or the one below that says it again: a page has its own above the document's.
    /// Gives the line after it.
    fn title_again(&mut self, first: usize, mut end: usize) -> usize {
        let mut title = self.take_title(first, end);
        for _ in 0..AGAIN {
            let found = |from: usize, reach: usize| {
                let (first, after) = title::find(self.source, &self.lines, from, reach)?;
                let span = self.lines[first].span.to(self.lines[after - 1].span);
                Some((first, after, read_title(self.source, span)))
            };
            let Some(mut next) = found(end, BETWEEN) else { break };
            // The office that stands above it is no part of it.
            if next.2.words.len() > title.words.len() && next.2.words.ends_with(&*title.words) {
                next = found(next.0 + 1, 1).unwrap_or(next);
            }
            let (again, after, other) = next;
            // Above it may stand whose document it is: 某县人民政府通知.
            let letterhead = !title.words.contains("关于") && other.words.contains("关于");
            if !(title.words.contains(&*other.words) || (letterhead && again == end)) {
                break;
            }
            (title, end) = (self.take_title(again, after), after);
        }
        self.title = Some(title);
        end
    }

    /// The lines near the head that are a document number and no more.
    fn find_numbers(&mut self) {
        for at in 0..self.lines.len().min(HEAD) {
            let words = self.line(at);
            if words.contains('。') {
                break;
            }
            let words = words.trim_start_matches(['•', '●', '·']).trim_matches(is_space);
            let mut span =
                Span::new(0, words.len()).shifted(self.lines[at].span.range().end - words.len());
            // （永公办发〔2017〕28号） below the title.
            if words.starts_with(['（', '(']) && words.ends_with(['）', ')']) {
                let marks = |mark: Option<char>| mark.map_or(0, char::len_utf8);
                span.start += marks(words.chars().next()) as u32;
                span.end -= marks(words.chars().next_back()) as u32;
            }
            let own = self.mentioned_numbers.iter().any(|number| {
                let dated = number.kind.is_document_number() && number.year_value().is_some();
                number.span == span && dated
            });
            if own {
                self.numbers.push(span);
                self.lines[at].role = Role::Number;
            }
        }
    }

    fn take_title(&mut self, first: usize, end: usize) -> Title<'a> {
        for line in &mut self.lines[first..end] {
            line.role = Role::Title;
        }
        let span = self.lines[first].span.to(self.lines[end - 1].span);
        read_title(self.source, span)
    }

    fn read_annexes(&mut self) {
        for at in self.body..self.lines.len() {
            if self.lines[at].role != Role::Text || !self.line(at).starts_with("附件") {
                continue;
            }
            let note = self.note_at(at);
            if let Some(annex) =
                close::annex(self.source, &self.lines, at).filter(|_| note.is_none())
            {
                self.lines[at].role = Role::AnnexLabel;
                if let Some(next) = self.lines.get_mut(at + 1).filter(|_| annex.title.is_some()) {
                    next.role = Role::Title;
                }
                self.annexes.push(annex);
            } else if let Some((note, end)) = note {
                self.lines[at..end].iter_mut().for_each(|line| line.role = Role::Attachment);
                self.attachments = Some(note);
            }
        }
    }

    /// 附件说明 on line `at`, if it is the first before all annexes.
    fn note_at(&self, at: usize) -> Option<(AttachmentNote, usize)> {
        let first = self.attachments.is_none() && self.annexes.is_empty();
        first.then(|| close::attachment_note(self.source, &self.lines, at)).flatten()
    }

    /// Signature, date, the note below it, and the title of what the document carries.
    fn read_close(&mut self) {
        let from = self.body;
        let end = self.annexes.first().map_or(self.lines.len(), |annex| annex.line);
        let dates = || (from..end).filter_map(|at| Some((at, self.date_on(at)?)));
        // A date without an office above or beside it may be that of a page, or of an event.
        let signed = dates().take(DATES).find(|(at, date)| self.signature_at(*at, *date).is_some());
        let Some((at, date)) = signed.or_else(|| dates().next()) else { return };
        self.signature = self.signature_at(at, date);
        self.date = Some(date);
        self.lines[at].role = Role::Date;
        if let Some(signature) = self.signature {
            for line in &mut self.lines[from..at] {
                if signature.overlaps(line.span) {
                    line.role = Role::Signature;
                }
            }
        }
        let mut next = at + 1;
        while next < end && self.is_note(next) {
            self.lines[next].role = Role::Note;
            next += 1;
        }
        self.place_markings(date);
        if let Some((first, last)) = title::find(self.source, &self.lines[..end], next, 3) {
            self.carried = Some(self.take_title(first, last));
        }
    }

    /// 发文机关署名 beside the date on line `at`, or above it.
    fn signature_at(&self, at: usize, date: Span) -> Option<Span> {
        let before = Span { end: date.start, ..self.lines[at].span };
        let beside = before.of(self.source).trim_end_matches(is_space);
        if close::is_office(beside) {
            return Some(Span { end: before.start + beside.len() as u32, ..before });
        }
        close::signature(self.source, &self.lines, self.body, at)
    }

    /// Says of each marking where it stands to the date of the document, rather than to any date.
    fn place_markings(&mut self, date: Span) {
        let Self { lines, markings, .. } = self;
        let noted = |span: Span| {
            lines.iter().any(|line| line.role == Role::Note && line.span.overlaps(span))
        };
        for marking in
            markings.iter_mut().filter(|marking| marking.position == Some(Position::BelowDate))
        {
            let own = marking.span.start >= date.end && noted(marking.span);
            if !own && marking.span.start < date.start {
                marking.position = Some(Position::Elsewhere);
            }
        }
    }

    /// The date on a line that is a date, with at most an office before it.
    fn date_on(&self, at: usize) -> Option<Span> {
        let line = self.lines[at];
        let words = line.span.of(self.source);
        if line.role != Role::Text || length(words, 61) > 60 {
            return None;
        }
        if !words.ends_with('日') {
            // 2024-06-27 is the date of a document where an office signs above it.
            let signed = words.starts_with("20") && at > 0 && close::is_office(self.line(at - 1));
            let date = read_date(words).filter(|date| signed && date.day.is_some());
            return date.map(|_| line.span);
        }
        let start = date_at_end(words)?;
        let before = words[..start].trim_end_matches(is_space);
        (before.is_empty() || close::is_office(before))
            .then(|| Span::new(start, words.len()).shifted(line.span.start as usize))
    }

    fn is_note(&self, at: usize) -> bool {
        let line = self.lines[at];
        let words = line.span.of(self.source);
        let bracketed = words.starts_with(['（', '(']) && words.ends_with(['）', ')']);
        let marking = self.markings.iter().any(|marking| marking.span.overlaps(line.span));
        line.role == Role::Text && (marking || (bracketed && length(words, 61) <= 60))
    }

    fn read_imprint(&mut self) {
        for at in 0..self.lines.len() {
            let line = self.lines[at];
            let words = line.span.of(self.source);
            if !matches!(line.role, Role::Text) || words.len() > 900 {
                continue;
            }
            if let Some(run) = close::print_run(self.source, line.span) {
                self.internal.push(run);
            }
            if close::is_internal(words) {
                self.internal.push(line.span);
                self.lines[at].role = Role::Internal;
            } else if close::is_printed(words) {
                self.printed = self.printed.or(Some(line.span));
                self.lines[at].role = Role::Imprint;
            } else if let Some((copies, end)) = self.copies_at(at) {
                self.copies = Some(copies);
                self.lines[at..end].iter_mut().for_each(|line| line.role = Role::Imprint);
            }
        }
    }

    /// Who gets a copy, where that begins on line `at` below the close of the document.
    fn copies_at(&self, at: usize) -> Option<(Copies, usize)> {
        let closed = self.date.is_some_and(|date| date.end <= self.lines[at].span.start);
        self.copies.is_none().then(|| close::copies(self.source, &self.lines, at, closed)).flatten()
    }

    fn read_headings(&mut self) {
        let mut part = 0;
        let mut last_first = None;
        for at in 0..self.lines.len() {
            match self.lines[at].role {
                Role::AnnexLabel | Role::Date => part += 1,
                Role::Title if at == 0 || self.lines[at - 1].role != Role::Title => part += 1,
                _ => {}
            }
            if self.lines[at].role != Role::Text {
                continue;
            }
            let Some(heading) = heading::read(self.source, self.lines[at].span) else { continue };
            // 一、 once more begins another document.
            if heading.level == 1 && heading.number == 1 && last_first.is_some_and(|last| last > 1)
            {
                part += 1;
            }
            if heading.level == 1 {
                last_first = Some(heading.number);
            }
            self.lines[at].role = Role::Heading;
            self.headings.push(Heading { line: at, part, ..heading });
        }
    }
}

/// Whether a line addresses someone: `各中心、室、队、所：`.
fn is_addressee(words: &str) -> bool {
    let named = words.strip_suffix(['：', ':']).unwrap_or_default();
    !named.is_empty()
        && length(named, 201) <= 200
        && !named.contains(['。', '；', '：', ':', '“'])
        && !["如下", "附件", "通知", "注"].iter().any(|word| named.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::{OfficialText, Role};

    const NOTICE: &str = "当前位置:首页 > 政府信息公开\n\n• 永公(办)发【2017】28号\n• 某县公安局\n\
        关于印发《某县公安局政务公开实施方案》的通知\n永公(办)发【2017】28号\n时间:2017年03月29日 来源:某县公安局\n\n\
        各中心、室、队、所:\n\n现将《某县公安局政务公开实施方案》印发你们。\n\n附件：1.2017年目录\n2.审批表\n\n\
        某县公安局\n\n2017年3月29日\n\n    (此件公开发布)\n\n某县公安局政务公开实施方案\n\n一、指导思想\n\n\
        为了公开。\n\n二、工作目标\n（一）公开范围。全部公开。\n（二）公开形式。\n1.网站；\n2.报刊。\n附件1\n2017年目录\n\
        \t序号\t名称\n附件2\n审批表\n抄送：县政府办。\n某县公安局办公室　2017年3月29日印发\n编校：甲　审核：乙\n";

    #[test]
    fn the_parts_of_a_notice_with_all_of_them() {
        let text = OfficialText::of(NOTICE);
        let of = |span: crate::text::Span| span.of(NOTICE);
        assert_eq!(text.numbers.len(), 2);
        assert_eq!(
            text.title.as_ref().unwrap().words,
            "关于印发《某县公安局政务公开实施方案》的通知"
        );
        assert_eq!(of(text.addressee.unwrap()), "各中心、室、队、所:");
        assert_eq!(of(text.signature.unwrap()), "某县公安局");
        assert_eq!(of(text.date.unwrap()), "2017年3月29日");
        assert_eq!(text.carried.as_ref().unwrap().words, "某县公安局政务公开实施方案");
        let names: Vec<&str> =
            text.attachments.as_ref().unwrap().names.iter().map(|name| of(name.name)).collect();
        assert_eq!(names, ["2017年目录", "审批表"]);
        let annexes: Vec<_> =
            text.annexes.iter().map(|annex| (annex.number, annex.title.map(of))).collect();
        assert_eq!(annexes, [(Some(1), Some("2017年目录")), (Some(2), Some("审批表"))]);
        assert_eq!(
            text.copies.map(|copies| (of(copies.label), of(copies.names))),
            Some(("抄送：", "县政府办。"))
        );
        assert_eq!(text.printed.map(of), Some("某县公安局办公室　2017年3月29日印发"));
        assert_eq!(
            text.internal.iter().map(|span| of(*span)).collect::<Vec<_>>(),
            ["编校：甲　审核：乙"]
        );
        let markers: Vec<&str> = text.headings.iter().map(|heading| of(heading.marker)).collect();
        assert_eq!(markers, ["一、", "二、", "（一）", "（二）", "1.", "2."]);
        assert!(text.lines.iter().any(|line| line.role == Role::Cells));
    }

    #[test]
    fn the_names_of_what_is_attached_may_stand_below_the_label() {
        let source = "关于开展监测的通知\n各单位：\n请执行。\n附件：\n1.点位表\n2.频次表\n某县公安局\n2024年4月2日\n\
            附件1\n点位表\n附件：\n1.甲；\n2.乙。\n";
        let text = OfficialText::of(source);
        let names: Vec<&str> = text
            .attachments
            .as_ref()
            .unwrap()
            .names
            .iter()
            .map(|name| name.name.of(source))
            .collect();
        assert_eq!(names, ["点位表", "频次表"]);
        assert_eq!(text.signature.unwrap().of(source), "某县公安局");
        assert_eq!(
            text.annexes.len(),
            2,
            "what lists no attachments above a signature is an annex"
        );
    }

    #[test]
    fn a_page_says_the_title_again_above_the_document() {
        let source = "某市印发规定（试行）的通知\n作者：某网　时间：2024-07-05\n名    称：某市印发规定的通知\n\
            某省某市人民政府\n\n某市印发规定（试行）的通知\n（云岭政发〔2006〕2号）\n各县：\n现印发给你们。\n";
        let text = OfficialText::of(source);
        let of = |span: crate::text::Span| span.of(source);
        assert_eq!(text.title.as_ref().unwrap().words, "某市印发规定（试行）的通知");
        assert!(text.title.as_ref().unwrap().span.start > 100);
        assert_eq!(of(text.addressee.unwrap()), "各县：");
        let numbers: Vec<&str> = text.numbers.iter().map(|span| of(*span)).collect();
        assert_eq!(numbers, ["云岭政发〔2006〕2号"]);
        let law = "中华人民共和国某某法\n（2000年10月31日某会议通过）\n目录\n第一章 总则\n";
        assert_eq!(OfficialText::of(law).title.unwrap().words, "中华人民共和国某某法");
    }

    #[test]
    fn tables_laid_out_cell_by_cell_have_no_headings() {
        let rows = "三、收到申请情况\n一、本年新收\n0\n0\n0\n二、上年结转\n0\n0\n0\n三、办理结果\n（一）予以公开\n1\n0\n1\n四、复议情况\n无。\n";
        let text = OfficialText::of(rows);
        let markers: Vec<&str> =
            text.headings.iter().map(|heading| heading.marker.of(rows)).collect();
        assert_eq!(markers, ["三、", "四、"]);
        // A single figure is the number of a page.
        let paged = OfficialText::of("一、甲\n1\n二、乙\n2\n");
        assert_eq!(paged.headings.len(), 2);
    }

    #[test]
    fn rows_whose_other_cells_are_empty_have_no_headings() {
        let of = |source: &str| -> Vec<String> {
            let text = OfficialText::of(source);
            text.headings.iter().map(|heading| heading.marker.of(source).to_owned()).collect()
        };
        let table = "三、收到申请情况\n1.属于国家秘密\t3\t\n2.属于执法案卷\t\t\n（六）其他处理\t\t\t\n四、复议情况\n无。\n";
        assert_eq!(of(table), ["三、", "四、"]);
        assert_eq!(of("一、甲\t1\n二、乙\t\n三、丙\n"), ["三、"]);
        // A tab that was typed by chance.
        assert_eq!(of("一、甲\t\n二、乙\n"), ["一、", "二、"]);
    }

    #[test]
    fn a_title_may_be_missing_and_a_note_is_no_document() {
        let text =
            OfficialText::of("2017年，我厅认真贯彻条例。\n一、公开情况\n某厅\n2018年1月15日\n");
        assert!(text.title.is_none() && text.date.is_some() && text.is_document());
        let text = OfficialText::of("今天开会。\n明天放假。");
        assert!(!text.is_document() && text.date.is_none());
    }

    #[test]
    fn office_and_date_may_share_a_line() {
        let text =
            OfficialText::of("关于开会的通知\n各科：\n请参加。\n某县公安局　2024年6月27日\n");
        assert_eq!(text.signature.unwrap().of(text.source), "某县公安局");
        assert_eq!(text.date.unwrap().of(text.source), "2024年6月27日");
        let text = OfficialText::of("关于开会的通知\n会议定于2024年6月27日");
        assert!(text.date.is_none());
    }

    #[test]
    fn the_date_below_an_office_is_that_of_the_document() {
        for source in [
            "关于开会的通知\n2024年6月20日\n各科：\n请参加。\n某县公安局\n2024年6月27日\n",
            "关于开会的通知\n各科：\n请参加。\n某县公安局\n2024年6月27日\n值班表\n2024年7月1日\n甲\n",
            "关于开会的通知\n各科：\n请参加。\n××县公安局\n2024年6月27日\n某县财政局\n2024年7月1日\n",
        ] {
            let text = OfficialText::of(source);
            assert_eq!(text.date.unwrap().of(source), "2024年6月27日", "{source}");
        }
    }

    #[test]
    fn a_date_with_hyphens_is_that_of_the_document_below_an_office_alone() {
        let date =
            |source: &str| OfficialText::of(source).date.map(|date| date.of(source).to_owned());
        let signed = "关于开会的通知\n各科：\n请参加。\n某县公安局\n2024-06-27\n";
        assert_eq!(date(signed).as_deref(), Some("2024-06-27"));
        assert_eq!(date("关于开会的通知\n2024-06-20\n各科：\n请参加。\n2024.6.27\n"), None);
    }

    #[test]
    fn the_date_may_have_letters_for_its_zeros() {
        for date in ["二O一一年五月二十四日", "二〇一〇年十月卅日", "二ΟΟ九年九月廿三日"]
        {
            let source = format!("关于开会的通知\n各科：\n请参加。\n{date}\n");
            assert_eq!(OfficialText::of(&source).date.unwrap().of(&source), date);
        }
    }

    #[test]
    fn blocks_and_annexes_have_their_lines() {
        let source = "某县公安局公开方案\n一、甲\n（一）乙。丙。\n责任单位：丁\n二、戊\n附件1\n审批表\n姓名\n附件2\n清单\n";
        let text = OfficialText::of(source);
        assert!(text.is_plan());
        assert_eq!((text.block(0), text.block(1)), (1..4, 2..4));
        assert_eq!((text.annex_lines(0), text.annex_lines(1)), (5..8, 8..10));
    }

    #[test]
    fn any_text_is_taken_apart_without_harm() {
        for text in [
            "",
            "\n",
            "附件",
            "附件：",
            "附件1：",
            "（",
            "一、",
            "日",
            "年月日",
            "附件1：\n附件2：",
            "：",
            "通知",
            "\t\t",
        ] {
            OfficialText::of(text);
        }
        OfficialText::of(&"附件：1.甲\n2.乙\n2024年6月27日\n".repeat(20_000));
        OfficialText::of(&"（".repeat(100_000));
    }
}
