package hebiao.exporter.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The styles part. A marked cell gets a format derived from its own: the same number format, borders and alignment,
 * with
 * another ground and colour of letters. Formats of ours are known by the colour of their letters.
 */
final class StyleSheet {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final List<String> ORDER = List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs",
            "cellStyles", "dxfs", "tableStyles", "colors", "extLst");
    private static final Set<String> MARK_FONTS =
            Arrays.stream(MarkColour.values()).map(MarkColour::font).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FONTS = Stream.concat(MARK_FONTS.stream(),
            Arrays.stream(ResultStyle.values()).map(ResultStyle::font)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FILLS = Stream.concat(Arrays.stream(MarkColour.values()).map(MarkColour::fill),
            Arrays.stream(ResultStyle.values()).map(ResultStyle::fill).filter(fill -> fill != null))
            .collect(Collectors.toUnmodifiableSet());

    private final String xml;
    private final StyleSection fonts;
    private final StyleSection fills;
    private final StyleSection borders;
    private final StyleSection formats;
    private final Element named;
    private final Map<ResultStyle, Integer> plain = new EnumMap<>(ResultStyle.class);
    private final Map<ResultStyle, Integer> quoted = new EnumMap<>(ResultStyle.class);

    private StyleSheet(String xml, Element root) {
        this.xml = xml;
        this.fonts = new StyleSection(root.child("fonts"));
        this.fills = new StyleSection(root.child("fills"));
        this.borders = new StyleSection(root.child("borders"));
        this.formats = new StyleSection(root.child("cellXfs"));
        this.named = root.child("cellStyleXfs");
    }

    /** Reads the part; sections that it lacks are added as an empty workbook has them. */
    static StyleSheet of(String xml) {
        Element root = Element.root(xml);
        Patch lacking = complete(xml, root);
        String whole = lacking.done();
        return new StyleSheet(whole, lacking.isEmpty() ? root : Element.root(whole));
    }

    /** The styles of a workbook that has none. */
    static StyleSheet empty() {
        return of(Xml.DECLARATION + "<styleSheet xmlns=\"" + MAIN + "\"></styleSheet>");
    }

    private static Patch complete(String xml, Element root) {
        Patch patch = new Patch(xml);
        StringBuilder last = new StringBuilder();
        for (String section : List.of("fonts", "fills", "borders", "cellXfs")) {
            Element present = root.child(section);
            if (present != null && !present.children().isEmpty()) {
                continue;
            }
            String content = blank(section, root.prefix());
            if (present != null) {
                patch.replace(present.start(), present.end(), content);
                continue;
            }
            List<String> following = ORDER.subList(ORDER.indexOf(section) + 1, ORDER.size());
            root.children().stream().filter(child -> following.contains(child.local())).findFirst()
                    .ifPresentOrElse(next -> patch.insert(next.start(), content), () -> last.append(content));
        }
        if (!last.isEmpty()) {
            patch.append(root, last.toString());
        }
        return patch;
    }

    private static String blank(String section, String p) {
        String items = switch (section) {
            case "fonts" -> "<" + p + "font><" + p + "sz val=\"11\"/><" + p + "name val=\"宋体\"/></" + p + "font>";
            case "fills" -> fill(p, "none", "") + fill(p, "gray125", "");
            case "borders" -> "<" + p + "border/>";
            default -> "<" + p + "xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
        };
        return "<" + p + section + ">" + items + "</" + p + section + ">";
    }

    private static String fill(String p, String pattern, String colours) {
        String open = "<" + p + "fill><" + p + "patternFill patternType=\"" + pattern + "\"";
        return open + (colours.isEmpty() ? "/>" : ">" + colours + "</" + p + "patternFill>") + "</" + p + "fill>";
    }

    private static String solid(String p, String colour) {
        return fill(p, "solid", "<" + p + "fgColor rgb=\"" + colour + "\"/><" + p + "bgColor indexed=\"64\"/>");
    }

    /** The numbers of the formats that are ours. */
    Set<Integer> ours() {
        Set<Integer> ours = new HashSet<>();
        for (int index = 0; index < formats.size(); index++) {
            if (isOurs(formats.item(index))) {
                ours.add(index);
            }
        }
        return ours;
    }

    private boolean isOurs(String format) {
        int font = number(format, "fontId");
        return font > 0 && font < fonts.size() && FONTS.contains(colour(fonts.item(font), "color"));
    }

    private static String colour(String item, String child) {
        for (Tags tags = new Tags(item); tags.next();) {
            if (tags.is(child) && tags.attribute("rgb") != null) {
                return tags.attribute("rgb").toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static int number(String item, String attribute) {
        Tags tag = new Tags(item);
        tag.next();
        String value = tag.attribute(attribute);
        return value == null ? 0 : Integer.parseInt(value.strip());
    }

    /**
     * Takes our formats away: from the end, where annotating put them, those that no cell refers to; elsewhere, where
     * another program has sorted them in, they lose their ground and colour instead.
     *
     * @param used formats that cells still refer to
     */
    void clear(Set<Integer> used) {
        while (formats.size() > 1 && !used.contains(formats.size() - 1) && isOurs(formats.item(formats.size() - 1))) {
            formats.removeLast();
        }
        for (int index = 0; index < formats.size(); index++) {
            if (isOurs(formats.item(index))) {
                formats.replace(index, set(formats.item(index), "fillId", "0"));
            }
        }
        trim(fonts, "fontId", "color", FONTS);
        trim(fills, "fillId", "fgColor", FILLS);
        trim(borders, "borderId", "color", Set.of(ResultStyle.BORDER));
        for (int index = 0; index < fonts.size(); index++) {
            if (FONTS.contains(colour(fonts.item(index), "color"))) {
                fonts.replace(index, withoutColour(fonts.item(index)));
            }
        }
    }

    private void trim(StyleSection section, String reference, String child, Set<String> colours) {
        int needed = 0;
        for (int index = 0; index < formats.size(); index++) {
            needed = Math.max(needed, number(formats.item(index), reference));
        }
        for (Element format : named == null ? List.<Element>of() : named.children()) {
            needed = Math.max(needed, number(format.source(), reference));
        }
        while (section.size() - 1 > needed && colours.contains(colour(section.item(section.size() - 1), child))) {
            section.removeLast();
        }
    }

    private static String withoutColour(String font) {
        Patch patch = new Patch(font);
        Element.root(font).children("color").forEach(patch::delete);
        return patch.done();
    }

    /** The format of a cell of this format once it is marked. */
    int marked(int original, MarkColour colour) {
        String format = formats.item(original < formats.size() ? original : 0);
        int font = fonts.add(coloured(fonts.item(Math.min(number(format, "fontId"), fonts.size() - 1)), colour.font()));
        int fill = fills.add(solid(fills.prefix(), colour.fill()));
        String derived = set(set(format, "fontId", String.valueOf(font)), "fillId", String.valueOf(fill));
        return formats.add(set(set(derived, "applyFont", "1"), "applyFill", "1"));
    }

    private String coloured(String font, String colour) {
        String plain = withoutColour(font);
        String p = fonts.prefix();
        String element = "<" + p + "color rgb=\"" + colour + "\"/>";
        Element root = Element.root(plain);
        Patch patch = new Patch(plain);
        Element size = root.child("sz");
        if (size != null) {
            patch.insert(size.end(), element);
        } else {
            patch.append(root, element);
        }
        return patch.done();
    }

    private static String set(String item, String attribute, String value) {
        Tags tag = new Tags(item);
        tag.next();
        Patch patch = new Patch(item);
        patch.set(tag, attribute, value);
        return patch.done();
    }

    /** The format of a cell of the result sheet; one that begins like a formula stays text when it is edited. */
    int of(ResultStyle style, boolean asText) {
        return (asText ? quoted : plain).computeIfAbsent(style, one -> add(one, asText));
    }

    private int add(ResultStyle style, boolean asText) {
        String p = fonts.prefix();
        int font = fonts.add("<" + p + "font>" + (style.bold() ? "<" + p + "b/>" : "") + "<" + p + "sz val=\""
                + style.size()
                + "\"/><" + p + "color rgb=\"" + style.font() + "\"/><" + p + "name val=\"" + ResultStyle.FONT_NAME
                + "\"/><" + p + "charset val=\"134\"/></" + p + "font>");
        int fill = style.fill() == null ? 0 : fills.add(solid(p, style.fill()));
        int border = style.bordered() ? borders.add(border(p)) : 0;
        return formats.add("<" + p + "xf numFmtId=\"0\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\""
                + border
                + "\"" + (named == null ? "" : " xfId=\"0\"") + (asText ? " quotePrefix=\"1\"" : "")
                + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><" + p
                + "alignment horizontal=\""
                + style.align() + "\" vertical=\"center\" wrapText=\"1\" indent=\"" + style.indent() + "\"/></" + p
                + "xf>");
    }

    private static String border(String p) {
        List<String> sides = new ArrayList<>();
        for (String side : List.of("left", "right", "top", "bottom")) {
            sides.add("<" + p + side + " style=\"thin\"><" + p + "color rgb=\"" + ResultStyle.BORDER + "\"/></" + p
                    + side + ">");
        }
        return "<" + p + "border>" + String.join("", sides) + "<" + p + "diagonal/></" + p + "border>";
    }

    /** The part as it is now. */
    String xml() {
        Patch patch = new Patch(xml);
        fonts.edit(patch);
        fills.edit(patch);
        borders.edit(patch);
        formats.edit(patch);
        return patch.done();
    }
}
