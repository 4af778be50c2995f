//! The order of items in two versions.

use super::Compared;

/// For each item of the new version, whether it is of the most items that are in the same order in
/// both. `pairs` gives the item of the old version for each.
pub(super) fn stay(pairs: &[Option<usize>]) -> Vec<bool> {
    // The ends of the shortest-ending ascending rows of each length, each with the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, old) in pairs.iter().enumerate() {
        let Some(old) = old else { continue };
        let length = ends.partition_point(|end| pairs[*end].is_some_and(|end| end < *old));
        before[at] = length.checked_sub(1).map(|last| ends[last]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut stays = vec![false; pairs.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = before[at];
    }
    stays
}

/// The items with those that only the old version has, each after what it stood after.
pub(super) fn with_removed(items: Vec<Compared>, old_items: usize) -> Vec<Compared> {
    let mut kept = vec![false; old_items];
    for old in items.iter().filter_map(|item| item.old) {
        kept[old] = true;
    }
    let removed = |old: usize| Compared { old: Some(old), ..Compared::default() };
    let mut all = Vec::with_capacity(items.len() + old_items);
    let run = |from: usize| (from..old_items).take_while(|old| !kept[*old]).map(removed);
    all.extend(run(0));
    for item in items {
        let old = item.old;
        all.push(item);
        if let Some(old) = old {
            all.extend(run(old + 1));
        }
    }
    all
}
