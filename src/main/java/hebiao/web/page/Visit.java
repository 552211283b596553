package hebiao.web.page;

import hebiao.finding.Language;
import hebiao.store.Account;
import java.util.List;
import java.util.Optional;

/** One request. */
public interface Visit {

    Visitor visitor();

    Language language();

    /** The address that it comes from. */
    String address();

    /** A part of the path, by the name that the route gives it. */
    String part(String name);

    /** A value of the query; empty when there is none. */
    Optional<String> query(String name);

    /** A field of the form, without blanks around; empty when there is none. */
    String field(String name);

    /** A password of the form, exactly as it was typed; empty when there is none. */
    String password(String name);

    /** The files of the form. */
    List<Upload> uploads(String name);

    /** Signs somebody in or out: what the browser is to hold from now on; null for nothing. */
    void hold(String token);

    /** Whoever asks; only where the route lets nobody else in. */
    default Account account() {
        return visitor().account();
    }

    /** A part of the path as a number; -1 when it is none. */
    default long number(String name) {
        try {
            return Long.parseLong(part(name));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
