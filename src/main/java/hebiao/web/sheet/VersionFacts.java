package hebiao.web.sheet;

import hebiao.store.Version;
import hebiao.web.page.Moment;
import java.util.List;
import java.util.Locale;

/**
 * A version apart from what is in it.
 *
 * @param codes 项目编码 of the projects that it is filed for
 * @param state as the check has it: accepted, returned or unreadable
 * @param received in Shanghai's time
 * @param decision accepted or returned by the finance office; null before
 */
public record VersionFacts(long id, String month, String department, String author, int number, String file,
        String sha256, long size, String project, List<String> codes, String state, int errors, int warnings,
        int notices, boolean late, String received, String decision, String remark, String program, String template,
        String policy, long trailSeq, String trailHash) {

    static VersionFacts of(Version version, List<String> codes) {
        return new VersionFacts(version.id(), version.month(), version.department(), version.author(),
                version.number(), version.file(), version.sha256(), version.size(), version.project(), codes,
                small(version.status().name()), version.errors(), version.warnings(), version.notices(),
                version.late(), Moment.shown(version.received()), version.decision() == null ? null
                : small(version.decision()), version.remark(), version.program(), version.template(),
                version.policy(), version.trailSeq(), version.trailHash());
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
