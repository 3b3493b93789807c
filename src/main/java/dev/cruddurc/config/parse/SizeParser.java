package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Quoted;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The spellings of cpu and memory. */
final class SizeParser {
    private static final BigDecimal UNITS = BigDecimal.valueOf(1024);

    private SizeParser() {}

    /** CPU units: {@code 256}, {@code 0.25}, {@code .25 vCPU}. */
    static Optional<Located<Integer>> cpu(Section section) {
        Optional<Node.Scalar> scalar = section.scalar("cpu");
        return scalar.isPresent() ? cpu(scalar.get(), section.context()) : Optional.empty();
    }

    /** MiB: {@code 512}, {@code 0.5GB}, {@code 1 GB}. */
    static Optional<Located<Integer>> memory(Section section) {
        return memory(section, "memory");
    }

    /** The same under another key. */
    static Optional<Located<Integer>> memory(Section section, String key) {
        Optional<Node.Scalar> scalar = section.scalar(key);
        return scalar.isPresent() ? memory(scalar.get(), key, section.context()) : Optional.empty();
    }

    private static Optional<Located<Integer>> cpu(Node.Scalar scalar, Context context) {
        String text = scalar.text();
        if (Numbers.isDigits(text)) {
            return Numbers.whole(scalar, "cpu", 1, Integer.MAX_VALUE, context);
        }
        String number = unit(text).equals("vcpu") ? number(text) : text;
        Optional<Integer> units = scaled(number, UNITS);
        return units.isPresent()
                ? Optional.of(new Located<>(units.get(), scalar.span()))
                : refuse(
                        scalar,
                        Quoted.of(text) + " is not a number of CPU units or vCPUs",
                        "write it as `256`, `0.25` or `.25 vCPU`",
                        context);
    }

    private static Optional<Located<Integer>> memory(Node.Scalar scalar, String key, Context context) {
        String text = scalar.text();
        if (Numbers.isDigits(text)) {
            return Numbers.whole(scalar, key, 1, Integer.MAX_VALUE, context);
        }
        String unit = unit(text);
        boolean known = unit.equals("gb") || unit.equals("gib") || unit.equals("mb") || unit.equals("mib");
        Optional<Integer> mebibytes =
                known ? scaled(number(text), unit.startsWith("g") ? UNITS : BigDecimal.ONE) : Optional.empty();
        return mebibytes.isPresent()
                ? Optional.of(new Located<>(mebibytes.get(), scalar.span()))
                : refuse(
                        scalar,
                        Quoted.of(text) + " is not a size of memory",
                        "write it as `512`, `0.5GB` or `1 GB`",
                        context);
    }

    private static Optional<Located<Integer>> refuse(Node.Scalar scalar, String message, String help, Context context) {
        context.add(Diagnostic.of(Code.BAD_VALUE, scalar.span(), message).help(help));
        return Optional.empty();
    }

    private static String number(String text) {
        return text.substring(0, unitStart(text)).stripTrailing();
    }

    private static String unit(String text) {
        return text.substring(unitStart(text)).toLowerCase(Locale.ROOT);
    }

    private static int unitStart(String text) {
        int at = text.length();
        while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** A decimal times a factor, if that is a whole number above zero. */
    private static Optional<Integer> scaled(String text, BigDecimal factor) {
        if (text.isEmpty() || text.length() > 12 || !text.chars().allMatch(c -> Ascii.isDigit(c) || c == '.')) {
            return Optional.empty();
        }
        try {
            int value = new BigDecimal(text).multiply(factor).intValueExact();
            return value > 0 ? Optional.of(value) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }
}
