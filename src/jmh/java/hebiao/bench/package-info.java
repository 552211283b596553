/** What the product takes in time and memory; run by {@code bash src/jmh/run}. No part of the jar. */
package hebiao.bench;
