package hebiao.consolidation;

import java.util.List;

/**
 * A file held against the ledgers of its month.
 *
 * @param file with what they say of its forms
 * @param codes 项目编码 of the projects that its forms are filed for, in the order of the roster, then those that it
 *     does not know; none without a roster
 */
public record FiledFile(CheckedFile file, List<String> codes) {

    public FiledFile {
        codes = List.copyOf(codes);
    }
}
