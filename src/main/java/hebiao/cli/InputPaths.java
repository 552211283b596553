package hebiao.cli;

import hebiao.importer.SubmittedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code PATH…}: the forms, as files, folders and zips. */
record InputPaths(List<Path> paths) {

    /**
     * The files behind the paths, where copies go into a folder under the files' own names: none may lie there itself,
     * or it would be overwritten.
     *
     * @param copies the folder; null when no copies are made
     * @throws UsageProblem as {@link #listBut}
     */
    SubmittedFiles listBeside(Path copies) throws IOException {
        boolean overwritten = copies != null && paths.stream()
                .anyMatch(path -> Files.isRegularFile(path) && isSame(path.toAbsolutePath().getParent(), copies));
        if (overwritten) {
            throw new UsageProblem("problem.output.isInput", copies);
        }
        return listBut(copies);
    }

    /**
     * The files behind the paths, without those in a folder that we write ourselves.
     *
     * @param excluded the folder; null for none
     * @throws UsageProblem for a path that does not exist, before anything is read, and for the folder itself as input
     */
    SubmittedFiles listBut(Path excluded) throws IOException {
        if (excluded != null && paths.stream().anyMatch(path -> isSame(path, excluded))) {
            throw new UsageProblem("problem.output.isInput", excluded);
        }
        try {
            return SubmittedFiles.of(paths, excluded);
        } catch (NoSuchFileException e) {
            throw new UsageProblem("problem.missing", e.getMessage());
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
