package hebiao.exporter.annotation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text to XML and back. */
final class Xml {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>"
            + "]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Pattern REFERENCE = Pattern.compile("&(#x?)?(\\w+);");
    private static final Pattern OPAQUE = Pattern.compile("<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[(.*?)]]>",
            Pattern.DOTALL);
    /** Excel reads {@code _x0041_} in a text as a character's number. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int PROLOGUE = 200;
    /** Stands for bytes that are no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private Xml() {
    }

    /** What an XML part is written in: its byte order mark, else its declaration, else UTF-8. */
    static Charset charset(byte[] part) {
        if (part.length > 1 && (part[0] == (byte) 0xFE && part[1] == (byte) 0xFF || part[0] == 0 && part[1] == '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (part.length > 1 && (part[0] == (byte) 0xFF && part[1] == (byte) 0xFE || part[0] == '<' && part[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        String prologue = new String(part, 0, Math.min(part.length, PROLOGUE), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(prologue);
        return encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
    }

    /** @throws IllegalArgumentException when the bytes are no text in this charset */
    static String decode(byte[] part, Charset charset) {
        String text = new String(part, charset);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(part)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a part is not " + charset, e);
        }
    }

    /** Bytes in this charset; a character that it lacks becomes a reference to its number. */
    static byte[] encode(String xml, Charset charset) {
        // to ask the encoder took a sixth of the time of an annotated copy
        if (charset.equals(StandardCharsets.UTF_8) && hasOnlyWholeCharacters(xml)) {
            return xml.getBytes(charset);
        }
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(xml)) {
            return xml.getBytes(charset);
        }
        StringBuilder encodable = new StringBuilder(xml.length() + 64);
        xml.codePoints().forEach(c -> {
            String character = Character.toString(c);
            encodable.append(encoder.canEncode(character) ? character : "&#" + c + ";");
        });
        return encodable.toString().getBytes(charset);
    }

    private static boolean hasOnlyWholeCharacters(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c) && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (Character.isSurrogate(c) && !pair) {
                return false;
            }
            at += pair ? 1 : 0;
        }
        return true;
    }

    /** Escaped for content and attributes; characters that XML 1.0 forbids become U+FFFD. */
    static String escape(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** Whether every character stands for itself, as in nearly every text. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '&' || c == '<' || c == '>' || c == '"' || Character.isSurrogate(c) || !isAllowed(c)) {
                return false;
            }
        }
        return true;
    }

    /** Escaped as a cell's or comment's text. */
    static String cellText(String text) {
        String escaped = escape(text.replace("\r\n", "\n"));
        return escaped.contains("_x") ? NUMBERED.matcher(escaped).replaceAll("_x005F_") : escaped;
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    /** Character content with comments left out and references resolved. */
    static String text(String raw) {
        if (raw.indexOf('<') < 0) {
            return unescape(raw);
        }
        StringBuilder text = new StringBuilder();
        Matcher opaque = OPAQUE.matcher(raw);
        int at = 0;
        while (opaque.find()) {
            text.append(unescape(raw.substring(at, opaque.start())));
            text.append(opaque.group(1) == null ? "" : opaque.group(1));
            at = opaque.end();
        }
        return text.append(unescape(raw.substring(at))).toString();
    }

    /** References to characters resolved. */
    static String unescape(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        Matcher reference = REFERENCE.matcher(raw);
        StringBuilder text = new StringBuilder();
        while (reference.find()) {
            reference.appendReplacement(text, Matcher.quoteReplacement(resolve(reference)));
        }
        return reference.appendTail(text).toString();
    }

    private static String resolve(Matcher reference) {
        String name = reference.group(2);
        if (reference.group(1) != null) {
            return Character.toString(Integer.parseInt(name, reference.group(1).length() == 2 ? 16 : 10));
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> throw new IllegalArgumentException("an entity in a part: " + name);
        };
    }
}
