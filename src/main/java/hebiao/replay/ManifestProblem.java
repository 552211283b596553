package hebiao.replay;

import hebiao.finding.FileProblem;
import hebiao.finding.Text;
import java.nio.file.Path;
import java.util.Map;

/** A manifest from which no month can be run again: one sentence that names it and says what to do. */
public final class ManifestProblem extends FileProblem {

    private static final long serialVersionUID = 1L;

    private static final Text DAMAGED = new Text("清单 {file} 已损坏，读不出来（{place}）",
            "the manifest {file} is damaged and cannot be read ({place})");
    private static final Text OTHER = new Text("{file} 不是 consolidate 生成的 manifest.json",
            "{file} is no manifest.json that consolidate has written");
    private static final Text OLDER = new Text("清单 {file} 由旧版程序（{version}）生成，没有记下输入文件的位置，不能重算；请重新汇总一次",
            "the manifest {file} was written by an older program ({version}) that did not note where the inputs lie,"
                    + " so it cannot be run again; please consolidate anew");
    private static final Text NEWER = new Text("清单 {file} 由更新的程序（{version}）生成，本程序读不了，请换用新的程序",
            "the manifest {file} was written by a newer program ({version}); please use that one");

    private ManifestProblem(Text text, Map<String, String> values) {
        super(text, values);
    }

    static ManifestProblem damaged(Path file, String place) {
        return new ManifestProblem(DAMAGED, Map.of("file", file.toString(), "place", place));
    }

    static ManifestProblem other(Path file) {
        return new ManifestProblem(OTHER, Map.of("file", file.toString()));
    }

    static ManifestProblem older(Path file, String version) {
        return new ManifestProblem(OLDER, Map.of("file", file.toString(), "version", version));
    }

    static ManifestProblem newer(Path file, String version) {
        return new ManifestProblem(NEWER, Map.of("file", file.toString(), "version", version));
    }
}
