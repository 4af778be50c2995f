//! Websites of governments that are named by their level alone: 县政府门户网站.

use crate::text::{Sight, Sign, Span, is_han};

/// Words that may stand before 县政府 without being a part of its name.
const BEFORE: &[&str] =
    &["通过", "依托", "登录", "登陆", "在", "到", "由", "从", "和", "与", "及", "向", "至", "发挥"];

/// Finds where a text names the website of a county's or a district's government without saying which,
/// in order.
pub fn find_bare_governments<'a>(text: impl Into<Sight<'a>>) -> Vec<Span> {
    let sight = text.into();
    let text = sight.text();
    let (mut found, mut next) = (Vec::new(), 0);
    while let Some(at) = sight.find("网站", Sign::Net, next) {
        next = at + "网站".len();
        let before = text[..at].strip_suffix("门户").unwrap_or(&text[..at]);
        let Some(office) = before.strip_suffix("政府") else { continue };
        let Some(before) = office.strip_suffix(['县', '区']) else { continue };
        if !before.ends_with(is_han) || BEFORE.iter().any(|word| before.ends_with(word)) {
            found.push(Span::new(before.len(), next));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::find_bare_governments;

    #[test]
    fn names_of_places_and_other_levels_are_left() {
        let text = "县政府门户网站、区政府网站，自治区政府网站，兖州区政府网站，通过县政府网站，县政府领导";
        let found = find_bare_governments(text);
        let found: Vec<&str> = found.iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["县政府门户网站", "区政府网站", "县政府网站"]);
    }
}
