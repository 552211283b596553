package hebiao.exporter.annotation;

import hebiao.form.CellRef;
import java.util.List;

/** The sheet 核对结果 as a worksheet's part. */
final class ResultSheetXml {

    private static final String LAST_COLUMN = CellRef.columnName(ResultTable.columns() - 1);

    private final StringBuilder xml = new StringBuilder(8192);
    private final StringBuilder merges = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private final StyleSheet styles;
    private int mergeCount;

    private ResultSheetXml(StyleSheet styles) {
        this.styles = styles;
    }

    static String of(ResultTable table, List<Memory.Entry> memory, StyleSheet styles) {
        return new ResultSheetXml(styles).write(table, memory);
    }

    private String write(ResultTable table, List<Memory.Entry> memory) {
        head(table);
        int rows = Math.max(table.rows().size(), memory.size());
        for (int row = 0; row < rows; row++) {
            boolean said = row < table.rows().size();
            xml.append("<row r=\"").append(row + 1).append('"');
            if (said) {
                xml.append(" ht=\"").append(table.rows().get(row).height()).append("\" customHeight=\"1\"");
            }
            xml.append('>');
            if (said) {
                cells(table.rows().get(row), row);
            }
            if (row < memory.size()) {
                memory(memory.get(row), row);
            }
            xml.append("</row>");
        }
        xml.append("</sheetData><mergeCells count=\"").append(mergeCount).append("\">").append(merges)
                .append("</mergeCells>");
        if (!links.isEmpty()) {
            xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
        }
        xml.append("<printOptions horizontalCentered=\"1\"/>")
                .append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" "
                        + "footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
                .append("<headerFooter><oddFooter>&amp;C").append(Xml.escape(table.foot()))
                .append("</oddFooter></headerFooter>");
        return xml.append("</worksheet>").toString();
    }

    private void head(ResultTable table) {
        int top = ResultTable.HEADER_ROW + 1;
        xml.append(Xml.DECLARATION).append("<worksheet xmlns=\"").append(StyleSheet.MAIN)
                .append("\"><sheetPr><tabColor rgb=\"")
                .append(table.isReturned() ? "FFC00000" : "FF548235")
                .append("\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
                .append("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"><pane ySplit=\"").append(top)
                .append("\" topLeftCell=\"A").append(top + 1).append("\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                .append("<selection pane=\"bottomLeft\" activeCell=\"A").append(top + 1).append("\" sqref=\"A")
                .append(top + 1)
                .append("\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int column = 0; column < ResultTable.columns(); column++) {
            xml.append("<col min=\"").append(column + 1).append("\" max=\"").append(column + 1).append("\" width=\"")
                    .append(ResultTable.width(column)).append("\" customWidth=\"1\"/>");
        }
        xml.append("<col min=\"").append(Memory.COLUMN + 1).append("\" max=\"").append(Memory.LAST_COLUMN + 1)
                .append("\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols><sheetData>");
    }

    private void cells(ResultTable.Row row, int number) {
        boolean whole = row.cells().size() == 1;
        for (int column = 0; column < ResultTable.columns(); column++) {
            CellRef at = new CellRef(number, column);
            ResultTable.Cell cell = row.cells().get(whole ? 0 : column);
            String text = whole && column > 0 ? "" : cell.text();
            text(at, text, styles.of(cell.style(), !text.isEmpty() && cell.looksLikeFormula()));
            if (cell.link() != null) {
                links.append("<hyperlink ref=\"").append(at).append("\" location=\"").append(Xml.escape(cell.link()))
                        .append("\" display=\"").append(Xml.escape(cell.text())).append("\"/>");
            }
        }
        if (whole) {
            mergeCount++;
            merges.append("<mergeCell ref=\"A").append(number + 1).append(':').append(LAST_COLUMN).append(number + 1)
                    .append("\"/>");
        }
    }

    private void text(CellRef at, String text, int style) {
        xml.append("<c r=\"").append(at).append("\" s=\"").append(style).append('"');
        if (text.isEmpty()) {
            xml.append("/>");
        } else {
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">").append(Xml.cellText(text))
                    .append("</t></is></c>");
        }
    }

    private void memory(Memory.Entry entry, int row) {
        text(new CellRef(row, Memory.COLUMN), entry.target(), entry.original());
        text(new CellRef(row, Memory.COLUMN + 1), "", entry.marked());
        if (entry.anchor() != null) {
            text(new CellRef(row, Memory.LAST_COLUMN), entry.anchor(), 0);
        }
    }
}
