package hebiao.importer.xlsx;

import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the parts that one part refers to lie. Parts are found through these and never by guessed names. */
final class Relationships {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, Target> byId = new LinkedHashMap<>();

    /**
     * One part that is referred to.
     *
     * @param type what it is, without the namespace of types, which has two forms
     * @param part its name in the package
     */
    record Target(String type, String part) {
    }

    private Relationships() {
    }

    /**
     * The relationships of a part; none where it has no such part of its own.
     *
     * @param source the part; an empty name for the package itself
     */
    static Relationships of(ZipParts parts, String source) throws Unfamiliar {
        String part = part(source);
        return parts.has(part) ? of(parts.part(part), source) : new Relationships();
    }

    /** The name of the part with the relationships of a part. */
    static String part(String source) {
        String folder = folder(source);
        return folder + "_rels/" + source.substring(folder.length()) + ".rels";
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** The relationships of a part from the part that has them. */
    static Relationships of(byte[] part, String source) throws Unfamiliar {
        Relationships all = new Relationships();
        XmlScanner xml = new XmlScanner(part, "Relationships");
        if (!xml.isOf(NAMESPACE)) {
            throw new Unfamiliar(Reason.RELATIONSHIP, "relationships of another namespace");
        }
        while (xml.child()) {
            if (xml.is("Relationship")) {
                all.add(xml, folder(source));
            }
            xml.skip();
        }
        return all;
    }

    private void add(XmlScanner xml, String folder) throws Unfamiliar {
        String mode = xml.attribute("TargetMode");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        String id = xml.attribute("Id");
        if (mode != null && !mode.equals("Internal")) {
            return;
        }
        if (type == null || target == null || id == null
                || byId.put(id, new Target(shortened(type), resolved(folder, target))) != null) {
            throw new Unfamiliar(Reason.RELATIONSHIP, id + " to " + target);
        }
    }

    private static String shortened(String type) {
        for (String namespace : new String[] {Namespaces.RELATIONSHIPS, Namespaces.STRICT_RELATIONSHIPS}) {
            if (type.startsWith(namespace + "/")) {
                return type.substring(namespace.length() + 1);
            }
        }
        return type;
    }

    private static String resolved(String folder, String target) throws Unfamiliar {
        String path = target.replace('\\', '/');
        if (path.indexOf('%') >= 0 || path.indexOf(':') >= 0) {
            throw new Unfamiliar(Reason.RELATIONSHIP, "to " + target);
        }
        String whole = path.startsWith("/") ? path.substring(1) : folder + path;
        while (whole.startsWith("./")) {
            whole = whole.substring(2);
        }
        whole = whole.replace("/./", "/");
        for (int up = whole.indexOf("../"); up >= 0; up = whole.indexOf("../")) {
            int parent = up < 2 ? -1 : whole.lastIndexOf('/', up - 2);
            whole = whole.substring(0, parent + 1) + whole.substring(up + 3);
        }
        return whole;
    }

    /** The part of a relationship. */
    Target target(String id) throws Unfamiliar {
        Target target = id == null ? null : byId.get(id);
        if (target == null) {
            throw new Unfamiliar(Reason.RELATIONSHIP, "no relationship " + id);
        }
        return target;
    }

    /** The first part of a type. */
    Optional<String> first(String type) {
        return byId.values().stream().filter(target -> target.type.equals(type)).map(Target::part).findFirst();
    }
}
