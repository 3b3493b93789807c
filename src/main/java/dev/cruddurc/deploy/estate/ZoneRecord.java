package dev.cruddurc.deploy.estate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Records of one name and type in a zone.
 *
 * @param name in small letters, without a trailing dot
 * @param type as DNS writes it, such as {@code CNAME}
 * @param seconds how long resolvers may keep it; 0 for an alias
 * @param values none for an alias
 */
public record ZoneRecord(String name, String type, long seconds, List<String> values) {
    public ZoneRecord {
        name = plain(name);
        values = List.copyOf(values);
    }

    /** Whether the certificates of a name are validated by it: the left-most label is Amazon's, and so is what it leads to. */
    boolean validates(String certified) {
        return type.equals("CNAME")
                && name.matches("_[0-9a-f]{16,}\\." + Pattern.quote(certified))
                && values.stream().allMatch(value -> plain(value).endsWith(".acm-validations.aws"));
    }

    /** {@code MX mail.example.com}. */
    @Override
    public String toString() {
        return type + " " + name;
    }

    private static String plain(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }
}
