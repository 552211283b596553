package hebiao.importer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files behind the paths that a user names: files, folders to any depth, and zips. A file named by itself is always
 * read; out of folders and zips only what bears a workbook's name. Nothing is read before all paths are known to
 * exist. Zips stay open until {@link #close}.
 */
public final class SubmittedFiles implements AutoCloseable {

    private final List<SubmittedFile> files;
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final List<Closeable> archives = new ArrayList<>();
    private final List<FoundFile> found = new ArrayList<>();

    private final Path excluded;

    private SubmittedFiles(Collection<Path> inputs, Path excluded) throws IOException {
        this.excluded = excluded;
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                walk(input);
            } else {
                take(new FoundFile(input.toAbsolutePath().normalize().getParent(), FileNames.of(input.getFileName()),
                        identity(input), () -> Files.newInputStream(input), SubmittedFile.Origin.of(input)), input,
                        "");
            }
        }
        this.files = FoundFile.named(found);
        skipped.sort(Comparator.comparing(SkippedFile::name));
    }

    /**
     * Lists the files.
     *
     * @throws NoSuchFileException for the first path that does not exist
     * @throws IOException when a folder cannot be listed at all
     */
    public static SubmittedFiles of(Collection<Path> inputs) throws IOException {
        return of(inputs, null);
    }

    /**
     * Lists the files, but for one folder below the inputs: what an earlier run wrote is no submission.
     *
     * @param excluded the folder; need not exist; null for none
     */
    public static SubmittedFiles of(Collection<Path> inputs, Path excluded) throws IOException {
        for (Path input : inputs) {
            if (!Files.exists(input, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(input.toString());
            }
        }
        return new SubmittedFiles(inputs, excluded);
    }

    /** The files, in the order of their names, which are all different. */
    public List<SubmittedFile> files() {
        return files;
    }

    /** What was found and left alone, in the order of its names. */
    public List<SkippedFile> skipped() {
        return List.copyOf(skipped);
    }

    @Override
    public void close() throws IOException {
        for (Closeable archive : archives) {
            archive.close();
        }
    }

    private void walk(Path folder) throws IOException {
        Path base = folder.toAbsolutePath().normalize();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return excluded != null && identity(visited).equals(identity(excluded)) ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.isDirectory(file)) {
                    return FileVisitResult.CONTINUE;
                }
                String name = FileNames.of(folder.relativize(file));
                Optional<SkippedFile.Reason> reason = FileNames.reasonToSkip(name);
                if (reason.isPresent()) {
                    skipped.add(new SkippedFile(name, reason.get()));
                } else {
                    take(new FoundFile(base, name, identity(file), () -> Files.newInputStream(file),
                            SubmittedFile.Origin.of(file)), file, name + "/");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                SubmittedFile refused = SubmittedFile.refused(FileNames.of(folder.relativize(file)),
                        Refusal.unreadable("unreadable"), SubmittedFile.Origin.of(file));
                found.add(new FoundFile(base, refused.name(), identity(file), refused.content(), refused.origin()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Takes a file, or what is in it when it is a zip of files; {@code prefix} goes before the names in the zip. */
    private void take(FoundFile file, Path path, String prefix) {
        if (!FileNames.isZip(file.name())) {
            found.add(file);
            return;
        }
        try {
            ZipArchive archive = new ZipArchive(path);
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

    /** One string a file, however it was reached. */
    private static String identity(Path file) {
        try {
            return file.toRealPath().toString();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize().toString();
        }
    }
}
