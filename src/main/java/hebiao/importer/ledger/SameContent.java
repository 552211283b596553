package hebiao.importer.ledger;

import hebiao.finding.Text;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.HashMap;
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
        Map<String, String> names = new HashMap<>();
        for (LedgerFile file : files) {
            try (var in = Channels.newInputStream(file.open())) {
                String other = names.put(DigestUtils.sha256Hex(in), file.name());
                if (other != null) {
                    throw LedgerProblem.sameFile(ledger, file.name(), other);
                }
            } catch (LedgerProblem problem) {
                throw problem;
            } catch (IOException e) {
                throw LedgerProblem.unreadable(ledger, file.name(), LedgerRows.NO_FILE);
            }
        }
    }
}
