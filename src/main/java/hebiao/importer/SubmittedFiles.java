package hebiao.importer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;

/**
 * The files behind the paths that a user names: files, folders to any depth, and zips. A file named by itself is always
 * read; out of folders and zips only what bears a workbook's name. Nothing is read before all paths are known to
 * exist. Zips stay open until {@link #close}.
 */
public final class SubmittedFiles implements AutoCloseable {

    private final List<SubmittedFile> files;
    private final FoundFiles found = new FoundFiles();
    private final Path excluded;

    private SubmittedFiles(Collection<Path> inputs, Path excluded) throws IOException {
        this.excluded = excluded;
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                walk(input);
            } else {
                found.named(stored(input, input.toAbsolutePath().normalize().getParent()),
                        input.getFileName().toString());
            }
        }
        this.files = found.files();
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
        return found.skipped();
    }

    @Override
    public void close() throws IOException {
        found.close();
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
                found.inFolder(stored(file, base), folder.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                found.unreadable(stored(file, base), folder.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static FoundFiles.Stored stored(Path file, Path base) {
        return new FoundFiles.Stored(base, identity(file), file, () -> Files.newByteChannel(file));
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
