//! Cells that a file joins, row by row.

use super::Merge;
use crate::order::sort_by_key;

/// How many steps are taken in all to lay out merges: files that hold more lay them over each other.
const STEPS: usize = 4_000_000;

/// Which cells are joined with others, going down a grid row by row.
#[derive(Debug)]
pub(super) struct Cover {
    /// The merges that are to come, the next one last.
    coming: Vec<Merge>,
    /// The merge that each column is under.
    active: Vec<Option<Merge>>,
    row: u32,
    steps: usize,
}

impl Cover {
    /// The merges of a grid in its first `width` columns.
    pub(super) fn of(merges: &[Merge], width: usize) -> Self {
        let mut coming: Vec<Merge> =
            merges.iter().copied().filter(|merge| (merge.left as usize) < width).collect();
        sort_by_key(&mut coming, |merge| std::cmp::Reverse(merge.top));
        Self { coming, active: vec![None; width], row: 0, steps: STEPS }
    }

    /// Goes down to a row.
    pub(super) fn go_down(&mut self, row: usize) {
        self.row = row as u32;
        while let Some(merge) = self.coming.last().copied().filter(|next| next.top <= self.row) {
            self.coming.pop();
            let end = self.active.len().min((merge.right as usize).saturating_add(1));
            let columns = self.active.get_mut(merge.left as usize..end).unwrap_or_default();
            let Some(rest) = self.steps.checked_sub(columns.len()) else { return };
            self.steps = rest;
            columns.fill(Some(merge));
        }
    }

    /// The row and column of the cell that holds the value of this one, where that is another one.
    pub(super) fn holder(&self, column: usize) -> Option<(usize, usize)> {
        let merge = (*self.active.get(column)?).filter(|merge| merge.bottom >= self.row)?;
        let holder = (merge.top as usize, merge.left as usize);
        (holder != (self.row as usize, column)).then_some(holder)
    }

    /// Whether one merge joins the row over its whole width, or all of it beside the first cell, and over no
    /// other row.
    pub(super) fn is_one_cell(&self) -> bool {
        let width = self.active.len();
        let whole = |merge: &&Merge| {
            let beside_first = merge.left == 1 && width > 3;
            (merge.left == 0 || beside_first)
                && (merge.top, merge.bottom) == (self.row, self.row)
                && merge.right as usize + 1 >= width
        };
        width > 1 && self.active.iter().take(2).flatten().any(|merge| whole(&merge))
    }
}

/// How many rows the merges that begin in a row of a header reach, itself among them. They are in the
/// order of their rows.
pub(super) fn rows_of_header(merges: &[Merge], header: usize) -> usize {
    let from = merges.partition_point(|merge| (merge.top as usize) < header);
    let begun = merges[from..].iter().take_while(|merge| merge.top as usize == header);
    let rows =
        begun.map(|merge| (merge.bottom.saturating_sub(merge.top) as usize).saturating_add(1));
    rows.filter(|rows| *rows <= MOST_HEADER_ROWS).max().unwrap_or(1)
}

/// A header has at most so many rows.
const MOST_HEADER_ROWS: usize = 5;

#[cfg(test)]
mod tests {
    use super::{Cover, Merge};

    #[test]
    fn a_cell_is_held_by_the_first_of_its_merge() {
        let merge = |top, left, bottom, right| Merge { top, left, bottom, right };
        let mut cover = Cover::of(&[merge(3, 0, 3, 2), merge(1, 1, 2, 1), merge(0, 9, 0, 9)], 3);
        cover.go_down(1);
        assert_eq!((cover.holder(1), cover.holder(0)), (None, None));
        cover.go_down(2);
        assert_eq!((cover.holder(1), cover.is_one_cell()), (Some((1, 1)), false));
        cover.go_down(3);
        assert_eq!((cover.holder(2), cover.is_one_cell()), (Some((3, 0)), true));
        cover.go_down(4);
        assert_eq!((cover.holder(2), cover.holder(7)), (None, None));
    }

    #[test]
    fn merges_that_lie_over_each_other_take_no_longer() {
        let merge = Merge { top: 0, left: 0, bottom: u32::MAX, right: u32::MAX };
        let mut cover = Cover::of(&vec![merge; 100_000], 16_000);
        cover.go_down(1);
        assert_eq!(cover.holder(5), Some((0, 0)));
    }
}
