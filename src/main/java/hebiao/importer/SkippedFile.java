package hebiao.importer;

/**
 * A file in a folder or zip that was not taken for a submission.
 *
 * @param name as in {@link SubmittedFile}
 */
public record SkippedFile(String name, Reason reason) {

    /** Why it was left alone. */
    public enum Reason {
        /** What WPS, Excel and file managers leave behind: {@code ~$x}, {@code .~x}, {@code __MACOSX/}, Thumbs.db. */
        LEFTOVER,
        /** Its name is not that of a workbook or a zip: a roster.csv or readme beside the forms is no form. */
        OTHER_KIND
    }
}
