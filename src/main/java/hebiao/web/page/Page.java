package hebiao.web.page;

/** A record with all that one page shows; the same record is the answer of {@code /api}. */
public interface Page {

    /** The template below {@code src/main/jte}, without its ending; {@code title.<template>} is its title. */
    String template();

    /** The status of HTTP: 400 where what was typed is at fault. */
    default int status() {
        return 200;
    }
}
