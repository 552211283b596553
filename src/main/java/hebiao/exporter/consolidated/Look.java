package hebiao.exporter.consolidated;

import hebiao.finding.Severity;

/**
 * What a cell looks like.
 *
 * @param mark the worst finding on it; null when there is none
 * @param total true in a row of totals
 * @param quoted true when its text must never be taken for a formula
 */
record Look(Kind kind, Severity mark, boolean total, boolean quoted) {

    static Look of(Kind kind) {
        return new Look(kind, null, false, false);
    }

    Look marked(Severity severity) {
        return new Look(kind, severity, total, quoted);
    }

    Look asTotal() {
        return new Look(kind, mark, true, quoted);
    }

    Look asQuoted() {
        return new Look(kind, mark, total, true);
    }
}
