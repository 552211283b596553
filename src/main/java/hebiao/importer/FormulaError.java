package hebiao.importer;

/** A formula that is beyond the short list, or whose result is an error. */
final class FormulaError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormulaError(String message) {
        super(message, null, false, false);
    }
}
