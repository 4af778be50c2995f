//! The samples of the package are read.

use gongkai_workbook::read;

#[test]
fn sheets_have_their_cells_merges_and_names() {
    for name in ["yanzhou.xlsx", "yanzhou.xls", "yanzhou.ods"] {
        let path = format!("{}/../pkg/test/files/samples/{name}", env!("CARGO_MANIFEST_DIR"));
        let sheets = read(&std::fs::read(path).unwrap()).unwrap();
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["封面", "目录"], "{name}");
        let catalogue = sheets.into_iter().nth(1).unwrap();
        let merges = [[2, 0, 3, 0], [11, 0, 13, 0], [16, 0, 17, 0], [18, 0, 20, 0]];
        assert_eq!(catalogue.merges, merges, "{name}");
        let (_, csv) = catalogue.written().unwrap();
        assert!(csv.starts_with("目录类别,目录名称,公开内容,"), "{name}");
        assert_eq!(csv.lines().count(), 26, "{name}");
    }
}
