package hebiao.reconciler;

import hebiao.form.Normalised;

/** Shows a name with what differs from another between 【】; what it lacks stands there behind a minus. */
final class NameDifference {

    private NameDifference() {
    }

    /** The name as it is compared, marked where it differs from {@code other}. */
    static String marked(String name, String other) {
        String one = Normalised.of(name);
        String two = Normalised.of(other);
        int[][] common = common(one, two);
        StringBuilder marked = new StringBuilder();
        int at = 0;
        int in = 0;
        while (at < one.length() || in < two.length()) {
            if (at < one.length() && in < two.length() && one.charAt(at) == two.charAt(in)) {
                marked.append(one.charAt(at++));
                in++;
                continue;
            }
            int from = at;
            int start = in;
            while ((at < one.length() || in < two.length())
                    && !(at < one.length() && in < two.length() && one.charAt(at) == two.charAt(in))) {
                if (in == two.length() || at < one.length() && common[at + 1][in] >= common[at][in + 1]) {
                    at++;
                } else {
                    in++;
                }
            }
            marked.append('【').append(at > from ? one.substring(from, at) : "−" + two.substring(start, in)).append('】');
        }
        return marked.toString();
    }

    /** The length of the longest common subsequence of what follows each pair of positions. */
    private static int[][] common(String one, String two) {
        int[][] length = new int[one.length() + 1][two.length() + 1];
        for (int at = one.length() - 1; at >= 0; at--) {
            for (int in = two.length() - 1; in >= 0; in--) {
                length[at][in] = one.charAt(at) == two.charAt(in) ? length[at + 1][in + 1] + 1
                        : Math.max(length[at + 1][in], length[at][in + 1]);
            }
        }
        return length;
    }
}
