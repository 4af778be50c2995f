//! What is read out of XML by hand.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart};

/// A reader that reports elements without content as beginning and ending, as others do.
pub(crate) fn reader(xml: &[u8]) -> Reader<&[u8]> {
    let mut reader = Reader::from_reader(xml);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    config.check_comments = false;
    reader
}

/// The value of an attribute by its name without a prefix.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes
        .with_checks(false)
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())?;
    let value = String::from_utf8_lossy(&found.value);
    Some(
        quick_xml::escape::unescape(&value)
            .map_or_else(|_| value.to_string(), std::borrow::Cow::into_owned),
    )
}

/// The number in an attribute.
pub(crate) fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

/// Whether an attribute says yes.
pub(crate) fn says_yes(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
}

/// Writes what a reference such as `&amp;` or `&#20013;` stands for.
pub(crate) fn resolve(reference: &BytesRef<'_>, text: &mut String) {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        text.push(c);
    } else if let Ok(name) = reference.decode()
        && let Some(known) = quick_xml::escape::resolve_predefined_entity(&name)
    {
        text.push_str(known);
    }
}
