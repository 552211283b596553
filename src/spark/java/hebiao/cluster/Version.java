package hebiao.cluster;

/** The product's version, from the jar. */
final class Version {

    private Version() {
    }

    /** The version, or "dev" when not run from the jar, as the command line has it. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
