package hebiao.web.check;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * How many files are in memory at once: as many as there are cores to work on them, and a large one, which may take a
 * hundred megabytes when it is unpacked, alone. Whoever comes first goes first.
 */
public final class FilesInHand {

    /** A form has some 10 KB; one that unpacks to the most that is allowed has more than this. */
    private static final int LARGE = 512 << 10;

    private final Semaphore atOnce = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final ReadWriteLock room = new ReentrantReadWriteLock(true);

    /** Waits until one more file may be fetched. */
    public Hold take() {
        atOnce.acquireUninterruptibly();
        return new Hold();
    }

    /** One file in hand; given back by the thread that took it. */
    public final class Hold implements AutoCloseable {

        private Lock lock;

        private Hold() {
        }

        /** Waits until a file of so many bytes may be unpacked. */
        public void unpack(long size) {
            lock = size > LARGE ? room.writeLock() : room.readLock();
            lock.lock();
        }

        @Override
        public void close() {
            if (lock != null) {
                lock.unlock();
            }
            atOnce.release();
        }
    }
}
