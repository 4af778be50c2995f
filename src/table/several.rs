//! Several catalogues in one grid, one below the other.

use std::iter;

use super::columns::{header_depth, is_header_again, is_new_header};
use super::grid::{Row, is_note};
use super::{Catalogue, Grid, Merge};
use crate::order::Table;

/// How many lines above a header may be the captions of its table.
const CAPTIONS: usize = 20;

impl<'a> Catalogue<'a> {
    /// Reads the catalogues that stand in a grid one below the other, each as [`Catalogue::read`] does.
    ///
    /// A later row that names other columns begins a new one, along with the captions above it; one
    /// that repeats the header, as at the top of a page, does not. What the lines above the first
    /// table state holds for all. There is always at least one, even if it has no header.
    ///
    /// ```
    /// use gongkai::{order::Table, table::{Catalogue, Grid}};
    ///
    /// let csv = "目录名称,公开内容,公开主体\n机构设置,内设机构,政工室\n二、户籍,,\n事项名称,公开时限,公开主体\n出生登记,即时,户籍科\n";
    /// let catalogues = Catalogue::all(Grid::from_csv(csv), &Table::new());
    /// let cell = catalogues[1].place(Some(0), Some("timeLimit")).unwrap();
    /// assert_eq!(cell.name().unwrap(), "B5");
    /// ```
    pub fn all(grid: Grid<'a>, named: &Table<String, String>) -> Vec<Self> {
        let mut catalogues: Vec<Self> = Vec::new();
        for (first_row, part) in parts(grid) {
            let mut catalogue = Self::read(part, named);
            catalogue.first_row = first_row;
            if let Some(first) = catalogues.first() {
                catalogue.stated.extend(&first.stated_above);
            }
            catalogues.push(catalogue);
        }
        catalogues
    }
}

/// The grids of the tables that stand in a grid, each with the row it begins in.
fn parts(grid: Grid<'_>) -> Vec<(usize, Grid<'_>)> {
    let grid = grid.in_order().without_numbering();
    let starts = starts(&grid);
    let mut rows = grid.rows.into_iter();
    let mut merges = grid.merges.map(|merges| merges.into_iter().peekable());
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    let mut parts = Vec::with_capacity(starts.len());
    for (start, end) in starts.iter().copied().zip(ends) {
        let rows: Vec<Row<'_>> = rows.by_ref().take(end - start).collect();
        let last = (start + rows.len()).saturating_sub(1) as u32;
        let merges = merges.as_mut().map(|merges| {
            let own = iter::from_fn(|| merges.next_if(|merge| merge.top <= last));
            own.map(|merge| part_of(merge, start as u32, last)).collect()
        });
        parts.push((start, Grid { rows, merges }));
    }
    parts
}

/// A merge as a part counts it that is the rows from `start` to `last`.
fn part_of(merge: Merge, start: u32, last: u32) -> Merge {
    let (top, bottom) = (merge.top, merge.bottom.min(last));
    Merge { top: top.saturating_sub(start), bottom: bottom.saturating_sub(start), ..merge }
}

/// The rows in which tables begin; the first is 0.
fn starts(grid: &Grid<'_>) -> Vec<usize> {
    let mut starts = vec![0];
    let Some((mut header, mut last)) = header_depth(grid, 0) else { return starts };
    let mut at = last + 1;
    while let Some(row) = grid.rows.get(at) {
        let again = || (header..=last).any(|own| is_header_again(row, &grid.rows[own]));
        if !is_new_header(row) || again() {
            at += 1;
            continue;
        }
        let begins = captions_above(grid, at, last);
        let Some(found) = header_depth(grid, begins) else { break };
        starts.push(begins);
        (header, last) = found;
        at = last.max(at) + 1;
    }
    starts
}

/// The first row of the captions above a header, but for rows up to `last`.
fn captions_above(grid: &Grid<'_>, header: usize, last: usize) -> usize {
    let mut first = header;
    for at in (last + 1..header).rev().take(CAPTIONS) {
        let row = &grid.rows[at];
        if row.is_blank() {
            continue;
        }
        let mut filled = row.filled();
        let caption = filled.next().is_some_and(|(_, cell)| !is_note(cell));
        if !caption || filled.next().is_some() {
            break;
        }
        first = at;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::super::{Catalogue, Grid, Merge};
    use crate::order::Table;

    fn all(csv: &str) -> Vec<Catalogue<'_>> {
        Catalogue::all(Grid::from_csv(csv), &Table::new())
    }

    const ONE: &str = "目录类别,目录名称,公开内容,公开主体,公开时限\n甲,一,子,政工室,即时\n";
    const TWO: &str = "序号,公开事项,公开依据,公开时限,公开主体\n1,乙,丑,即时,户籍科\n";

    #[test]
    fn another_header_begins_another_catalogue_with_its_captions() {
        let csv = ["某局目录\n", ONE, "注：另有规定的从其规定\n", "二、户籍\n\n", TWO].concat();
        let catalogues = all(&csv);
        let [one, two] = &catalogues[..] else { panic!("{catalogues:#?}") };
        assert_eq!((one.first_row, one.header, one.items.len()), (0, Some(1), 1));
        assert_eq!((two.first_row, two.header, two.items.len()), (4, Some(2), 1));
        let cell = two.place(Some(0), Some("publisher")).expect("a cell");
        assert_eq!((cell.row, cell.name().as_deref()), (8, Some("E8")));
        assert_eq!(two.place(None, Some("basis")).expect("a cell").row, 7);
    }

    #[test]
    fn the_same_header_again_begins_nothing() {
        for csv in [
            [ONE, ONE].concat(),
            [ONE, "（二）救灾领域\n", "目录类别,目录名称, 公开内容（要素）,公开主体,公开时限\n乙,二,丑,政工室,即时\n"].concat(),
            "序号,公开事项,,公开内容,公开对象,\n,一级事项,二级事项,,全社会,特定群体\n1,户籍,出生,甲,√,\n序号,公开事项,,公开内容,公开对象,\n,一级事项,二级事项,,全社会,特定群体\n2,户籍,死亡,甲,√,\n".to_owned(),
        ] {
            let catalogues = all(&csv);
            assert_eq!(catalogues.len(), 1, "{csv}");
            assert_eq!(catalogues[0].items.len(), 2, "{csv}");
        }
    }

    #[test]
    fn rows_of_items_begin_nothing() {
        let csv = [ONE, "甲,目录,内容,主动公开,全社会\n", "乙,公开依据,法定依据,政工室,即时\n"];
        assert_eq!(all(&csv.concat()).len(), 1);
        assert_eq!(all("").len(), 1);
        assert_eq!(all("一,二\n三,四\n")[0].header, None);
    }

    #[test]
    fn what_stands_above_the_first_holds_for_all() {
        let csv = [
            "三、公开时限：20个工作日内\n",
            "目录名称,公开内容,公开主体\n甲,乙,丙\n",
            "二、户籍\n事项名称,公开依据,公开主体\n丁,戊,己\n",
        ];
        let csv = csv.concat();
        let catalogues = all(&csv);
        assert_eq!(catalogues.len(), 2);
        assert!(catalogues.iter().all(|catalogue| catalogue.has("timeLimit")));
    }

    #[test]
    fn merges_go_with_their_rows() {
        let csv = [ONE, TWO].concat();
        let mut grid = Grid::from_csv(&csv);
        let merge = |top, bottom| Merge { top, left: 0, bottom, right: 0 };
        grid.merges = Some(vec![merge(3, 9), merge(0, 1)]);
        let catalogues = Catalogue::all(grid, &Table::new());
        assert_eq!(catalogues[0].grid.merges, Some(vec![merge(0, 1)]));
        assert_eq!(catalogues[1].grid.merges, Some(vec![merge(1, 1)]));
    }

    #[test]
    fn many_tables_are_read_in_one_pass() {
        let catalogues = [ONE, TWO].concat().repeat(5_000);
        let catalogues = all(&catalogues);
        assert_eq!(catalogues.len(), 10_000);
        assert_eq!(catalogues[9_999].place(Some(0), None).expect("a row").row, 20_000);
    }
}
