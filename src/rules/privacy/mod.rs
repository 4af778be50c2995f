//! `privacy`: what names a person, and what must not be published at all.

pub(crate) mod address;
pub(crate) mod bank_card;
pub(crate) mod email;
pub(crate) mod identity_number;
pub(crate) mod landline;
pub(crate) mod mobile_number;
pub(crate) mod name;
pub(crate) mod passport;
pub(crate) mod penalty_plan;
pub(crate) mod plate;
pub(crate) mod sealed_penalty;
pub(crate) mod secret_mark;
pub(crate) mod weak_mask;

use crate::engine::{Context, Edit, Finding, Fix, Rule};
use crate::message::{Lang, Message};
use crate::read::{Attribute, PersonalDatum, read_attribute};
use crate::record::Document;

static MANY: Message = Message::new(
    "从此处起共有 {count} 处{kind}，如“{found}”，公开以前应当逐一隐去",
    "here and below there are {count} of these ({kind}), such as “{found}”; hide them one by one before publishing",
);

/// A finding on a datum. What it quotes is hidden; what it offers is the same mask for the same
/// original.
fn finding(rule: &'static Rule, datum: &PersonalDatum<'_>, message: Message) -> Finding {
    let finding = Finding::new(rule, datum.span).with("found", &datum.masked);
    if datum.count > 1 {
        let (zh, en) = (rule.title.template(Lang::Zh), rule.title.template(Lang::En));
        let finding = finding.saying(MANY).with("count", datum.count);
        return finding.with("kind", zh).with("kind_en", en);
    }
    let edit = Edit::replace(datum.span, datum.masked.as_str());
    finding.saying(message).with_fix(Fix::suggest([edit]))
}

/// Whether the record is for the public: a document that is withheld, or given on request alone, is
/// not.
fn is_public(cx: &Context<'_>) -> bool {
    cx.document().is_none_or(is_published)
}

fn is_published(document: &Document<'_>) -> bool {
    let attribute = document.attribute.as_deref().and_then(read_attribute);
    let kept = matches!(attribute, Some(Attribute::Withheld | Attribute::OnRequest));
    !kept || document.is_filled("publishedOn")
}
