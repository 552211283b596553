package hebiao.finding;

import java.util.Locale;

/** The languages of every message. */
public enum Language {
    ZH, EN;

    /** Its code in small letters, as YAML files have it: {@code zh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
