package hebiao.exporter;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A folder that is never seen half-written. Everything goes into a folder beside the final one first, together with the
 * other files that the final one has, and then takes its place: two renames, so that whenever a run is killed the
 * folder holds the old output or the new. Killed just between the two, it is gone, and {@link #beside} puts the old one
 * back. A folder that cannot be renamed (a mount of its own; open in a program of Windows) gets its new files one by
 * one, and the old ones back if that fails.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path target;
    private final Path partial;
    private final Path replaced;
    private final FolderLock lock;

    private OutputFolder(Path target, Path partial, Path replaced, FolderLock lock) {
        this.target = target;
        this.partial = partial;
        this.replaced = replaced;
        this.lock = lock;
    }

    /**
     * Makes the place to write in; of the final folder only what a killed run left is mended.
     *
     * @throws FolderInUse when another run is writing there
     * @throws IOException when it is a file, or nothing can be written there
     */
    public static OutputFolder beside(Path folder) throws IOException {
        Path target = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
        Path parent = target.getParent() == null ? target : target.getParent();
        Files.createDirectories(parent);
        // only inside an existing folder that is a mount of its own is surely the same file system
        boolean apart = Files.exists(target) && !canBeRenamed(target, parent);
        Path place = apart ? target : parent;
        Files.createDirectories(place);
        FolderLock lock = FolderLock.on(place.resolve("." + target.getFileName() + ".lock"));
        try {
            Path partial = place.resolve("." + target.getFileName() + ".partial");
            Path replaced = place.resolve("." + target.getFileName() + ".replaced");
            recover(target, replaced, apart);
            FolderTree.delete(partial);
            FolderTree.delete(replaced);
            if (Files.exists(target) && !Files.isDirectory(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            return new OutputFolder(target, Files.createDirectory(partial), replaced, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static boolean canBeRenamed(Path target, Path parent) throws IOException {
        return !target.equals(parent) && Files.isWritable(parent)
                && Files.getFileStore(target).equals(Files.getFileStore(parent));
    }

    private static void recover(Path target, Path replaced, boolean apart) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.exists(replaced)) {
            Files.move(replaced, target);
        } else if (apart && Files.exists(replaced)) {
            for (Path old : FolderTree.entries(replaced)) {
                FolderTree.delete(target.resolve(old.getFileName()));
                Files.move(old, target.resolve(old.getFileName()));
            }
        }
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
        } else if (partial.getParent().equals(target) || !exchange()) {
            moveOneByOne();
        }
        FolderTree.delete(replaced);
    }

    /** Whether the new folder took the place of the old one; if not, both are as before. */
    private boolean exchange() throws IOException {
        Deque<Path> linked = new ArrayDeque<>();
        for (Path other : FolderTree.entries(target)) {
            Path place = partial.resolve(other.getFileName());
            if (!Files.exists(place)) {
                linked.push(place);
                FolderTree.link(other, place);
            }
        }
        takePermissions();
        try {
            Files.move(target, replaced);
        } catch (IOException e) {
            for (Path place : linked) {
                FolderTree.delete(place);
            }
            return false;
        }
        try {
            Files.move(partial, target);
        } catch (IOException e) {
            Files.move(replaced, target);
            throw e;
        }
        return true;
    }

    private void takePermissions() throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (from != null) {
            Files.setPosixFilePermissions(partial, from.readAttributes().permissions());
        }
    }

    private void moveOneByOne() throws IOException {
        Files.createDirectory(replaced);
        Deque<Path> moved = new ArrayDeque<>();
        try {
            for (Path fresh : FolderTree.entries(partial)) {
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
    }

    private void putBack(Deque<Path> moved) throws IOException {
        for (Path name : moved) {
            Files.move(target.resolve(name), partial.resolve(name));
        }
        for (Path old : FolderTree.entries(replaced)) {
            Files.move(old, target.resolve(old.getFileName()));
        }
        Files.delete(replaced);
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        try {
            FolderTree.delete(partial);
        } finally {
            lock.close();
        }
    }
}
