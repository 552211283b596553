package hebiao.exporter.annotation;

/**
 * Walks the tags of an XML text and knows where each one stands, so that an edit can leave every other character as it
 * is. Names are local names: prefixes differ from one office program to the next.
 */
final class Tags {

    private final String xml;
    private int start;
    private int end;
    private int nameStart;
    private int nameEnd;
    private int localStart;
    private boolean closing;
    private boolean empty;

    Tags(String xml) {
        this.xml = xml;
    }

    /**
     * Goes to the next tag.
     *
     * @return false when there is none
     * @throws IllegalArgumentException when the text is no XML, or holds a DOCTYPE
     */
    boolean next() {
        int at = end;
        while (true) {
            at = xml.indexOf('<', at);
            if (at < 0) {
                return false;
            }
            char kind = at + 1 < xml.length() ? xml.charAt(at + 1) : 0;
            if (kind != '!' && kind != '?') {
                tag(at);
                return true;
            }
            if (xml.startsWith("<!--", at)) {
                at = behind("-->", at + 4);
            } else if (xml.startsWith("<![CDATA[", at)) {
                at = behind("]]>", at + 9);
            } else if (xml.startsWith("<?", at)) {
                at = behind("?>", at + 2);
            } else {
                throw new IllegalArgumentException("a DOCTYPE in a part");
            }
        }
    }

    /** Goes to the tag that begins here. */
    void seek(int at) {
        tag(at);
    }

    private int behind(String mark, int from) {
        int at = xml.indexOf(mark, from);
        if (at < 0) {
            throw new IllegalArgumentException("an XML part ends early");
        }
        return at + mark.length();
    }

    private void tag(int at) {
        start = at;
        closing = xml.startsWith("</", at);
        nameStart = closing ? at + 2 : at + 1;
        localStart = nameStart;
        int scan = nameStart;
        while (scan < xml.length() && !isNameEnd(xml.charAt(scan))) {
            if (xml.charAt(scan) == ':') {
                localStart = scan + 1;
            }
            scan++;
        }
        nameEnd = scan;
        char quote = 0;
        for (; scan < xml.length(); scan++) {
            char c = xml.charAt(scan);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                end = scan + 1;
                empty = !closing && xml.charAt(scan - 1) == '/';
                return;
            }
        }
        throw new IllegalArgumentException("an XML part ends early");
    }

    private static boolean isNameEnd(char c) {
        return c <= ' ' || c == '>' || c == '/';
    }

    /** Where the tag begins. */
    int start() {
        return start;
    }

    /** Where the tag ends. */
    int end() {
        return end;
    }

    /** Where its name ends: an attribute may be put in here. */
    int nameEnd() {
        return nameEnd;
    }

    boolean isClosing() {
        return closing;
    }

    /** An element that begins and ends in one tag. */
    boolean isEmpty() {
        return empty;
    }

    boolean is(String local) {
        return local.length() == nameEnd - localStart && xml.startsWith(local, localStart);
    }

    String local() {
        return xml.substring(localStart, nameEnd);
    }

    /** With its colon; empty when there is none. */
    String prefix() {
        return xml.substring(nameStart, localStart);
    }

    /** The value of an attribute as it is written, or null. */
    String attribute(String name) {
        long span = span(name);
        return span < 0 ? null : xml.substring((int) (span >>> Integer.SIZE), (int) span);
    }

    /**
     * Where the value of an attribute stands: begin in the upper, end in the lower half; -1 when it is not there.
     * A name without colon matches only an attribute without prefix; {@code :id} matches any prefix.
     */
    long span(String name) {
        int at = nameEnd;
        while (true) {
            while (at < end && (xml.charAt(at) <= ' ' || xml.charAt(at) == '/')) {
                at++;
            }
            int equals = xml.indexOf('=', at);
            if (at >= end - 1 || equals < 0 || equals >= end) {
                return -1;
            }
            int nameLast = equals;
            while (nameLast > at && xml.charAt(nameLast - 1) <= ' ') {
                nameLast--;
            }
            int quote = equals + 1;
            while (xml.charAt(quote) <= ' ') {
                quote++;
            }
            int last = xml.indexOf(xml.charAt(quote), quote + 1);
            if (matches(name, at, nameLast)) {
                return (long) (quote + 1) << Integer.SIZE | last;
            }
            at = last + 1;
        }
    }

    private boolean matches(String name, int from, int to) {
        int length = to - from;
        if (name.charAt(0) == ':') {
            return length > name.length() && xml.startsWith(name, to - name.length());
        }
        return length == name.length() && xml.startsWith(name, from);
    }
}
