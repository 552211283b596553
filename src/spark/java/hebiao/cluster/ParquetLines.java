package hebiao.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The rows of a parquet file as texts, in their order: what a csv of the same table would say. */
final class ParquetLines implements Iterator<String[]>, Closeable {

    private static final String ENDING = ".parquet";

    private final MessageType type;
    private final ParquetReader<Group> reader;
    private Group next;

    ParquetLines(Configuration configuration, Path file) throws IOException {
        try (ParquetFileReader footer = ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration))) {
            this.type = footer.getFileMetaData().getSchema();
        }
        this.reader = ParquetReader.builder(new GroupReadSupport(), file).withConf(configuration).build();
        this.next = reader.read();
    }

    /** Whether a path is such a file, by its name. */
    static boolean isParquet(Path file) {
        return file.getName().endsWith(ENDING);
    }

    /** The names of the columns. */
    List<String> columns() {
        return type.getFields().stream().map(Type::getName).toList();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public String[] next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        String[] cells = new String[type.getFieldCount()];
        for (int at = 0; at < cells.length; at++) {
            cells[at] = next.getFieldRepetitionCount(at) == 0 ? null : text(next, at);
        }
        try {
            next = reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private String text(Group row, int column) {
        if (!type.getType(column).isPrimitive()) {
            return row.getValueToString(column, 0);
        }
        PrimitiveType primitive = type.getType(column).asPrimitiveType();
        LogicalTypeAnnotation meaning = primitive.getLogicalTypeAnnotation();
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(row.getInteger(column, 0)).toString();
        }
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return new BigDecimal(unscaled(row, column, primitive), decimal.getScale()).toPlainString();
        }
        return switch (primitive.getPrimitiveTypeName()) {
            case DOUBLE -> BigDecimal.valueOf(row.getDouble(column, 0)).toPlainString();
            case FLOAT -> new BigDecimal(Float.toString(row.getFloat(column, 0))).toPlainString();
            default -> row.getValueToString(column, 0);
        };
    }

    private static BigInteger unscaled(Group row, int column, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(row.getInteger(column, 0));
            case INT64 -> BigInteger.valueOf(row.getLong(column, 0));
            default -> new BigInteger(row.getBinary(column, 0).getBytes());
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
