package hebiao.cluster;

import org.apache.spark.sql.SparkSession;

/** One session of the engine in this process, for all tests. */
final class LocalEngine {

    private LocalEngine() {
    }

    static SparkSession two() {
        return SparkSession.builder().master("local[2]").appName("test").config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4).config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1").getOrCreate();
    }
}
