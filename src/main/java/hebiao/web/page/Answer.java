package hebiao.web.page;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** What becomes of a request. */
public sealed interface Answer {

    /** A page, or its data. */
    record Shown(Page page) implements Answer {
    }

    /**
     * Go there.
     *
     * @param path on this server
     */
    record Moved(String path) implements Answer {

        private static final char DELETE = 0x7F;

        /**
         * Where a request asks to be led, if that is on this server; to the beginning else: nobody is led elsewhere by
         * an address that begins here. Browsers take a backslash for a slash, and leave out blanks and tabs.
         */
        public static Moved own(String asked) {
            boolean here = asked.startsWith("/") && !asked.startsWith("//") && !asked.contains("\\")
                    && asked.chars().allMatch(c -> c > ' ' && c != DELETE);
            return new Moved(here ? asked : "/");
        }
    }

    /**
     * A file to be saved.
     *
     * @param name in any language
     */
    record Download(String name, String type, byte[] bytes) implements Answer {
    }

    /**
     * A file that lies on the disk, to be saved.
     *
     * @param name in any language
     */
    record Stored(String name, String type, Path file) implements Answer {
    }

    /**
     * Files to be saved as one zip, packed while they are sent.
     *
     * @param name of the zip
     * @param files by their names in it
     */
    record Zipped(String name, SortedMap<String, Path> files) implements Answer {
    }

    /**
     * It cannot be done.
     *
     * @param status of HTTP
     * @param key of the sentence that says why
     * @param values for the sentence
     */
    record Refused(int status, String key, List<Object> values) implements Answer {

        public static Refused of(int status, String key, Object... values) {
            return new Refused(status, key, List.of(values));
        }
    }

    /** There is no such thing, or it is not for these eyes: nobody can tell which. */
    static Answer nowhere() {
        return Refused.of(404, "error.404");
    }
}
