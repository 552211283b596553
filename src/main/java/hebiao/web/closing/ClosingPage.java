package hebiao.web.closing;

import hebiao.web.month.PeriodHead;
import hebiao.web.page.FormPage;
import java.util.List;

/**
 * The closing of a month.
 *
 * @param forms how many count
 * @param missing how many projects of the roster have none
 * @param claimed of these, those whose department says that there is nothing to file
 * @param returned how many forms have errors or were returned
 * @param closings the newest first
 * @param mayReopen whether the visitor may open it again
 * @param fault the key of what was wrong; null for nothing
 */
public record ClosingPage(PeriodHead head, long forms, long missing, long claimed, long returned,
        List<Closed> closings, boolean mayReopen, String fault) implements FormPage {

    /**
     * One closing.
     *
     * @param written in Shanghai's time
     * @param reopened in Shanghai's time; null while it holds
     * @param files what came of it, apart from the annotated copies
     * @param copies how many annotated copies there are
     * @param inputs how many files it was made of
     * @param command what gives the same bytes, in the folder of the zip
     */
    public record Closed(int number, String written, String author, String program, String manifest,
            String reopened, String reason, List<FileLine> files, long copies, long inputs, String command) {
    }

    /** A file of a closing. */
    public record FileLine(String path, String name, long size) {
    }

    @Override
    public String template() {
        return "closing/closing";
    }
}
