package hebiao.web.page;

/** A page with something to fill in, shown again where what was filled in is at fault. */
public interface FormPage extends Page {

    /** What was wrong; null for nothing. */
    String fault();

    @Override
    default int status() {
        return fault() == null ? 200 : 400;
    }
}
