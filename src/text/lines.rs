//! Line numbers as a text editor shows them.

use super::width;

/// The lines of a text, each with the LF or CR that ends it; between CR and LF one more is empty.
///
/// ```
/// let lines: Vec<&str> = gongkai::text::split_lines("一\n\r\n二").collect();
/// assert_eq!(lines, ["一\n", "\r", "\n", "二"]);
/// ```
pub fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (line, after) = rest.split_at(line_end(rest.as_bytes()));
        rest = after;
        (!line.is_empty()).then_some(line)
    })
}

/// Where the first line ends, character by character.
fn line_end(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        if matches!(byte, b'\n' | b'\r') {
            return at + 1;
        }
        at += width(*byte);
    }
    text.len()
}

/// The starts of the lines of a text.
#[derive(Debug)]
pub struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    /// Finds the lines of `text`. A line ends with LF, CR LF or a lone CR.
    pub fn of(text: &str) -> Self {
        let mut starts = vec![0];
        let mut start = 0;
        // Looking for one character at a time is faster than for either.
        for line in text.split_inclusive('\n') {
            for (at, _) in line.match_indices('\r') {
                if line.as_bytes().get(at + 1) != Some(&b'\n') {
                    starts.push((start + at) as u32 + 1);
                }
            }
            start += line.len();
            if line.ends_with('\n') {
                starts.push(start as u32);
            }
        }
        Self { starts }
    }

    /// The number of the line that holds the byte offset `at`, counted from 1.
    pub fn number(&self, at: u32) -> u32 {
        self.starts.partition_point(|start| *start <= at) as u32
    }

    /// The byte offset at which the line that holds `at` begins.
    pub fn start(&self, at: u32) -> u32 {
        self.starts[self.number(at) as usize - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let lines = Lines::of("一\n二\r\n三\r四");
        let numbers: Vec<u32> = [0, 4, 9, 13].iter().map(|at| lines.number(*at)).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
        assert_eq!(lines.start(10), 9);
    }
}
