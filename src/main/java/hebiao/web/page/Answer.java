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
     * A text for programs.
     *
     * @param type such as {@code application/json}
     */
    record Raw(String type, String text) implements Answer {
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
