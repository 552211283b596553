package hebiao.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Paths as a manifest writes them: relative to its folder with {@code /}, so that a tree that is moved or copied as a
 * whole is found again and has the same bytes; absolute where the two have no folder in common, since there is then
 * nothing that could be moved together.
 */
final class ManifestPaths {

    private final Path folder;

    /** @param folder of the manifest; need not exist yet, the folder that it is in must */
    ManifestPaths(Path folder) throws IOException {
        this.folder = Files.exists(folder) ? folder.toRealPath() : real(folder);
    }

    /** How the file is written. */
    String written(Path file) throws IOException {
        Path real = real(file);
        boolean together = real.getRoot().equals(folder.getRoot()) && real.getNameCount() > 1
                && folder.getNameCount() > 1 && real.getName(0).equals(folder.getName(0));
        Path path = together ? folder.relativize(real) : real;
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Where the file that was written so lies. */
    Path found(String written) {
        return folder.resolve(written).normalize();
    }

    /** Links on the way are followed, as the system follows them; the file itself keeps the name it was given by. */
    private static Path real(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent.toRealPath().resolve(absolute.getFileName());
    }
}
