package hebiao.web.sheet;

import hebiao.web.page.Page;
import java.util.List;

/**
 * A version's page.
 *
 * @param versions all of the same series, the newest first
 * @param newest whether there is no newer version
 * @param sheets empty when the file cannot be opened
 * @param groups the findings, the worst first
 * @param changes null for the first version
 * @param mayAnswer whether the visitor may give 说明
 * @param mayDecide whether the visitor may return and accept
 */
public record SheetPage(VersionFacts version, List<VersionLink> versions, boolean newest, List<SheetTable> sheets,
        List<FindingGroup> groups, Changes changes, boolean mayAnswer, boolean mayDecide) implements Page {

    /** Another version of the same form. */
    public record VersionLink(long id, int number, String received, int errors, int warnings) {
    }

    /** How many findings there are. */
    public int count() {
        return groups.stream().mapToInt(FindingGroup::count).sum();
    }

    @Override
    public String template() {
        return "sheet/version";
    }
}
