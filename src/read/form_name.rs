//! Forms that a text speaks of, beside those that are annexed to it.

use super::OfficialText;
use crate::text::{Span, is_han};

/// What a form is for.
const PURPOSES: &[&str] = &["审批", "审核", "审查", "登记", "申请", "备案", "报名", "申报"];

/// So many characters in a row make two names of forms alike.
const ALIKE: usize = 4;

/// The characters of a name before its purpose that are compared.
const BEFORE: usize = 16;

/// Finds where a text speaks of a form that has another name than the annexed one of its kind, which it
/// never names: 上网审批单 for 上网信息发布审批表. Each with the title of the annex.
pub fn find_form_names(text: &OfficialText<'_>) -> Vec<(Span, Span)> {
    let Some(first) = text.annexes.first() else { return Vec::new() };
    let body = &text.source[..first.label.range().start];
    let note = text.attachments.as_ref().map(|note| note.label.range().start);
    let body = &body[..note.map_or(body.len(), |note| note.min(body.len()))];
    let titles = text.annexes.iter().filter_map(|annex| annex.title).take(10);
    let mut found = Vec::new();
    for title in titles {
        let words = title.of(text.source);
        let Some((stem, purpose, other)) = form(words) else { continue };
        let own = [purpose, &words[words.len() - '表'.len_utf8()..]].concat();
        if body.contains(&own) {
            continue;
        }
        let name = [purpose, other].concat();
        let like = body.match_indices(&*name).find_map(|(at, name)| {
            let start = name_start(&body[..at]);
            let alike = shares(&body[start..at], stem);
            alike.then(|| Span::new(start, at + name.len()))
        });
        found.extend(like.map(|span| (span, title)));
    }
    found
}

/// What a form is about, what it is for, and how else it may be called: 表 for 单.
fn form(title: &str) -> Option<(&str, &'static str, &'static str)> {
    let (rest, other) = match title.strip_suffix('表') {
        Some(rest) => (rest, "单"),
        None => (title.strip_suffix('单')?, "表"),
    };
    let purpose = PURPOSES.iter().find(|purpose| rest.ends_with(**purpose))?;
    Some((rest.strip_suffix(purpose)?, purpose, other))
}

/// Where the name begins that the text ends with: behind a mark, or a verb of filling in.
fn name_start(text: &str) -> usize {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev().take(BEFORE) {
        if !is_han(c) {
            break;
        }
        start = at;
    }
    let verbs = ["填写", "填报", "制作", "使用", "提交", "填", "将"];
    let words = &text[start..];
    let cut = verbs.iter().filter_map(|verb| Some(words.rfind(verb)? + verb.len())).max();
    start + cut.unwrap_or(0)
}

/// Whether two names have so many characters in a row in common.
fn shares(one: &str, other: &str) -> bool {
    let chars: Vec<(usize, char)> = one.char_indices().collect();
    chars.windows(ALIKE).any(|run| {
        let end = run[ALIKE - 1].0 + run[ALIKE - 1].1.len_utf8();
        other.contains(&one[run[0].0..end])
    })
}

#[cfg(test)]
mod tests {
    use super::find_form_names;
    use crate::read::OfficialText;

    #[track_caller]
    fn finds(body: &str, annex: &str, expected: &[&str]) {
        let text = [body, "\n附件\n", annex, "\n姓名\n单位\n"].concat();
        let text = OfficialText::of(&text);
        let found = find_form_names(&text);
        let found: Vec<&str> = found.iter().map(|(span, _)| span.of(text.source)).collect();
        assert_eq!(found, expected, "{body} {annex}");
    }

    #[test]
    fn a_form_of_another_name_is_found_where_the_annexed_one_is_never_named() {
        finds("填写政务信息上网审批单。", "政务信息上网审批表", &["政务信息上网审批单"]);
        finds("填写政务信息上网审批单、审批表。", "政务信息上网审批表", &[]);
        finds("填写物资采购审批单。", "政务信息上网审批表", &[]);
        finds("填写登记表。", "任务分工", &[]);
        finds(&"审批单".repeat(20_000), "政务信息上网审批表", &[]);
    }
}
