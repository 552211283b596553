package hebiao.cluster;

import hebiao.importer.FoundFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Files wherever the engine reaches: {@code file:}, {@code hdfs:}, {@code s3a:}.
 *
 * @param configuration how the file systems are reached, the same on every machine
 */
record Storage(SerializableConfiguration configuration) implements Serializable {

    private static final long serialVersionUID = 1L;

    static Storage of(SparkSession spark) {
        return new Storage(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    }

    FileSystem system(Path path) throws IOException {
        return path.getFileSystem(configuration.value());
    }

    /** The full path, scheme and all; the file need not be there. */
    Path full(String path) throws IOException {
        Path named = new Path(path);
        return system(named).makeQualified(named);
    }

    boolean exists(Path path) throws IOException {
        return system(path).exists(path);
    }

    /** @throws JobProblem when nothing of this path is there */
    Path demand(String path) throws IOException {
        Path full = full(path);
        if (!exists(full)) {
            throw JobProblem.missing(path);
        }
        return full;
    }

    /**
     * What a path that a user named stands for, listed once.
     *
     * @param path the full one
     * @param isFolder whether it is a folder
     * @param files itself, or all files below it to any depth, in the order of their paths
     */
    record Named(Path path, boolean isFolder, List<? extends FileStatus> files) {

        /** The path of one of its files from the folder on; begins with {@code /}. */
        String inside(FileStatus file) {
            return plain(file.getPath()).substring(plain(path).length());
        }

        /** Its files that are parquet. */
        List<Path> parquet() {
            return files.stream().map(FileStatus::getPath).filter(ParquetLines::isParquet).toList();
        }
    }

    /** @throws JobProblem when nothing of this path is there */
    Named named(String path) throws IOException {
        Path full = full(path);
        try {
            FileStatus status = status(full);
            return status.isDirectory() ? new Named(full, true, below(full)) : new Named(full, false, List.of(status));
        } catch (FileNotFoundException e) {
            throw JobProblem.missing(path);
        }
    }

    /** @throws JobProblem for the first of which nothing is there */
    List<Named> named(List<String> paths) throws IOException {
        List<Named> named = new ArrayList<>();
        for (String path : paths) {
            named.add(named(path));
        }
        return named;
    }

    /** @throws FileNotFoundException when there is none */
    FileStatus status(Path path) throws IOException {
        return system(path).getFileStatus(path);
    }

    /** All files below a folder to any depth, in the order of their paths. */
    List<LocatedFileStatus> below(Path folder) throws IOException {
        List<LocatedFileStatus> files = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> found = system(folder).listFiles(folder, true);
        while (found.hasNext()) {
            files.add(found.next());
        }
        files.sort((one, other) -> one.getPath().compareTo(other.getPath()));
        return files;
    }

    /** A file as the reader of folders and zips takes it. */
    FoundFiles.Stored stored(Path base, Path file) {
        return new FoundFiles.Stored(java.nio.file.Path.of(plain(base)), file.toString(),
                java.nio.file.Path.of(plain(file)), () -> open(file));
    }

    /** A path without scheme and host. */
    static String plain(Path path) {
        return path.toUri().getPath();
    }

    /** The bytes of a file. */
    SeekableByteChannel open(Path path) throws IOException {
        return open(path, 0, status(path).getLen());
    }

    /** The bytes of a part of a file. */
    SeekableByteChannel open(Path path, long from, long size) throws IOException {
        FSDataInputStream in = system(path).open(path);
        return new HadoopChannel(in, from, size);
    }
}
