package hebiao.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.ResourceScheduler;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.fifo.FifoScheduler;

/** HDFS and YARN as they are, small enough to run in this process: one that keeps files, two that run tasks. */
final class HadoopCluster implements AutoCloseable {

    /** What a client must know of it. */
    private static final List<String> KNOWN = List.of(FileSystem.FS_DEFAULT_NAME_KEY, YarnConfiguration.RM_ADDRESS,
            YarnConfiguration.RM_SCHEDULER_ADDRESS);

    private final MiniDFSCluster hdfs;
    private final MiniYARNCluster yarn;
    private final Path settings;

    /** @param folder is filled */
    HadoopCluster(Path folder) throws IOException {
        Configuration own = new Configuration();
        own.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        hdfs = new MiniDFSCluster.Builder(own).numDataNodes(1).build();
        hdfs.waitActive();

        YarnConfiguration tasks = new YarnConfiguration(own);
        tasks.set(FileSystem.FS_DEFAULT_NAME_KEY, hdfs.getURI().toString());
        // the usual one wants a file of its queues
        tasks.setClass(YarnConfiguration.RM_SCHEDULER, FifoScheduler.class, ResourceScheduler.class);
        tasks.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 256);
        tasks.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
        // a disk that others have filled is no reason to run nothing
        tasks.setFloat(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, 100);
        System.setProperty("test.build.data", folder.resolve("yarn").toString());
        yarn = new MiniYARNCluster("hebiao", 2, 1, 1);
        yarn.init(tasks);
        yarn.start();

        Configuration client = new Configuration(false);
        for (String name : KNOWN) {
            client.set(name, yarn.getConfig().get(name));
        }
        settings = Files.createDirectory(folder.resolve("settings"));
        for (String site : List.of("core-site.xml", "yarn-site.xml")) {
            try (OutputStream out = Files.newOutputStream(settings.resolve(site))) {
                client.writeXml(out);
            }
        }
    }

    /** The folder with what a client must know. */
    Path settings() {
        return settings;
    }

    /** Puts a file of this machine; its whole address. */
    String put(Path file) throws IOException {
        org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path("/in", file.getFileName().toString());
        hdfs.getFileSystem().copyFromLocalFile(new org.apache.hadoop.fs.Path(file.toUri()), place);
        return address(place.toString());
    }

    String address(String path) {
        return hdfs.getURI() + path;
    }

    String read(String path) throws IOException {
        try (var in = hdfs.getFileSystem().open(new org.apache.hadoop.fs.Path(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        yarn.stop();
        hdfs.shutdown(true);
    }
}
