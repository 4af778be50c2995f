//! What rules share that find laws which are no longer in force: in a cell, in running text.

use crate::engine::{Edit, Finding, Fix};
use crate::law::Known;
use crate::message::Message;
use crate::read::Citation;

/// More than this many are not listed one by one: the first of them stand for all.
pub(super) const MANY: usize = 20;

/// Completes a finding on a citation: says until when the law was in force, and by `replaced` what came
/// in its place.
pub(super) fn of_repealed(
    finding: Finding,
    cited: Citation,
    known: &Known,
    text: &str,
    replaced: Message,
) -> Finding {
    let until = known.instrument.until.map(|until| until.to_string()).unwrap_or_default();
    let finding = finding.with("found", cited.title.of(text)).with("until", until);
    let Some(successor) = known.successor else { return finding };
    let number = cited.number.of(text);
    let number = if number.is_empty() { String::new() } else { format!("（{number}）") };
    let finding =
        finding.saying(replaced).with("number", number).with("successor", successor.title);
    // With a number or articles it is not the title alone that has to change.
    if !cited.articles.is_empty() || !cited.number.is_empty() {
        return finding;
    }
    finding.with_fix(Fix::suggest([Edit::replace(cited.title, successor.title)]))
}
