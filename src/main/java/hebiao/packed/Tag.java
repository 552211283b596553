package hebiao.packed;

/** What the next value is; one byte. */
enum Tag {
    NULL, TEXT, INT, LONG, YES, NO, DECIMAL, ENUM, LIST, MAP, RECORD, BYTES;

    private static final Tag[] ALL = values();

    static Tag of(byte code) {
        return ALL[code];
    }
}
