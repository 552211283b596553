package hebiao.cluster;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.importer.SubmittedFile;
import hebiao.packed.PackedReader;
import hebiao.packed.PackedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Forms to checked files, each form by the very check of one machine, on as many machines as there are. */
final class FormChecks {

    private final JavaSparkContext spark;
    private final Storage storage;
    private final CheckSettings settings;

    FormChecks(JavaSparkContext spark, Storage storage, CheckSettings settings) {
        this.spark = spark;
        this.storage = storage;
        this.settings = settings;
    }

    /** The checked files, in no order. */
    List<CheckedFile> of(List<FormPart> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Storage where = storage;
        CheckSettings how = settings;
        JavaRDD<FormPart> spread = spark.parallelize(parts, parts.size());
        return spread.mapPartitions(some -> checked(some, where, how)).collect().stream().map(FormChecks::unpacked)
                .toList();
    }

    static CheckedFile unpacked(byte[] packed) {
        return (CheckedFile) PackedReader.unpack(packed);
    }

    private static Iterator<byte[]> checked(Iterator<FormPart> parts, Storage storage, CheckSettings settings)
            throws IOException {
        FormCheck check = settings.check();
        List<byte[]> checked = new ArrayList<>();
        while (parts.hasNext()) {
            StoredForms.open(storage, parts.next(), (SubmittedFile file) ->
                    checked.add(PackedWriter.packInOrder(check.check(file))));
        }
        return checked.iterator();
    }
}
