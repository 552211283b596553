package hebiao.grid;

/** The formats that are read, by content; {@code .et} is {@link #XLS}. */
public enum BookFormat {
    XLSX, XLS
}
