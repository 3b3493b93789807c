package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Quoted;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers by their source text: canonical decimals only, quoted or plain. */
final class Numbers {
    private Numbers() {}

    /** A whole number within bounds. */
    static Optional<Located<Integer>> whole(Node.Scalar scalar, String key, int least, int most, Context context) {
        String text = scalar.text();
        if (!isCanonical(text)) {
            Diagnostic error = Diagnostic.of(
                            Code.NOT_CANONICAL_NUMBER, scalar.span(), Quoted.of(text) + " is not a canonical decimal")
                    .label("`" + key + "` takes digits without a leading zero");
            context.add(meant(text).map(number -> error.help("write " + number)).orElse(error));
            return Optional.empty();
        }
        // Ten digits hold every bound; more would not fit a long.
        long value = text.length() > 10 ? Long.MAX_VALUE : Long.parseLong(text);
        if (value < least || value > most) {
            String bounds = most == Integer.MAX_VALUE ? "at least " + least : "between " + least + " and " + most;
            context.add(Diagnostic.of(Code.BAD_VALUE, scalar.span(), "`" + key + "` is " + bounds)
                    .label("is outside"));
            return Optional.empty();
        }
        return Optional.of(new Located<>((int) value, scalar.span()));
    }

    static boolean isCanonical(String text) {
        if (!isDigits(text)) {
            return false;
        }
        return text.length() == 1 || text.charAt(0) != '0';
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && Ascii.areDigits(text);
    }

    /** The canonical spelling of a number that is spelt otherwise. */
    private static Optional<String> meant(String text) {
        if (text.length() > 20) {
            return Optional.empty();
        }
        try {
            if (text.startsWith("0x") || text.startsWith("0o")) {
                return Optional.of(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8).toString());
            }
            BigDecimal value = new BigDecimal(text.replace("_", ""));
            boolean small = value.signum() >= 0 && value.scale() > -20 && value.precision() < 20;
            return small && value.stripTrailingZeros().scale() <= 0
                    ? Optional.of(value.setScale(0).toPlainString())
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
