package hebiao.packed;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Packs records of records, lists, maps, enums, texts, numbers and bytes: the same bytes whenever it is done. */
public final class PackedWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Class<?>, Integer> types = new HashMap<>();

    private final boolean sorts;

    private PackedWriter(boolean sorts) {
        this.sorts = sorts;
    }

    /**
     * The bytes of a value.
     *
     * @throws IllegalArgumentException when something in it is of a kind that is not packed
     */
    public static byte[] pack(Object value) {
        return pack(value, true);
    }

    /** The bytes of several values, from which each can be unpacked for itself by its name. */
    public static byte[] packEach(Map<String, ?> values) {
        Map<String, byte[]> each = new TreeMap<>();
        values.forEach((name, value) -> each.put(name, pack(value)));
        return pack(each);
    }

    /**
     * The bytes of a value whose maps keep the order that they have, for another machine to go on with: a map without
     * an order of its own may give other bytes in another run.
     *
     * @throws IllegalArgumentException when something in it is of a kind that is not packed
     */
    public static byte[] packInOrder(Object value) {
        return pack(value, false);
    }

    private static byte[] pack(Object value, boolean sorts) {
        PackedWriter writer = new PackedWriter(sorts);
        try {
            writer.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void write(Object value) throws IOException {
        if (value == null) {
            tag(Tag.NULL);
        } else if (value instanceof String text) {
            tag(Tag.TEXT);
            text(text);
        } else if (value instanceof Integer number) {
            tag(Tag.INT);
            out.writeInt(number);
        } else if (value instanceof Long number) {
            tag(Tag.LONG);
            out.writeLong(number);
        } else if (value instanceof Boolean yes) {
            tag(yes ? Tag.YES : Tag.NO);
        } else if (value instanceof BigDecimal number) {
            tag(Tag.DECIMAL);
            text(number.toString());
        } else if (value instanceof Enum<?> constant) {
            tag(Tag.ENUM);
            type(constant.getDeclaringClass());
            text(constant.name());
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Record row) {
            record(row);
        } else if (value instanceof byte[] own) {
            tag(Tag.BYTES);
            out.writeInt(own.length);
            out.write(own);
        } else {
            throw new IllegalArgumentException("not packed: " + value.getClass());
        }
    }

    private void list(List<?> list) throws IOException {
        tag(Tag.LIST);
        out.writeInt(list.size());
        for (Object value : list) {
            write(value);
        }
    }

    /** An immutable map of the JDK has another order in every run; it is packed in the order of its keys. */
    private void map(Map<?, ?> map) throws IOException {
        tag(Tag.MAP);
        out.writeInt(map.size());
        Map<?, ?> ordered = !sorts || map instanceof LinkedHashMap ? map : new TreeMap<>(map);
        for (Map.Entry<?, ?> entry : ordered.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }

    private void record(Record row) throws IOException {
        tag(Tag.RECORD);
        type(row.getClass());
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                write(component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A type is named where it comes first, and is a number from then on. */
    private void type(Class<?> type) throws IOException {
        int known = types.size();
        Integer number = types.putIfAbsent(type, known);
        out.writeInt(number == null ? known : number);
        if (number == null) {
            text(type.getName());
        }
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private void tag(Tag tag) throws IOException {
        out.writeByte(tag.ordinal());
    }
}
