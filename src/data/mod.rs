//! Generated tables: sorted statics, nothing else. The sources are data/*.tsv.

pub mod calendar;
pub mod channels;
pub mod glyphs;
pub mod headers;
pub mod instruments;
pub mod regions;
#[cfg(feature = "office")]
pub mod report_cells;
pub mod revisions;
pub mod terms;
pub mod units;
