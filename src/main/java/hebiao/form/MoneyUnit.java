package hebiao.form;

/** The unit in which a form prints its amounts. */
public enum MoneyUnit {
    WAN("万元"),
    YUAN("元");

    private final String label;

    MoneyUnit(String label) {
        this.label = label;
    }

    /** The unit as forms print it. */
    public String label() {
        return label;
    }
}
