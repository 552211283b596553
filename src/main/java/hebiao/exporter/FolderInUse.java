package hebiao.exporter;

import java.io.IOException;

/** Another run is writing into the folder. */
public final class FolderInUse extends IOException {

    private static final long serialVersionUID = 1L;

    FolderInUse(String folder) {
        super(folder);
    }
}
