package hebiao.web.sheet;

import java.util.List;

/**
 * The findings of one rule.
 *
 * @param severity the worst of them, in small letters
 * @param first the first three
 * @param rest all others
 */
public record FindingGroup(String rule, String name, String severity, int count, List<FindingLine> first,
        List<FindingLine> rest) {
}
