package hebiao.hostile;

import hebiao.importer.ZipBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Compound files: an honest form as .xls, and what can be wrong with one. */
final class BrokenCompounds {

    private static final String EXCELS_OWN = "VelvetSweatshop";
    private static final int FIRST_SECTOR_OF_TABLE = 76;

    private BrokenCompounds() {
    }

    static void addTo(Map<String, byte[]> files) throws IOException {
        byte[] xls = xls(null);
        files.put("named.xlsx", xls);
        files.put("honest.et", xls);
        files.put("cut-off.xls", Arrays.copyOf(xls, xls.length / 2));
        files.put("cut-off-early.xls", Arrays.copyOf(xls, 700));
        files.put("head-alone.xls", Arrays.copyOf(xls, 8));
        files.put("sectors-in-a-circle.xls", circle(xls));
        files.put("table-out-of-the-file.xls", table(xls, 0x00FFFFFF));
        files.put("record-longer-than-the-file.xls", record(xls, 4));
        files.put("record-of-nothing.xls", record(xls, 400));
        files.put("password.xls", xls("secret"));
        files.put("password.xlsx", encrypted("秘密"));
        files.put("password-of-excel.xlsx", encrypted(EXCELS_OWN));
        files.put("document.xls", compound("WordDocument"));
        files.put("excel-95.xls", compound("Book"));
        files.put("other-compound.xls", compound("Something"));
        files.put("workbook-of-zeros.xls", compound("Workbook"));
    }

    /** Form 5 with its values and merges. */
    private static byte[] xls(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(ZipBytes.form()));
                HSSFWorkbook to = new HSSFWorkbook()) {
            Sheet sheet = to.createSheet("表");
            for (Row row : from.getSheetAt(0)) {
                Row copy = sheet.createRow(row.getRowNum());
                row.forEach(cell -> copy(cell, copy));
            }
            from.getSheetAt(0).getMergedRegions().forEach(sheet::addMergedRegion);
            to.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }

    private static void copy(Cell cell, Row to) {
        if (cell.getCellType() == CellType.NUMERIC) {
            to.createCell(cell.getColumnIndex()).setCellValue(cell.getNumericCellValue());
        } else if (cell.getCellType() == CellType.STRING) {
            to.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
        }
    }

    /** Each sector of the allocation table names itself as the next one. */
    private static byte[] circle(byte[] xls) {
        byte[] bytes = xls.clone();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 512 * (1 + buffer.getInt(FIRST_SECTOR_OF_TABLE));
        for (int sector = 0; sector < 128; sector++) {
            if (buffer.getInt(at + 4 * sector) >= 0) {
                buffer.putInt(at + 4 * sector, sector);
            }
        }
        return bytes;
    }

    private static byte[] table(byte[] xls, int sector) {
        byte[] bytes = xls.clone();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(FIRST_SECTOR_OF_TABLE, sector);
        return bytes;
    }

    /** A length of 65,535 somewhere in the first sector of the workbook. */
    private static byte[] record(byte[] xls, int at) {
        byte[] bytes = xls.clone();
        Arrays.fill(bytes, 512 + at, 512 + at + 4, (byte) 0xff);
        return bytes;
    }

    private static byte[] encrypted(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(ZipBytes.form());
            }
            file.writeFilesystem(bytes);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] compound(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
