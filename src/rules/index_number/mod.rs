//! Rules on index numbers (索引号).

pub(crate) mod checksum;
pub(crate) mod duplicate;
pub(crate) mod region;
pub(crate) mod shape;
pub(crate) mod shape_outlier;
pub(crate) mod width;
pub(crate) mod year;
