//! Sorting and looking up in code that a page can afford. The library's own sort and tree are made
//! for speed and weigh several kilobytes in WebAssembly for every type they are used with.

use std::cmp::Ordering;

/// Sorts by what `key` gives; what is equal stays in order.
///
/// ```
/// let mut words = vec!["丙", "a", "甲乙", "b"];
/// gongkai::order::sort_by_key(&mut words, |word| word.len());
/// assert_eq!(words, ["a", "b", "丙", "甲乙"]);
/// ```
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort(&mut Keyed { items, key });
}

/// Things that can be put in order. What is written for it exists once, whatever the things are.
trait Sortable {
    fn len(&self) -> usize;
    fn compare(&self, one: usize, other: usize) -> Ordering;
    fn swap(&mut self, one: usize, other: usize);
}

/// Things, and by what they are sorted.
struct Keyed<'t, T, F> {
    items: &'t mut [T],
    key: F,
}

impl<T, K: Ord, F: Fn(&T) -> K> Sortable for Keyed<'_, T, F> {
    fn len(&self) -> usize {
        self.items.len()
    }

    fn compare(&self, one: usize, other: usize) -> Ordering {
        (self.key)(&self.items[one]).cmp(&(self.key)(&self.items[other]))
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.items.swap(one, other);
    }
}

fn sort(things: &mut dyn Sortable) {
    // Most are sorted already, because they were found in order.
    if (1..things.len()).all(|at| things.compare(at - 1, at).is_le()) {
        return;
    }
    let mut order = order_of(things);
    for start in 0..order.len() {
        let mut at = start;
        loop {
            // What belongs here comes here, and what stood here goes to where that was.
            let from = std::mem::replace(&mut order[at], at);
            if from == start || from == at {
                break;
            }
            things.swap(at, from);
            at = from;
        }
    }
}

/// The places of things, sorted: two runs each are merged into one twice as long, until there is one.
fn order_of(things: &dyn Sortable) -> Vec<usize> {
    let len = things.len();
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged = Vec::with_capacity(len);
    let mut run = 1;
    while run < len {
        for both in order.chunks(2 * run) {
            let (mut one, mut other) = both.split_at(run.min(both.len()));
            while let (Some(first), Some(second)) = (one.first(), other.first()) {
                let is_in_order = things.compare(*first, *second).is_le();
                let next = if is_in_order { &mut one } else { &mut other };
                merged.push(next[0]);
                *next = &next[1..];
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        run *= 2;
    }
    order
}

/// Values by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<K, V> {
    rows: Vec<(K, V)>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<K: Ord, V> Table<K, V> {
    /// An empty table.
    pub const fn new() -> Self {
        Self { rows: Vec::new() }
    }

    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.rows.binary_search_by(|(row, _)| row.borrow().cmp(key))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.find(key).ok().map(|at| &self.rows[at].1)
    }

    /// Whether it holds the key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: std::borrow::Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// Puts a value in the place of what the key had.
    pub fn insert(&mut self, key: K, value: V) {
        match self.find(&key) {
            Ok(at) => self.rows[at].1 = value,
            Err(at) => self.rows.insert(at, (key, value)),
        }
    }

    /// The value of a key, to be changed; the default where it had none.
    pub fn entry(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let at = match self.find(&key) {
            Ok(at) => at,
            Err(at) => {
                self.rows.insert(at, (key, V::default()));
                at
            }
        };
        &mut self.rows[at].1
    }

    /// Keeps the rows that `keep` says.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &V) -> bool) {
        self.rows.retain(|(key, value)| keep(key, value));
    }

    /// The rows, in the order of their keys, each handed over.
    pub fn into_rows(self) -> Vec<(K, V)> {
        self.rows
    }

    /// The rows, in the order of their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.rows.iter().map(|(key, value)| (key, value))
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.rows.iter().map(|(key, _)| key)
    }
}

/// Values that are sorted by the key beside them.
struct Paired<'t, K, V>(&'t mut [(K, V)]);

impl<K: Ord, V> Sortable for Paired<'_, K, V> {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn compare(&self, one: usize, other: usize) -> Ordering {
        self.0[one].0.cmp(&self.0[other].0)
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.0.swap(one, other);
    }
}

impl<K: Ord, V> Table<K, Vec<V>> {
    /// The values of each key, in the order in which they come. Where keys are many and come in any
    /// order this stays quick; [`Table::entry`] would move the rows after each new one.
    ///
    /// ```
    /// use gongkai::order::Table;
    ///
    /// let table = Table::grouped(vec![("乙", 1), ("丙", 2), ("乙", 3)]);
    /// assert_eq!(table.get("乙"), Some(&vec![1, 3]));
    /// ```
    pub fn grouped(mut pairs: Vec<(K, V)>) -> Self {
        sort(&mut Paired(&mut pairs));
        let mut rows: Vec<(K, Vec<V>)> = Vec::new();
        for (key, value) in pairs {
            match rows.last_mut() {
                Some((last, values)) if *last == key => values.push(value),
                _ => rows.push((key, vec![value])),
            }
        }
        Self { rows }
    }
}

impl<K: Ord, V> Extend<(K, V)> for Table<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, rows: I) {
        for (key, value) in rows {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(rows: I) -> Self {
        let mut table = Self::new();
        table.extend(rows);
        table
    }
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn things_are_sorted_and_what_is_equal_stays_in_order() {
        let mut seed = 7_u32;
        let mut random = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed >> 16
        };
        for len in 0..200 {
            let things: Vec<(u32, usize)> = (0..len).map(|at| (random() % 40, at)).collect();
            let (mut ours, mut theirs) = (things.clone(), things);
            sort_by_key(&mut ours, |thing| thing.0);
            theirs.sort_by_key(|thing| thing.0);
            assert_eq!(ours, theirs);
        }
    }
}
