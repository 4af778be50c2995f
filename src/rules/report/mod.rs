//! `report`: 政府信息公开工作年度报告.

pub(crate) mod late;
pub(crate) mod outcomes_merged;
