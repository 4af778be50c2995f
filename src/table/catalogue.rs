//! A catalogue: the columns of its header and the items in its rows.

use crate::record::Item;

/// A catalogue (公开目录).
#[derive(Clone, Debug, Default)]
pub struct Catalogue<'a> {
    /// Its items, in order.
    pub items: Vec<Item<'a>>,
}
