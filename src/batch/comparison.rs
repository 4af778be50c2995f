//! The documents of a long list against each other. What comparing needs of each is kept, packed.

use crate::checker::Checker;
use crate::engine::Finding;
use crate::record::{Document, Kind};
use crate::report::{At, Source, UnitResult, mask};

use super::Results;

/// More documents than that are not compared: with what is kept of them they would fill the memory.
const MOST: usize = 500_000;

/// The fields that rules on several documents look at.
const KEPT: [&str; 7] =
    ["documentNumber", "indexNumber", "title", "issuer", "writtenOn", "publishedOn", "validity"];

/// The documents of a list, as far as comparing them needs it.
#[derive(Debug, Default)]
pub struct Comparison {
    source: Option<String>,
    /// The texts of the documents, one behind the other.
    texts: String,
    documents: Vec<Kept>,
    left: u32,
}

/// Where the texts of a document end: those that it has not are as long as nothing.
#[derive(Debug)]
struct Kept {
    line: u32,
    start: u32,
    /// Of each field of [`KEPT`], then of what it is called.
    ends: [u32; KEPT.len() + 1],
    /// Which fields it has, a bit for each.
    has: u8,
}

impl Comparison {
    /// No documents yet, of the file `source`.
    pub fn new(source: Option<&str>) -> Self {
        Self { source: source.map(str::to_owned), ..Self::default() }
    }

    /// How many documents came after there was no more room.
    pub fn left(&self) -> u32 {
        self.left
    }

    pub(super) fn add(&mut self, document: &Document<'_>, id: Option<&str>, line: u32) {
        if self.documents.len() >= MOST {
            self.left += 1;
            return;
        }
        let start = self.texts.len() as u32;
        let (mut ends, mut has) = ([0; KEPT.len() + 1], 0);
        for (at, field) in KEPT.iter().enumerate() {
            if let Some(text) = document.get(field) {
                self.texts.push_str(text);
                has |= 1 << at;
            }
            ends[at] = self.texts.len() as u32;
        }
        self.texts.push_str(id.unwrap_or_default());
        ends[KEPT.len()] = self.texts.len() as u32;
        self.documents.push(Kept { line, start, ends, has });
    }

    fn text(&self, kept: &Kept, at: usize) -> &str {
        let start = if at == 0 { kept.start } else { kept.ends[at - 1] };
        &self.texts[start as usize..kept.ends[at] as usize]
    }

    fn document(&self, kept: &Kept) -> Document<'_> {
        let mut document = Document::default();
        for (at, field) in KEPT.iter().enumerate().filter(|(at, _)| kept.has & (1 << at) != 0) {
            document.set(field, self.text(kept, at));
        }
        document
    }

    /// What is found in the documents, each against the others, in the order of their lines. A document is
    /// a result of its own here, beside what was found in it by itself.
    pub fn finish(&self, checker: &Checker) -> Results {
        let documents: Vec<Document<'_>> =
            self.documents.iter().map(|kept| self.document(kept)).collect();
        let mut results = Results::default();
        for found in
            checker.compare(&documents).chunk_by(|one, other| one.place.row == other.place.row)
        {
            let row = found[0].place.row.unwrap_or_default() as usize;
            let kept = &self.documents[row];
            let place = Compared { all: self, document: &documents[row], line: kept.line };
            let findings = checker.present(found, &place);
            if findings.is_empty() {
                continue;
            }
            results.summary.count(&findings);
            let id = Some(self.text(kept, KEPT.len())).filter(|id| !id.is_empty());
            results.push(&UnitResult {
                source: self.source.clone(),
                line: Some(kept.line),
                kind: Kind::Document.name().to_owned(),
                id: id.map(mask),
                findings,
                ..UnitResult::default()
            });
        }
        results
    }
}

/// One of the documents, at its line.
struct Compared<'a> {
    all: &'a Comparison,
    document: &'a Document<'a>,
    line: u32,
}

impl Source for Compared<'_> {
    fn value(&self, finding: &Finding) -> Option<&str> {
        self.document.value(finding)
    }

    fn at(&self, _: &Finding) -> Option<At> {
        let source = self.all.source.clone();
        Some(At { source, line: Some(self.line), ..At::default() })
    }

    fn row_number(&self, record: u32) -> u32 {
        self.all.documents[record as usize].line
    }
}
