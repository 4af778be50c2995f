//! Personal data in a text: numbers that name a person, and in a decision on a penalty also names,
//! addresses and plates.
//!
//! One scan from digit to digit takes each stretch for the first thing it can be, in this order: a
//! link or mail address, an index number, the code of an organisation, an identity number, a bank
//! card, a mobile number, a landline, a plate. What was taken is not looked at again, so an index
//! number is no phone and a credit code no identity number.

mod chain;
mod clear;
mod glyph;
mod keyword;
mod link;
mod mask;
mod masked;
mod number;
mod party;
mod penalty;
mod plate;
mod scan;
mod travel;
mod word;

use chrono::NaiveDate;
#[cfg(feature = "office")]
pub(crate) use party::is_common_name;

pub use clear::hidden_digits;
pub use penalty::{Penalty, read_penalty};

use crate::order::sort_by_key;
use crate::text::{Sight, Span};

/// What a datum is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonalKind {
    /// 公民身份号码, of 18 or 15 digits.
    IdentityNumber,
    /// A mobile number.
    MobileNumber,
    /// A landline with its area code.
    Landline,
    /// A bank card.
    BankCard,
    /// A bank account that is no card.
    BankAccount,
    /// A passport, or a permit to cross the border.
    Passport,
    /// A licence plate.
    Plate,
    /// A mail address.
    Email,
    /// A number or name of QQ or 微信.
    Chat,
    /// A home address in a decision on a penalty.
    Address,
    /// A person's name in a decision on a penalty.
    Name,
    /// An identity number of which a part is hidden.
    MaskedIdentityNumber,
    /// A mobile number of which a part is hidden.
    MaskedMobileNumber,
    /// 统一社会信用代码. It is public.
    CreditCode,
    /// 组织机构代码. It is public.
    OrganisationCode,
}

impl PersonalKind {
    /// Its name in results.
    pub const fn name(self) -> &'static str {
        match self {
            Self::IdentityNumber | Self::MaskedIdentityNumber => "identity-number",
            Self::MobileNumber | Self::MaskedMobileNumber => "mobile-number",
            Self::Landline => "landline",
            Self::BankCard => "bank-card",
            Self::BankAccount => "bank-account",
            Self::Passport => "passport",
            Self::Plate => "plate",
            Self::Email => "email",
            Self::Chat => "chat",
            Self::Address => "address",
            Self::Name => "name",
            Self::CreditCode => "credit-code",
            Self::OrganisationCode => "organisation-code",
        }
    }
}

/// How sure it is that a datum is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Its form says so.
    Likely,
    /// Its form and its check character say so, or the words before it.
    Certain,
}

/// Whose it is, as the words before it say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearer {
    /// Nothing is said.
    Unknown,
    /// A person: 手机, 家庭电话, 身份证.
    Person,
    /// Whoever answers for an office: 联系电话, 联系人.
    Contact,
    /// An office: 监督电话, 值班电话, 传真.
    Office,
}

/// Why hiding a part of a number does not hide the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weakness {
    /// All of the date of birth can be read.
    BirthDate,
    /// A part of the date of birth can be read.
    BirthYear,
    /// Too few digits are hidden.
    Few,
    /// It is not as long as the number.
    Length,
}

/// A personal datum as found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalDatum<'a> {
    /// The text it was found in.
    pub source: &'a str,
    /// The whole of it.
    pub span: Span,
    /// What it is.
    pub kind: PersonalKind,
    /// How sure that is.
    pub certainty: Certainty,
    /// The words before it that say what it is; none where its form alone does.
    pub keyword: Option<Span>,
    /// Whose it is.
    pub bearer: Bearer,
    /// The date of birth in an identity number.
    pub born: Option<NaiveDate>,
    /// Why its mask does not hide it, where it has one that does not.
    pub weakness: Option<Weakness>,
    /// The decision on a penalty that it stands in.
    pub penalty: Option<Penalty>,
    /// It with what must be hidden hidden; the same for the same original.
    pub masked: String,
    /// How many of the kind there are from here on, where they are too many to be told one by one;
    /// else 1.
    pub count: u32,
}

impl<'a> PersonalDatum<'a> {
    /// A datum of which no more is known.
    fn new(source: &'a str, span: Span, kind: PersonalKind) -> Self {
        Self {
            source,
            span,
            kind,
            certainty: Certainty::Likely,
            keyword: None,
            bearer: Bearer::Unknown,
            born: None,
            weakness: None,
            penalty: None,
            masked: span.of(source).to_owned(),
            count: 1,
        }
    }

    /// It as it is written.
    pub fn text(&self) -> &'a str {
        self.span.of(self.source)
    }
}

/// Finds the personal data in a text, in order, and the codes of organisations.
///
/// ```
/// use gongkai::read::{PersonalKind, find_personal_data};
///
/// let text = "张某，公民身份号码11010519491231002X，电话12345";
/// let found = find_personal_data(text);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].kind, PersonalKind::IdentityNumber);
/// assert_eq!(found[0].masked, "1101**********002X");
/// ```
pub fn find_personal_data<'a>(text: impl Into<Sight<'a>>) -> Vec<PersonalDatum<'a>> {
    find_personal_data_under("", text)
}

/// Finds the personal data in a cell of a column. The column's header says what its numbers are, where
/// nothing in the cell does.
pub fn find_personal_data_under<'a>(
    header: &str,
    text: impl Into<Sight<'a>>,
) -> Vec<PersonalDatum<'a>> {
    data_under(header, &text.into())
}

fn data_under<'a>(header: &str, sight: &Sight<'a>) -> Vec<PersonalDatum<'a>> {
    let mut found = scan::scan(header, sight);
    let penalty = read_penalty(sight);
    if let Some(penalty) = penalty {
        found.extend(party::find(sight.text()));
        for datum in &mut found {
            datum.penalty = Some(penalty);
        }
        sort_by_key(&mut found, |datum| datum.span);
    }
    found
}

/// More than this many of a kind in one text are told as one.
const MANY: usize = 20;

/// The data with those of a kind put together where they are many: the first of them counts all.
pub fn gather_personal_data(mut data: Vec<PersonalDatum<'_>>) -> Vec<PersonalDatum<'_>> {
    if data.len() <= MANY {
        return data;
    }
    let alike = |datum: &PersonalDatum<'_>| {
        (datum.kind, datum.certainty, datum.bearer, datum.weakness, datum.keyword.is_some())
    };
    let mut counts: Vec<(_, usize)> = Vec::new();
    for datum in &data {
        let key = alike(datum);
        match counts.iter_mut().find(|(known, _)| *known == key) {
            Some((_, count)) => *count += 1,
            None => counts.push((key, 1)),
        }
    }
    data.retain_mut(|datum| {
        let key = alike(datum);
        let Some((_, count)) = counts.iter_mut().find(|(known, _)| *known == key) else {
            return true;
        };
        match *count {
            0 => return false,
            1..=MANY => return true,
            many => datum.count = many as u32,
        }
        *count = 0;
        true
    });
    data
}
