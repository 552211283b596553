package hebiao.cli;

import hebiao.finding.Severity;

/** Colours of a terminal, or none. */
record Paint(boolean on) {

    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String FAINT = "\u001B[2m";
    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String YELLOW = "\u001B[33m";
    private static final String BLUE = "\u001B[34m";

    String bold(String text) {
        return with(BOLD, text);
    }

    String faint(String text) {
        return with(FAINT, text);
    }

    String good(String text) {
        return with(GREEN, text);
    }

    String by(Severity severity, String text) {
        return with(switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case NOTICE -> BLUE;
        }, text);
    }

    private String with(String code, String text) {
        return on ? code + text + RESET : text;
    }
}
