package hebiao.store;

import hebiao.finding.Finding;

/** Is told one finding after the other. */
@FunctionalInterface
public interface FindingVisitor {

    /**
     * @param version the number of the version that it is at
     * @param number of the finding in its version, counted from 1
     */
    void found(long version, int number, Finding finding);
}
