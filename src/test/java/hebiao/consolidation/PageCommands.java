package hebiao.consolidation;

import hebiao.form.CellRef;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.template.BlankForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * The lines of a rule page's example, done to a workbook. {@code path = text} types into a field; a line with {@code @}
 * does something that no field stands for.
 */
final class PageCommands {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String CONTENT_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

    private final EditedWorkbook edited;
    private byte[] instead;
    private String name;
    private boolean fault;
    private CellRef doubled;
    private String stored;

    PageCommands(EditedWorkbook edited) {
        this.edited = edited;
    }

    /** The changed file. */
    byte[] bytes() throws IOException {
        byte[] bytes = instead != null ? instead : edited.bytes();
        return doubled == null ? bytes : withCellTwice(bytes);
    }

    /** The file's name, if an example gives it one. */
    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Whether a failure of our own is to be planted. */
    boolean isFaulty() {
        return fault;
    }

    void apply(String line) throws IOException {
        int space = line.indexOf(' ');
        String command = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        int equals = rest.indexOf('=');
        String subject = equals < 0 ? rest : rest.substring(0, equals).strip();
        String text = equals < 0 ? "" : rest.substring(equals + 1).strip();
        if (!command.startsWith("@")) {
            edited.type(command, text);
        } else if (command.matches("@[A-Z]+\\d+")) {
            setCell(CellRef.of(command.substring(1)), text);
        } else {
            apply(command, subject, text);
        }
    }

    private void apply(String command, String subject, String text) throws IOException {
        switch (command) {
            case "@text" -> edited.cell(subject).setCellValue(text);
            case "@number" -> edited.number(edited.cell(subject), new BigDecimal(text));
            case "@error" -> edited.cell(subject).setCellErrorValue(FormulaError.forString(text));
            case "@formula" -> formula(edited.cell(subject), text);
            case "@formulaWithoutValue" -> {
                edited.cell(subject).setBlank();
                edited.cell(subject).setCellFormula(text);
            }
            case "@hideRow" -> hideRow(Integer.parseInt(subject) - 1);
            case "@hideColumn" -> edited.sheet().setColumnHidden(CellRef.of(subject + 1).column(), true);
            case "@hiddenSheet" -> {
                edited.workbook().createSheet(subject).createRow(0).createCell(0).setCellValue(text);
                edited.workbook().setSheetHidden(edited.workbook().getSheetIndex(subject), true);
            }
            case "@merge" -> edited.sheet().addMergedRegion(CellRangeAddress.valueOf(subject));
            case "@unmerge" -> unmerge(subject);
            case "@sheet" -> edited.workbook().createSheet(subject).createRow(0).createCell(0).setCellValue(text);
            case "@renameSheet" -> edited.workbook().setSheetName(0, subject);
            case "@copySheet" -> edited.workbook().cloneSheet(0);
            case "@protectSheet" -> edited.sheet().protectSheet("123");
            case "@version" -> version(subject);
            case "@externalLink" -> addExternalLink();
            case "@labels-gone" -> edited.removeLabels();
            case "@emptyForm" -> emptyForm();
            case "@named" -> name = subject;
            case "@fault" -> fault = true;
            case "@doubled" -> {
                doubled = CellRef.of(subject);
                stored = text;
            }
            case "@bytes" -> instead = subject.getBytes(StandardCharsets.UTF_8);
            case "@password" -> instead = encrypted(edited.bytes());
            case "@bomb" -> instead = bomb();
            default -> throw new IllegalArgumentException("no such command " + command);
        }
    }

    /** The cell stands a second time before the one that was there, in the same look. */
    private byte[] withCellTwice(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    Pattern cell = Pattern.compile("<c r=\"" + doubled + "\"( [^>]*)>");
                    part = cell.matcher(new String(part, StandardCharsets.UTF_8))
                            .replaceFirst(tag -> tag.group() + "<v>" + stored + "</v></c>" + tag.group())
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.write(part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private void setCell(CellRef at, String text) {
        if (text.isEmpty()) {
            edited.cell(at).setBlank();
        } else {
            edited.cell(at).setCellValue(text);
        }
    }

    private void formula(XSSFCell cell, String formula) {
        cell.setCellFormula(formula);
        edited.workbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    }

    private void hideRow(int row) {
        edited.cell(new CellRef(row, 0)).getRow().setZeroHeight(true);
    }

    private void unmerge(String range) {
        CellRangeAddress wanted = CellRangeAddress.valueOf(range);
        int at = edited.sheet().getMergedRegions().indexOf(wanted);
        if (at < 0) {
            throw new IllegalArgumentException("no merge " + range + " in " + edited.sheet().getMergedRegions());
        }
        edited.sheet().removeMergedRegion(at);
    }

    private void version(String version) {
        CustomProperties properties = edited.workbook().getProperties().getCustomProperties();
        properties.addProperty(BlankForm.TEMPLATE_PROPERTY, "self-evaluation");
        properties.addProperty(BlankForm.VERSION_PROPERTY, version);
    }

    private void addExternalLink() throws IOException {
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/xl/externalLinks/externalLink1.xml");
            PackagePart part = edited.workbook().getPackage().createPart(name, SPREADSHEET + "externalLink+xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write("<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private void emptyForm() {
        edited.form().funds().lines()
                .forEach(line -> FundLine.AMOUNTS.forEach(part -> edited.type(line.path(part).text(), "")));
        for (Indicator indicator : edited.form().indicators()) {
            edited.type(indicator.path("actual").text(), "");
            edited.type(indicator.path("score").text(), "");
        }
    }

    private static byte[] encrypted(byte[] workbook) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(workbook);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** A package whose one large part is nothing but the same byte. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(CONTENT_TYPES.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int megabyte = 0; megabyte < 80; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
