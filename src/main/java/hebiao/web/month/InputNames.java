package hebiao.web.month;

import hebiao.store.Version;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names by which a month's forms go as files: {@code department/file}, as they were sent where every system takes
 * that, and all different. The same forms have the same names.
 */
final class InputNames {

    /** As long as a name may be, in bytes, with room for a number; file systems take 255. */
    private static final int LONGEST = 180;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}<>:\"/\\\\|?*]");
    private static final Pattern AT_THE_EDGES = Pattern.compile("^[\\s.~]+|[\\s.]+$");
    private static final Set<String> TAKEN_FROM_FOLDERS = Set.of("xlsx", "xlsm", "xls", "et");

    private InputNames() {
    }

    /** The versions by their names, in the order of the versions. */
    static Map<String, Version> of(List<Version> versions) {
        Map<String, Version> named = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Version version : versions) {
            String folder = safe(version.department());
            String file = safe(version.file().substring(version.file().lastIndexOf('/') + 1));
            int dot = file.lastIndexOf('.');
            String ending = dot < 0 ? "" : file.substring(dot + 1);
            // what is not read out of a folder by its name is given one, lest it be missing from the month
            String last = TAKEN_FROM_FOLDERS.contains(ending.toLowerCase(Locale.ROOT)) ? file : file + ".xlsx";
            String name = folder + "/" + last;
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                int end = last.lastIndexOf('.');
                name = folder + "/" + last.substring(0, end) + "(" + number + ")" + last.substring(end);
            }
            named.put(name, version);
        }
        return named;
    }

    /** A name that every file system takes; a long one loses its beginning, the ending stays. */
    static String safe(String name) {
        String plain = AT_THE_EDGES.matcher(FORBIDDEN.matcher(name).replaceAll("_")).replaceAll("");
        int from = 0;
        while (plain.substring(from).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            from = plain.offsetByCodePoints(from, 1);
        }
        String kept = AT_THE_EDGES.matcher(plain.substring(from)).replaceAll("");
        return kept.isEmpty() ? "_" : kept;
    }
}
