//! The cells that an OpenDocument sheet joins; calamine does not say.

use std::io::{BufRead, BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// The merges of each sheet, by its name.
pub fn merges(bytes: &[u8]) -> Option<Vec<(String, Vec<[u32; 4]>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = archive.by_name("content.xml").ok()?;
    read(BufReader::new(part))
}

fn read(xml: impl BufRead) -> Option<Vec<(String, Vec<[u32; 4]>)>> {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    let mut sheets: Vec<(String, Vec<[u32; 4]>)> = Vec::new();
    let (mut row, mut column, mut repeated) = (0_u32, 0_u32, 1_u32);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(start) | Event::Empty(start) => match start.local_name().as_ref() {
                b"table" => {
                    sheets.push((text(&start, b"table:name").unwrap_or_default(), Vec::new()));
                    row = 0;
                }
                b"table-row" => {
                    repeated = number(&start, b"table:number-rows-repeated");
                    column = 0;
                }
                b"table-cell" | b"covered-table-cell" => {
                    let (down, right) = (
                        number(&start, b"table:number-rows-spanned"),
                        number(&start, b"table:number-columns-spanned"),
                    );
                    if let Some((_, merges)) = sheets.last_mut().filter(|_| down > 1 || right > 1) {
                        let (bottom, end) =
                            (row.saturating_add(down), column.saturating_add(right));
                        merges.push([row, column, bottom - 1, end - 1]);
                    }
                    column =
                        column.saturating_add(number(&start, b"table:number-columns-repeated"));
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == b"table-row" => {
                row = row.saturating_add(repeated);
            }
            Event::Eof => return Some(sheets),
            _ => {}
        }
    }
}

fn text(start: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    std::str::from_utf8(&attribute.value)
        .ok()
        .and_then(|value| quick_xml::escape::unescape(value).ok().map(std::borrow::Cow::into_owned))
}

/// A count; 1 where it is not said.
fn number(start: &BytesStart<'_>, name: &[u8]) -> u32 {
    text(start, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}
