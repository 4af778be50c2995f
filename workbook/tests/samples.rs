//! The samples of the package are read.

use gongkai_workbook::read;

#[test]
fn sheets_have_their_cells_merges_and_names() {
    for name in ["yanzhou.xlsx", "yanzhou.xls", "yanzhou.ods"] {
        let path = format!("{}/../pkg/test/files/samples/{name}", env!("CARGO_MANIFEST_DIR"));
        let sheets = read(&std::fs::read(path).unwrap()).unwrap();
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["封面", "目录"], "{name}");
        let merges = [[2, 0, 3, 0], [11, 0, 13, 0], [16, 0, 17, 0], [18, 0, 20, 0]];
        assert_eq!(sheets[1].merges, merges, "{name}");
        assert!(sheets[1].csv.starts_with("目录类别,目录名称,公开内容,"), "{name}");
        assert_eq!(sheets[1].csv.lines().count(), 26, "{name}");
    }
}
