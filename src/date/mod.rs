//! Dates as they are written, and the working days of China.

mod calendar;
mod deadline;
mod month_day;
mod notice;
mod ordinary;
#[cfg(feature = "office")]
mod reply;
mod written;

pub use calendar::{Arrangement, Calendar, Day, Why};
pub use deadline::{Deadline, Period, Status, deadline};
pub use month_day::read_month_day;
pub use notice::{ArrangedDay, Computed, Notice, Uncovered};
#[cfg(feature = "office")]
pub use reply::ReplyTime;
pub use written::{
    Notation, Numeral, Script, Standing, WrittenDate, WrittenWeekday, find_dates,
    in_chinese_numerals, in_words, read_date, weekday_name,
};
