//! `date`: how dates are written, and whether they agree with each other.

pub(crate) mod blank;
pub(crate) mod future;
pub(crate) mod impossible;
pub(crate) mod mismatch;
pub(crate) mod notation;
pub(crate) mod order;
pub(crate) mod task_order;
pub(crate) mod unreadable;
pub(crate) mod weekday;

/// What a date field is called in messages: Chinese, English.
fn label(field: &str) -> (&'static str, &'static str) {
    match field {
        "writtenOn" => ("成文日期", "the date of signing"),
        "changedOn" => ("变更日期", "the date of change"),
        "printedOn" => ("印发日期", "the date of printing"),
        "publishedOn" => ("发布日期", "the date of publication"),
        "expiresOn" => ("废止日期", "the date of expiry"),
        #[cfg(feature = "office")]
        _ => crate::record::Request::label(field),
        #[cfg(not(feature = "office"))]
        _ => ("日期", "the date"),
    }
}
