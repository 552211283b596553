package hebiao.exporter.annotation;

import java.util.List;

/** The workbook's shared texts, without their formats and readings. */
final class SharedStrings {

    private SharedStrings() {
    }

    static List<String> of(String xml) {
        return Element.root(xml).children("si").stream().map(SharedStrings::text).toList();
    }

    private static String text(Element item) {
        StringBuilder text = new StringBuilder();
        for (Element child : item.children()) {
            if (child.local().equals("t")) {
                text.append(child.text());
            } else if (child.local().equals("r") && child.child("t") != null) {
                text.append(child.child("t").text());
            }
        }
        return text.toString();
    }
}
