package hebiao.bench;

import hebiao.month.MadeMonth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A nation's month: 5,000 forms and a million payments. What its parts take is what the process took of all cores. */
final class Months {

    private Months() {
    }

    static Contest contest(Path folder, int rounds) throws IOException {
        Path month = folder.resolve("month");
        if (!Files.exists(month.resolve("payments.csv"))) {
            MadeMonth.main(new String[] {month.toString(), "5000", "144"});
        }
        double[] half = new double[1];
        return new Contest("5,000 forms + 1,000,000 payments", "1.3 × the parts' half", Math.max(1, rounds / 3))
                .with(new Contender() {
                    @Override
                    public String name() {
                        return "ours";
                    }

                    @Override
                    public Turn turn() throws Exception {
                        double[] seconds = run(month, folder.resolve("out"));
                        half[0] = (seconds[1] + seconds[2]) / 2;
                        return new Turn(seconds[0] * 1000, null);
                    }
                })
                .with(new Contender() {
                    @Override
                    public String name() {
                        return "its parts, on two cores without a wait";
                    }

                    @Override
                    public Turn turn() {
                        return new Turn(half[0] * 1000, null);
                    }
                });
    }

    /** Seconds from start to end, of the user and of the system. */
    private static double[] run(Path month, Path out) throws IOException, InterruptedException {
        String command = "TIMEFORMAT='%R %U %S'; time " + System.getProperty("java.home") + "/bin/java -jar "
                + "target/hebiao.jar consolidate --period 2024-12 --roster " + month + "/roster.xlsx --budget " + month
                + "/budget.xlsx --payments " + month + "/payments.csv --targets " + month + "/targets.xlsx --out "
                + out + " " + month + "/forms >/dev/null 2>" + out + ".log";
        Process process = new ProcessBuilder(List.of("bash", "-c", "rm -rf " + out + "; " + command))
                .redirectErrorStream(true).start();
        String[] printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()
                .split(" ");
        if (process.waitFor() > 1) {
            throw new IOException("consolidate failed, see " + out + ".log");
        }
        return new double[] {Double.parseDouble(printed[0]), Double.parseDouble(printed[1]),
            Double.parseDouble(printed[2])};
    }
}
