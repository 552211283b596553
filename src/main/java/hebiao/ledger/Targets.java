package hebiao.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** 绩效目标: the indicators that were approved for each project. */
public final class Targets {

    private final Map<String, List<ApprovedIndicator>> byCode = new TreeMap<>();

    /** @param lines in the order of the file */
    public Targets(List<ApprovedIndicator> lines) {
        lines.forEach(line -> byCode.computeIfAbsent(line.code(), code -> new ArrayList<>()).add(line));
    }

    /** The projects that have a line, sorted. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(byCode.keySet());
    }

    /** The approved indicators of a project, in the order of the file; none when it has none. */
    public List<ApprovedIndicator> of(String code) {
        return Collections.unmodifiableList(byCode.getOrDefault(code, List.of()));
    }
}
