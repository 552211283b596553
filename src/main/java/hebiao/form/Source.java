package hebiao.form;

import java.util.Objects;

/**
 * Where a form came from.
 *
 * @param file the submitted file's name, with the path inside a folder or zip; never an identity
 * @param sheet the sheet's name
 * @param sha256 the SHA-256 of the submitted bytes, in small hexadecimal digits
 */
public record Source(String file, String sheet, String sha256) {

    public Source {
        Objects.requireNonNull(file);
    }
}
