package hebiao.cli;

/** Wrong usage, or an input that does not exist: one sentence, and exit status 2. */
final class UsageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    /** @param key of the sentence in {@link Texts} */
    UsageProblem(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    String sentence(Texts texts) {
        return texts.of(key, values);
    }

    /** As much of an exception's message as a person can use. */
    static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
