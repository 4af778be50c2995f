//! The shape that all records share.

/// Declares a record: a struct of optional texts and of lists of texts, reachable by the names that
/// JSON and JavaScript use.
macro_rules! declare_record {
    (
        $(#[$doc:meta])*
        $Record:ident {
            texts { $($(#[$field_doc:meta])* $field:ident = $name:literal,)+ }
            lists { $($(#[$list_doc:meta])* $list:ident = $list_name:literal,)* }
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $Record<'a> {
            $($(#[$field_doc])* pub $field: Option<std::borrow::Cow<'a, str>>,)+
            $($(#[$list_doc])* pub $list: Vec<std::borrow::Cow<'a, str>>,)*
        }

        impl<'a> $Record<'a> {
            /// The names of its fields in JSON and JavaScript, texts first, then lists.
            pub const FIELDS: &'static [&'static str] = &[$($name,)+ $($list_name,)*];

            /// The text of a field. None where the field is absent, is a list, or is none of this
            /// kind of record.
            pub fn get(&self, name: &str) -> Option<&str> {
                self.text(name).map(AsRef::as_ref)
            }

            /// The text of a field as it is kept.
            pub(crate) fn text(&self, name: &str) -> Option<&std::borrow::Cow<'a, str>> {
                match name {
                    $($name => self.$field.as_ref(),)+
                    _ => None,
                }
            }

            /// The fields that are there and are no lists, with their texts, in the order of
            /// [`Self::FIELDS`].
            #[allow(dead_code, reason = "not every record is gone through field by field")]
            pub(crate) fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
                let all = [$(($name, self.$field.as_deref()),)+];
                all.into_iter().filter_map(|(name, text)| Some((name, text?)))
            }

            /// Writes a field. A text written to a list is added to it. Says whether there is such
            /// a field.
            pub fn set(&mut self, name: &str, value: impl Into<std::borrow::Cow<'a, str>>) -> bool {
                self.put(name, value.into())
            }

            fn put(&mut self, name: &str, value: std::borrow::Cow<'a, str>) -> bool {
                let text = match name {
                    $($name => &mut self.$field,)+
                    $($list_name => {
                        self.$list.push(value);
                        return true;
                    })*
                    _ => return false,
                };
                *text = Some(value);
                true
            }
        }
    };
}
pub(crate) use declare_record;
