//! Prose as official texts have it, made from a seed: the same on every machine.

/// Sentences, some with the slips of daily work.
const SENTENCES: &[&str] = &[
    "各级各部门要切实提高思想认识，加强组织领导，把政务公开工作摆上重要议事日程，明确责任分工，抓好贯彻落实。",
    "根据《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）要求，结合我县实际，制定本方案。",
    "对涉及公众利益、需要社会广泛知晓的政府信息，应当自形成或者变更之日起20个工作日内主动公开。",
    "法制大队负责执法公示，指挥中心负责依申请公开的受理、登记、办理和答复，政工室负责机构职能信息的公开。",
    "窗口单位应当公开办公地址、办公时间、联系方式和监督电话12389，方便群众查询和监督。",
    "2024年9月30日前完成目录编制，10月15日前报县人民政府办公室（联系电话：0887-5121234）备案。",
    "按照“谁起草、谁公开”的原则,同步考虑、同步部署、同步落实,确保公开及时、准确、便民。",
    "要坚持公开为常态、不公开为例外，依法保障人民群众的知情权、参与权、表达权和监督权。",
    "对不予公开的信息，要依法依规说明理由；对失效的文件，要及时清理并公布清理结果。",
    "转发云政办发〔2020〕33 号文件的单位，应当在门户网站设置专栏，定期更新内容。",
];

/// How paragraphs begin.
const OPENINGS: &[&str] = &["一、", "（一）", "1.", "（二）", "2.", "", "二、", "3.", "", ""];

/// About `characters` characters of prose.
pub(crate) fn text(characters: usize) -> String {
    let mut text = String::new();
    let mut seed: u32 = 2024;
    let mut length = 0;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % below
    };
    while length < characters {
        let mut paragraph = OPENINGS[next(OPENINGS.len())].to_owned();
        for _ in 0..=next(4) {
            paragraph.push_str(SENTENCES[next(SENTENCES.len())]);
        }
        length += paragraph.chars().count() + 1;
        text.push_str(&paragraph);
        text.push('\n');
    }
    text
}
