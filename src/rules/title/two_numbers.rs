//! 同一标题两个文号

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::order::Table;
use crate::record::Document;
use crate::text::letters;

declare_rule! {
    /// 列表里标题相同、成文日期相同而文号不同的两条，多半是同一件公文录了两次，有一个文号是错的。
    ///
    /// 任免通知、批复、决定书这样同一天可以有几件同名的不提示；没有写成文日期、标题很短的不比较。
    ///
    /// 改正：核对原件，删去重复的一条，或者改正文号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [{"title": "关于做好2024年春耕生产工作的通知", "documentNumber": "云岭政发〔2024〕5号", "writtenOn": "2024-02-20"}, {"title": "关于做好2024年春耕生产工作的通知", "documentNumber": "云岭政发〔2024〕6号", "writtenOn": "2024-02-20"}]
    /// [{"title": "关于做好2024年春耕生产工作的通知", "documentNumber": "云岭政发〔2024〕5号", "writtenOn": "2024-02-20"}, {"title": "关于做好2024年春耕生产工作的通知", "documentNumber": "云岭政办发〔2024〕5号", "writtenOn": "2024-02-20"}]
    /// [{"title": "关于印发云岭县森林防火应急预案的通知", "documentNumber": "云岭政办发〔2024〕15号", "writtenOn": "2024-02-20"}, {"title": "关于印发云岭县森林防火应急预案的通知", "documentNumber": "云岭政办发〔2024〕51号", "writtenOn": "2024-02-20"}]
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// [{"title": "关于做好春耕生产工作的通知", "documentNumber": "云岭政发〔2023〕5号", "writtenOn": "2023-02-20"}, {"title": "关于做好春耕生产工作的通知", "documentNumber": "云岭政发〔2024〕6号", "writtenOn": "2024-02-20"}]
    /// [{"title": "关于王某等同志职务任免的通知", "documentNumber": "云岭政任〔2024〕5号", "writtenOn": "2024-02-20"}, {"title": "关于王某等同志职务任免的通知", "documentNumber": "云岭政任〔2024〕6号", "writtenOn": "2024-02-20"}]
    /// [{"title": "关于做好2024年春耕生产工作的通知", "documentNumber": "云岭政发〔2024〕5号", "writtenOn": "2024-02-20"}, {"title": "关于做好2024年春耕生产工作的通知", "documentNumber": "云岭政发〔2024〕5号", "writtenOn": "2024-02-20"}]
    /// ```
    RULE = "title/two-numbers" {
        title: ("同一标题两个文号", "One title with two numbers"),
        message: (
            "标题、成文日期相同的另一条，文号是“{other}”，这里是“{number}”，应当核对",
            "another record of the same title and date has the number “{other}”, this one “{number}”; verify them"
        ),
        severity: Severity::Info,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Documents(check),
    }
}

static THERE: Message = Message::new("另一条在此处", "the other record is here");

/// Titles with these may be given several times a day.
const REPEATED: &[&str] =
    &["任免", "任职", "免职", "批复", "决定书", "告知书", "通知书", "许可", "征收", "同志"];

/// A shorter title says too little.
const SHORTEST: usize = 8;

fn check(documents: &[Document<'_>], cx: &mut Context<'_>) {
    let numbers = cx.numbers();
    let rows = documents.iter().enumerate();
    let keys = rows.filter_map(|(row, document)| Some((key(document)?, row)));
    for ((_, title), rows) in Table::grouped(keys.collect()).iter() {
        let number = |row: usize| numbers.get(row)?.document.as_ref()?.canonical.as_deref();
        let [head, others @ ..] = rows.as_slice() else { continue };
        if others.is_empty() || REPEATED.iter().any(|word| title.contains(word)) {
            continue;
        }
        let Some(first) = number(*head) else { continue };
        for row in others {
            let Some(own) = number(*row).filter(|own| *own != first) else { continue };
            let place = Place { row: Some(*head as u32), field: Some("title"), ..Place::default() };
            cx.report(
                Finding::of_field(&RULE, "documentNumber")
                    .in_row(*row)
                    .with("number", own)
                    .with("other", first)
                    .related(place, THERE, Vec::new())
                    .for_review(),
            );
        }
    }
}

/// The date and the title of a document, where both are worth comparing.
fn key(document: &Document<'_>) -> Option<(chrono::NaiveDate, String)> {
    let day = document.date("writtenOn").filter(|_| document.is_filled("documentNumber"))?;
    let title = letters(document.title.as_deref()?);
    (title.chars().count() >= SHORTEST).then_some((day, title))
}
