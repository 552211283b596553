package hebiao.exporter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One run a folder. The operating system gives the lock up with the process, however that ends. */
final class FolderLock implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param file made for the purpose, and deleted on closing
     * @throws FolderInUse when another run has it
     */
    static FolderLock on(Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    throw new FolderInUse(file.toString());
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                throw new FolderInUse(file.toString());
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            if (isStill(file, channel)) {
                return new FolderLock(file, channel);
            }
            channel.close();
        }
    }

    /** A run that ended just now may have deleted the file that we hold: somebody else could lock a new one. */
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        channel.write(ByteBuffer.wrap(new byte[1]), channel.size());
        return Files.exists(file) && Files.size(file) == channel.size();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (AccessDeniedException e) {
            // Windows deletes no file that is open: there it stays, unlocked
            return;
        }
    }
}
