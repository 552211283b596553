package hebiao.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is seen complete or not at all. */
class OutputFolderTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsSeenBeforeItIsPublished() throws IOException {
        Path out = folder.resolve("a/b/out");
        try (OutputFolder output = OutputFolder.beside(out)) {
            Files.writeString(output.partial().resolve("new"), "new");
            assertThat(out).doesNotExist();
            output.publish();
        }
        assertThat(tree(out)).containsExactly("new");
        assertThat(tree(out.getParent())).containsExactly("out", "out/new");
    }

    @Test
    void whatIsNotPublishedLeavesNothing() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("old"), "old");
        try (OutputFolder output = OutputFolder.beside(out)) {
            Files.writeString(output.partial().resolve("old"), "half");
        }
        assertThat(tree(folder)).containsExactly("out", "out/old");
        assertThat(Files.readString(out.resolve("old"))).isEqualTo("old");
    }

    @Test
    void oldOutputsAreReplacedAndOtherFilesStay() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.createDirectory(out.resolve("annotated"));
        Files.writeString(out.resolve("annotated/gone"), "old");
        Files.writeString(out.resolve("mine.docx"), "mine");
        try (OutputFolder output = OutputFolder.beside(out)) {
            Files.createDirectory(output.partial().resolve("annotated"));
            Files.writeString(output.partial().resolve("annotated/fresh"), "new");
            output.publish();
        }
        assertThat(tree(folder)).containsExactly("out", "out/annotated", "out/annotated/fresh", "out/mine.docx");
    }

    @Test
    void whereTheFolderCannotBeRenamedAFailureBringsTheOldOnesBack() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("a"), "old");
        Files.writeString(out.resolve("b"), "old");
        try (OutputFolder output = OutputFolder.beside(out)) {
            Files.writeString(output.partial().resolve("a"), "new");
            Files.writeString(output.partial().resolve("b"), "new");
            // stands where the old folder would be put aside
            Files.createDirectories(folder.resolve(".out.replaced/b/c"));
            assertThatThrownBy(output::publish).isInstanceOf(IOException.class);
        }
        assertThat(Files.readString(out.resolve("a"))).isEqualTo("old");
        assertThat(Files.readString(out.resolve("b"))).isEqualTo("old");
        assertThat(tree(out)).containsExactly("a", "b");
    }

    @Test
    void aSecondRunIntoTheFolderIsTold() throws IOException {
        Path out = folder.resolve("out");
        try (OutputFolder first = OutputFolder.beside(out)) {
            assertThatThrownBy(() -> OutputFolder.beside(out)).isInstanceOf(FolderInUse.class);
            assertThat(first.partial()).isDirectory();
        }
        OutputFolder.beside(out).close();
    }

    @Test
    void killedBetweenTheTwoRenamesTheOldFolderComesBack() throws IOException {
        Files.createDirectories(folder.resolve(".out.replaced"));
        Files.writeString(folder.resolve(".out.replaced/old"), "old");
        Files.createDirectories(folder.resolve(".out.partial"));
        OutputFolder.beside(folder.resolve("out")).close();

        assertThat(tree(folder)).containsExactly("out", "out/old");
    }

    @Test
    void aLinkToAFolderStaysALink() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.writeString(real.resolve("old"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        try (OutputFolder output = OutputFolder.beside(link)) {
            Files.writeString(output.partial().resolve("new"), "new");
            output.publish();
        }
        assertThat(link).isSymbolicLink();
        assertThat(tree(folder)).containsExactly("link", "real", "real/new", "real/old");
    }

    @Test
    void whatACrashLeftIsSweptAway() throws IOException {
        Files.createDirectories(folder.resolve(".out.partial/annotated"));
        Files.writeString(folder.resolve(".out.partial/annotated/half"), "half");
        try (OutputFolder output = OutputFolder.beside(folder.resolve("out"))) {
            assertThat(output.partial()).isEmptyDirectory();
        }
        assertThat(tree(folder)).isEmpty();
    }

    private static List<String> tree(Path top) throws IOException {
        try (Stream<Path> walk = Files.walk(top)) {
            return walk.filter(path -> !path.equals(top)).map(path -> top.relativize(path).toString())
                    .sorted().toList();
        }
    }
}
