package hebiao.finding;

/** The languages of every message. */
public enum Language {
    ZH, EN
}
