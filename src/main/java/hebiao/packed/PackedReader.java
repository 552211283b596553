package hebiao.packed;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link PackedWriter} packed; records are made by their constructors, lists and maps keep their order. */
public final class PackedReader {

    private final byte[] bytes;
    private final ByteBuffer in;
    private final List<Type> types = new ArrayList<>();

    private PackedReader(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes);
    }

    /** A type, and how a record of it is made; null for an enum. */
    private record Type(Class<?> type, Constructor<?> canonical) {
    }

    /** @throws IllegalStateException when the bytes are not of these classes */
    public static Object unpack(byte[] bytes) {
        try {
            return new PackedReader(bytes).read();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of each of several values, by its name, as {@link PackedWriter#packEach} packed them. */
    static Map<String, byte[]> each(byte[] bytes) {
        Map<String, byte[]> each = new LinkedHashMap<>();
        ((Map<?, ?>) unpack(bytes)).forEach((name, value) -> each.put((String) name, (byte[]) value));
        return each;
    }

    private Object read() throws ReflectiveOperationException {
        return switch (Tag.of(in.get())) {
            case NULL -> null;
            case TEXT -> text();
            case INT -> in.getInt();
            case LONG -> in.getLong();
            case YES -> true;
            case NO -> false;
            case DECIMAL -> new BigDecimal(text());
            case ENUM -> constant(type().type(), text());
            case LIST -> list(in.getInt());
            case MAP -> map(in.getInt());
            case RECORD -> record(type().canonical());
            case BYTES -> bytes(in.getInt());
        };
    }

    private byte[] bytes(int length) {
        byte[] own = new byte[length];
        in.get(own);
        return own;
    }

    private List<Object> list(int size) throws ReflectiveOperationException {
        List<Object> list = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            list.add(read());
        }
        return list;
    }

    private Map<Object, Object> map(int size) throws ReflectiveOperationException {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < size; at++) {
            map.put(read(), read());
        }
        return map;
    }

    private Object record(Constructor<?> canonical) throws ReflectiveOperationException {
        Object[] values = new Object[canonical.getParameterCount()];
        for (int at = 0; at < values.length; at++) {
            values[at] = read();
        }
        return canonical.newInstance(values);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException("no " + name + " in " + type);
    }

    private Type type() throws ReflectiveOperationException {
        int number = in.getInt();
        if (number == types.size()) {
            Class<?> type = Class.forName(text());
            types.add(new Type(type, type.isRecord() ? canonical(type) : null));
        }
        return types.get(number);
    }

    private static Constructor<?> canonical(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters = new Class<?>[components.length];
        for (int at = 0; at < components.length; at++) {
            parameters[at] = components[at].getType();
        }
        Constructor<?> canonical = type.getDeclaredConstructor(parameters);
        canonical.setAccessible(true);
        return canonical;
    }

    private String text() {
        int length = in.getInt();
        String text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
