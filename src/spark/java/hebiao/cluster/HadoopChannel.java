package hebiao.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * The bytes of a file of any Hadoop file system, or of a part of it, as the readers want them.
 */
final class HadoopChannel implements SeekableByteChannel {

    private final FSDataInputStream in;
    private final long from;
    private final long size;
    private byte[] buffer = new byte[0];
    private long position;
    private boolean open = true;

    /**
     * @param from where the part begins in the file
     * @param size of the part in bytes
     */
    HadoopChannel(FSDataInputStream in, long from, long size) {
        this.in = in;
        this.from = from;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        int wanted = (int) Math.min(target.remaining(), size - position);
        if (wanted == 0) {
            return 0;
        }
        if (buffer.length < wanted) {
            buffer = new byte[wanted];
        }
        if (in.getPos() != from + position) {
            in.seek(from + position);
        }
        int read = in.read(buffer, 0, wanted);
        if (read > 0) {
            target.put(buffer, 0, read);
            position += read;
        }
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long other) {
        position = other;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        in.close();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }
}
