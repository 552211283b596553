package hebiao.importer;

import java.util.Random;

/** A workbook of as many cells and bytes as the shipped policies allow, nearly. */
public final class LargestForm {

    private static final int ROWS = 1990;
    private static final int COLUMNS = 100;
    private static final int NUMBERS_IN_A_CELL = 5;

    private LargestForm() {
    }

    /** @param seed another one makes other texts */
    public static byte[] of(long seed) {
        Random random = new Random(seed);
        StringBuilder xml = new StringBuilder(64 << 20)
                .append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 1; row <= ROWS; row++) {
            xml.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < COLUMNS; column++) {
                xml.append("<c t=\"inlineStr\"><is><t>").append("说明".repeat(25));
                for (int word = 0; word < NUMBERS_IN_A_CELL; word++) {
                    xml.append(random.nextLong());
                }
                xml.append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return ZipBytes.of(ZipBytes.form()).with("xl/worksheets/sheet1.xml",
                xml.append("</sheetData></worksheet>").toString()).packed();
    }
}
