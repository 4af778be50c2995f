//! The tables of Word documents, as they stand with their tracked changes accepted.

use quick_xml::events::{BytesStart, Event};

use crate::failure::Failure;
use crate::sheet::Sheet;
use crate::symbol::{is_symbolic, symbol};
use crate::xml::{attribute, number, reader, resolve};

/// What is not in the document, or not yet, or not text.
const SKIPPED: [&[u8]; 11] = [
    b"del",
    b"moveFrom",
    b"delText",
    b"instrText",
    b"delInstrText",
    b"pPrChange",
    b"rPrChange",
    b"tblPrChange",
    b"tcPrChange",
    b"Fallback",
    b"rt",
];
/// How many paragraphs before a table, and after the last, may say something of it.
const AROUND: usize = 40;
/// The columns of the widest table.
const MOST_COLUMNS: u32 = 1 << 14;

/// The tables of `word/document.xml`, each with the paragraphs around it. One of a single row or column
/// lays out text.
pub(crate) fn read(xml: &str) -> Result<Vec<Sheet>, Failure> {
    let mut reader = reader(xml.as_bytes());
    let mut document = Document::default();
    loop {
        match reader.read_event()? {
            Event::Start(element) => {
                let name = element.local_name();
                let is_mark = document.parent() == "trPr" && name.as_ref() == b"del";
                if !is_mark && SKIPPED.contains(&name.as_ref()) {
                    reader.read_to_end(element.name())?;
                } else {
                    document.open(&element);
                }
            }
            Event::Text(text) => document.write(&text.decode().map_err(Failure::damaged)?),
            Event::CData(text) => document.write(&text.decode().map_err(Failure::damaged)?),
            Event::GeneralRef(reference) => {
                let mut text = String::new();
                resolve(&reference, &mut text);
                document.write(&text);
            }
            Event::End(_) => document.close(),
            Event::Eof => break,
            _ => {}
        }
    }
    document.sheets()
}

/// A table, its rows one below the other.
#[derive(Debug, Default)]
struct Table {
    /// The paragraphs above it.
    around: Vec<String>,
    /// Whether nothing stands between it and what comes before.
    goes_on: bool,
    rows: Vec<Row>,
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<Cell>,
    next_column: u32,
    is_deleted: bool,
    is_hidden: bool,
}

#[derive(Clone, Debug, Default)]
struct Cell {
    column: u32,
    span: u32,
    text: String,
    joins: Option<Joins>,
}

/// How a cell is joined with those above and below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joins {
    Begins,
    Continues,
}

/// A document as it is read.
#[derive(Debug, Default)]
struct Document {
    path: Vec<String>,
    /// The paragraphs since the last table.
    paragraphs: Vec<String>,
    paragraph: String,
    tables: Vec<Table>,
    /// How deep in tables.
    depth: u32,
    row: Row,
    /// The font of the run in hand, and whether it is hidden.
    font: String,
    is_hidden: bool,
    /// Whether the box of a form is ticked.
    ticked: bool,
}

impl Document {
    fn parent(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    fn open(&mut self, element: &BytesStart<'_>) {
        let name = String::from_utf8_lossy(element.local_name().as_ref()).into_owned();
        let value = || attribute(element, "val");
        match (self.parent(), name.as_str()) {
            (_, "tbl") => self.open_table(),
            (_, "tr") if self.depth == 1 => self.row = Row::default(),
            (_, "tc") if self.depth == 1 => {
                let column = self.row.next_column;
                self.row.cells.push(Cell { column, span: 1, ..Cell::default() });
            }
            ("trPr", "gridBefore") if self.depth == 1 => {
                self.row.next_column = number(element, "val").unwrap_or(0).min(MOST_COLUMNS);
            }
            ("trPr", "del") if self.depth == 1 => self.row.is_deleted = true,
            ("trPr", "hidden") if self.depth == 1 => {
                self.row.is_hidden = !is_off(value().as_deref());
            }
            ("tcPr", _) if self.depth == 1 => self.cell_property(&name, element),
            (_, "r") => (self.font, self.is_hidden) = (String::new(), false),
            ("rPr", "vanish") => self.is_hidden |= !is_off(value().as_deref()),
            ("rPr", "rFonts") => {
                let font = attribute(element, "hAnsi").or_else(|| attribute(element, "ascii"));
                self.font = font.unwrap_or_default();
            }
            ("r", "sym") => self.symbol(element),
            ("r", "tab") => self.put(" "),
            ("r", "br" | "cr") => self.put("\n"),
            ("r", "noBreakHyphen") => self.put("-"),
            (_, "checkBox") => self.ticked = false,
            ("checkBox", "checked" | "default") => {
                // What is ticked now comes after what it was to begin with.
                self.ticked = !is_off(value().as_deref());
            }
            _ => {}
        }
        self.path.push(name);
    }

    /// Tables within tables are text of their cell.
    fn open_table(&mut self) {
        self.depth += 1;
        if self.depth > 1 {
            return;
        }
        let mut around = std::mem::take(&mut self.paragraphs);
        around.retain(|text| !text.trim().is_empty());
        let goes_on = around.is_empty();
        around.drain(..around.len().saturating_sub(AROUND));
        self.tables.push(Table { around, goes_on, rows: Vec::new() });
    }

    fn cell_property(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(cell) = self.row.cells.last_mut() else { return };
        match name {
            "gridSpan" => cell.span = number(element, "val").unwrap_or(1).clamp(1, MOST_COLUMNS),
            "vMerge" => {
                let begins = attribute(element, "val").as_deref() == Some("restart");
                cell.joins = Some(if begins { Joins::Begins } else { Joins::Continues });
            }
            _ => {}
        }
    }

    fn symbol(&mut self, element: &BytesStart<'_>) {
        let code = attribute(element, "char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        let font = attribute(element, "font").unwrap_or_default();
        let Some(code) = code else { return };
        let shown = symbol(&font, code).or_else(|| char::from_u32(code));
        self.put(shown.unwrap_or('\u{FFFD}').encode_utf8(&mut [0; 4]));
    }

    fn write(&mut self, text: &str) {
        if self.parent() != "t" {
            return;
        }
        if !is_symbolic(&self.font) {
            self.put(&text.replace(['\t', '\r', '\n'], " "));
            return;
        }
        let font = std::mem::take(&mut self.font);
        let shown: String = text.chars().map(|c| symbol(&font, c.into()).unwrap_or(c)).collect();
        self.font = font;
        self.put(&shown);
    }

    fn put(&mut self, text: &str) {
        if !self.is_hidden {
            self.paragraph.push_str(text);
        }
    }

    fn close(&mut self) {
        let Some(name) = self.path.pop() else { return };
        match name.as_str() {
            "p" => self.close_paragraph(),
            "checkBox" => self.put(if self.ticked { "☑" } else { "□" }),
            "r" => self.is_hidden = false,
            "tc" if self.depth == 1 => {
                if let Some(cell) = self.row.cells.last() {
                    self.row.next_column = cell.column + cell.span;
                }
            }
            "tr" if self.depth == 1 && !self.row.is_deleted => {
                let row = std::mem::take(&mut self.row);
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(row);
                }
            }
            "tbl" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.close_table();
                }
            }
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let text = std::mem::take(&mut self.paragraph);
        if self.depth == 0 {
            self.paragraphs.push(text);
            return;
        }
        let Some(cell) = self.row.cells.last_mut() else { return };
        if !cell.text.is_empty() && !text.is_empty() {
            cell.text.push('\n');
        }
        cell.text.push_str(&text);
    }

    /// Joins a table with the one before, if nothing but a break stands between and both are as wide. What
    /// is none is text.
    fn close_table(&mut self) {
        let Some(mut table) = self.tables.pop() else { return };
        let before = self.tables.last_mut().filter(|_| table.goes_on);
        if let Some(before) = before.filter(|before| before.goes_on_in(&table)) {
            before.rows.append(&mut table.rows);
        } else if table.rows.iter().filter(|row| row.cells.len() > 1).count() > 1 {
            self.tables.push(table);
        } else {
            let cells = table.rows.into_iter().flat_map(|row| row.cells).map(|cell| cell.text);
            self.paragraphs = table.around;
            self.paragraphs.extend(cells.filter(|text| !text.is_empty()));
        }
    }

    fn sheets(mut self) -> Result<Vec<Sheet>, Failure> {
        let mut after = std::mem::take(&mut self.paragraphs);
        after.retain(|text| !text.trim().is_empty());
        after.truncate(AROUND);
        if let Some(last) = self.tables.last_mut() {
            last.around.append(&mut after);
        }
        self.tables.into_iter().map(Table::sheet).collect()
    }
}

impl Table {
    fn width(&self) -> u32 {
        self.rows.iter().map(|row| row.next_column).max().unwrap_or(0)
    }

    /// Whether another can be the rest of it after a break.
    fn goes_on_in(&self, other: &Self) -> bool {
        self.width() > 1 && self.width() == other.width()
    }

    fn sheet(self) -> Result<Sheet, Failure> {
        let mut sheet = Sheet { around: self.around, ..Sheet::default() };
        // The cells that go on downwards, by their columns.
        let mut open: Vec<(u32, usize)> = Vec::new();
        for (row, line) in (0..).zip(self.rows) {
            if line.is_hidden {
                sheet.hidden_rows.push(row);
            }
            put_row(&mut sheet, row, line.cells, &mut open)?;
        }
        sheet.merges.retain(|[top, left, bottom, right]| top < bottom || left < right);
        Ok(sheet)
    }
}

fn put_row(
    sheet: &mut Sheet,
    row: u32,
    cells: Vec<Cell>,
    open: &mut Vec<(u32, usize)>,
) -> Result<(), Failure> {
    let mut still_open = Vec::new();
    for cell in cells {
        let above = open.iter().find(|(column, _)| *column == cell.column);
        match (cell.joins, above) {
            (Some(Joins::Continues), Some((column, merge))) => {
                sheet.merges[*merge][2] = row;
                still_open.push((*column, *merge));
                continue;
            }
            (Some(_), _) => still_open.push((cell.column, sheet.merges.len())),
            (None, _) => {}
        }
        if cell.joins.is_some() || cell.span > 1 {
            sheet.merges.push([row, cell.column, row, cell.column + cell.span - 1]);
        }
        sheet.cells.put(row, cell.column, cell.text.trim_end())?;
    }
    *open = still_open;
    Ok(())
}

fn is_off(value: Option<&str>) -> bool {
    matches!(value, Some("0" | "false" | "off"))
}

#[cfg(test)]
mod tests {
    use super::read;

    fn tables(body: &str) -> Vec<(String, String)> {
        let xml = format!("<w:document><w:body>{body}</w:body></w:document>");
        let sheets = read(&xml).unwrap().into_iter();
        sheets.map(|sheet| sheet.written().unwrap()).collect()
    }

    fn paragraph(text: &str) -> String {
        format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    }

    fn cell(properties: &str, text: &str) -> String {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(text))
    }

    fn table(rows: &[&[String]]) -> String {
        let rows: Vec<String> =
            rows.iter().map(|cells| format!("<w:tr>{}</w:tr>", cells.concat())).collect();
        format!("<w:tbl>{}</w:tbl>", rows.concat())
    }

    #[test]
    fn cells_that_are_joined_say_so_and_paragraphs_stand_above() {
        let body = [
            paragraph("目录"),
            "<w:p/>".to_owned(),
            paragraph("三、公开时限：即时"),
            table(&[
                &[cell("<w:gridSpan w:val=\"2\"/>", "甲&amp;"), cell("", "乙")],
                &[cell("<w:vMerge w:val=\"restart\"/>", "丙"), cell("", "丁"), cell("", "戊")],
                &[cell("<w:vMerge/>", "x"), cell("", "己"), cell("", "庚")],
            ]),
            paragraph("注：无"),
        ];
        let found = tables(&body.concat());
        assert_eq!(found[0].1, "甲&,,乙\n丙,丁,戊\n,己,庚\n");
        assert_eq!(
            found[0].0,
            r#"{"merges":[[0,0,0,1],[1,0,2,0]],"around":["目录","三、公开时限：即时","注：无"]}"#
        );
    }

    #[test]
    fn boxes_are_characters_and_what_is_deleted_is_not_there() {
        let run = |inside: &str| format!("<w:tc><w:p><w:r>{inside}</w:r></w:p></w:tc>");
        let cells = [
            run("<w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:t>网站</w:t>"),
            run("<w:rPr><w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/></w:rPr><w:t>£</w:t>"),
            run("<w:rPr><w:vanish/></w:rPr><w:t>暗</w:t>"),
            "<w:tc><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p></w:tc>".to_owned(),
            run("<w:fldChar><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar>"),
        ];
        let gone = format!("<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr>", cell("", "删"));
        let body = format!("<w:tbl>{gone}<w:tr>{0}</w:tr><w:tr>{0}</w:tr></w:tbl>", cells.concat());
        let row = "☑网站,□,,\"新\n二\n三\",☑\n";
        assert_eq!(tables(&body)[0].1, row.repeat(2));
    }

    #[test]
    fn a_table_that_goes_on_after_a_break_is_one() {
        let row = |text: &str| [cell("", text), cell("", "乙")];
        let one = table(&[&row("甲"), &row("丙")]);
        let body = [one.clone(), "<w:p/>".to_owned(), table(&[&row("丁")])].concat();
        assert_eq!(tables(&body)[0].1, "甲,乙\n丙,乙\n丁,乙\n");
        let apart = [one.clone(), paragraph("附件2"), one.clone()].concat();
        let found = tables(&apart);
        assert_eq!((found.len(), found[1].1.as_str()), (2, "甲,乙\n丙,乙\n"));
        assert!(found[1].0.contains("附件2"));
    }

    #[test]
    fn tables_that_lay_out_text_are_text() {
        let one = table(&[&[cell("", "甲"), cell("", "乙")], &[cell("", "丙"), cell("", "丁")]]);
        let single = table(&[&[cell("", "一、公开时限：即时")]]);
        let found = tables(&[single, one.clone()].concat());
        assert_eq!(found.len(), 1);
        assert!(found[0].0.contains("一、公开时限：即时"));
        let nested = table(&[
            &[one.replace("<w:tbl>", "<w:tc><w:tbl>") + "</w:tc>", cell("", "外")],
            &[cell("", "甲"), cell("", "乙")],
        ]);
        assert_eq!(tables(&nested)[0].1, "\"甲\n乙\n丙\n丁\",外\n甲,乙\n");
    }
}
