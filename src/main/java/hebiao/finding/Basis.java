package hebiao.finding;

import java.util.Objects;

/**
 * What a rule rests on: a document with its number, or the form or the ledgers themselves.
 *
 * @param id the short name that pages use
 * @param number 文号; null for the form and the ledgers
 * @param title the document's name
 * @param article where in it; null when it is the whole
 */
public record Basis(String id, String number, Text title, Text article) {

    public Basis {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
    }

    /** The citation as users see it. */
    public String cite(Language language) {
        String name = title.in(language);
        String numbered = number == null ? name : name + (language == Language.ZH ? "（" + number + "）" : " (" + number
                + ")");
        String separator = language == Language.ZH ? "" : ", ";
        return article == null ? numbered : numbered + separator + article.in(language);
    }
}
