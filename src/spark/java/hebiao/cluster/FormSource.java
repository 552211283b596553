package hebiao.cluster;

import hebiao.importer.SubmittedFile;
import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;

/** Forms of a month, spread over all machines: as files and zips, or packed. */
interface FormSource {

    /** Their names, in order; no two are the same. */
    List<String> names();

    /** Some of them, in portions that one task opens. */
    JavaRDD<Portion> portions(Collection<String> names);

    /** All of them. */
    default JavaRDD<Portion> portions() {
        return portions(names());
    }

    /** Opens the forms of portions one after another. */
    static void open(Iterator<Portion> portions, Consumer<SubmittedFile> taker) throws IOException {
        while (portions.hasNext()) {
            portions.next().open(taker);
        }
    }

    /** A few forms where a task can get at them. */
    interface Portion extends Serializable {

        /** Opens the forms one after another; each is to be read before the next is asked for. */
        void open(Consumer<SubmittedFile> taker) throws IOException;
    }
}
