//! Values that lost their labels, told by their shape.

use crate::date::read_date;
use crate::read::{NumberKind, Status, read_attribute, read_document_number};
use crate::text::{is_han, is_space};

/// What a value can be told to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Number,
    Index,
    Date,
    Validity,
    Office,
}

/// A line without the bullet before it.
pub(super) fn without_bullet(line: &str) -> &str {
    line.trim_matches(is_space).trim_start_matches(['•', '●', '·', '◆', '■']).trim_matches(is_space)
}

/// What a value is by its shape. None where it could be anything.
pub(super) fn shape_of(value: &str) -> Option<Shape> {
    if value.is_empty() || value.len() > 120 {
        return None;
    }
    if matches!(
        value,
        "有效"
            | "现行有效"
            | "继续有效"
            | "失效"
            | "废止"
            | "部分失效"
            | "部分废止"
            | "已修改"
            | "已废止"
            | "已失效"
    ) {
        return Some(Shape::Validity);
    }
    if is_index(value) {
        return Some(Shape::Index);
    }
    if read_date(value).is_some_and(|date| date.day.is_some() && date.clutter.is_empty()) {
        return Some(Shape::Date);
    }
    let number = read_document_number(value).filter(|number| number.kind.is_document_number());
    if number.is_some_and(|number| {
        number.status() != Status::Invalid && number.kind != NumberKind::Registration
    }) {
        return Some(Shape::Number);
    }
    is_office(value).then_some(Shape::Office)
}

/// Whether a value has the shape of those of its field.
pub(super) fn fits(field: &str, value: &str) -> bool {
    const LONGEST: usize = 5;
    if field == "attribute" {
        return value.chars().count() <= LONGEST && read_attribute(value).is_some();
    }
    matches!(
        (field, shape_of(value)),
        ("indexNumber", Some(Shape::Index))
            | ("documentNumber", Some(Shape::Number))
            | ("writtenOn" | "publishedOn", Some(Shape::Date))
            | ("validity", Some(Shape::Validity))
            | ("issuer", Some(Shape::Office))
    )
}

/// Whether a value can be an index number: codes, strokes and a year among capitals and digits.
fn is_index(value: &str) -> bool {
    let of_codes = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "-/_".contains(c);
    let digits = value.chars().filter(char::is_ascii_digit).count();
    value.chars().all(of_codes) && digits >= 9 && value.contains(['-', '/']) && value.len() >= 14
}

fn is_office(value: &str) -> bool {
    let ends = value
        .chars()
        .next_back()
        .is_some_and(|last| "局厅部委办室府院会处科队所心站".contains(last));
    ends && value.chars().all(is_han) && (4..=30).contains(&value.chars().count())
}

#[cfg(test)]
mod tests {
    use super::{Shape, shape_of};

    #[test]
    fn values_are_told_by_their_shape() {
        for (value, shape) in [
            ("640121-103/2017-48967", Some(Shape::Index)),
            ("000014349/2018-00222", Some(Shape::Index)),
            ("永公(办)发【2017】28号", Some(Shape::Number)),
            ("永宁县公安局", Some(Shape::Office)),
            ("有效", Some(Shape::Validity)),
            ("2017年03月29日", Some(Shape::Date)),
            ("2017-03-29", Some(Shape::Date)),
            ("政府信息公开", None),
            ("首页", None),
            ("12345", None),
            ("0951-8011234", None),
        ] {
            assert_eq!(shape_of(value), shape, "{value}");
        }
    }
}
