package hebiao.web.sheet;

import java.util.List;

/**
 * The findings of one rule.
 *
 * @param severity the worst of them, in small letters
 * @param first the first three
 * @param rest the others; none where the form has so many findings that they are shown a rule at a time
 * @param left how many others are not here; 0 when all are
 */
public record FindingGroup(String rule, String name, String severity, int count, List<FindingLine> first,
        List<FindingLine> rest, int left) {
}
