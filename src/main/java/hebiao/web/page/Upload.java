package hebiao.web.page;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * One file of a request.
 *
 * @param name as the browser gives it, with folders where it was in one; cleaned by {@link FileNames}
 * @param content opened anew by each call
 */
public record Upload(String name, long size, Supplier<InputStream> content) {

    public Upload {
        name = FileNames.clean(name);
    }
}
