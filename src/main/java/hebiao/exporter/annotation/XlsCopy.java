package hebiao.exporter.annotation;

import hebiao.form.CellRef;
import hebiao.importer.FormImporter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Annotates an xls through POI, which writes the workbook's stream anew and keeps the streams beside it. */
final class XlsCopy {

    private final HSSFWorkbook workbook;
    private final XlsStyles styles;
    private Memory memory = new Memory(List.of());

    private XlsCopy(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new XlsStyles(workbook);
    }

    /** @throws IllegalArgumentException when POI cannot read or write it */
    static byte[] annotate(byte[] submitted, Marks marks, ResultTable table) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(submitted));
                HSSFWorkbook workbook = new HSSFWorkbook(file.getRoot(), file, true)) {
            XlsState before = XlsState.of(workbook);
            XlsCopy copy = new XlsCopy(workbook);
            copy.clear();
            copy.mark(marks, table);
            if (XlsState.of(workbook).equals(before)) {
                return submitted.clone();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalArgumentException("an xls that cannot be changed", e);
        }
    }

    private void clear() {
        int result = workbook.getSheetIndex(FormImporter.RESULT_SHEET);
        if (result >= 0) {
            memory = memory(workbook.getSheetAt(result));
            remove(result);
        }
        for (Sheet sheet : workbook) {
            clear((HSSFSheet) sheet, result >= 0);
        }
    }

    private static Memory memory(HSSFSheet sheet) {
        List<Memory.Entry> entries = new ArrayList<>();
        for (Row row : sheet) {
            Cell target = row.getCell(Memory.COLUMN);
            Cell marked = row.getCell(Memory.COLUMN + 1);
            Cell anchor = row.getCell(Memory.LAST_COLUMN);
            if (target != null && marked != null && !target.toString().isEmpty()) {
                entries.add(new Memory.Entry(target.toString(), target.getCellStyle().getIndex(),
                        marked.getCellStyle().getIndex(),
                        anchor == null ? null : anchor.toString()));
            }
        }
        return new Memory(entries);
    }

    /** POI would let the sheet's names loose on the first sheet. */
    private void remove(int sheet) {
        List<? extends Name> names = workbook.getAllNames().stream().filter(name -> name.getSheetIndex() == sheet)
                .toList();
        names.forEach(workbook::removeName);
        workbook.removeSheetAt(sheet);
    }

    private void clear(HSSFSheet sheet, boolean annotated) {
        XlsComments comments = new XlsComments(sheet, styles);
        List<CellRef> ours = comments.clear(memory);
        if (!annotated && ours.isEmpty()) {
            return;
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                CellRef at = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
                HSSFCellStyle style = (HSSFCellStyle) cell.getCellStyle();
                Integer original = memory.original(sheet.getSheetName(), at, style.getIndex());
                if (original != null) {
                    cell.setCellStyle(workbook.getCellStyleAt(original));
                } else if (ours.contains(at) && styles.isMarked(style)) {
                    cell.setCellStyle(styles.plain(style));
                }
            }
        }
    }

    private void mark(Marks marks, ResultTable table) {
        List<Memory.Entry> entries = new ArrayList<>();
        for (Sheet sheet : workbook) {
            SortedMap<CellRef, Marks.Mark> marked = marks.on(sheet.getSheetName());
            if (!marked.isEmpty()) {
                mark((HSSFSheet) sheet, marked, entries);
            }
        }
        XlsResultSheet.write(workbook, styles, table, entries);
    }

    private void mark(HSSFSheet sheet, SortedMap<CellRef, Marks.Mark> marks, List<Memory.Entry> entries) {
        XlsComments comments = new XlsComments(sheet, styles);
        marks.forEach((at, mark) -> {
            HSSFCell cell = cell(sheet, at);
            HSSFCellStyle original = cell.getCellStyle();
            HSSFCellStyle marked = styles.marked(original, mark.colour());
            String anchor = comments.add(at, mark.note());
            entries.add(new Memory.Entry(Memory.target(sheet.getSheetName(), at), original.getIndex(),
                    marked.getIndex(), anchor));
            cell.setCellStyle(marked);
        });
    }

    private static HSSFCell cell(HSSFSheet sheet, CellRef at) {
        HSSFRow row = sheet.getRow(at.row()) == null ? sheet.createRow(at.row()) : sheet.getRow(at.row());
        HSSFCell cell = row.getCell(at.column());
        if (cell != null) {
            return cell;
        }
        HSSFCell made = row.createCell(at.column());
        HSSFCellStyle style = row.getRowStyle() != null ? row.getRowStyle() : sheet.getColumnStyle(at.column());
        if (style != null) {
            made.setCellStyle(style);
        }
        return made;
    }
}
