//! What a table of items is a list of.

use super::Column;

/// What a table of items is a list of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// What is disclosed: a catalogue (公开目录).
    #[default]
    Catalogue,
    /// What an organ has power to do and is answerable for (权责清单).
    PowerList,
}

/// The fields that only a list of powers has.
const OF_POWERS: &[&str] = &["code", "responsibility", "accountability", "remedy", "flowchart"];

/// The fields that tell what is disclosed, and how.
const OF_DISCLOSURE: &[&str] = &["timeLimit", "content", "attribute"];

impl Format {
    /// The format of a table of these columns.
    pub(super) fn of(columns: &[Column]) -> Self {
        let any = |fields: &[&str]| {
            columns.iter().any(|column| column.field.is_some_and(|field| fields.contains(&field)))
        };
        let kinds = |column: &Column| {
            column.field == Some("kind")
                && ["职权", "权力"].iter().any(|word| column.header.contains(word))
        };
        if !any(OF_DISCLOSURE) && (any(OF_POWERS) || columns.iter().any(kinds)) {
            Self::PowerList
        } else {
            Self::Catalogue
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Catalogue;
    use super::Format;

    #[test]
    fn a_list_of_powers_has_columns_of_its_own() {
        for header in [
            "序号,职权编码,职权类型,职权名称,子项名称,实施依据,行使主体,责任事项,追责情形,运行流程图",
            "权力类型,权力名称,设定依据,实施主体",
            "责任主体,事项名称,类型,设定依据,追责依据,监督方式,救济途径",
        ] {
            let catalogue = Catalogue::from_csv(header);
            assert_eq!(catalogue.format, Format::PowerList, "{header}");
            assert!(catalogue.columns.iter().all(|column| column.field.is_some()), "{header}");
        }
        for header in [
            "目录名称,公开内容,公开主体",
            "序号,具体职责,业务事项,信息类别,内容标准,公开时限,公开形式",
            "事项名称,职权类型,公开内容,公开时限",
            "事项名称,类型,公开主体",
        ] {
            assert_eq!(Catalogue::from_csv(header).format, Format::Catalogue, "{header}");
        }
    }
}
