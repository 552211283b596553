package hebiao.cluster;

import java.io.Serializable;
import java.util.List;

/** Some forms for one machine to check one after another. */
record FormPart(List<Form> forms) implements Serializable {

    private static final long serialVersionUID = 1L;

    FormPart {
        forms = List.copyOf(forms);
    }

    /**
     * A form where it lies.
     *
     * @param file the path of it or of the zip that it is in
     * @param identity which one it is of what is in the file
     * @param name by which it goes in every message
     */
    record Form(String file, String identity, String name) implements Serializable {

        private static final long serialVersionUID = 1L;
    }
}
