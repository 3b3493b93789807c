package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Quoted;
import java.util.List;
import java.util.Locale;

/** Address ranges in CIDR notation. */
final class Cidrs {
    private Cidrs() {}

    /** Reports each text that is no range. */
    static List<Located<String>> check(List<Located<String>> ranges, Context context) {
        for (Located<String> range : ranges) {
            check(range, context);
        }
        return ranges;
    }

    /** Reports a text that is no range. */
    static void check(Located<String> range, Context context) {
        String text = range.value();
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        String length = slash < 0 ? "" : text.substring(slash + 1);
        boolean six = address.indexOf(':') >= 0;
        if (!Numbers.isCanonical(length)
                || length.length() > 3
                || Integer.parseInt(length) > (six ? 128 : 32)
                || !(six ? isSix(address) : isFour(address))) {
            context.add(Diagnostic.of(Code.BAD_VALUE, range.span(), Quoted.of(text) + " is not an address range")
                    .label("has the form `203.0.113.0/24` or `2001:db8::/32`"));
        } else if (!six && (four(address) & hostBits(Integer.parseInt(length))) != 0) {
            context.add(Diagnostic.of(
                            Code.BAD_VALUE, range.span(), Quoted.of(text) + " does not begin at a boundary of its size")
                    .label("has bits set behind the prefix")
                    .help("write `" + network(address, Integer.parseInt(length)) + "`"));
        }
    }

    private static boolean isFour(String address) {
        String[] parts = address.split("\\.", -1);
        for (String part : parts) {
            if (!Numbers.isCanonical(part) || part.length() > 3 || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static long four(String address) {
        long bits = 0;
        for (String part : address.split("\\.", -1)) {
            bits = (bits << 8) | Integer.parseInt(part);
        }
        return bits;
    }

    private static long hostBits(int length) {
        return 0xFFFFFFFFL >>> length;
    }

    private static String network(String address, int length) {
        long bits = four(address) & ~hostBits(length);
        return ((bits >> 24) & 255) + "." + ((bits >> 16) & 255) + "." + ((bits >> 8) & 255) + "." + (bits & 255) + "/"
                + length;
    }

    /** Groups of up to four hexadecimal digits, eight of them or fewer with one gap. */
    private static boolean isSix(String address) {
        int gap = address.indexOf("::");
        if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        String text = gap < 0 ? address : address.substring(0, gap) + ":" + address.substring(gap + 2);
        int groups = 0;
        for (String group : text.split(":", -1)) {
            if ((group.isEmpty() && gap < 0) || group.length() > 4) {
                return false;
            }
            if (!group.toLowerCase(Locale.ROOT).chars().allMatch(Ascii::isHex)) {
                return false;
            }
            groups += group.isEmpty() ? 0 : 1;
        }
        return gap < 0 ? groups == 8 : groups < 8;
    }
}
