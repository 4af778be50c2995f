//! The numbers of the documents of a list, read once for all rules that compare them.

use std::rc::Rc;

use crate::read::{DocumentNumber, IndexNumber, read_document_number, read_index_number};
use crate::record::Document;

/// The numbers that a document's own fields hold.
#[derive(Clone, Debug)]
pub struct Numbers<'a> {
    /// Its document number.
    pub document: Option<Rc<DocumentNumber<'a>>>,
    /// Its index number.
    pub index: Option<Rc<IndexNumber<'a>>>,
}

impl<'a> Numbers<'a> {
    /// Reads them.
    pub fn of(document: &'a Document<'_>) -> Self {
        let number = document.document_number.as_deref().and_then(read_document_number);
        let index = document.index_number.as_deref().and_then(read_index_number);
        Self { document: number.map(Rc::new), index: index.map(Rc::new) }
    }
}
