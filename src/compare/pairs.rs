//! Which item of the old version each item of the new one is.

use super::likeness::Shingles;
use super::plain::plain;
use crate::order::sort_by_key;
use crate::record::Item;

/// What items are recognised by.
struct Known {
    group: String,
    name: String,
    content: String,
}

impl Known {
    fn of(item: &Item<'_>) -> Self {
        let text = |text: Option<&str>| plain(text.unwrap_or_default());
        Self {
            group: plain(&item.category.join("/")),
            name: text(item.name.as_deref()),
            content: text(item.content.as_deref()),
        }
    }
}

/// Of a thousand, how alike names must be to be names of one thing in a group.
const LIKE_NAMES: usize = 600;
/// How alike contents must be for a thing that has another name or stands in another group.
const LIKE_CONTENTS: usize = 850;
/// How alike contents must be for a thing of the same name in another group.
const RELATED_CONTENTS: usize = 400;
/// How short contents tell little, in bytes.
const SHORT: usize = 24;
/// How many items each is compared with at most, those next to it in the order of names.
const NEIGHBOURS: usize = 64;

/// For each item of the new version, the one of the old version that it is. What is surest is paired
/// first; each item is paired once.
pub(super) fn pair(old: &[Item<'_>], new: &[Item<'_>]) -> Vec<Option<usize>> {
    let mut pairing = Pairing {
        old: old.iter().map(Known::of).collect(),
        new: new.iter().map(Known::of).collect(),
        taken: vec![false; old.len()],
        found: vec![None; new.len()],
    };
    pairing.equal(false, |item| Some([&item.group, &item.name, &item.content]));
    pairing.equal(true, |item| Some([&item.group, &item.name]));
    pairing.equal(false, |item| {
        (!item.name.is_empty()).then_some([&item.name, &item.content]).filter(|_| item.tells())
    });
    pairing.equal(true, |item| item.tells().then_some([&item.group, &item.content]));
    pairing.alike(|item| [&item.group, &item.name], alike_in_group);
    pairing.alike(|item| [&item.name, &item.group], alike_in_name);
    // Items of the same place and name whose contents are not alike.
    pairing.equal(false, |item| Some([&item.group, &item.name]));
    pairing.found
}

impl Known {
    /// Whether its content is long enough to recognise it by.
    fn tells(&self) -> bool {
        self.content.len() >= SHORT
    }
}

struct Pairing {
    old: Vec<Known>,
    new: Vec<Known>,
    /// Which items of the old version are paired.
    taken: Vec<bool>,
    found: Vec<Option<usize>>,
}

impl Pairing {
    fn link(&mut self, old: usize, new: usize) {
        self.taken[old] = true;
        self.found[new] = Some(old);
    }

    /// The items of both versions that are not paired.
    fn free(&self) -> (Vec<usize>, Vec<usize>) {
        let old = (0..self.old.len()).filter(|at| !self.taken[*at]).collect();
        let new = (0..self.new.len()).filter(|at| self.found[*at].is_none()).collect();
        (old, new)
    }

    /// Pairs the items of equal keys in their order; if `lone`, only where either version has one of
    /// the key.
    fn equal<const N: usize>(&mut self, lone: bool, key: impl Fn(&Known) -> Option<[&String; N]>) {
        let (mut old, mut new) = self.free();
        old.retain(|at| key(&self.old[*at]).is_some());
        new.retain(|at| key(&self.new[*at]).is_some());
        sort_by_key(&mut old, |at| key(&self.old[*at]));
        sort_by_key(&mut new, |at| key(&self.new[*at]));
        let mut links = Vec::new();
        let mut rest = new.as_slice();
        for run in old.chunk_by(|one, two| key(&self.old[*one]) == key(&self.old[*two])) {
            let wanted = key(&self.old[run[0]]);
            rest = &rest[rest.partition_point(|at| key(&self.new[*at]) < wanted)..];
            let equal = rest.partition_point(|at| key(&self.new[*at]) == wanted);
            if !lone || (run.len() == 1 && equal == 1) {
                links.extend(run.iter().copied().zip(rest[..equal].iter().copied()));
            }
            rest = &rest[equal..];
        }
        for (old, new) in links {
            self.link(old, new);
        }
    }

    /// Pairs the items that `alike` finds most alike, each of those that are next to each other in the
    /// order of `key`.
    fn alike<const N: usize>(
        &mut self,
        key: impl Fn(&Known) -> [&String; N],
        alike: fn(&Seen<'_>, &Seen<'_>) -> Option<usize>,
    ) {
        let (mut old, mut new) = self.free();
        sort_by_key(&mut old, |at| key(&self.old[*at]));
        sort_by_key(&mut new, |at| key(&self.new[*at]));
        let seen: Vec<Seen<'_>> = new.iter().map(|at| Seen::of(&self.new[*at])).collect();
        let mut scores: Vec<(usize, usize, usize)> = Vec::new();
        for at in &old {
            let item = Seen::of(&self.old[*at]);
            let middle = new.partition_point(|at| key(&self.new[*at]) < key(item.known));
            let from = middle.saturating_sub(NEIGHBOURS / 2);
            let to = (middle + NEIGHBOURS / 2).min(new.len());
            for other in from..to {
                scores.extend(alike(&item, &seen[other]).map(|score| (score, *at, new[other])));
            }
        }
        drop(seen);
        sort_by_key(&mut scores, |(score, old, new)| (usize::MAX - score, *old, *new));
        for (_, old, new) in scores {
            if !self.taken[old] && self.found[new].is_none() {
                self.link(old, new);
            }
        }
    }
}

/// An item that is compared with many others.
struct Seen<'k> {
    known: &'k Known,
    name: Shingles,
    content: Shingles,
}

impl<'k> Seen<'k> {
    fn of(known: &'k Known) -> Self {
        Self { known, name: Shingles::of(&known.name), content: Shingles::of(&known.content) }
    }

    /// Whether neither says what is to be published.
    fn silent(&self, other: &Self) -> bool {
        self.content.is_empty() && other.content.is_empty()
    }
}

/// How alike two items of one group are, where they are alike enough to be one item with another name.
fn alike_in_group(one: &Seen<'_>, two: &Seen<'_>) -> Option<usize> {
    if one.known.group != two.known.group {
        return None;
    }
    let (names, contents) = (one.name.likeness(&two.name), one.content.likeness(&two.content));
    let same_name = one.known.name == two.known.name && contents >= RELATED_CONTENTS;
    let told = contents >= LIKE_CONTENTS && one.known.tells() && two.known.tells();
    // A name that is nearly the same tells less where the contents have nothing in common.
    let named = names >= LIKE_NAMES && (contents > 0 || one.silent(two));
    (same_name || told || named).then_some(names * 2 + contents)
}

/// How alike two items of one name are, where they are alike enough to be one item in another group.
fn alike_in_name(one: &Seen<'_>, two: &Seen<'_>) -> Option<usize> {
    if one.known.name != two.known.name || one.name.is_empty() {
        return None;
    }
    let contents = one.content.likeness(&two.content);
    let groups = Shingles::of(&one.known.group).likeness(&Shingles::of(&two.known.group));
    (contents >= RELATED_CONTENTS || groups >= LIKE_NAMES).then_some(contents + groups)
}
