package hebiao.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file that was found, before it is known by which name it goes.
 *
 * @param base the folder or zip it was found in, absolute
 * @param name its name in there
 * @param identity one string a file, so that a file reached twice is taken once
 * @param origin where it lies
 */
record FoundFile(Path base, String name, String identity, SubmittedFile.Content content,
        SubmittedFile.Origin origin) {

    /** A file by its name. */
    record Named(String identity, SubmittedFile file) {
    }

    FoundFile refused(Refusal refusal) {
        return new FoundFile(base, name, identity, SubmittedFile.refused(name, refusal, origin).content(), origin);
    }

    /**
     * The files by names that are all different, in their order. A name is relative to the input; where two inputs hold
     * the same name, all names begin with as much of their inputs' paths as makes them differ.
     */
    static List<Named> named(Collection<FoundFile> found) {
        Map<String, FoundFile> byIdentity = new HashMap<>();
        found.forEach(file -> byIdentity.merge(file.identity, file, FoundFile::better));
        List<FoundFile> once = new ArrayList<>(byIdentity.values());
        once.sort(Comparator.comparing(FoundFile::name).thenComparing(FoundFile::identity));
        int deepest = once.stream().mapToInt(file -> file.base.getNameCount()).max().orElse(0);
        int parts = 0;
        while (parts < deepest && !differ(once, parts)) {
            parts++;
        }
        Set<String> taken = new HashSet<>();
        List<Named> named = new ArrayList<>();
        for (FoundFile file : once) {
            String plain = file.longName(parts);
            String name = plain;
            for (int number = 2; !taken.add(name); number++) {
                name = FileNames.numbered(plain, number);
            }
            named.add(new Named(file.identity, new SubmittedFile(name, file.content, file.origin)));
        }
        named.sort(Comparator.comparing(one -> one.file().name()));
        return List.copyOf(named);
    }

    /**
     * Whether files of different inputs have different names. Two in one input (a zip may hold a name twice) cannot.
     */
    private static boolean differ(List<FoundFile> files, int parts) {
        Map<String, Path> bases = new HashMap<>();
        for (FoundFile file : files) {
            Path other = bases.putIfAbsent(file.longName(parts), file.base);
            if (other != null && !other.equals(file.base)) {
                return false;
            }
        }
        return true;
    }

    private String longName(int parts) {
        int count = base.getNameCount();
        if (parts == 0 || count == 0) {
            return name;
        }
        return FileNames.of(base.subpath(Math.max(0, count - parts), count)) + "/" + name;
    }

    /** Of two ways to one file the one through the outer folder, whatever the order on the command line. */
    private static FoundFile better(FoundFile one, FoundFile other) {
        Comparator<FoundFile> order = Comparator.<FoundFile>comparingInt(file -> -file.name.length())
                .thenComparing(FoundFile::name);
        return order.compare(one, other) <= 0 ? one : other;
    }
}
