package hebiao.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * manifest.json of a month whose inputs no path on this machine names: it cannot be run again, but the month after it
 * can be held against what it left.
 *
 * @param format as a {@link Manifest} has it
 * @param version of the program
 * @param period {@code 2024-12}
 * @param outputs the files that it left beside this one
 */
public record MonthMark(int format, String version, String period, List<Manifest.Output> outputs) {

    public MonthMark {
        outputs = List.copyOf(outputs);
    }

    /** A month without answers. */
    public MonthMark(String version, String period, List<Manifest.Output> outputs) {
        this(Manifest.PLAIN, version, period, outputs);
    }

    /** Writes it as the text of a file; {@code out} is left open. */
    public void write(Writer out) throws IOException {
        out.append(ManifestFile.pretty(this));
    }
}
