//! The document that a page shows, and where each of its fields stands.

use std::borrow::Cow;

use super::files::files;
use super::labels::{Labelled, field_of, is_labelled, labelled};
use super::shapes::{Shape, fits, shape_of, without_bullet};
use super::{Page, PageLine};
use crate::date::read_date;
use crate::read::{OfficialText, Role, read_attribute};
use crate::record::Document;
use crate::text::{Span, is_space};

/// What told a field's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OriginKind {
    /// A `<meta>` element.
    Meta,
    /// A label beside it.
    Label,
    /// Its own shape, in a list without labels.
    Shape,
    /// Its place in the text.
    Text,
}

impl OriginKind {
    /// Its name in results.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Label => "label",
            Self::Shape => "shape",
            Self::Text => "text",
        }
    }
}

/// Where a field's value was read.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The field.
    pub field: &'static str,
    /// What told it.
    pub kind: OriginKind,
    /// The label, or the name of the `<meta>` element; empty where there is none.
    pub name: String,
    /// The line of the page, counted from 0, and the span of its text.
    pub place: Option<(usize, Span)>,
}

/// A page and the document read out of it.
#[derive(Debug)]
pub struct PageReading<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// The document.
    pub document: Document<'a>,
    /// Where its fields were read.
    pub origins: Vec<Origin>,
    /// The lines that make the body, joined by line breaks.
    pub body_lines: Vec<usize>,
}

impl<'a> PageReading<'a> {
    /// The document as it is checked: what was read out of its own text is judged there, not once more
    /// as a field.
    pub fn document_to_check(&self) -> Document<'a> {
        let of_text = |field: &str| {
            self.origin(field).is_some_and(|origin| {
                let line = origin.place.map(|(line, _)| line);
                let in_body = line.is_some_and(|line| self.body_lines.contains(&line));
                origin.kind == OriginKind::Text && in_body
            })
        };
        let mut document = self.document.clone();
        if of_text("marking") {
            document.marking = None;
        }
        if of_text("documentNumber") {
            document.document_number = None;
        }
        if of_text("title") {
            document.title = None;
        }
        // In digits it says nothing but the day.
        if of_text("writtenOn") {
            document.written_on = document.date("writtenOn").map(|day| day.to_string().into());
        }
        // Where a page took a text from is not who issued it.
        let taken_from =
            |origin: &Origin| origin.kind == OriginKind::Meta || origin.name.ends_with('源');
        if self.origin("issuer").is_some_and(taken_from) {
            document.issuer = None;
        }
        document
    }

    /// Where a field was read.
    pub fn origin(&self, field: &str) -> Option<&Origin> {
        self.origins.iter().find(|origin| origin.field == field)
    }
}

/// What `<meta>` elements of government pages say (政府网站发展指引).
const META: &[(&str, &str)] = &[
    ("ArticleTitle", "title"),
    ("PubDate", "publishedOn"),
    ("ContentSource", "issuer"),
    ("Keywords", "keywords"),
];

/// The label that says just what its field is, where others (发文日期, 生成日期) may mean something else.
const EXACT: (&str, &str) = ("writtenOn", "成文日期");

pub(super) fn read<'a>(page: &'a Page<'a>) -> PageReading<'a> {
    let mut reader = Reader {
        reading: PageReading {
            page,
            document: Document::default(),
            origins: Vec::new(),
            body_lines: Vec::new(),
        },
        taken: vec![false; page.lines.len()],
        blank: Vec::new(),
        several: false,
    };
    reader.read_labels();
    reader.take_beside();
    if reader.several {
        reader.reading.document = Document::default();
        reader.reading.origins.clear();
        reader.blank.clear();
    } else {
        reader.read_folded();
    }
    reader.read_shapes();
    reader.read_body();
    reader.read_text();
    reader.read_meta();
    reader.enter_blank();
    let offered = files(reader.lines(), reader.text_begins());
    reader.reading.document.attachments = offered.into_iter().map(Cow::Borrowed).collect();
    reader.reading
}

struct Reader<'a> {
    reading: PageReading<'a>,
    /// The lines that belong to the head of the page and not to the text.
    taken: Vec<bool>,
    /// The labels that have nothing beside them.
    blank: Vec<Origin>,
    /// Whether there are several index numbers: a list, with the labels of each of its documents.
    several: bool,
}

impl<'a> Reader<'a> {
    fn lines(&self) -> &'a [PageLine<'a>] {
        &self.reading.page.lines
    }

    /// Puts a value in a field that is still empty.
    fn enter(&mut self, origin: Origin, value: Cow<'a, str>) -> bool {
        let free = self.reading.document.get(origin.field).is_none();
        let entered = free && self.reading.document.set(origin.field, value);
        if entered {
            self.reading.origins.push(origin);
        }
        entered
    }

    /// What has a label and no value anywhere is blank. When a page was published may stand nowhere; it is.
    fn enter_blank(&mut self) {
        for mut origin in std::mem::take(&mut self.blank) {
            if origin.field == "publishedOn" {
                continue;
            }
            origin.place = origin.place.map(|(at, span)| (at, Span::at(span.range().start)));
            self.enter(origin, "".into());
        }
    }

    /// Whether a line is one that a person sees.
    fn is_shown(line: &PageLine<'_>) -> bool {
        !line.hidden && line.text.chars().any(|c| !is_space(c))
    }

    /// The first line of the text: a sentence, or an address.
    fn text_begins(&self) -> usize {
        let begins = |line: &PageLine<'_>| {
            let words = line.text.trim_matches(is_space);
            let sentence = words.contains('。') && words.chars().count() >= 20;
            line.main && Self::is_shown(line) && line.tag != "tr" && sentence
        };
        self.lines().iter().position(begins).unwrap_or(self.lines().len())
    }

    /// Labels with their values, at the head of the page and outside its text.
    fn read_labels(&mut self) {
        let (begins, lines) = (self.text_begins(), self.lines());
        for (at, line) in lines.iter().enumerate() {
            let head = at < begins || !line.main;
            if !head || !Self::is_shown(line) {
                continue;
            }
            let found = labelled(&line.text);
            // When a meeting is held, in a text, and when an office is open; what a page shows is a day, and
            // stands beside its source.
            let alone = found.len() == 1 && line.main && line.tag == "p";
            let is_other = |found: &Labelled<'_>| {
                matches!(found.label, "时间" | "日期")
                    && (alone
                        || read_date(found.value.of(&line.text))
                            .is_none_or(|date| date.day.is_none()))
            };
            if found.iter().any(is_other) {
                continue;
            }
            self.taken[at] |= !found.is_empty();
            if self.read_broken_cell(at, &found) {
                continue;
            }
            for found in &found {
                self.enter_labelled(at, found.field, found.label, found.value);
            }
            if found.is_empty() {
                if self.read_glued(at) {
                    self.taken[at] = true;
                } else {
                    self.read_label_alone(at);
                }
            }
        }
    }

    /// A card of labels that the page has folded, where it shows none: no other hidden lines are one, of which
    /// there are those of other programs and templates.
    fn read_folded(&mut self) {
        const LEAST: usize = 3;
        let document = &self.reading.document;
        if document.document_number.is_some() || document.index_number.is_some() {
            return;
        }
        let lines = self.lines();
        let mut cards: Vec<Vec<(usize, Labelled<'_>)>> = vec![Vec::new()];
        for (at, line) in lines.iter().enumerate() {
            let card = cards.last_mut().filter(|_| line.hidden);
            if let Some(card) = card {
                let found = labelled(&line.text).into_iter().map(|found| (at, found));
                card.extend(found.filter(|_| line.tag != "input"));
            } else if cards.last().is_some_and(|card| !card.is_empty()) {
                cards.push(Vec::new());
            }
        }
        let value = |(at, found): &(usize, Labelled<'_>)| found.value.of(&lines[*at].text);
        cards.retain(|card| {
            let of_head = |found: &&(usize, Labelled<'_>)| {
                matches!(found.1.field, "documentNumber" | "indexNumber")
                    && fits(found.1.field, value(found))
            };
            let filled = card.iter().filter(|found| !value(found).is_empty());
            card.iter().filter(of_head).count() > 0
                && filled.filter(|found| !found.1.field.is_empty()).count() >= LEAST
        });
        if let [card] = cards.as_slice() {
            for (at, found) in card.iter().filter(|found| !value(found).is_empty()) {
                self.enter_labelled(*at, found.field, found.label, found.value);
            }
        }
    }

    /// What has the form of a label and its value beside lines that are some belongs to the head too, whatever
    /// it says.
    fn take_beside(&mut self) {
        let (begins, lines) = (self.text_begins(), self.lines());
        for upward in [false, true] {
            let mut beside: Option<usize> = None;
            for step in 0..begins {
                let at = if upward { begins - 1 - step } else { step };
                let line = &lines[at];
                if !Self::is_shown(line) {
                    continue;
                }
                let joins = beside.is_some_and(|beside| {
                    self.taken[beside] && lines[beside].tag == line.tag && is_labelled(&line.text)
                });
                self.taken[at] |= joins;
                beside = Some(at);
            }
        }
    }

    fn enter_labelled(&mut self, at: usize, field: &'static str, label: &str, value: Span) {
        let line = &self.lines()[at];
        let words = slice(&line.text, value);
        // 公开方式 may name a channel instead.
        let other = field == "attribute" && read_attribute(&words).is_none();
        let list = field == "attachments" || field == "body";
        if field.is_empty() || other || list {
            return;
        }
        let name = label.trim_matches(|c| is_space(c) || "：:【】[]".contains(c)).to_owned();
        let origin = Origin { field, kind: OriginKind::Label, name, place: Some((at, value)) };
        // A dash says that there is nothing, and so does what stands between the boxes of a search.
        if !words.contains(|c: char| c.is_alphanumeric() && c != '至') {
            self.blank.push(origin);
            return;
        }
        let known = self.reading.origins.iter().position(|known| known.field == field);
        self.several |= field == "indexNumber"
            && known.is_some()
            && self.reading.document.index_number.as_deref() != Some(words.as_ref())
            && at < self.text_begins();
        let loose = known.filter(|known| self.reading.origins[*known].name != EXACT.1);
        match loose.filter(|_| (field, origin.name.as_str()) == EXACT) {
            Some(known) => {
                self.reading.document.set(field, words);
                self.reading.origins[known] = origin;
            }
            None => _ = self.enter(origin, words),
        }
    }

    /// A label in a cell of its own, in a row whose cells have several lines or in a list of terms: the value
    /// is the lines of the next cell. Says whether it is one.
    fn read_broken_cell(&mut self, at: usize, found: &[Labelled<'_>]) -> bool {
        let [only] = found else { return false };
        let lines = self.lines();
        let beside = match lines[at].tag.as_ref() {
            "td" => "td",
            "dt" => "dd",
            _ => return false,
        };
        let cells = lines[at + 1..].iter().take_while(|next| next.tag == beside);
        let values =
            cells.take_while(|next| Self::is_shown(next) && labelled(&next.text).is_empty());
        let count = values.count();
        if only.value.start < only.value.end || count == 0 {
            return false;
        }
        self.taken[at + 1..=at + count].fill(true);
        // A title that is broken over lines stands above the text too.
        if count == 1 {
            let span = inside(&lines[at + 1].text);
            self.enter_labelled(at + 1, only.field, only.label, span);
        }
        true
    }

    /// A label that nothing sets off from its value, as where each is an element of its own:
    /// 成文日期2024年5月20日. The shape of the value tells that it is one.
    fn read_glued(&mut self, at: usize) -> bool {
        let text = &self.lines()[at].text;
        let whole = inside(text);
        let words = whole.of(text);
        let ends = words.char_indices().map(|(end, _)| end).skip(2).take(6);
        for end in ends.collect::<Vec<_>>().into_iter().rev() {
            let (label, value) = words.split_at(end);
            let Some(field) = field_of(label) else { continue };
            let value = value.trim_start_matches(is_space);
            let fits = fits(field, value);
            if fits {
                let end = whole.range().end;
                self.enter_labelled(at, field, label, Span::new(end - value.len(), end));
            }
            return fits;
        }
        false
    }

    /// A label that has a line of its own, its value on the next.
    fn read_label_alone(&mut self, at: usize) {
        let lines = self.lines();
        let words = lines[at].text.trim_matches(is_space);
        let marked = words.ends_with(['：', ':']) || matches!(lines[at].tag.as_ref(), "dt" | "th");
        let Some(field) = field_of(words) else { return };
        self.taken[at] |= marked;
        let Some(next) = lines.get(at + 1).filter(|next| Self::is_shown(next)) else { return };
        let value = next.text.trim_matches(is_space).trim_start_matches(['：', ':']);
        let value = value.trim_start_matches(is_space);
        if !marked && !fits(field, value) {
            return;
        }
        self.taken[at] = true;
        let is_label = field_of(value).is_some() || !labelled(&next.text).is_empty();
        let of_head = value.chars().count() <= 60 && !value.contains('。');
        if is_label || !of_head || next.tag == "h1" {
            return;
        }
        self.taken[at + 1] = true;
        let end = next.text.trim_end_matches(is_space).len();
        self.enter_labelled(at + 1, field, words, Span::new(end - value.len(), end));
    }

    /// Lists whose labels are lost, told by the shapes of their values.
    fn read_shapes(&mut self) {
        let (begins, lines) = (self.text_begins(), self.lines());
        let mut run: Vec<(usize, Shape)> = Vec::new();
        for (at, line) in lines.iter().enumerate().take(begins) {
            if !Self::is_shown(line) {
                continue;
            }
            let listed = line.tag == "li" || line.text.trim_start().starts_with(['•', '●', '·']);
            match shape_of(without_bullet(&line.text)).filter(|_| listed && !self.taken[at]) {
                Some(shape) => run.push((at, shape)),
                None if listed && !run.is_empty() => {}
                None => self.enter_shapes(std::mem::take(&mut run)),
            }
        }
        self.enter_shapes(run);
        self.put_dates_aside(begins);
    }

    /// A date in digits that stands by itself above the text is the page's, not the text's: when it was put
    /// there, or changed.
    fn put_dates_aside(&mut self, begins: usize) {
        for (at, line) in self.lines().iter().enumerate().take(begins) {
            let value = without_bullet(&line.text);
            let in_digits = value.is_ascii() && shape_of(value) == Some(Shape::Date);
            self.taken[at] |= in_digits && line.tag != "p";
        }
    }

    /// Takes a run of values for the head of a document where it has a number and something beside.
    fn enter_shapes(&mut self, run: Vec<(usize, Shape)>) {
        let has = |shape: Shape| run.iter().any(|(_, known)| *known == shape);
        let kinds = [Shape::Number, Shape::Index, Shape::Date, Shape::Validity, Shape::Office];
        let different = kinds.into_iter().filter(|shape| has(*shape)).count();
        if different < 3 || !(has(Shape::Number) || has(Shape::Index)) {
            return;
        }
        for (at, shape) in run {
            let text = &self.lines()[at].text;
            let value = without_bullet(text);
            let start = text.find(value).unwrap_or(0);
            let span = Span::new(start, start + value.len());
            let fields: &[&'static str] = match shape {
                Shape::Number => &["documentNumber"],
                Shape::Index => &["indexNumber"],
                Shape::Date => &["writtenOn", "publishedOn"],
                Shape::Validity => &["validity"],
                Shape::Office => &["issuer", "responsibleUnit"],
            };
            self.taken[at] = true;
            let free = fields.iter().find(|field| self.reading.document.get(field).is_none());
            if let Some(field) = free {
                let origin = Origin {
                    field,
                    kind: OriginKind::Shape,
                    name: String::new(),
                    place: Some((at, span)),
                };
                self.enter(origin, slice(text, span));
            }
        }
    }

    /// The lines of the text.
    fn read_body(&mut self) {
        let lines = self.lines();
        let any_main = lines.iter().any(|line| line.main && Self::is_shown(line));
        let of_text = |at: &usize| {
            let line = &lines[*at];
            Self::is_shown(line) && (line.main || !any_main) && !self.taken[*at]
        };
        let mut body: Vec<usize> = (0..lines.len()).filter(of_text).collect();
        // What stands above the heading is the page's, but for the head of a document: its name and number.
        let heading = self.heading().filter(|at| *at < self.text_begins());
        if let Some(above) = heading.and_then(|at| body.iter().position(|line| *line == at)) {
            let of_head = |at: &usize| {
                let words = lines[*at].text.trim_matches(is_space);
                words.ends_with(['令', '号', '：']) || words.ends_with("文件")
            };
            if !body[..above].iter().any(of_head) {
                body.drain(..above);
            }
        }
        let joined = join(lines, &body);
        let text = OfficialText::of(&joined);
        // What the page says around the text goes; the roles are those of the lines that hold something.
        let roles: Vec<Role> = text.lines.iter().map(|line| line.role).collect();
        let mut role = roles.iter();
        body.retain(|_| role.next().is_none_or(|role| *role != Role::Page));
        self.reading.body_lines = body;
        let joined = join(lines, &self.reading.body_lines);
        if !joined.is_empty() {
            self.reading.document.body = Some(joined.into());
        }
    }

    /// What the text itself tells: title, number, marking.
    fn read_text(&mut self) {
        let Some(body) = self.reading.document.body.clone() else { return };
        let text = OfficialText::of(&body);
        let mut found: Vec<(&'static str, Span)> = Vec::new();
        let title = text.title.as_ref().map(|title| title.span);
        // Lines of labels and their values are no title, however they are broken.
        let is_title = |span: &Span| !span.of(&body).lines().skip(1).any(is_labelled);
        found.extend(title.filter(is_title).map(|span| ("title", span)));
        found.extend(text.numbers.first().map(|number| ("documentNumber", *number)));
        found.extend(text.date.map(|date| ("writtenOn", date)));
        found.extend(text.markings.first().map(|marking| ("marking", marking.span)));
        // When a text was sent out stands beside it too; it says itself when it was signed.
        let day = |written: &str| read_date(written).and_then(|date| date.day);
        let signed = text.date.and_then(|date| day(date.of(&body)));
        let is_sent =
            |origin: &Origin| origin.field == "writtenOn" && origin.name.starts_with("发文");
        let sent = self.reading.document.written_on.as_deref().and_then(day);
        if signed.is_some() && signed != sent {
            if let Some(at) = self.reading.origins.iter().position(is_sent) {
                self.reading.origins.remove(at);
                self.reading.document.written_on = None;
            }
        }
        for (field, span) in found {
            let words: String = span
                .of(&body)
                .split(['\n', '\r'])
                .map(|part| part.trim_matches(is_space))
                .collect();
            let place = self.place_in_body(span);
            let origin = Origin { field, kind: OriginKind::Text, name: String::new(), place };
            self.enter(origin, words.into());
        }
        self.read_heading();
    }

    /// The line of the heading that shows the title: what the page itself is called, else the highest.
    fn heading(&self) -> Option<usize> {
        let lines = self.lines();
        let mut best: Option<((usize, bool, bool), usize)> = None;
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| is_heading(line)) {
            let words = line.text.trim_matches(is_space);
            let named = line.main && self.reading.page.title.contains(words);
            let rank = (if named { words.len() } else { 0 }, line.main, line.tag == "h1");
            let counts = line.main || line.tag == "h1";
            if counts && best.is_none_or(|(known, _)| rank > known) {
                best = Some((rank, at));
            }
        }
        let mut found = best?.1;
        // One that breaks begins above.
        while found > 0 && is_heading(&lines[found - 1]) && lines[found - 1].tag == lines[found].tag
        {
            found -= 1;
        }
        Some(found)
    }

    /// The title that a heading of the page shows.
    fn read_heading(&mut self) {
        let Some(at) = self.heading() else { return };
        let text = &self.lines()[at].text;
        let words = text.trim_matches(is_space);
        let start = text.len() - text.trim_start_matches(is_space).len();
        let span = Span::new(start, start + words.len());
        let place = Some((at, span));
        let origin = Origin { field: "title", kind: OriginKind::Text, name: String::new(), place };
        self.enter(origin, slice(text, span));
    }

    /// The line of the page on which a span of the body begins, and its span there.
    fn place_in_body(&self, span: Span) -> Option<(usize, Span)> {
        let mut start = 0;
        for at in &self.reading.body_lines {
            let length = self.lines()[*at].text.len();
            if span.range().start <= start + length {
                let from = span.range().start - start;
                let to = (span.range().end - start).min(length);
                return Some((*at, Span::new(from, to.max(from))));
            }
            start += length + 1;
        }
        None
    }

    fn read_meta(&mut self) {
        let page = self.reading.page;
        for (name, field) in META {
            let content = page.meta(name).map(|content| content.trim_matches(is_space));
            if let Some(content) = content.filter(|content| !content.is_empty()) {
                let origin =
                    Origin { field, kind: OriginKind::Meta, name: (*name).to_owned(), place: None };
                self.enter(origin, content.into());
            }
        }
    }
}

/// Whether a line can show the title of a page.
fn is_heading(line: &PageLine<'_>) -> bool {
    let words = line.text.trim_matches(is_space);
    matches!(line.tag.as_ref(), "h1" | "h2")
        && Reader::is_shown(line)
        && (5..=120).contains(&words.chars().count())
        && !is_numbered(words)
}

/// Whether a heading is one of the text: 一、, （一）, 第一章, 1.
fn is_numbered(words: &str) -> bool {
    let mut begins = words.chars().take(5);
    if words.starts_with('第') {
        return begins.any(|c| matches!(c, '章' | '节' | '条'));
    }
    words.starts_with(['（', '(']) || begins.any(|c| matches!(c, '、' | '.' | '．'))
}

fn join(lines: &[PageLine<'_>], chosen: &[usize]) -> String {
    let mut joined = String::new();
    for (number, at) in chosen.iter().enumerate() {
        if number > 0 {
            joined.push('\n');
        }
        joined.push_str(&lines[*at].text);
    }
    joined
}

/// The place of a text without the white space at its ends.
fn inside(text: &str) -> Span {
    let words = text.trim_matches(is_space);
    let start = text.len() - text.trim_start_matches(is_space).len();
    Span::new(start, start + words.len())
}

/// A part of a text, borrowed from where that is borrowed from.
fn slice<'a>(text: &'a Cow<'a, str>, span: Span) -> Cow<'a, str> {
    span.of(text).into()
}
