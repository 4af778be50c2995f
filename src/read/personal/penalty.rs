//! Whether a text is a decision on a penalty, told by its shape.

use super::party;
use crate::text::{Sight, Sign};

/// A decision on a penalty, or on its reconsideration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Penalty {
    /// Whether the police made it.
    pub police: bool,
    /// Whether it rests on 治安管理处罚法.
    pub public_security: bool,
    /// Whether a natural person is punished.
    pub person: bool,
}

/// What such a decision calls itself.
const TITLES: &[&str] = &["处罚决定书", "行政处罚决定", "行政复议决定书", "处罚信息公开表"];

/// How much of a text is looked at for who made it, in bytes.
const HEAD: usize = 900;

/// Reads what kind of decision on a penalty a text is. None where it is none: it must call itself
/// one, and name a party on a label such as 被处罚人：.
///
/// ```
/// use gongkai::read::read_penalty;
///
/// let text = "某县公安局\n行政处罚决定书\n违法行为人：张某，男，因殴打他人，根据《中华人民共和国治安管理处罚法》";
/// let penalty = read_penalty(text).unwrap();
/// assert!(penalty.police && penalty.public_security && penalty.person);
/// assert!(read_penalty("公开行政处罚决定书的规定：当事人有权申请").is_none());
/// ```
pub fn read_penalty<'a>(text: impl Into<Sight<'a>>) -> Option<Penalty> {
    let sight = text.into();
    sight.next(Sign::Penalty, 0)?;
    let named = TITLES.iter().any(|title| sight.contains(title, Sign::Penalty));
    if named { penalty_in(sight.text()) } else { None }
}

/// The decision that a text is which calls itself one.
fn penalty_in(text: &str) -> Option<Penalty> {
    if !party::has_party(text) {
        return None;
    }
    let end = (0..=HEAD.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let head = &text[..end];
    let public_security = text.contains("治安管理处罚法");
    let makers = ["公安", "派出所", "交警", "交通警察"];
    let police = public_security || makers.iter().any(|maker| head.contains(maker));
    // The forms of such decisions speak of 姓名 and 性别 too, so that a name must be there, hidden or not.
    Some(Penalty { police, public_security, person: party::has_person(text) })
}
