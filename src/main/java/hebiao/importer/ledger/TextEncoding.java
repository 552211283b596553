package hebiao.importer.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The charsets that a text file may be in, the likeliest first: by its mark, else strict UTF-8, else GB18030. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int PIECE = 1 << 16;

    private TextEncoding() {
    }

    /** More than one only where no mark decides and the bytes are not all UTF-8. */
    static List<Charset> of(LedgerFile file) throws IOException {
        Optional<Charset> marked = marked(file);
        if (marked.isPresent()) {
            return List.of(marked.get());
        }
        // one broken byte in a long UTF-8 file must not make all of it unreadable
        return isUtf8(file) ? List.of(StandardCharsets.UTF_8) : List.of(GB18030, StandardCharsets.UTF_8);
    }

    /** The charset that the first bytes name, if they do. */
    static Optional<Charset> marked(LedgerFile file) throws IOException {
        try (InputStream in = Channels.newInputStream(file.open())) {
            byte[] head = in.readNBytes(4);
            if (starts(head, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(StandardCharsets.UTF_8);
            }
            if (starts(head, 0xFF, 0xFE)) {
                return Optional.of(StandardCharsets.UTF_16LE);
            }
            if (starts(head, 0xFE, 0xFF)) {
                return Optional.of(StandardCharsets.UTF_16BE);
            }
            if (starts(head, 0x84, 0x31, 0x95, 0x33)) {
                return Optional.of(GB18030);
            }
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= head.length || (head[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(LedgerFile file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer dropped = CharBuffer.allocate(PIECE);
        try (var channel = file.open()) {
            boolean more = true;
            while (more) {
                more = channel.read(bytes) >= 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, dropped, !more);
                if (result.isError()) {
                    return false;
                }
                dropped.clear();
                bytes.compact();
            }
        }
        return true;
    }
}
