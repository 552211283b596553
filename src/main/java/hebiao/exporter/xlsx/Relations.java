package hebiao.exporter.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a part leads to: other parts, and files outside. One id a target. */
final class Relations {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** An id and where it leads. */
    private record Relation(String id, String type, boolean outside) {
    }

    private final Map<String, Relation> byTarget = new LinkedHashMap<>();

    /** @param type the whole type, or its last word where it is one of office documents */
    String toPart(String type, String part) {
        return add(type.contains(":") ? type : PartsWriter.RELATIONS + "/" + type, "/" + part, false);
    }

    /** A file or page outside of the workbook. */
    String toOutside(String address) {
        return add(PartsWriter.RELATIONS + "/hyperlink", address, true);
    }

    private String add(String type, String target, boolean outside) {
        return byTarget.computeIfAbsent(target, key -> new Relation("rId" + (byTarget.size() + 1), type, outside)).id;
    }

    boolean isEmpty() {
        return byTarget.isEmpty();
    }

    void write(XmlStream xml) {
        xml.put(XmlStream.DECLARATION).put("<Relationships xmlns=\"").put(NAMESPACE).put("\">");
        byTarget.forEach((target, relation) -> {
            xml.put("<Relationship Id=\"").put(relation.id).put("\" Type=\"").put(relation.type).put("\" Target=\"")
                    .text(target);
            xml.put(relation.outside ? "\" TargetMode=\"External\"/>" : "\"/>");
        });
        xml.put("</Relationships>");
    }
}
