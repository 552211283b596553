package hebiao.exporter;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is never seen half-written. Everything goes into a folder beside the final one first, on the same file
 * system, and is moved when it is complete; what was there before is put aside until then and comes back if the moving
 * fails. Other files in the final folder stay.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path target;
    private final Path partial;
    private final Path replaced;

    private OutputFolder(Path target, Path partial, Path replaced) {
        this.target = target;
        this.partial = partial;
        this.replaced = replaced;
    }

    /**
     * Makes the place to write in; nothing of the final folder is touched.
     *
     * @throws IOException when it is a file, or nothing can be written there
     */
    public static OutputFolder beside(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        boolean exists = Files.exists(target);
        // an existing folder may be a mount of its own: only inside it is surely the same file system
        Path parent = exists || target.getParent() == null ? target : target.getParent();
        Files.createDirectories(parent);
        Path partial = parent.resolve("." + target.getFileName() + ".partial");
        Path replaced = parent.resolve("." + target.getFileName() + ".replaced");
        delete(partial);
        delete(replaced);
        return new OutputFolder(target, Files.createDirectory(partial), replaced);
    }

    /** Where to write. */
    public Path partial() {
        return partial;
    }

    /**
     * Moves what was written to its final place.
     *
     * @throws IOException when that fails; the final folder is then as it was before
     */
    public void publish() throws IOException {
        if (!Files.exists(target)) {
            Files.move(partial, target);
            return;
        }
        Files.createDirectory(replaced);
        Deque<Path> moved = new ArrayDeque<>();
        try {
            for (Path fresh : entries(partial)) {
                Path name = fresh.getFileName();
                if (Files.exists(target.resolve(name))) {
                    Files.move(target.resolve(name), replaced.resolve(name));
                }
                Files.move(fresh, target.resolve(name));
                moved.push(name);
            }
        } catch (IOException e) {
            putBack(moved);
            throw e;
        }
        delete(replaced);
    }

    private void putBack(Deque<Path> moved) throws IOException {
        for (Path name : moved) {
            Files.move(target.resolve(name), partial.resolve(name));
        }
        for (Path old : entries(replaced)) {
            Files.move(old, target.resolve(old.getFileName()));
        }
        Files.delete(replaced);
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        delete(partial);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
