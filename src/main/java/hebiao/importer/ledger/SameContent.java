package hebiao.importer.ledger;

import hebiao.finding.Text;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** One file given twice under two names would be counted twice. */
final class SameContent {

    private SameContent() {
    }

    /** @throws LedgerProblem when two files have the same bytes */
    static void refuse(Text ledger, List<LedgerFile> files) throws LedgerProblem {
        if (files.size() < 2) {
            return;
        }
        Map<Long, List<LedgerFile>> bySize = new LinkedHashMap<>();
        for (LedgerFile file : files) {
            long size = of(ledger, file, SeekableByteChannel::size);
            bySize.computeIfAbsent(size, more -> new ArrayList<>()).add(file);
        }
        for (List<LedgerFile> sameSize : bySize.values()) {
            // what is as long as no other need not be read once more
            if (sameSize.size() > 1) {
                refuseSame(ledger, sameSize);
            }
        }
    }

    private static void refuseSame(Text ledger, List<LedgerFile> files) throws LedgerProblem {
        Map<String, String> names = new HashMap<>();
        for (LedgerFile file : files) {
            String other = names.put(of(ledger, file, channel ->
                    DigestUtils.sha256Hex(Channels.newInputStream(channel))), file.name());
            if (other != null) {
                throw LedgerProblem.sameFile(ledger, file.name(), other);
            }
        }
    }

    private interface Fact<T> {
        T of(SeekableByteChannel channel) throws IOException;
    }

    private static <T> T of(Text ledger, LedgerFile file, Fact<T> fact) throws LedgerProblem {
        try (SeekableByteChannel channel = file.open()) {
            return fact.of(channel);
        } catch (IOException e) {
            throw LedgerProblem.unreadable(ledger, file.name(), LedgerRows.NO_FILE);
        }
    }
}
