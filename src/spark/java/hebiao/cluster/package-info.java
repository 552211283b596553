/**
 * Past one machine, on Apache Spark: the same reading, the same rules and the same sums, called as they are. Only this
 * package knows of Spark, and nothing else knows of this package.
 */
package hebiao.cluster;
