package hebiao.fuzz;

import java.util.List;

/** Words that mean something to a reader of each kind of file; chance alone would never write them. */
final class Words {

    static final List<String> ZIP = List.of("PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "PK\u0006\u0006",
            "\0\0\0\0", "../", "/", "\\", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml");
    static final List<String> XML = List.of("<", ">", "\"", "&", ";", "&amp;", "&#x1;", "&#55296;", "&e;", "<!--",
            "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY e 'x'>]>", "<?x?>", "</row>", "<row>",
            "<row r=\"3\">", "<c/>",
            "<c r=\"C3\"><v>1</v></c>", "<c r=\"C3\" t=\"inlineStr\"><is><t>x</t></is></c>", " t=\"s\"", " t=\"str\"",
            " t=\"inlineStr\"", " t=\"b\"", " t=\"e\"", " t=\"d\"", " s=\"99\"", " r=\"A1\"", " r=\"XFD1048576\"",
            " r=\"XFE1\"", "<f>A1+1</f>", "<f t=\"shared\" si=\"0\"/>", "<f t=\"shared\" ref=\"A1:B9\" si=\"0\">A1</f>",
            "<f t=\"array\" ref=\"A1:B2\">1</f>", "<v>1E+400</v>", "<v>-0</v>", "<v>0.1</v>", "<v/>", "<t/>", "<is/>",
            "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>", "<r><t>x</t></r>", " xml:space=\"preserve\"", " hidden=\"1\"",
            "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2\"/>", "_x0001_", "_x000D_", "\uFFFF", "\0",
            "\r\n", "mc:AlternateContent", "x:", "xmlns=\"\"", "xmlns:x=\"y\"", " date1904=\"1\"", " state=\"hidden\"",
            " TargetMode=\"External\"", "/xl/", "../../", "http://127.0.0.1:9/", "numFmtId=\"14\"", "numFmtId=\"9\"",
            "formatCode=\"0.00%\"", "formatCode=\"yyyy-mm-dd\"");
    static final List<String> XLS = List.of("\0\0\0\0", "\u0009\u0008\u0010\0", "\n\0\0\0", "\u00ff\u00ff\u00ff\u00ff",
            "Workbook", "W\0o\0r\0k\0", "\u0006\0", "\u00fd\0\n\0", "\u0003\u0002\u000e\0", "<\0\u0004\0");
    static final List<String> TEXT = List.of(",", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "\0", "\uFEFF", "=1+1", "合计",
            "小计", "支付日期", "凭证号", "项目编码", "资金来源", "金额", "金额(万元)", "2024-02-30", "2024/1/1", "20240101",
            "1,234.50", "(5)", "-0", "1E400", "<td>", "<tr>", "<table>", "<td colspan=3 rowspan=2>",
            "</table>", "&nbsp;", "<br>",
            "<Row ss:Index=\"9\">", "<Cell ss:Index=\"300\">", "<Data ss:Type=\"Number\">", "ss:Type=\"DateTime\"",
            "<!DOCTYPE x>", "<![CDATA[", "<?xml?>");
    static final List<String> YAML = List.of(": ", "- ", "{", "}", "[", "]", "\n", "\n  ", "&a ", "*a", "!!", "|\n",
            ">", "'", "\"", "#", "---\n", "...\n", "? ", "null", "~", "no", "OFF", "1e999", ".inf",
            "0x7fffffff", "-1", "\t",
            "base: national\n", "base: a\n", "limits: {}\n", "grades: {}\n", "severities: {F03: OFF}\n", "<<: *a\n");

    private Words() {
    }
}
