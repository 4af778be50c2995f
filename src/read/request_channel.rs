//! How a request for information came in.

/// How a request came in, as far as the day of its receipt depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestChannel {
    /// 当面提交.
    InPerson,
    /// By mail that is signed for: 挂号信、特快专递.
    SignedMail,
    /// By mail that nobody signs for: 平常信函.
    PlainMail,
    /// By mail of either kind.
    Mail,
    /// 互联网渠道, e-mail among them.
    Internet,
    /// 传真.
    Fax,
}

impl RequestChannel {
    /// Whether it counts as received on the day on which both sides confirm it.
    pub fn is_confirmed(self) -> bool {
        matches!(self, Self::PlainMail | Self::Internet | Self::Fax)
    }
}

/// The words for each; what says more about mail goes before what says less.
const WORDS: &[(RequestChannel, &[&str])] = &[
    (RequestChannel::PlainMail, &["平信", "平常信函", "平邮", "普通信函", "普通信件", "无需签收"]),
    (RequestChannel::SignedMail, &["挂号", "特快", "快递", "ems", "需签收", "给据"]),
    (RequestChannel::Mail, &["邮寄", "信函", "来信", "信件", "邮政"]),
    (
        RequestChannel::Internet,
        &[
            "互联网",
            "网上",
            "网络",
            "网站",
            "在线",
            "线上",
            "平台",
            "电子邮件",
            "电子邮箱",
            "邮箱",
            "电邮",
            "email",
            "e-mail",
            "网申",
            "小程序",
            "公众号",
        ],
    ),
    (RequestChannel::Fax, &["传真"]),
    (RequestChannel::InPerson, &["当面", "当场", "现场", "窗口", "上门", "来访"]),
];

/// Reads how a request came in. None where the words say nothing of it, or say two things.
///
/// ```
/// use gongkai::read::{RequestChannel, read_request_channel};
///
/// assert_eq!(read_request_channel("邮寄（EMS）"), Some(RequestChannel::SignedMail));
/// assert_eq!(read_request_channel("邮寄-平常信函"), Some(RequestChannel::PlainMail));
/// assert_eq!(read_request_channel("当面/网上"), None);
/// ```
pub fn read_request_channel(written: &str) -> Option<RequestChannel> {
    let written = written.to_ascii_lowercase();
    let said = |words: &[&str]| words.iter().any(|word| written.contains(word));
    let mut named = WORDS.iter().filter(|(_, words)| said(words)).map(|(channel, _)| *channel);
    let first = named.next()?;
    let is_mail = matches!(first, RequestChannel::SignedMail | RequestChannel::PlainMail);
    let is_more_of_it = |other| is_mail && other == RequestChannel::Mail;
    named.all(is_more_of_it).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{RequestChannel as Channel, read_request_channel};

    #[test]
    fn the_words_of_registers_are_read() {
        for (written, channel) in [
            ("当面提交", Some(Channel::InPerson)),
            ("现场（政务服务窗口）", Some(Channel::InPerson)),
            ("邮寄", Some(Channel::Mail)),
            ("信函", Some(Channel::Mail)),
            ("挂号信", Some(Channel::SignedMail)),
            ("邮寄-需签收", Some(Channel::SignedMail)),
            ("邮政特快专递", Some(Channel::SignedMail)),
            ("平信", Some(Channel::PlainMail)),
            ("普通信函", Some(Channel::PlainMail)),
            ("互联网", Some(Channel::Internet)),
            ("政府网站依申请公开平台", Some(Channel::Internet)),
            ("电子邮件", Some(Channel::Internet)),
            ("Email", Some(Channel::Internet)),
            ("传真", Some(Channel::Fax)),
            ("传真/网上", None),
            ("其他", None),
            ("", None),
        ] {
            assert_eq!(read_request_channel(written), channel, "{written}");
        }
    }
}
