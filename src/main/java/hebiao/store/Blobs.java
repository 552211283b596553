package hebiao.store;

import hebiao.importer.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Files by the SHA-256 of their content; none is ever overwritten. When {@link #put} returns, the bytes and their name
 * are on the disk.
 */
public final class Blobs {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PART = Pattern.compile("[0-9a-f]{2}");
    private static final String HALF = "half-";
    private static final boolean WINDOWS = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path folder;

    Blobs(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Files that are being written, or that an interrupted run left. */
    List<Path> halves() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(HALF)).toList();
        }
    }

    /** The SHA-256 of every file, sorted; files that are being written beside them come and go. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (String part : inside(folder, PART)) {
            names.addAll(inside(folder.resolve(part), NAME));
        }
        return names;
    }

    private static List<String> inside(Path folder, Pattern name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name.asMatchPredicate()).sorted().toList();
        }
    }

    /** Keeps bytes; their SHA-256. */
    public String put(byte[] bytes) throws IOException {
        String name = Sha256.of(bytes);
        Path place = place(name);
        if (Files.exists(place)) {
            force(place.getParent());
            return name;
        }
        Path half = Files.createTempFile(folder, HALF, "");
        try {
            try (FileChannel file = FileChannel.open(half, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
                file.force(true);
            }
            settle(half, name);
        } finally {
            Files.deleteIfExists(half);
        }
        return name;
    }

    /** Keeps what a stream has, however much it is, without ever holding it in memory; its SHA-256. */
    public String put(InputStream in) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        Path half = Files.createTempFile(folder, HALF, "");
        try {
            try (FileChannel file = FileChannel.open(half, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(file)) {
                in.transferTo(new DigestOutputStream(out, digest));
                file.force(true);
            }
            String name = HexFormat.of().formatHex(digest.digest());
            settle(half, name);
            return name;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Keeps a copy of a file; its SHA-256. */
    public String put(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return put(in);
        }
    }

    private void settle(Path half, String name) throws IOException {
        Path place = place(name);
        if (Files.exists(place)) {
            // whoever put it there may not have come to that yet
            force(place.getParent());
            return;
        }
        boolean newFolder = !Files.isDirectory(place.getParent());
        Files.createDirectories(place.getParent());
        Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent());
        if (newFolder) {
            force(folder);
        }
    }

    static void forceFile(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Windows knows no such thing for a folder; NTFS keeps a journal of names. */
    static void force(Path directory) throws IOException {
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * The bytes of a file.
     *
     * @throws IOException when they are gone
     */
    public byte[] get(String sha256) throws IOException {
        return Files.readAllBytes(place(sha256));
    }

    /** Where a file lies. */
    public Path place(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** The names of those among some that are missing or are not what their name says. */
    public List<String> damaged(List<String> names) {
        return names.stream().filter(name -> !isWhole(name)).toList();
    }

    private boolean isWhole(String name) {
        try (InputStream in = Files.newInputStream(place(name))) {
            return DigestUtils.sha256Hex(in).equals(name);
        } catch (IOException e) {
            return false;
        }
    }
}
