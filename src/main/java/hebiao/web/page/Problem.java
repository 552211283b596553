package hebiao.web.page;

/**
 * The page that says why something cannot be done.
 *
 * @param status of HTTP
 * @param sentence what happened and what to do
 */
public record Problem(int status, String sentence) implements Page {

    @Override
    public String template() {
        return "problem";
    }
}
