package hebiao.importer;

import hebiao.form.CellRef;
import hebiao.grid.NumberFormatFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and computes a formula of the short list, by recursive descent; lazily, so that IF looks at one branch only.
 */
final class FormulaParser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)|(\\$?[A-Za-z]{1,3}\\$?\\d+)(?![\\w(])"
                    + "|([A-Za-z][A-Za-z.]*)(?=\\()|(\"(?:[^\"]|\"\")*\")|(<=|>=|<>|[-+*/^&=<>(),:%]))");
    private static final MathContext PRECISE = MathContext.DECIMAL128;
    /** ROUND to so many digits before the point leaves nothing of any number. */
    private static final int FEWEST_DIGITS = -400;
    /** Deeper nesting is no form's formula. */
    private static final int DEEPEST = 64;
    /** Nor is a longer one: Excel itself ends at 8,192 characters. */
    private static final int MOST_TOKENS = 2_000;

    private final List<String> tokens;
    private final ShortFormulas sheet;
    private int at;
    private int depth;

    FormulaParser(String formula, ShortFormulas sheet) {
        this.sheet = sheet;
        this.tokens = tokens(formula);
    }

    private static List<String> tokens(String formula) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(formula);
        int end = 0;
        while (end < formula.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
            if (tokens.size() > MOST_TOKENS) {
                throw new FormulaError("too long");
            }
        }
        if (!formula.substring(end).isBlank()) {
            throw new FormulaError("not in the short list: " + formula);
        }
        return tokens;
    }

    /** @throws FormulaError when the formula is beyond the short list or comes to an error */
    FormulaValue parse() {
        Supplier<FormulaValue> value = comparison();
        if (at < tokens.size()) {
            throw new FormulaError("unexpected " + tokens.get(at));
        }
        return value.get();
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean take(String token) {
        if (peek().equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new FormulaError("expected " + token + " but found " + peek());
        }
    }

    private Supplier<FormulaValue> comparison() {
        if (++depth > DEEPEST) {
            throw new FormulaError("nested too deeply");
        }
        Supplier<FormulaValue> left = sum();
        String sign = peek();
        if (List.of("=", "<>", "<", ">", "<=", ">=").contains(sign)) {
            at++;
            Supplier<FormulaValue> first = left;
            Supplier<FormulaValue> second = sum();
            left = () -> FormulaValue.of(holds(sign, first.get(), second.get()) ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        depth--;
        return left;
    }

    private static boolean holds(String sign, FormulaValue left, FormulaValue right) {
        int order = compare(left, right);
        return switch (sign) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    /** As Excel compares: any text is greater than any number, and a blank cell is like either. */
    private static int compare(FormulaValue left, FormulaValue right) {
        if (left instanceof FormulaValue.Words || right instanceof FormulaValue.Words) {
            boolean leftIsNumber = left instanceof FormulaValue.Amount;
            boolean rightIsNumber = right instanceof FormulaValue.Amount;
            return leftIsNumber ? -1 : rightIsNumber ? 1 : left.text().compareToIgnoreCase(right.text());
        }
        return left.number().compareTo(right.number());
    }

    private Supplier<FormulaValue> sum() {
        Supplier<FormulaValue> left = product();
        while (peek().equals("+") || peek().equals("-")) {
            boolean plus = tokens.get(at++).equals("+");
            Supplier<FormulaValue> first = left;
            Supplier<FormulaValue> second = product();
            left = () -> FormulaValue.of(plus ? first.get().number().add(second.get().number())
                    : first.get().number().subtract(second.get().number()));
        }
        return left;
    }

    private Supplier<FormulaValue> product() {
        Supplier<FormulaValue> left = signed();
        while (peek().equals("*") || peek().equals("/")) {
            boolean times = tokens.get(at++).equals("*");
            Supplier<FormulaValue> first = left;
            Supplier<FormulaValue> second = signed();
            left = () -> FormulaValue.of(times ? first.get().number().multiply(second.get().number(), PRECISE)
                    : divide(first.get().number(), second.get().number()));
        }
        return left;
    }

    private static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new FormulaError("#DIV/0!");
        }
        return dividend.divide(divisor, PRECISE);
    }

    private Supplier<FormulaValue> signed() {
        if (take("-")) {
            Supplier<FormulaValue> value = signed();
            return () -> FormulaValue.of(value.get().number().negate());
        }
        if (take("+")) {
            return signed();
        }
        Supplier<FormulaValue> value = operand();
        while (take("%")) {
            Supplier<FormulaValue> whole = value;
            value = () -> FormulaValue.of(whole.get().number().movePointLeft(2));
        }
        return value;
    }

    private Supplier<FormulaValue> operand() {
        if (take("(")) {
            Supplier<FormulaValue> inner = comparison();
            expect(")");
            return inner;
        }
        String token = peek();
        at++;
        if (token.isEmpty()) {
            throw new FormulaError("the formula ends too early");
        }
        if (token.startsWith("\"")) {
            String text = token.substring(1, token.length() - 1).replace("\"\"", "\"");
            return () -> new FormulaValue.Words(text);
        }
        if (Character.isDigit(token.charAt(0)) || token.startsWith(".")) {
            FormulaValue number = literal(token);
            return () -> number;
        }
        if (peek().equals("(")) {
            return function(token.toUpperCase(Locale.ROOT));
        }
        CellRef cell = cell(token);
        return () -> sheet.valueAt(cell);
    }

    private static FormulaValue literal(String token) {
        try {
            return FormulaValue.of(NumberFormatFacts.stored(token));
        } catch (NumberFormatException e) {
            throw new FormulaError("no number of Excel's: " + token);
        }
    }

    private static CellRef cell(String token) {
        try {
            return CellRef.of(token.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new FormulaError("not in the short list: " + token);
        }
    }

    private Supplier<FormulaValue> function(String name) {
        expect("(");
        if (name.equals("SUM")) {
            return sumFunction();
        }
        List<Supplier<FormulaValue>> arguments = new ArrayList<>();
        do {
            arguments.add(comparison());
        } while (take(","));
        expect(")");
        return switch (name) {
            case "ROUND" -> rounding(arguments, RoundingMode.HALF_UP);
            case "ROUNDDOWN", "TRUNC" -> rounding(arguments, RoundingMode.DOWN);
            case "IF" -> () -> {
                boolean holds = argument(arguments, 0).get().number().signum() != 0;
                boolean otherwise = arguments.size() > 2;
                return holds || otherwise ? argument(arguments, holds ? 1 : 2).get() : FormulaValue.of(BigDecimal.ZERO);
            };
            case "IFERROR" -> () -> {
                try {
                    return argument(arguments, 0).get();
                } catch (FormulaError e) {
                    return argument(arguments, 1).get();
                }
            };
            default -> throw new FormulaError("not in the short list: " + name);
        };
    }

    private static Supplier<FormulaValue> argument(List<Supplier<FormulaValue>> arguments, int index) {
        if (index >= arguments.size()) {
            throw new FormulaError("too few arguments");
        }
        return arguments.get(index);
    }

    private static Supplier<FormulaValue> rounding(List<Supplier<FormulaValue>> arguments, RoundingMode mode) {
        return () -> {
            int digits = arguments.size() > 1 ? arguments.get(1).get().number().intValue() : 0;
            // rounded to what Excel can hold first: 28.999999999999996 is 29 to Excel as well
            BigDecimal number = arguments.get(0).get().number().round(new MathContext(15, RoundingMode.HALF_UP));
            return FormulaValue.of(digits >= number.scale() ? number
                    : number.setScale(Math.max(digits, FEWEST_DIGITS), mode));
        };
    }

    /** SUM takes ranges; texts and blanks in them count nothing. */
    private Supplier<FormulaValue> sumFunction() {
        List<Supplier<BigDecimal>> parts = new ArrayList<>();
        do {
            if (at + 1 < tokens.size() && tokens.get(at + 1).equals(":")) {
                CellRef from = cell(tokens.get(at));
                CellRef to = cell(tokens.get(at + 2));
                at += 3;
                parts.add(() -> sumRange(from, to));
            } else {
                Supplier<FormulaValue> one = comparison();
                parts.add(() -> one.get().number());
            }
        } while (take(","));
        expect(")");
        return () -> FormulaValue.of(parts.stream().map(Supplier::get).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private BigDecimal sumRange(CellRef from, CellRef to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = from.row(); row <= to.row(); row++) {
            for (int column = from.column(); column <= to.column(); column++) {
                sheet.step();
                if (sheet.valueAt(new CellRef(row, column)) instanceof FormulaValue.Amount amount) {
                    sum = sum.add(amount.number());
                }
            }
        }
        return sum;
    }
}
