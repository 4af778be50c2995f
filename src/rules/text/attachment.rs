//! 附件

use crate::engine::{Check, Context, Edit, Finding, Fix, Place, Severity, declare_rule};
use crate::law::{GB_T_9704_1999, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{
    Annex, AttachmentName, AttachmentNote, DocumentLine, OfficialText, Role, difference,
};
use crate::record::Document;
use crate::text::is_space;

declare_rule! {
    /// 附件说明、附件页和所附的文件应当一一对应。
    ///
    /// 正文之后写明“附件：1.……”的，名称后面不加标点；后面的附件页或者网页上的附件，数目、次序和名称应当与附件说明相同；
    /// 文中说“见附件3”而附件说明里只有两个的，不是漏了附件就是编错了号。只有文字、看不到附件的，只提示请人核对；连网页页脚的文字都抄了下来，仍然
    /// 没有附件的，多半漏附。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"body": "各所：\n请于月底前填报附件3。\n附件：1.任务分工表\n2.统计表\n云岭县公安局\n2024年6月27日\n附件1\n任务分工表\n附件2\n统计表"}
    /// {"body": "各所：\n请认真执行。\n附件：1.任务分工表；\n2.统计表。\n云岭县公安局\n2024年6月27日\n附件1\n任务分工表\n附件2\n统计表"}
    /// {"body": "各所：\n请认真执行。\n附件：1.任务分工表\n2.统计表\n云岭县公安局\n2024年6月27日", "attachments": ["任务分工表.xls"]}
    /// {"body": "各所：\n请认真执行。\n附件：云岭县公安局任务分工表\n云岭县公安局\n2024年6月27日"}
    /// {"body": "各所：\n请认真执行。\n附件：1.任务分工表\n2.统计表\n云岭县公安局\n2024年6月27日\n附件1\n任务分工表"}
    /// {"body": "各所：\n请认真执行。\n云岭县公安局\n2024年6月27日\n相关附件："}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"body": "各所：\n请填报附件2。\n附件：1.任务分工表\n2.统计表\n云岭县公安局\n2024年6月27日\n附件1\n任务分工表\n附件2\n统计表"}
    /// {"body": "各所：\n请认真执行。\n附件：1.任务分工表\n2.统计表\n云岭县公安局\n2024年6月27日", "attachments": ["附件1：任务分工表.xls", "附件2.统计表.doc"]}
    /// {"body": "各所：\n请认真执行。\n附件：任务分工表\n云岭县公安局\n2024年6月27日\n附件\n任务分工表"}
    /// {"body": "会议听取了附件材料的说明。"}
    /// {"body": "各所：\n请执行。\n附件：1.任务分工表 2.统计表\n云岭县公安局\n2024年6月27日\n附件1\n任务分工表\n附件2\n统计表"}
    /// {"body": "各所：\n请执行。\n附件：1.云岭县公安局任务\n　　　分工表\n2.统计表\n云岭县公安局\n2024年6月27日\n附件1\n云岭县公安局任务分工表\n附件2\n统计表"}
    /// {"body": "各所：\n请执行。\n附件：任务分工表\n云岭县公安局\n2024年6月27日\n附件1：任务分工表\n所 任务"}
    /// {"body": "各所：\n请填报附件2。\n云岭县公安局\n2024年6月27日\n附件1：任务分工表\n所 任务\n附件2：统计表\n所 件数"}
    /// {"body": "各所：\n《安全标准》附件3另有规定的，从其规定。\n附件：任务分工表.pdf\n云岭县公安局\n2024年6月27日"}
    /// {"body": "各所：\n请认真执行。\n附件：任务分工表.pdf\n云岭县公安局\n2024年6月27日"}
    /// {"body": "各所：\n请认真执行。\n附件：录用人员名单（点击下载）\n云岭县公安局\n2024年6月27日"}
    /// {"body": "各所：\n请认真执行。\n附件：云岭镇总体应急预案（修订）\n云岭镇人民政府\n2024年6月27日\n云岭镇总体应急预案（修订）\n1.总则"}
    /// ```
    RULE = "text/attachment" {
        title: ("附件", "Attachments"),
        message: (
            "附件说明列了 {count} 个附件，文中提到“{found}”",
            "the note lists {count} attachments, and the text speaks of “{found}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.3.4"), GB_T_9704_1999.at(""), PRACTICE.at("附件齐全")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static END_MARK: Message =
    Message::new("附件名称后面不加“{found}”", "no “{found}” follows the name of an attachment");
static COUNT: Message = Message::new(
    "附件说明列了 {count} 个附件，附件页有 {found} 个",
    "the note lists {count} attachments, and {found} annexes follow",
);
static FILES: Message = Message::new(
    "附件说明列了 {count} 个附件，实际附有 {found} 个文件",
    "the note lists {count} attachments, and {found} files are attached",
);
static NAME: Message = Message::new(
    "附件说明写“{name}”，附件页的标题是“{found}”",
    "the note says “{name}”, the annex is headed “{found}”",
);
static FILE_NAME: Message = Message::new(
    "附件说明写“{name}”，所附的文件是“{found}”",
    "the note says “{name}”, the file attached is “{found}”",
);
static ABSENT: Message = Message::new(
    "说明有附件“{name}”，文后没有，请核对是否已经附上",
    "“{name}” is said to be attached, and nothing follows the text; check that it is attached",
);
static EMPTY: Message = Message::new(
    "“{found}”后面没有附件，请核对是否漏附；没有附件的，删去这几个字",
    "nothing stands after “{found}”; check whether an attachment is missing, or delete the label",
);
/// So many lines may stand below the label of the attachments.
const FOOT: usize = 12;
static NOTE: Message = Message::new("附件说明在此", "the note stands here");

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(text) = cx.official() else { return };
    let Some(note) = text.attachments.as_ref() else {
        empty_label(document, text, cx);
        return;
    };
    if is_annex(text, note) {
        return;
    }
    end_marks(text, note, cx);
    mentions(text, note, cx);
    let names = &note.names;
    if !document.attachments.is_empty() {
        files(document, text, names, cx);
    } else if text.annexes.is_empty() {
        absent(document, text, names, cx);
    } else {
        annexes(text, names, cx);
    }
}

/// Whether what was taken for the note is the label of the first annex: 附件2：… begins a line below it, or
/// a table stands right below.
fn is_annex(text: &OfficialText<'_>, note: &AttachmentNote) -> bool {
    let begins = |at: u32| text.lines.iter().any(|line| line.span.start == at);
    let labels = text.mentioned_attachments(text.source.len());
    let below = note.names.last().and_then(|name| text.lines.get(name.line + 1));
    text.annexes.is_empty()
        && (below.is_some_and(|line| line.role == Role::Cells)
            || labels.iter().any(|(number, at)| *number > highest(note) && begins(at.start)))
}

/// The highest number that a note counts to.
fn highest(note: &AttachmentNote) -> u32 {
    note.names.iter().filter_map(|name| name.number).max().unwrap_or(1)
}

/// A label such as 附件下载： with nothing after it but what belongs to the page.
fn empty_label(document: &Document<'_>, text: &OfficialText<'_>, cx: &mut Context<'_>) {
    const LABELS: &[&str] = &["附件", "附件下载", "相关附件"];
    if !document.attachments.is_empty() || !text.annexes.is_empty() {
        return;
    }
    let rest = text.lines.iter().rev().take(FOOT);
    let mut foot = rest.map_while(|line| {
        let words = line.span.of(text.source);
        let label = words.strip_suffix(['：', ':']).map(|label| label.trim_end_matches(is_space));
        let found = label.is_some_and(|label| LABELS.contains(&label)).then_some(line.span);
        (found.is_some() || line.role == Role::Page).then_some(found)
    });
    if let Some(label) = foot.find_map(|line| line) {
        cx.report(
            Finding::new(&RULE, label)
                .in_field("body")
                .saying(EMPTY)
                .weighing(Severity::Info)
                .for_review()
                .with("found", label.of(text.source)),
        );
    }
}

/// Names that end in a mark.
fn end_marks(text: &OfficialText<'_>, note: &AttachmentNote, cx: &mut Context<'_>) {
    for name in note.names.iter().filter(|name| !name.end_mark.is_empty()).take(20) {
        let finding = Finding::new(&RULE, name.end_mark).in_field("body").saying(END_MARK);
        cx.report(
            finding
                .with("found", name.end_mark.of(text.source))
                .with_fix(Fix::safe([Edit::delete(name.end_mark)])),
        );
    }
}

/// 附件3 in the text, where the note lists two.
fn mentions(text: &OfficialText<'_>, note: &AttachmentNote, cx: &mut Context<'_>) {
    let end = text.annexes.first().map_or(text.source.len(), |annex| annex.label.range().start);
    let own = note.names.iter().fold(note.label, |all, name| all.to(name.name));
    let highest = highest(note);
    let mentioned = text.mentioned_attachments(end).into_iter();
    for found in mentioned.filter(|(number, at)| *number > highest && !at.overlaps(own)).take(3) {
        let place = Place { field: Some("body"), span: Some(note.label), ..Place::default() };
        cx.report(
            Finding::new(&RULE, found.1)
                .in_field("body")
                .with("count", note.names.len())
                .with("found", found.1.of(text.source))
                .related(place, NOTE, Vec::new()),
        );
    }
}

/// The annexes that follow in the text.
fn annexes(text: &OfficialText<'_>, names: &[AttachmentName], cx: &mut Context<'_>) {
    let first = names[0];
    // 附件：1.分工表 2.统计表 names several on one line.
    let inline = |name: &AttachmentName| {
        let next = (name.number.unwrap_or(1) + 1).to_string();
        name.name.of(text.source).split_whitespace().skip(1).any(|word| word.starts_with(&next))
    };
    if names.iter().any(inline) {
        return;
    }
    if text.annexes.len() != names.len() {
        cx.report(
            Finding::new(&RULE, first.name)
                .in_field("body")
                .saying(COUNT)
                .for_review()
                .with("count", names.len())
                .with("found", text.annexes.len()),
        );
        return;
    }
    for (name, annex) in names.iter().zip(&text.annexes) {
        if let Some(found) = other_title(text, *name, *annex) {
            cx.report(
                Finding::new(&RULE, name.name)
                    .in_field("body")
                    .saying(NAME)
                    .for_review()
                    .with("name", name.name.of(text.source))
                    .with("found", found),
            );
        }
    }
}

/// The title of an annex, where it is close to the name in the note, and another.
fn other_title<'t>(text: &OfficialText<'t>, name: AttachmentName, annex: Annex) -> Option<&'t str> {
    let title = annex.title?.of(text.source);
    let (name, found) = (plain(name.name.of(text.source)), plain(title));
    // One that is quite another is the first line of a title, or no title.
    let slip = difference(&name, &found, 2).is_some_and(|found| !found.is_empty());
    (slip && name.chars().count() > 4).then_some(title)
}

/// The files that are attached.
fn files(
    document: &Document<'_>,
    text: &OfficialText<'_>,
    names: &[AttachmentName],
    cx: &mut Context<'_>,
) {
    let finding = |at: usize| Finding::new(&RULE, names[at].name).in_field("body");
    let files: Vec<&str> = document.attachments.iter().map(AsRef::as_ref).collect();
    // One archive or one file may hold them all.
    let one = files.len() == 1 && names.len() > 1;
    let archive = |file: &&str| [".zip", ".rar", ".7z"].iter().any(|end| file.ends_with(end));
    if files.iter().any(archive) || (one && is_whole(files[0], text)) {
        return;
    }
    if files.len() < names.len() && text.annexes.is_empty() {
        cx.report(finding(0).saying(FILES).with("count", names.len()).with("found", files.len()));
        return;
    }
    for (at, name) in names.iter().enumerate() {
        let written = name.name.of(text.source);
        let wanted = plain(written);
        let Some(file) = files.get(at).filter(|_| files.len() == names.len()) else { return };
        let found = plain(file_title(file));
        let slip = difference(&wanted, &found, 2).is_some_and(|found| !found.is_empty());
        if slip && wanted.chars().count() > 4 {
            cx.report(
                finding(at)
                    .saying(FILE_NAME)
                    .for_review()
                    .with("name", written)
                    .with("found", *file),
            );
        }
    }
}

/// Whether a file is the document itself with all that belongs to it.
fn is_whole(file: &str, text: &OfficialText<'_>) -> bool {
    let title = file_title(file);
    text.title.as_ref().is_some_and(|known| plain(&known.words).contains(&plain(title)))
}

/// What is said to be attached and is nowhere.
fn absent(
    document: &Document<'_>,
    text: &OfficialText<'_>,
    names: &[AttachmentName],
    cx: &mut Context<'_>,
) {
    if cx.page().is_some() {
        // page/attachment-missing knows what the page offers.
        return;
    }
    // The name of a file is a link that the page offers.
    if names.iter().any(|name| is_link(name.name.of(text.source))) {
        return;
    }
    let named = plain(names[0].name.of(text.source));
    let below = || text.lines.iter().filter(|line| line.span.start > names[0].name.start);
    // What is attached may follow under its own title, without 附件 above it or with it on the line; or the
    // page lists its files, which may be named by the number: 云政发〔2018〕12号.pdf.
    let titled =
        |words: String| words == named || (words.starts_with("附件") && words.ends_with(&named));
    let follows = |line: &DocumentLine| {
        let words = line.span.of(text.source);
        is_file(words) || (line.role != Role::Page && titled(plain(words)))
    };
    if below().any(follows) {
        return;
    }
    // A text with the foot of its page would show the links of that page.
    let whole = document.title.is_none()
        && document.document_number.is_none()
        && below().any(|line| line.role == Role::Page);
    cx.report(
        Finding::new(&RULE, names[0].name)
            .in_field("body")
            .saying(ABSENT)
            .weighing(if whole { Severity::Warning } else { Severity::Info })
            .for_review()
            .with("name", names[0].name.of(text.source)),
    );
}

/// Whether a name is that of a link, or of what comes otherwise: 目录.pdf, 名单（点击下载）, 图集（另发）.
fn is_link(name: &str) -> bool {
    let inside = name.trim_end_matches(['）', ')', '】', ']']);
    ["下载", "（略", "（另发"].iter().any(|end| inside.ends_with(end)) || is_file(name)
}

/// Whether a name has the ending of a file: 目录.pdf.
fn is_file(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| {
        (2..=4).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

/// The name of a file without its ending and the number before it.
fn file_title(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let name = name
        .rsplit_once('.')
        .filter(|(_, ending)| ending.len() <= 5)
        .map_or(name, |(name, _)| name);
    let number = |c: char| {
        c.is_ascii_digit() || is_space(c) || "附件一二三四五六七八九十：:.．、-—_（）()".contains(c)
    };
    match name.strip_prefix("附件") {
        Some(rest) => rest.trim_start_matches(number),
        None => name,
    }
}

/// A name without brackets, marks and spaces, which vary between a note and a file.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| !is_space(*c) && !"《》“”\"（）()【】[]、，,.．:：".contains(*c))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{RULE, file_title};
    use crate::engine::Severity;
    use crate::rules::testing::{becomes_field, breaks, findings, passes};

    #[test]
    fn files_are_compared_by_what_they_are_called() {
        for (file, title) in [
            ("附件1：任务分工表.xls", "任务分工表"),
            ("附件二 统计表.docx", "统计表"),
            ("/upload/2024.附件.pdf", "2024.附件"),
            ("任务分工表", "任务分工表"),
        ] {
            assert_eq!(file_title(file), title, "{file}");
        }
        breaks(
            &RULE,
            &[
                r#"{"body": "请执行。\n附件：云岭县任务分工表\n某县公安局\n2024年6月27日", "attachments": ["云岭县任务分公表.xls"]}"#,
            ],
        );
        passes(
            &RULE,
            &[
                r#"{"body": "请执行。\n附件：1.甲表\n2.乙表\n某县公安局\n2024年6月27日", "attachments": ["附件.zip"]}"#,
                r#"{"body": "请执行。\n附件：分工表\n某县公安局\n2024年6月27日", "attachments": ["P020240627.xls"]}"#,
            ],
        );
    }

    #[test]
    fn a_label_above_a_table_is_that_of_the_annex() {
        let close = "请执行。\n某县人民政府";
        passes(
            &RULE,
            &[&format!("{close}\n附件1：信息公开统计表\n指标\t单位\t数\n公开数\t条\t12")],
        );
        breaks(&RULE, &[&format!("{close}\n附件1：信息公开统计表\n特此说明。")]);
    }

    #[test]
    fn only_a_text_with_the_foot_of_its_page_would_show_the_links() {
        let weight = |body: &str| {
            let record = serde_json::json!({ "body": body }).to_string();
            let found = findings(&RULE, &record);
            found.iter().find(|finding| finding.rule.id == RULE.id).expect(body).severity
        };
        let body = "请执行。\n附件：云岭县任务分工表\n某县公安局\n2024年6月27日";
        assert_eq!(weight(body), Severity::Info);
        assert_eq!(weight(&format!("{body}\n扫一扫在手机打开当前页")), Severity::Warning);
        passes(&RULE, &[&format!("{body}\n附件下载\n云政发〔2024〕12号.pdf")]);
    }

    #[test]
    fn marks_after_names_go() {
        becomes_field(
            "body",
            "请执行。\n附件：1.分工表；\n2.统计表。\n某县公安局\n2024年6月27日\n附件1\n分工表\n附件2\n统计表",
            "请执行。\n附件：1.分工表\n2.统计表\n某县公安局\n2024年6月27日\n附件1\n分工表\n附件2\n统计表",
        );
    }
}
