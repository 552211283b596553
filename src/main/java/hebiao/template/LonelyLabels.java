package hebiao.template;

import hebiao.template.LabelUse.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Labels that lead to a field in every form, and here to none: what is typed beside them would not be read. */
public final class LonelyLabels {

    private static final List<Kind> LEADING = List.of(Kind.ROW, Kind.COLUMN, Kind.HEADER);

    private static final String JOINED = "[]";

    private LonelyLabels() {
    }

    /**
     * One fault a label.
     *
     * @param known the labels of the templates that come with the product
     */
    public static List<TemplateFault> of(Template template, Vocabulary known) {
        Set<TemplateLabel> leading = new HashSet<>();
        Stream.concat(template.fields().stream(), template.ignored().stream()).map(TemplateField::anchors)
                .forEach(leading::addAll);
        List<TemplateFault> faults = new ArrayList<>();
        for (TemplateLabel label : template.labels()) {
            boolean lonely = !label.isMixed() && !label.optional() && !leading.contains(label)
                    && !isBesideBlock(template, label);
            Optional<String> meant = lonely ? meant(label, known) : Optional.empty();
            meant.filter(name -> template.placeholders().stream().map(LonelyLabels::plain).noneMatch(name::equals))
                    .ifPresent(name -> faults.add(TemplateFault.inSheet("lonelyLabel",
                            template.sheetNameOf(label.row()), template.inItsSheet(label.region().corner()),
                            label.text().strip(), name)));
        }
        return faults;
    }

    private static Optional<String> meant(TemplateLabel label, Vocabulary known) {
        return LEADING.stream().flatMap(kind -> known.use(label.text(), kind,
                use -> !use.name().equals(TemplateField.ANYTHING)).stream())
                .map(use -> use.kind() == Kind.HEADER ? "indicators[]." + use.name() : use.name())
                .map(LonelyLabels::plain)
                .filter(name -> !name.startsWith("funds.") && PlaceholderNames.isKnown(name)).findFirst();
    }

    /** A label over several rows may name all that stands beside it, labels and fields. */
    private static boolean isBesideBlock(Template template, TemplateLabel label) {
        return label.region().bottom() > label.row() && template.fields().stream().map(TemplateField::region)
                .anyMatch(field -> field.left() > label.region().right() && field.top() >= label.row()
                        && field.top() <= label.region().bottom());
    }

    private static String plain(String placeholder) {
        return placeholder.endsWith(JOINED) ? placeholder.substring(0, placeholder.length() - JOINED.length())
                : placeholder;
    }
}
