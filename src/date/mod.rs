//! Dates as they are written, and the working days of China.

mod calendar;
mod written;

pub use calendar::Calendar;
pub use written::{WrittenDate, find_dates, read_date};
