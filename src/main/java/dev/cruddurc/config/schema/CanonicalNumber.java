package dev.cruddurc.config.schema;

import dev.cruddurc.config.tree.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers as the language takes them: decimal digits without leading zeros, signs of plus, marks of base, exponents or underscores. */
final class CanonicalNumber {
    /** No number of the language has more digits; a longer text is never computed with. */
    private static final int DIGITS = 40;

    private CanonicalNumber() {}

    /** Whether a text is one, with a fraction only where that is taken. */
    static boolean is(String text, boolean fraction) {
        int at = text.startsWith("-") ? 1 : 0;
        int end = digits(text, at);
        if (end == at || (text.charAt(at) == '0' && end > at + 1)) {
            return false;
        }
        if (fraction && text.startsWith(".", end) && digits(text, end + 1) > end + 1) {
            end = digits(text, end + 1);
        }
        return end == text.length();
    }

    /** Whether a text reads as a number to some reader of YAML, though not to all as the same. */
    static boolean isNumberLike(String text) {
        ScalarType type = ScalarType.of(text);
        return type == ScalarType.INTEGER
                || type == ScalarType.DECIMAL
                || canonical(text).isPresent();
    }

    /** How the number that a text means is written. */
    static Optional<String> canonical(String text) {
        if (text.isEmpty() || text.length() > DIGITS) {
            return Optional.empty();
        }
        boolean negative = text.startsWith("-");
        String body = (negative || text.startsWith("+") ? text.substring(1) : text).replace("_", "");
        Optional<String> positive = positive(body);
        return negative ? positive.map(number -> number.equals("0") ? number : "-" + number) : positive;
    }

    private static Optional<String> positive(String body) {
        if (body.startsWith("0x") || body.startsWith("0X")) {
            return ofBase(body.substring(2), 16);
        }
        if (body.startsWith("0o")) {
            return ofBase(body.substring(2), 8);
        }
        if (body.startsWith("0b")) {
            return ofBase(body.substring(2), 2);
        }
        boolean whole = !body.isEmpty() && digits(body, 0) == body.length();
        if ((!whole && ScalarType.of(body) != ScalarType.DECIMAL) || (body.startsWith(".") && digits(body, 1) == 1)) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(body.endsWith(".") ? body + "0" : body).stripTrailingZeros();
        // An exponent of a few digits is a number of gigabytes when written out.
        return Math.abs((long) value.scale()) > DIGITS ? Optional.empty() : Optional.of(value.toPlainString());
    }

    private static Optional<String> ofBase(String digits, int base) {
        for (int at = 0; at < digits.length(); at++) {
            if (Character.digit(digits.charAt(at), base) < 0) {
                return Optional.empty();
            }
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(new BigInteger(digits, base).toString());
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
