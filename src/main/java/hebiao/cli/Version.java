package hebiao.cli;

import picocli.CommandLine.IVersionProvider;

/** The product's version, from the jar. */
final class Version implements IVersionProvider {

    /** The version, or "dev" when not run from the jar. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"hebiao " + number()};
    }
}
