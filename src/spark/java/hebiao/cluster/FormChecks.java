package hebiao.cluster;

import hebiao.consolidation.CheckedFile;
import hebiao.importer.SubmittedFile;
import hebiao.packed.PackedReader;
import hebiao.packed.PackedWriter;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forms to checked files, each form by the very check of one machine, on as many machines as there are. A form at which
 * the process itself ends is found by halving, after the engine's own retries, and is one unreadable file.
 */
final class FormChecks {

    private static final Logger LOG = LoggerFactory.getLogger(FormChecks.class);

    private final CheckSettings settings;
    private final Check check;

    /** Checks one form, in whatever process. */
    @FunctionalInterface
    interface Check extends Serializable {
        CheckedFile of(CheckSettings settings, SubmittedFile file);
    }

    FormChecks(CheckSettings settings) {
        this(settings, (how, file) -> how.check().check(file));
    }

    FormChecks(CheckSettings settings, Check check) {
        this.settings = settings;
        this.check = check;
    }

    /** The checked files, in no order. */
    List<CheckedFile> of(FormSource forms) throws SparkException {
        try {
            return checked(forms.portions());
        } catch (Exception e) {
            return halves(forms, forms.names(), e);
        }
    }

    private List<CheckedFile> some(FormSource forms, List<String> names) throws SparkException {
        try {
            return checked(forms.portions(names));
        } catch (Exception e) {
            return halves(forms, names, e);
        }
    }

    /** Whatever in these forms has ended a job, everything but it is checked. */
    private List<CheckedFile> halves(FormSource forms, List<String> names, Exception failure) throws SparkException {
        if (!(failure instanceof SparkException job) || names.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        if (names.size() == 1) {
            LOG.warn("given up after the engine's retries: {}", names.get(0), job);
            return List.of(settings.check().failed(names.get(0), job));
        }
        int half = names.size() / 2;
        List<CheckedFile> all = new ArrayList<>(some(forms, names.subList(0, half)));
        all.addAll(some(forms, names.subList(half, names.size())));
        return all;
    }

    private List<CheckedFile> checked(JavaRDD<FormSource.Portion> portions) {
        CheckSettings how = settings;
        Check one = check;
        return portions.mapPartitions(some -> packed(some, how, one)).collect().stream()
                .map(packed -> (CheckedFile) PackedReader.unpack(packed)).toList();
    }

    private static Iterator<byte[]> packed(Iterator<FormSource.Portion> portions, CheckSettings settings, Check check)
            throws IOException {
        List<byte[]> checked = new ArrayList<>();
        FormSource.open(portions, file -> checked.add(PackedWriter.packInOrder(check.of(settings, file))));
        return checked.iterator();
    }
}
