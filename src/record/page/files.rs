//! The files that a page offers.

use super::PageLine;
use crate::text::is_space;

/// The names of the files that a page offers in its text, or below it where it says so. The text begins on
/// the line `begins`.
pub(super) fn files<'a>(lines: &'a [PageLine<'a>], begins: usize) -> Vec<&'a str> {
    let mut offers = false;
    let of_text = lines.iter().enumerate().filter(|(at, line)| {
        let beside = line.text.contains("附件") || (offers && !line.links.is_empty());
        offers = *at > begins && beside;
        !line.hidden && (line.main || offers)
    });
    let mut names: Vec<&str> = Vec::new();
    for link in of_text.flat_map(|(_, line)| &line.links) {
        if !is_file(&link.href) && !is_file(&link.text) {
            continue;
        }
        let said = link.text.trim_matches(is_space);
        let name = if said.is_empty() || said == "下载" || said.starts_with("点击") {
            file_name(&link.href)
        } else {
            said
        };
        if !names.contains(&name) && !name.is_empty() {
            names.push(name);
        }
    }
    names
}

/// Whether an address, or the words of a link, are those of a file that is attached.
fn is_file(href: &str) -> bool {
    const ENDINGS: &[&str] = &[
        ".doc", ".docx", ".xls", ".xlsx", ".pdf", ".wps", ".et", ".ofd", ".ppt", ".pptx", ".zip",
        ".rar", ".7z", ".csv", ".txt",
    ];
    let address = href.split('#').next().unwrap_or_default().to_ascii_lowercase();
    // downfile.jsp?filename=1.docx&classid=0
    let mut parts = address.split(['?', '&']).map(|part| part.trim_matches(is_space));
    parts.any(|part| ENDINGS.iter().any(|ending| part.ends_with(ending)))
}

fn file_name(href: &str) -> &str {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}
