package hebiao.hostile;

import hebiao.importer.ZipBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Files of other kinds under a workbook's name. */
final class OtherKinds {

    private static final String HEADER = "支付日期,凭证号,项目编码,资金来源,金额\n";
    private static final String LINE = "2024-01-05,1,P001,其他资金,1200.50\n";

    private OtherKinds() {
    }

    static void addTo(Map<String, byte[]> files) throws IOException {
        byte[] form = ZipBytes.form();
        files.put("empty.xlsx", new byte[0]);
        files.put("zeros.xlsx", new byte[6000]);
        files.put("zeros-behind-the-start.xlsx", Arrays.copyOf(Arrays.copyOf(form, 4000), form.length));
        files.put("page.xls", utf8("<html><body><table><tr><td>项目支出绩效自评表</td></tr></table></body></html>"));
        files.put("page-ledger.xls", gbk("<html><head><meta charset=gb2312></head><body><table border=1><tr>"
                + "<td>支付日期<td>凭证号<td>项目编码<td>资金来源<td>金额</tr><tr><td>2024-01-05<td>1<td>P001<td>其他资金<td>1,200.50"
                + "</tr></table></body></html>"));
        files.put("page-deep.xls", utf8("<html>" + "<div>".repeat(30_000) + "<table><tr><td>x"));
        files.put("page-wide.xls", utf8("<table><tr><td colspan=999999999 rowspan=999999999>支付日期</td>"
                + "<td colspan=-1>凭证号</td></tr></table>"));
        files.put("web-archive.xls", utf8("MIME-Version: 1.0\nX-Document-Type: Workbook\n"));
        files.put("xml-2003.xls", xml2003(""));
        files.put("xml-2003-doctype.xls", xml2003("<!DOCTYPE Workbook SYSTEM \"http://127.0.0.1:9/canary\">"));
        files.put("table.xls", utf8(HEADER + LINE));
        files.put("table-gbk.xlsx", gbk(HEADER + LINE));
        files.put("table-utf16.xls", ("\uFEFF" + HEADER + LINE).getBytes(StandardCharsets.UTF_16LE));
        files.put("table-open-quote.csv", utf8(HEADER + "2024-01-05,\"1,P001,其他资金,1\n" + LINE));
        files.put("table-formulas.csv", utf8(HEADER + "2024-01-05,=cmd|' /C calc'!A0,+P001,@SUM(1),-1\n"));
        files.put("table-one-line.csv", utf8(",".repeat(300_000)));
        files.put("table-zero-bytes.csv", utf8(HEADER + "2024\0-01-05,1,P001\0,其他资金,1\n"));
        files.put("sylk.xls", utf8("ID;PWXL;N;E\r\nC;Y1;X1;K\"项目\"\r\nE\r\n"));
        files.put("text.xlsx", utf8("本月没有支出。\n特此说明，请审阅。\n"));
        files.put("pdf.xlsx", utf8("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n"));
        files.put("picture.xlsx", hex("89504e470d0a1a0a0000000d49484452"));
        files.put("photo.xls", hex("ffd8ffe000104a46494600010100"));
        files.put("photo-of-a-phone.xlsx", utf8("\0\0\0\u0018ftypheic\0\0\0\0"));
        files.put("rich-text.xls", utf8("{\\rtf1\\ansi 项目}"));
        files.put("document.xlsx", new ZipBytes().with("[Content_Types].xml", "<Types/>")
                .with("word/document.xml", "<d/>").packed());
        files.put("open-document.xlsx", new ZipBytes()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet").with("content.xml", "<d/>")
                .packed());
        files.put("binary-workbook.xlsx", ZipBytes.of(form).renamed("xl/workbook.xml", "xl/workbook.bin").packed());
        files.put("excel-4.xls", hex("090406000004100000000000"));
        files.put("archive.xlsx", new ZipBytes().with("form.xlsx", form).packed());
        files.put("rar.xlsx", hex("526172211a0701003392b5e50a01"));
        files.put("gzip.xlsx", gzip(form));
        files.put("drm.xlsx", joined(hex("62142365"), noise(3000)));
        files.put("drm-safenet.xls", joined(utf8("\u0001\u0002E-SafeNet\0\0LOCK\0\0"), noise(3000)));
        files.put("scrambled.xlsx", noise(5000));
        files.put("nonsense.xls", hex("00ff00fe01020304"));
        files.put("named.xls", form);
    }

    private static byte[] xml2003(String doctype) {
        StringBuilder rows = new StringBuilder();
        for (String line : (HEADER + LINE).split("\n")) {
            rows.append("<Row>");
            for (String cell : line.split(",")) {
                rows.append("<Cell><Data ss:Type=\"String\">").append(cell).append("</Data></Cell>");
            }
            rows.append("</Row>");
        }
        return utf8("<?xml version=\"1.0\"?>" + doctype + "<?mso-application progid=\"Excel.Sheet\"?>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"支付\"><Table>" + rows
                + "</Table></Worksheet></Workbook>");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gbk(String text) {
        return text.getBytes(Charset.forName("GBK"));
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
