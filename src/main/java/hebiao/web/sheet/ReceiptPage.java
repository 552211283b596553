package hebiao.web.sheet;

import hebiao.web.page.Page;

/**
 * 回执: what was received, when, and where it stands in the trail.
 *
 * @param headSeq the number of the trail's last record when this was printed
 * @param headHash its hash
 * @param printed in Shanghai's time
 */
public record ReceiptPage(VersionFacts version, long headSeq, String headHash, String printed) implements Page {

    @Override
    public String template() {
        return "sheet/receipt";
    }
}
