package hebiao.importer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files as they are found in whatever storage, each of them or what is in it when it is a zip of files; and by which
 * names they go. Zips stay open until {@link #close}.
 */
public final class FoundFiles implements Closeable {

    private final List<SkippedFile> skipped = new ArrayList<>();
    private final List<Closeable> archives = new ArrayList<>();
    private final List<FoundFile> found = new ArrayList<>();

    /**
     * A file where it lies.
     *
     * @param base the folder that was named as the input, or the one in which the named file lies; absolute
     * @param identity one string a file, so that a file reached twice is taken once
     * @param file its own path
     * @param opening opens its bytes; each call begins anew
     */
    public record Stored(Path base, String identity, Path file, Opening opening) {
    }

    /** Opens the bytes. */
    @FunctionalInterface
    public interface Opening {
        SeekableByteChannel open() throws IOException;
    }

    /** A file that was named by itself: it is read whatever its name. */
    public void named(Stored stored, String name) {
        take(stored, found(stored, FileNames.of(name)), "");
    }

    /**
     * A file in a folder that was named: only what bears a workbook's or a zip's name is read.
     *
     * @param path relative to the folder
     */
    public void inFolder(Stored stored, String path) {
        String name = FileNames.of(path);
        Optional<SkippedFile.Reason> reason = FileNames.reasonToSkip(name);
        if (reason.isPresent()) {
            skipped.add(new SkippedFile(name, reason.get()));
        } else {
            take(stored, found(stored, name), name + "/");
        }
    }

    /** A file or folder in a folder that was named, which cannot be looked at. */
    void unreadable(Stored stored, String path) {
        found.add(found(stored, FileNames.of(path)).refused(Refusal.unreadable("unreadable")));
    }

    private static FoundFile found(Stored stored, String name) {
        return new FoundFile(stored.base(), name, stored.identity(), new Bytes(stored.opening()),
                SubmittedFile.Origin.of(stored.file()));
    }

    private record Bytes(Opening opening) implements SubmittedFile.Content {

        @Override
        public InputStream open() throws IOException {
            return Channels.newInputStream(opening.open());
        }

        @Override
        public long size() throws IOException {
            try (SeekableByteChannel channel = opening.open()) {
                return channel.size();
            }
        }
    }

    /** The files, in the order of their names, which are all different. */
    public List<SubmittedFile> files() {
        return FoundFile.named(found).stream().map(FoundFile.Named::file).toList();
    }

    /** The names of the same files, in the same order, by their identities; a file in a zip has one of its own. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        FoundFile.named(found).forEach(named -> names.put(named.identity(), named.file().name()));
        return names;
    }

    /** The same files by their identities, where another machine has found out their names. */
    public Map<String, SubmittedFile.Content> contents() {
        Map<String, SubmittedFile.Content> contents = new HashMap<>();
        found.forEach(file -> contents.put(file.identity(), file.content()));
        return contents;
    }

    /** What was found and left alone, in the order of its names. */
    public List<SkippedFile> skipped() {
        return skipped.stream().sorted(Comparator.comparing(SkippedFile::name)).toList();
    }

    @Override
    public void close() throws IOException {
        for (Closeable archive : archives) {
            archive.close();
        }
    }

    /** Takes a file, or what is in it when it is a zip of files; {@code prefix} goes before the names in the zip. */
    private void take(Stored stored, FoundFile file, String prefix) {
        if (!FileNames.isZip(file.name())) {
            found.add(file);
            return;
        }
        try {
            ZipArchive archive = new ZipArchive(stored.opening());
            archives.add(archive);
            if (archive.isWorkbook()) {
                found.add(file);
            } else {
                unpack(file, archive, prefix);
            }
        } catch (IOException e) {
            found.add(file.refused(e instanceof Refusal known ? known : Refusal.unreadable("zip")));
        }
    }

    private void unpack(FoundFile zip, ZipArchive archive, String prefix) {
        List<SubmittedFile> entries = archive.files();
        if (entries.size() > ZipArchive.MOST_ENTRIES) {
            found.add(zip.refused(Refusal.unreadable("zipTooMany", Map.of("count", String.valueOf(entries.size()),
                    "most", String.valueOf(ZipArchive.MOST_ENTRIES)))));
            return;
        }
        if (entries.isEmpty()) {
            found.add(zip.refused(Refusal.unreadable("zipEmpty")));
            return;
        }
        Path base = prefix.isEmpty() ? zip.base().resolve(zip.name()) : zip.base();
        Map<String, Integer> occurrences = new HashMap<>();
        for (int at = 0; at < entries.size(); at++) {
            SubmittedFile entry = entries.get(at);
            String name = prefix + entry.name();
            int occurrence = occurrences.merge(entry.name(), 1, Integer::sum);
            Optional<SkippedFile.Reason> reason = FileNames.reasonToSkip(entry.name());
            if (reason.isPresent()) {
                skipped.add(new SkippedFile(name, reason.get()));
            } else {
                found.add(new FoundFile(base, name, zip.identity() + "!" + at, entry.content(),
                        new SubmittedFile.Origin(zip.origin().file(), entry.name(), occurrence)));
            }
        }
    }
}
