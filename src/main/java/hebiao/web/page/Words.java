package hebiao.web.page;

import hebiao.finding.Language;
import hebiao.finding.Messages;
import java.util.EnumMap;
import java.util.Map;

/** The sentences of pages, in both languages. */
public final class Words {

    private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, Messages.beside(Words.class, language));
        }
    }

    private Words() {
    }

    public static Messages in(Language language) {
        return ALL.get(language);
    }
}
