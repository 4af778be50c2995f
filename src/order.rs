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
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let compare = |one: usize, other: usize| key(&items[one]).cmp(&key(&items[other]));
    if is_in_order(items.len(), &compare) {
        return;
    }
    let order = order_of(items.len(), &compare);
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| taken[at].take()));
}

/// Whether `len` things are sorted already, as most are that were found in order.
fn is_in_order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> bool {
    (1..len).all(|at| compare(at - 1, at).is_le())
}

/// The places of `len` things, sorted.
fn order_of(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|one, other| compare(*one, *other));
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
    pub fn grouped(pairs: Vec<(K, V)>) -> Self {
        let order = order_of(pairs.len(), &|one, other| pairs[one].0.cmp(&pairs[other].0));
        let mut taken: Vec<Option<(K, V)>> = pairs.into_iter().map(Some).collect();
        let mut rows: Vec<(K, Vec<V>)> = Vec::new();
        for (key, value) in order.into_iter().filter_map(|at| taken[at].take()) {
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
