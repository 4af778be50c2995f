//! `report`: 政府信息公开工作年度报告.

#[cfg(feature = "office")]
pub(crate) mod balance;
#[cfg(feature = "office")]
pub(crate) mod carry_over;
#[cfg(feature = "office")]
pub(crate) mod cell;
#[cfg(feature = "office")]
pub(crate) mod column_sum;
pub(crate) mod late;
pub(crate) mod outcomes_merged;
#[cfg(feature = "office")]
pub(crate) mod review_sum;
#[cfg(feature = "office")]
pub(crate) mod row_sum;
#[cfg(feature = "office")]
pub(crate) mod rule_making;
#[cfg(feature = "office")]
pub(crate) mod structure;
#[cfg(feature = "office")]
mod sum;
#[cfg(feature = "office")]
pub(crate) mod text_mismatch;
