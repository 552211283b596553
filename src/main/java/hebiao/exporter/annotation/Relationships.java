package hebiao.exporter.annotation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A part's relationships: the only way from one part to another. */
final class Relationships {

    static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final ZipPackage parts;
    private final String owner;
    private final String part;
    /** Null when there are none. */
    private EditedXml xml;

    /** @param owner the part whose relationships these are; empty for the package itself */
    Relationships(ZipPackage parts, String owner) {
        this.parts = parts;
        this.owner = owner;
        int slash = owner.lastIndexOf('/') + 1;
        this.part = owner.substring(0, slash) + "_rels/" + owner.substring(slash) + ".rels";
        this.xml = parts.has(part) ? new EditedXml(parts.text(part)) : null;
    }

    private List<Element> all() {
        return xml == null ? List.of() : xml.root().children("Relationship");
    }

    /** The part behind an id. */
    Optional<String> target(String id) {
        return all().stream().filter(relation -> id.equals(relation.attribute("Id"))).findFirst().map(this::path);
    }

    /** The first part of a kind, which is the last word of the relationship's type. */
    Optional<String> first(String kind) {
        return all().stream().filter(relation -> isOf(relation, kind)).findFirst().map(this::path);
    }

    private static boolean isOf(Element relation, String kind) {
        String type = relation.attribute("Type");
        return type != null && type.endsWith("/" + kind) && !"External".equals(relation.attribute("TargetMode"));
    }

    private String path(Element relation) {
        String target = relation.attribute("Target").replace('\\', '/');
        String whole = target.startsWith("/") ? target : owner.substring(0, owner.lastIndexOf('/') + 1) + target;
        Deque<String> path = new ArrayDeque<>();
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** Adds a relationship; its id. */
    String add(String wantedId, String type, String target) {
        if (xml == null) {
            xml = new EditedXml(Xml.DECLARATION + "<Relationships xmlns=\"" + NAMESPACE + "\"></Relationships>");
        }
        String id = wantedId;
        for (int next = 2; target(id).isPresent(); next++) {
            id = wantedId + next;
        }
        Patch patch = xml.patch();
        patch.append(xml.root(), "<" + xml.root().prefix() + "Relationship Id=\"" + id + "\" Type=\"" + type
                + "\" Target=\"/" + target + "\"/>");
        xml.change(patch);
        return id;
    }

    /** Removes the relationships to a part. */
    void remove(String target) {
        Patch patch = xml.patch();
        all().stream().filter(relation -> !"External".equals(relation.attribute("TargetMode")))
                .filter(relation -> path(relation).equalsIgnoreCase(target)).forEach(patch::delete);
        xml.change(patch);
    }

    /** Writes them to the package; a part without relationships goes. */
    void save() {
        if (xml == null) {
            return;
        }
        if (all().isEmpty()) {
            parts.remove(part);
        } else {
            parts.put(part, xml.text());
        }
    }

    /** Removes all of them. */
    void removeAll() {
        parts.remove(part);
        xml = null;
    }
}
