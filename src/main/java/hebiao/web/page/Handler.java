package hebiao.web.page;

import java.io.IOException;

/** What a route does. */
@FunctionalInterface
public interface Handler {

    /** @throws IOException when the disk cannot be read or written: nothing is acknowledged then */
    Answer handle(Visit visit) throws IOException;
}
