package hebiao.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;

import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Texts that several projects have, word for word or nearly so. The same texts are found by grouping, so that only one
 * of them goes to the search for near ones: MinHash of the engine's own library, over each three signs in a row.
 *
 * @param likeness of the triples of two texts so many must be in both, from 0 to 1
 */
record RepeatedTexts(double likeness) {

    /** Shorter ones, such as 无 or 已完成, are the same everywhere and say nothing. */
    private static final int SHORTEST = 15;
    private static final int SIGNS_IN_A_ROW = 3;
    private static final int HASHES = 8;
    private static final int SEED = 20241231;

    /** A row a pair; both sides are the same text where it stands word for word in several projects. */
    Dataset<Row> of(Dataset<Row> indicators, Dataset<Row> fields) {
        Dataset<Row> projects = fields.where("field = 'projectName'").select(col("year"), col("month"), col("file"),
                col("sheet"), col("value").as("project"));
        Dataset<Row> goals = fields.where("field in ('expectedGoal', 'actualGoal')")
                .join(projects, new String[] {"year", "month", "file", "sheet"})
                .select(col("field").as("kind"), col("project"), col("department"), col("value").as("text"));
        Dataset<Row> reasons = indicators.select(lit("reason").as("kind"), col("project"), col("department"),
                col("reason").as("text"));
        Dataset<Row> texts = goals.unionByName(reasons)
                .withColumn("text", regexp_replace(col("text"), "\\s+", ""))
                .where(length(col("text")).geq(SHORTEST))
                .groupBy("kind", "text").agg(sort_array(collect_set("project")).as("projects"),
                        sort_array(collect_set("department")).as("departments"));
        Dataset<Row> same = texts.where(size(col("projects")).gt(1)).select(col("kind"), col("text"),
                col("text").as("other_text"), lit(1.0).as("likeness"), col("projects"),
                col("projects").as("other_projects"), col("departments"), col("departments").as("other_departments"));
        return same.unionByName(near(texts)).orderBy("kind", "text", "other_text");
    }

    private Dataset<Row> near(Dataset<Row> texts) {
        Dataset<Row> signs = texts.withColumn("signs", split(col("text"), ""));
        Dataset<Row> triples = new NGram().setN(SIGNS_IN_A_ROW).setInputCol("signs").setOutputCol("triples")
                .transform(signs);
        Dataset<Row> vectors = new HashingTF().setBinary(true).setInputCol("triples").setOutputCol("features")
                .transform(triples).select("kind", "text", "projects", "departments", "features");
        return new MinHashLSH().setNumHashTables(HASHES).setSeed(SEED).setInputCol("features").setOutputCol("hashes")
                .fit(vectors).approxSimilarityJoin(vectors, vectors, 1 - likeness, "unlike")
                .where("datasetA.kind = datasetB.kind and datasetA.text < datasetB.text "
                        + "and datasetA.projects != datasetB.projects")
                .select(col("datasetA.kind").as("kind"), col("datasetA.text").as("text"),
                        col("datasetB.text").as("other_text"), lit(1.0).minus(col("unlike")).as("likeness"),
                        col("datasetA.projects").as("projects"), col("datasetB.projects").as("other_projects"),
                        col("datasetA.departments").as("departments"),
                        col("datasetB.departments").as("other_departments"));
    }
}
