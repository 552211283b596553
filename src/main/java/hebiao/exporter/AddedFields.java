package hebiao.exporter;

import com.fasterxml.jackson.core.JsonGenerator;
import hebiao.form.Entry;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that a template adds to what every form has, as JSON: {@code likelihood.certain} lies in an object. */
final class AddedFields {

    private AddedFields() {
    }

    /** Writes them into the object that is open; an empty field is null, a ticked one true. */
    static void write(JsonGenerator json, Map<String, Entry<?>> fields) throws IOException {
        Map<String, Map<String, Entry<?>>> byHead = new LinkedHashMap<>();
        for (Map.Entry<String, Entry<?>> field : fields.entrySet()) {
            int dot = field.getKey().indexOf('.');
            String head = dot < 0 ? field.getKey() : field.getKey().substring(0, dot);
            String rest = dot < 0 ? "" : field.getKey().substring(dot + 1);
            byHead.computeIfAbsent(head, name -> new LinkedHashMap<>()).put(rest, field.getValue());
        }
        for (Map.Entry<String, Map<String, Entry<?>>> head : byHead.entrySet()) {
            json.writeFieldName(head.getKey());
            if (head.getValue().containsKey("")) {
                value(json, head.getValue().get("").value());
            } else {
                json.writeStartObject();
                write(json, head.getValue());
                json.writeEndObject();
            }
        }
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            json.writeString(number.toPlainString());
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean ticked) {
            json.writeBoolean(ticked);
        } else {
            json.writeString((String) value);
        }
    }
}
