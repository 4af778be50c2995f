//! `marking`: the marking that states 公开属性 on the document itself (附注).

pub(crate) mod bracket;
pub(crate) mod conflict;
pub(crate) mod missing;
pub(crate) mod position;
pub(crate) mod several;
pub(crate) mod wording;
