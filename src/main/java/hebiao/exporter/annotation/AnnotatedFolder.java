package hebiao.exporter.annotation;

import hebiao.consolidation.CheckedFile;
import hebiao.exporter.AnnotatedPaths;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder of annotated copies, each under the name it was submitted by, made safe. */
public final class AnnotatedFolder {

    private final Path folder;
    private final AnnotatedCopy copy;
    private final Map<String, String> paths;

    /**
     * @param folder where the copies go; made when the first is written
     * @param names of all the files, in their order: no two copies may have one name
     */
    public AnnotatedFolder(Path folder, List<String> names, AnnotatedCopy copy) {
        this.folder = folder;
        this.copy = copy;
        this.paths = AnnotatedPaths.of(names);
    }

    /**
     * Writes the copy of one file. It appears whole or not at all: it is written beside its place and moved there.
     *
     * @return where it lies; empty when the file was no workbook that could be read
     * @throws IOException when it cannot be written
     * @throws IllegalArgumentException when the file is none of those named
     */
    public Optional<Path> write(CheckedFile checked, byte[] submitted) throws IOException {
        String path = paths.get(checked.file());
        if (path == null) {
            throw new IllegalArgumentException("no such file: " + checked.file());
        }
        if (!AnnotatedCopy.isPossible(checked)) {
            return Optional.empty();
        }
        byte[] annotated = copy.annotate(submitted, checked);
        Path place = folder.resolve(path.substring(AnnotatedPaths.FOLDER.length() + 1));
        Files.createDirectories(place.getParent());
        Path beside = Files.createTempFile(place.getParent(), ".annotated", ".tmp");
        try {
            Files.write(beside, annotated);
            move(beside, place);
        } finally {
            Files.deleteIfExists(beside);
        }
        return Optional.of(place);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
