package hebiao.exporter;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the annotated copy of each submitted file goes below the month's folder. Names come from departments and zips:
 * none leads out of the folder, none is refused by Windows, no two are the same, also where small letters and capitals
 * are one.
 */
public final class AnnotatedPaths {

    /** The folder of the copies. */
    public static final String FOLDER = "annotated";

    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\p{Cntrl}]");
    private static final Pattern END_OF_PART = Pattern.compile("[. ]+$");
    private static final String SAFE = "-._~/";

    private AnnotatedPaths() {
    }

    /** The relative path, with {@code /}, for each name; the names are taken in the order given. */
    public static Map<String, String> of(List<String> names) {
        Map<String, String> paths = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            String path = FOLDER + "/" + harmless(name);
            String free = path;
            for (int copy = 2; !taken.add(free.toLowerCase(Locale.ROOT)); copy++) {
                free = numbered(path, copy);
            }
            paths.put(name, free);
        }
        return paths;
    }

    private static String harmless(String name) {
        StringBuilder path = new StringBuilder();
        for (String part : SEPARATORS.split(name)) {
            String clean = harmlessPart(part);
            if (!clean.isEmpty()) {
                path.append(path.length() == 0 ? "" : "/").append(clean);
            }
        }
        return path.length() == 0 ? "_" : path.toString();
    }

    /** One file's or folder's name without what Windows refuses; may come out empty. */
    static String harmlessPart(String part) {
        return END_OF_PART.matcher(FORBIDDEN.matcher(part).replaceAll("_")).replaceAll("");
    }

    private static String numbered(String path, int copy) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') ? dot : path.length();
        return path.substring(0, end) + "~" + copy + path.substring(end);
    }

    /** The path as the address of a link: every byte but letters, digits and a few signs percent-encoded. */
    public static String address(String path) {
        StringBuilder address = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0)) {
                address.append(c);
            } else {
                address.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return address.toString();
    }
}
