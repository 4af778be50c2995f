//! Links, whose numbers are none, and mail addresses.

use crate::text::Span;

/// The longest first part of a link or address that is looked at.
const LONGEST: usize = 64;

/// What begins at a word.
#[derive(Debug)]
pub(super) enum Link {
    /// A link.
    Page(Span),
    /// A mail address, and the part before its `@`.
    Mail(Span, Span),
}

/// Reads the link or mail address that begins at `at`.
pub(super) fn read(text: &str, at: usize) -> Option<Link> {
    let bytes = text.as_bytes();
    if at > 0 && is_local(bytes[at - 1]) {
        return None;
    }
    let run = bytes[at..].iter().take(LONGEST).take_while(|byte| is_local(**byte)).count();
    let (end, head) = (at + run, &text[at..at + run]);
    match bytes.get(end) {
        Some(b'@') => {
            let domain = bytes[end + 1..].iter().take(LONGEST);
            let domain = domain
                .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
            let last = end + 1 + domain.count();
            let domain = text[end + 1..last].trim_end_matches(['.', '-']);
            let (_, top) = domain.rsplit_once('.')?;
            let is_mail = top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_alphabetic());
            let span = Span::new(at, end + 1 + domain.len());
            is_mail.then_some(Link::Mail(span, Span::new(at, end)))
        }
        Some(b':') if text[end..].starts_with("://") => Some(page(text, at)),
        Some(b'/') if head.contains('.') && bytes[at].is_ascii_alphabetic() => Some(page(text, at)),
        _ if head.starts_with("www.") => Some(page(text, at)),
        _ => None,
    }
}

/// The link from `at` on: what can stand in one without being escaped.
fn page(text: &str, at: usize) -> Link {
    let inside = |byte: &&u8| byte.is_ascii_graphic() && !matches!(**byte, b'<' | b'>' | b'"');
    let len = text.as_bytes()[at..].iter().take_while(inside).count();
    Link::Page(Span::new(at, at + len))
}

/// Whether a byte can stand before the `@` of an address, or in the name of a host.
fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-')
}
