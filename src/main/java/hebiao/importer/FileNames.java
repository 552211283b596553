package hebiao.importer;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file's name says: only whether it is taken out of a folder or zip, never what is in it. */
final class FileNames {

    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xls", "et");
    private static final String ZIP = "zip";
    private static final Set<String> LEFTOVERS = Set.of("thumbs.db", ".ds_store", "desktop.ini");
    private static final Set<String> NOWHERE = Set.of("", ".", "..");

    private FileNames() {
    }

    /** Why a file found in a folder or zip is not read, if it is not. */
    static Optional<SkippedFile.Reason> reasonToSkip(String name) {
        String last = lastPart(name).toLowerCase(Locale.ROOT);
        boolean leftover = last.startsWith("~$") || last.startsWith(".~") || last.startsWith("._")
                || LEFTOVERS.contains(last) || ("/" + name).contains("/__MACOSX/");
        if (leftover) {
            return Optional.of(SkippedFile.Reason.LEFTOVER);
        }
        boolean taken = WORKBOOKS.contains(extension(last)) || isZip(last);
        return taken ? Optional.empty() : Optional.of(SkippedFile.Reason.OTHER_KIND);
    }

    static boolean isZip(String name) {
        return extension(name).equals(ZIP);
    }

    /** A relative path as a name. */
    static String of(Path path) {
        return of(path.toString());
    }

    /** Parts joined by a slash, in NFC; what would lead out of the folder is dropped. */
    static String of(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("[/\\\\]")) {
            if (!NOWHERE.contains(part) && !part.endsWith(":")) {
                parts.add(part);
            }
        }
        return Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
    }

    /** Whether a path, taken as it is written, leads out of the folder that it is unpacked into. */
    static boolean leavesFolder(String path) {
        return path.startsWith("/") || path.startsWith("\\") || path.matches("(?s)[A-Za-z]:.*")
                || List.of(path.split("[/\\\\]")).contains("..");
    }

    /** The same name with a number before its extension: {@code a(2).xlsx}. */
    static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        int end = dot > name.lastIndexOf('/') ? dot : name.length();
        return name.substring(0, end) + "(" + number + ")" + name.substring(end);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
