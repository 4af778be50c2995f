//! A sheet as it crosses to JavaScript: a head of JSON, and CSV.

use std::fmt::Write as _;

use crate::cells::Cells;
use crate::failure::Failure;

/// A sheet of a workbook, or a table of a text document.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name; empty for a table of a document.
    pub name: String,
    pub(crate) cells: Cells,
    /// `[top, left, bottom, right]` of the cells that the file joins, counted from 0.
    pub merges: Vec<[u32; 4]>,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// The rows that are hidden, counted from 0.
    pub hidden_rows: Vec<u32>,
    /// The columns that are hidden, counted from 0.
    pub hidden_columns: Vec<u32>,
    /// The paragraphs above and below a table of a document, which may say something of it.
    pub around: Vec<String>,
}

impl Sheet {
    /// What the file says of it as JSON, and its cells as CSV.
    ///
    /// # Errors
    ///
    /// `TooLarge` if too many blank cells stand before filled ones.
    pub fn written(mut self) -> Result<(String, String), Failure> {
        let (width, height) = (self.cells.width(), self.cells.height());
        self.hidden_rows.retain(|row| *row < height);
        self.hidden_columns.retain(|column| *column < width);
        self.merges.retain(|[top, left, ..]| *top < height && *left < width);
        let mut head = String::from("{");
        let merges = self
            .merges
            .iter()
            .map(|[top, left, bottom, right]| format!("[{top},{left},{bottom},{right}]"));
        list(&mut head, "merges", merges);
        if !self.name.is_empty() {
            head.push_str(",\"name\":");
            quote(&mut head, &self.name);
        }
        if self.hidden {
            head.push_str(",\"hidden\":true");
        }
        for (key, numbers) in
            [("hiddenRows", &self.hidden_rows), ("hiddenColumns", &self.hidden_columns)]
        {
            if !numbers.is_empty() {
                list(&mut head, key, numbers.iter().map(u32::to_string));
            }
        }
        if !self.around.is_empty() {
            let quoted = |text: &String| {
                let mut json = String::new();
                quote(&mut json, text);
                json
            };
            list(&mut head, "around", self.around.iter().map(quoted));
        }
        if !self.cells.forms.is_empty() {
            self.cells.forms.sort_by_key(|(row, column, _)| (*row, *column));
            let forms = self.cells.forms.iter();
            let forms =
                forms.map(|(row, column, form)| format!("[{row},{column},\"{}\"]", form.name()));
            list(&mut head, "forms", forms);
        }
        head.push('}');
        Ok((head, self.cells.csv()?))
    }
}

fn list(json: &mut String, key: &str, things: impl Iterator<Item = String>) {
    if json.len() > 1 {
        json.push(',');
    }
    // Writing to a string cannot fail.
    let _ = write!(json, "\"{key}\":[");
    for (number, thing) in things.enumerate() {
        if number > 0 {
            json.push(',');
        }
        json.push_str(&thing);
    }
    json.push(']');
}

fn quote(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            c if c < ' ' => {
                let _ = write!(json, "\\u{:04x}", u32::from(c));
            }
            c => json.push(c),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::Sheet;
    use crate::cells::Form;

    #[test]
    fn what_the_file_says_is_json() {
        let mut sheet = Sheet { name: "一\"二\\\n".to_owned(), hidden: true, ..Sheet::default() };
        sheet.cells.put(0, 0, "甲").unwrap();
        sheet.cells.put_as(1, 1, "2024-01-02", Form::Date).unwrap();
        sheet.merges = vec![[0, 0, 1, 0], [70, 0, 71, 0]];
        sheet.hidden_rows = vec![1, 90];
        let (head, csv) = sheet.written().unwrap();
        assert_eq!(
            head,
            r#"{"merges":[[0,0,1,0]],"name":"一\"二\\\u000a","hidden":true,"hiddenRows":[1],"forms":[[1,1,"date"]]}"#
        );
        assert_eq!(csv, "甲\n,2024-01-02\n");
    }
}
