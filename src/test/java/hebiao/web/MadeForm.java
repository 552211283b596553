package hebiao.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Forms of the made month, as files to choose. */
final class MadeForm {

    private MadeForm() {
    }

    /** The form of that name in the zip of the month, put into a folder. */
    static Path of(Path folder, String entry) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("test-fixtures/month/2024-12.zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
                if (at.getName().equals(entry)) {
                    Path file = folder.resolve(entry.substring(entry.lastIndexOf('/') + 1));
                    return Files.write(file, zip.readAllBytes());
                }
            }
        }
        throw new IOException("no " + entry);
    }

    /** Types a text, or a number where it is one, into a cell of the first sheet, and saves. */
    static void type(Path file, String cell, String text) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            CellReference at = new CellReference(cell);
            XSSFCell typed = workbook.getSheetAt(0).getRow(at.getRow()).getCell(at.getCol());
            if (text.matches("-?\\d+(\\.\\d+)?")) {
                typed.setCellValue(Double.parseDouble(text));
            } else {
                typed.setCellValue(text);
            }
            Path saved = file.resolveSibling("saving.xlsx");
            try (OutputStream out = Files.newOutputStream(saved)) {
                workbook.write(out);
            }
            Files.move(saved, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The form with one part more, named in it, so that no two files are the same. */
    static byte[] unlike(byte[] form, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(form));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry("docProps/which.xml"));
            out.write(("<which>" + name + "</which>").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** A zip of files under their names. */
    static Path zip(Path zip, Path... files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
        return zip;
    }
}
