//! Misuse of the API: never a breach of a rule. Bad data is a finding.

use std::fmt;

use crate::message::{Lang, Message, Values};

/// What was asked for cannot be done. It says what to do instead.
#[derive(Clone, Debug)]
pub struct Error {
    /// A stable code, such as `BAD_DATE`.
    pub code: &'static str,
    message: Message,
    values: Values,
}

impl Error {
    /// An error of that code that says `message`.
    pub fn new(code: &'static str, message: Message) -> Self {
        Self { code, message, values: Values::new() }
    }

    /// Fills a place of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// What happened and what to do.
    pub fn message(&self, lang: Lang) -> String {
        self.message.fill(lang, &self.values)
    }

    /// `BAD_DATE`: a date that is no day of the calendar.
    pub fn bad_date(written: impl ToString) -> Self {
        const BAD_DATE: Message = Message::new(
            "“{written}”不是可用的日期，请写作 2024-06-27 这样的年-月-日（0001 至 9999 年）",
            "“{written}” is no date that can be used; write year-month-day such as 2024-06-27 (years 0001 to 9999)",
        );
        Self::new("BAD_DATE", BAD_DATE).with("written", written)
    }

    /// `UNKNOWN_KIND`: a kind of record that there is not.
    pub fn unknown_kind(written: impl ToString) -> Self {
        const UNKNOWN_KIND: Message = Message::new(
            "没有“{written}”这种记录，可用的有 document、item、catalogue、text、page、request、approval、report",
            "there is no kind of record “{written}”; use document, item, catalogue, text, page, request, approval or report",
        );
        let written = written.to_string();
        // A page that has loaded the small module is told to load the other one.
        if cfg!(not(feature = "office"))
            && ["request", "approval", "report"].contains(&written.as_str())
        {
            return Self::needs_full();
        }
        Self::new("UNKNOWN_KIND", UNKNOWN_KIND).with("written", written)
    }

    /// `BAD_RECORD`: what was handed over is no record.
    pub fn bad_record(reason: impl ToString) -> Self {
        const BAD_RECORD: Message = Message::new(
            "给出的不是记录（字段名到文字的对象）：{reason}",
            "what was given is no record, an object from field names to texts: {reason}",
        );
        Self::new("BAD_RECORD", BAD_RECORD).with("reason", reason)
    }

    /// `UNKNOWN_CHECKER`: a checker that was never opened.
    pub fn unknown_checker(number: u32) -> Self {
        const UNKNOWN_CHECKER: Message =
            Message::new("没有打开过第 {number} 号检查器", "checker {number} was never opened");
        Self::new("UNKNOWN_CHECKER", UNKNOWN_CHECKER).with("number", number)
    }

    /// `UNKNOWN_FIELD`: a field that no record has.
    pub fn unknown_field(written: impl ToString) -> Self {
        const UNKNOWN_FIELD: Message = Message::new(
            "没有字段“{written}”，可用的字段见接口说明第 2 节，例如 documentNumber",
            "there is no field “{written}”; section 2 of the interface lists them, such as documentNumber",
        );
        Self::new("UNKNOWN_FIELD", UNKNOWN_FIELD).with("written", written)
    }

    /// `UNKNOWN_RULE`: a rule that there is not.
    pub fn unknown_rule(written: impl ToString) -> Self {
        const UNKNOWN_RULE: Message = Message::new(
            "没有规则“{written}”，全部规则见 gongkai rules",
            "there is no rule “{written}”; `gongkai rules` lists them all",
        );
        Self::new("UNKNOWN_RULE", UNKNOWN_RULE).with("written", written)
    }

    /// `BAD_PROFILE`: a profile that cannot be used, for the reason that `message` says.
    pub fn bad_profile(message: Message) -> Self {
        Self::new("BAD_PROFILE", message)
    }

    /// `NEEDS_FULL`: what only the larger module has, asked of the one for pages.
    pub fn needs_full() -> Self {
        const NEEDS_FULL: Message = Message::new(
            "自己的规则集、英文消息，以及 request、approval、report 三种记录的检查在 full.wasm 里，请用 load({ full: true }) 加载",
            "profiles of one's own, messages in English, and checks of request, approval and report are in full.wasm: use load({ full: true })",
        );
        Self::new("NEEDS_FULL", NEEDS_FULL)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message(Lang::En))
    }
}

impl std::error::Error for Error {}
