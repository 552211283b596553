package hebiao.cli;

import hebiao.exporter.consolidated.MonthFolder;
import hebiao.form.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** No input of a month may be a file that the month is going to replace: it could never be run again. */
record OutputGuard(Path out, Period period) {

    /** @throws UsageProblem naming the first input that would be replaced */
    void refuse(Collection<Path> inputs) {
        Path folder = real(out);
        for (Path input : inputs) {
            Path real = real(input);
            boolean inside = real.startsWith(folder) && !real.equals(folder);
            if (inside && MonthFolder.writes(period, folder.relativize(real).getName(0).toString())) {
                throw new UsageProblem("problem.output.replaces", input, out);
            }
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
