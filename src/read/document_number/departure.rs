//! How a number departs from the standard writing, and what would bring it back.

use crate::order::sort_by_key;
use crate::text::Span;

/// How far a departure can be mended without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Repair {
    /// Typography without loss.
    Safe,
    /// One reading is likely, and a person confirms it.
    Confirm,
    /// Nobody can tell from what is written.
    Never,
}

/// One replacement in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// What stands there afterwards; empty to delete.
    pub text: String,
}

/// One way in which a number departs from the standard writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// Which way.
    pub kind: DepartureKind,
    /// Where; empty where something is missing.
    pub span: Span,
    /// How far it can be mended.
    pub repair: Repair,
    /// What mends it. Changes of one number never overlap, so that they can all be made at once.
    pub changes: Vec<Change>,
}

/// Declares the kinds with their codes.
macro_rules! kinds {
    ($($(#[doc = $docs:literal])+ $Kind:ident = $code:literal, $repair:ident;)+) => {
        /// The ways in which a number departs from the standard writing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum DepartureKind { $($(#[doc = $docs])+ $Kind,)+ }

        impl DepartureKind {
            /// Its code, such as `BRACKET_STYLE`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$Kind => $code,)+ }
            }

            /// How far it can be mended, as a rule.
            pub const fn repair(self) -> Repair {
                match self { $(Self::$Kind => Repair::$repair,)+ }
            }
        }
    };
}

kinds! {
    /// `【2024】`: another pair.
    BracketStyle = "BRACKET_STYLE", Safe;
    /// `〔2024】`: two halves of different pairs.
    BracketMismatch = "BRACKET_MISMATCH", Safe;
    /// `【〔2024〕】`: one pair too many.
    BracketDouble = "BRACKET_DOUBLE", Safe;
    /// `〔2024 12号`: one half.
    BracketUnpaired = "BRACKET_UNPAIRED", Confirm;
    /// `2015[4]号`: around the serial.
    BracketSwapped = "BRACKET_SWAPPED", Confirm;
    /// `2024-12号`: none.
    BracketMissing = "BRACKET_MISSING", Confirm;
    /// `201756号`: year and serial run together.
    Ambiguous = "AMBIGUOUS", Never;
    /// `〔二〇二四〕`.
    YearChinese = "YEAR_CHINESE", Safe;
    /// `〔24〕`.
    YearShort = "YEAR_SHORT", Confirm;
    /// `〔2024年〕`.
    YearNian = "YEAR_NIAN", Safe;
    /// `公告2019第38号`.
    YearNianMissing = "YEAR_NIAN_MISSING", Safe;
    /// `公法制2号`.
    YearMissing = "YEAR_MISSING", Never;
    /// `〔1024〕`: no year of this state.
    YearRange = "YEAR_RANGE", Never;
    /// `十二号`.
    SerialChinese = "SERIAL_CHINESE", Safe;
    /// `第12号` where 第 has no place.
    SerialDi = "SERIAL_DI", Safe;
    /// `012号`.
    SerialPadded = "SERIAL_PADDED", Safe;
    /// `〔2024〕号`.
    SerialMissing = "SERIAL_MISSING", Never;
    /// `0号`.
    SerialZero = "SERIAL_ZERO", Never;
    /// `33、34号`.
    MultiSerial = "MULTI_SERIAL", Never;
    /// `令711号`.
    DiMissing = "DI_MISSING", Safe;
    /// `２０２４`.
    DigitFullwidth = "DIGIT_FULLWIDTH", Safe;
    /// `2O24`: letters among the digits.
    DigitConfusable = "DIGIT_CONFUSABLE", Confirm;
    /// `54 号`.
    SpaceInside = "SPACE_INSIDE", Safe;
    /// `〔2024〕12`.
    HaoMissing = "HAO_MISSING", Safe;
    /// `12号号`.
    HaoDuplicate = "HAO_DUPLICATE", Safe;
    /// `12號`.
    HaoTraditional = "HAO_TRADITIONAL", Safe;
    /// `ZDCR-2018-01003号`.
    HaoExtra = "HAO_EXTRA", Safe;
    /// `12号。`.
    TrailingPunct = "TRAILING_PUNCT", Safe;
    /// `12号文件`.
    TrailingText = "TRAILING_TEXT", Safe;
    /// `（国办发〔2019〕54号）`.
    Enclosed = "ENCLOSED", Safe;
    /// `文号：国办发〔2019〕54号`.
    LabelPrefix = "LABEL_PREFIX", Safe;
    /// `根据国办发〔2019〕54号`.
    PrefixNoise = "PREFIX_NOISE", Safe;
    /// `公告（2020年第5号）`.
    ParenWrapped = "PAREN_WRAPPED", Safe;
    /// `ZDCR—2018—01003`.
    HyphenStyle = "HYPHEN_STYLE", Safe;
    /// `zdcr-2018-01003`.
    CaseLower = "CASE_LOWER", Safe;
    /// `永公(办)发`.
    CodeParenHalfwidth = "CODE_PAREN_HALFWIDTH", Safe;
    /// `永公[办]发`.
    CodeParenStyle = "CODE_PAREN_STYLE", Safe;
    /// `〔2024〕24号`.
    CodeMissing = "CODE_MISSING", Never;
    /// A code of more than 14 letters: what stands before it was read along.
    CodeLong = "CODE_LONG", Never;
    /// `公安部第120号令`.
    OrderInverted = "ORDER_INVERTED", Confirm;
    /// `××发〔2024〕×号`.
    Placeholder = "PLACEHOLDER", Never;
    /// Something else, such as the number of a licence.
    NotDocno = "NOT_DOCNO", Never;
    /// It says that there is none: 无, —.
    Empty = "EMPTY", Never;
}

impl DepartureKind {
    /// Whether there is no single number to be read because of it.
    pub fn spoils(self) -> bool {
        self.repair() == Repair::Never && self != Self::CodeLong
    }
}

impl Departure {
    /// What stands at its span once it is mended.
    pub fn mended(&self, source: &str) -> String {
        apply(source, self.span, self.changes.iter())
    }
}

/// The text of `span` with the changes that lie in it made.
pub(super) fn apply<'c>(
    source: &str,
    span: Span,
    changes: impl Iterator<Item = &'c Change>,
) -> String {
    let mut changes: Vec<&Change> = changes
        .filter(|change| span.start <= change.span.start && change.span.end <= span.end)
        .collect();
    sort_by_key(&mut changes, |change| change.span);
    let (mut text, mut at) = (String::new(), span.start);
    for change in changes {
        if change.span.start >= at {
            text.push_str(Span { start: at, end: change.span.start }.of(source));
            text.push_str(&change.text);
            at = change.span.end;
        }
    }
    text.push_str(Span { start: at, end: span.end }.of(source));
    text
}
