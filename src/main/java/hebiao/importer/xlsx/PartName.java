package hebiao.importer.xlsx;

import java.util.Locale;

/** Names of the parts of a package, whoever wrote them: some programs write backslashes, or begin with a slash. */
public final class PartName {

    private PartName() {
    }

    /** The name with slashes, none of them first. */
    public static String of(String written) {
        String name = written.indexOf('\\') < 0 ? written : written.replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** What is equal for two names of one part: capital and small letters do not matter. */
    public static String key(String written) {
        return of(written).toLowerCase(Locale.ROOT);
    }
}
