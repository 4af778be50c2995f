//! Workbooks of OpenDocument.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::archive::Archive;
use crate::cells::{Cells, Form};
use crate::failure::{Failure, Limit};
use crate::sheet::Sheet;
use crate::spreadsheet;
use crate::xml::{attribute, number, reader, resolve};

/// What is in a cell and is no text of it.
const SKIPPED: [&[u8]; 4] = [b"annotation", b"frame", b"tracked-changes", b"object"];
/// How many digits make a long number.
const LONG: usize = 12;

pub(crate) fn read(archive: &mut Archive<'_>) -> Result<Vec<Sheet>, Failure> {
    const MANIFEST: &str = "META-INF/manifest.xml";
    if archive.has(MANIFEST) && archive.text(MANIFEST)?.contains("encryption-data") {
        return Err(Failure::Password);
    }
    let xml = archive.bytes("content.xml")?;
    let mut book = Book { xml: reader(&xml), hidden: Vec::new(), sheets: Vec::new() };
    book.read()?;
    Ok(book.sheets)
}

struct Book<'a> {
    xml: Reader<&'a [u8]>,
    /// The styles of tables that are not to be seen.
    hidden: Vec<String>,
    sheets: Vec<Sheet>,
}

impl Book<'_> {
    fn read(&mut self) -> Result<(), Failure> {
        let mut style = None;
        loop {
            match self.xml.read_event()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    b"style" => style = attribute(&element, "name"),
                    b"table-properties"
                        if attribute(&element, "display").as_deref() == Some("false") =>
                    {
                        self.hidden.extend(style.take());
                    }
                    b"tracked-changes" => self.skip(&element)?,
                    b"table" => {
                        let style = attribute(&element, "style-name");
                        let mut sheet = Sheet {
                            name: attribute(&element, "name").unwrap_or_default(),
                            hidden: style.is_some_and(|style| self.hidden.contains(&style)),
                            ..Sheet::default()
                        };
                        self.table(&mut sheet)?;
                        self.sheets.push(sheet);
                    }
                    _ => {}
                },
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn skip(&mut self, element: &BytesStart<'_>) -> Result<(), Failure> {
        self.xml.read_to_end(element.name())?;
        Ok(())
    }

    fn table(&mut self, sheet: &mut Sheet) -> Result<(), Failure> {
        let (mut row, mut column): (u32, u32) = (0, 0);
        loop {
            match self.xml.read_event()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    b"table-column" => {
                        let next = column.saturating_add(repeated(&element, "columns"));
                        if is_hidden(&element) {
                            sheet.hidden_columns.extend(column..next.min(1 << 14));
                        }
                        column = next;
                    }
                    b"table-row" => {
                        let times = repeated(&element, "rows");
                        let from = sheet.cells.height();
                        self.row(sheet, row, times)?;
                        if is_hidden(&element) && (sheet.cells.height() > from || times < 1 << 10) {
                            sheet.hidden_rows.extend(row..row.saturating_add(times).min(1 << 20));
                        }
                        row = row.saturating_add(times);
                    }
                    // A table within a shape is none of the sheet.
                    b"shapes" | b"table" => self.skip(&element)?,
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == b"table" => return Ok(()),
                Event::Eof => return Err(Failure::damaged("content.xml")),
                _ => {}
            }
        }
    }

    /// Reads a row that stands `times` times.
    fn row(&mut self, sheet: &mut Sheet, row: u32, times: u32) -> Result<(), Failure> {
        let mut column: u32 = 0;
        loop {
            match self.xml.read_event()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    b"table-cell" => {
                        let repeated = repeated(&element, "columns");
                        let cell = self.cell(&element)?;
                        if let Some(merge) = merge(&element, row, column) {
                            sheet.merges.push(merge);
                        }
                        cell.put(&mut sheet.cells, (row, times), (column, repeated))?;
                        column = column.saturating_add(repeated);
                    }
                    b"covered-table-cell" => {
                        column = column.saturating_add(repeated(&element, "columns"));
                        self.skip(&element)?;
                    }
                    _ => self.skip(&element)?,
                },
                Event::End(element) if element.local_name().as_ref() == b"table-row" => {
                    return Ok(());
                }
                Event::Eof => return Err(Failure::damaged("content.xml")),
                _ => {}
            }
        }
    }

    fn cell(&mut self, element: &BytesStart<'_>) -> Result<Cell, Failure> {
        let mut cell = Cell {
            kind: attribute(element, "value-type").unwrap_or_default(),
            date: attribute(element, "date-value"),
            value: attribute(element, "value"),
            has_formula: attribute(element, "formula").is_some(),
            text: String::new(),
        };
        let mut paragraphs = 0;
        loop {
            match self.xml.read_event()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    name if SKIPPED.contains(&name) => self.skip(&element)?,
                    b"p" | b"h" => {
                        if paragraphs > 0 {
                            cell.text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    b"s" => {
                        let spaces = number(&element, "c").unwrap_or(1).min(1000);
                        cell.text.extend((0..spaces).map(|_| ' '));
                    }
                    b"tab" => cell.text.push('\t'),
                    b"line-break" => cell.text.push('\n'),
                    _ => {}
                },
                Event::Text(text) if paragraphs > 0 => {
                    cell.text.push_str(&text.decode().map_err(Failure::damaged)?);
                }
                Event::GeneralRef(reference) if paragraphs > 0 => {
                    resolve(&reference, &mut cell.text);
                }
                Event::End(element) if element.local_name().as_ref() == b"table-cell" => {
                    return Ok(cell);
                }
                Event::Eof => return Err(Failure::damaged("content.xml")),
                _ => {}
            }
        }
    }
}

/// A cell as it is written.
struct Cell {
    kind: String,
    date: Option<String>,
    value: Option<String>,
    has_formula: bool,
    /// What a person sees.
    text: String,
}

impl Cell {
    /// Puts it wherever it stands.
    fn put(
        &self,
        cells: &mut Cells,
        (top, rows): (u32, u32),
        (left, columns): (u32, u32),
    ) -> Result<(), Failure> {
        let (text, form) = self.shown();
        if text.trim().is_empty() && form.is_none() {
            return Ok(());
        }
        if u64::from(rows) * u64::from(columns) > 1 << 22 {
            return Err(Failure::TooLarge(Limit::Cells));
        }
        for row in top..top.saturating_add(rows) {
            for column in left..left.saturating_add(columns) {
                match form {
                    Some(form) => cells.put_as(row, column, &text, form)?,
                    None => cells.put(row, column, &text)?,
                }
            }
        }
        Ok(())
    }

    fn shown(&self) -> (String, Option<Form>) {
        match (self.kind.as_str(), &self.date, &self.value) {
            ("date", Some(date), _) => (day(date), Some(Form::Date)),
            ("float", _, Some(value)) => {
                let number = value.parse().map_or_else(|_| value.clone(), spreadsheet::number);
                let is_long = number.bytes().filter(u8::is_ascii_digit).count() >= LONG;
                match is_long && !number.contains('.') {
                    true => (number, Some(Form::Number)),
                    false if self.text.is_empty() => (number, None),
                    false => (self.text.clone(), None),
                }
            }
            (_, _, Some(_)) => (self.text.clone(), None),
            ("" | "string", ..) if self.has_formula && self.text.is_empty() => {
                // A formula may give an empty text; one without a type was never computed.
                (String::new(), self.kind.is_empty().then_some(Form::Formula))
            }
            _ if self.has_formula && is_error(&self.text) => (self.text.clone(), Some(Form::Error)),
            _ => (self.text.clone(), None),
        }
    }
}

/// `2024-01-02T00:00:00` as a person writes it.
fn day(date: &str) -> String {
    match date.split_once('T') {
        Some((day, time)) if time.starts_with("00:00:00") => day.to_owned(),
        Some((day, time)) => [day, time.get(..5).unwrap_or(time)].join(" "),
        None => date.to_owned(),
    }
}

fn is_error(text: &str) -> bool {
    text.starts_with("Err:") || (text.starts_with('#') && text.ends_with(['!', '?', 'A']))
}

/// How often a row or cell stands there.
fn repeated(element: &BytesStart<'_>, what: &str) -> u32 {
    let name = ["number-", what, "-repeated"].concat();
    number(element, &name).unwrap_or(1).max(1)
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    matches!(attribute(element, "visibility").as_deref(), Some("collapse" | "filter"))
}

/// The cells that a cell takes up, if it is more than its own.
fn merge(element: &BytesStart<'_>, row: u32, column: u32) -> Option<[u32; 4]> {
    let rows = number(element, "number-rows-spanned").unwrap_or(1).max(1);
    let columns = number(element, "number-columns-spanned").unwrap_or(1).max(1);
    let bottom = row.saturating_add(rows - 1);
    (rows > 1 || columns > 1).then(|| [row, column, bottom, column.saturating_add(columns - 1)])
}

#[cfg(test)]
mod tests {
    use super::{Book, reader};
    use crate::failure::{Failure, Limit};

    fn read(xml: &str) -> Result<Vec<(String, String)>, Failure> {
        let mut book = Book { xml: reader(xml.as_bytes()), hidden: Vec::new(), sheets: Vec::new() };
        book.read()?;
        book.sheets.into_iter().map(super::Sheet::written).collect()
    }

    #[test]
    fn a_sheet_is_read_with_what_is_joined_and_hidden() {
        let xml = r#"<d xmlns:table="t"><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
            <table:table table:name="一" table:style-name="ta2"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
            <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>甲<text:s text:c="2"/>&amp;</text:p><text:p>乙</text:p><office:annotation><text:p>注</text:p></office:annotation></table:table-cell>
            <table:table-cell/><table:table-cell office:value-type="date" office:date-value="2024-01-02"><text:p>1月2日</text:p></table:table-cell></table:table-row>
            <table:table-row table:visibility="filter"><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="370882199001010000"><text:p>3.7E+17</text:p></table:table-cell>
            <table:table-cell table:formula="of:=[.A1]" office:value-type="string"><text:p>#REF!</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></d>"#;
        let sheets = read(xml).unwrap();
        assert_eq!(sheets[0].1, "\"甲  &\n乙\",,2024-01-02\n,370882199001010000,#REF!\n");
        assert_eq!(
            sheets[0].0,
            r#"{"merges":[[0,0,1,0]],"name":"一","hidden":true,"hiddenRows":[1],"hiddenColumns":[2],"forms":[[0,2,"date"],[1,1,"number"],[1,2,"error"]]}"#
        );
    }

    #[test]
    fn a_cell_that_repeats_without_end_is_too_large() {
        let xml = r#"<table:table table:name="一"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>甲</text:p></table:table-cell></table:table-row></table:table>"#;
        assert_eq!(read(xml), Err(Failure::TooLarge(Limit::Cells)));
    }
}
