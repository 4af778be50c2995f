//! `deadline`: whether information was published within its time limit.

pub(crate) mod before_formed;
mod case;
pub(crate) mod due_soon;
pub(crate) mod late;
pub(crate) mod overdue;
pub(crate) mod provisional;
