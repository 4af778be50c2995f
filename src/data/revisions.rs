//! Generated from data/revisions.tsv by `make update`. Do not edit.

/// Laws by their short titles, each with the years in which it was made and revised, in
/// order.
pub static REVISIONS: &[(&str, &[i32])] = &[
    ("保守国家秘密法", &[1988, 2010, 2024]),
    ("政府信息公开条例", &[2007, 2019]),
    ("档案法", &[1987, 1996, 2016, 2020]),
    ("治安管理处罚法", &[2005, 2012, 2025]),
    ("行政处罚法", &[1996, 2009, 2017, 2021]),
    ("行政复议法", &[1999, 2009, 2017, 2023]),
    ("行政许可法", &[2003, 2019]),
];
