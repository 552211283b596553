package hebiao.exporter.annotation;

import java.util.ArrayList;
import java.util.List;

/** A numbered list in the styles part: fonts, fills, borders or cell formats. Ours stand at its end. */
final class StyleSection {

    private final Element element;
    private final List<String> items = new ArrayList<>();
    private final List<String> before;
    private int kept;

    StyleSection(Element element) {
        this.element = element;
        element.children().forEach(child -> items.add(child.source()));
        this.before = List.copyOf(items);
        this.kept = items.size();
    }

    int size() {
        return items.size();
    }

    String item(int index) {
        return items.get(index);
    }

    /** The element's prefix, for new items. */
    String prefix() {
        return element.prefix();
    }

    void replace(int index, String item) {
        items.set(index, item);
    }

    void removeLast() {
        items.remove(items.size() - 1);
        kept = Math.min(kept, items.size());
    }

    /** Adds an item, or finds it among those added before; its number. */
    int add(String item) {
        for (int index = kept; index < items.size(); index++) {
            if (items.get(index).equals(item)) {
                return index;
            }
        }
        items.add(item);
        return items.size() - 1;
    }

    void edit(Patch patch) {
        for (int index = 0; index < before.size(); index++) {
            Element child = element.children().get(index);
            if (index >= kept) {
                patch.delete(child);
            } else if (!items.get(index).equals(before.get(index))) {
                patch.replace(child.start(), child.end(), items.get(index));
            }
        }
        if (items.size() > kept) {
            patch.append(element, String.join("", items.subList(kept, items.size())));
        }
        if (items.size() != before.size() && element.attribute("count") != null) {
            patch.set(element.tag(), "count", String.valueOf(items.size()));
        }
    }
}
