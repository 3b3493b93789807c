package dev.cruddurc.review.request;

import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.ListenerRule.Condition;
import dev.cruddurc.model.Wildcards;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a rule takes a request, as Elastic Load Balancing compares: hosts, headers and queries ignore case, paths do not. */
final class Matching {
    private Matching() {}

    /** The first condition that the request does not have, in words; empty where the rule takes it. */
    static Optional<String> mismatch(ListenerRule rule, Request request) {
        for (Condition condition : rule.conditions()) {
            Optional<String> wrong = mismatch(condition, request);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> mismatch(Condition condition, Request request) {
        if (condition instanceof ListenerRule.Host host) {
            return unless(any(host.values(), request.host(), true), "the host is " + or(host.values()));
        } else if (condition instanceof ListenerRule.Path path) {
            return unless(any(path.values(), request.path(), false), "the path is " + or(path.values()));
        } else if (condition instanceof ListenerRule.Method method) {
            return unless(method.values().contains(request.method()), "the method is " + or(method.values()));
        } else if (condition instanceof ListenerRule.Header header) {
            String value = request.headers().get(lower(header.name()));
            return unless(
                    value != null && any(header.values(), value, true),
                    "the header " + header.name() + " is " + or(header.values()));
        } else if (condition instanceof ListenerRule.Query query) {
            boolean has = request.query().entrySet().stream()
                    .filter(entry -> lower(entry.getKey()).equals(lower(query.name())))
                    .flatMap(entry -> entry.getValue().stream())
                    .anyMatch(value -> any(query.values(), value, true));
            return unless(has, "the query has " + query.name() + "=" + or(query.values()));
        }
        List<String> ranges = ((ListenerRule.SourceIp) condition).values();
        boolean inside = request.source().isPresent()
                && ranges.stream()
                        .anyMatch(range -> contains(range, request.source().get()));
        return unless(inside, "the client is in " + or(ranges));
    }

    private static Optional<String> unless(boolean fits, String wanted) {
        return fits ? Optional.empty() : Optional.of(wanted);
    }

    private static boolean any(List<String> patterns, String text, boolean ignoreCase) {
        return patterns.stream()
                .anyMatch(pattern ->
                        Wildcards.take(ignoreCase ? lower(pattern) : pattern, ignoreCase ? lower(text) : text));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String or(List<String> values) {
        return String.join(" or ", values);
    }

    /** Whether an IPv4 range holds an address; a range of the other family holds none. */
    static boolean contains(String range, String address) {
        int slash = range.indexOf('/');
        Optional<Long> network = number(slash < 0 ? range : range.substring(0, slash));
        Optional<Long> client = number(address);
        if (network.isEmpty() || client.isEmpty()) {
            return false;
        }
        int bits = slash < 0 ? 32 : Integer.parseInt(range.substring(slash + 1));
        long mask = bits == 0 ? 0 : (0xffffffffL << (32 - bits)) & 0xffffffffL;
        return (network.get() & mask) == (client.get() & mask);
    }

    /** An IPv4 address as a number. */
    static Optional<Long> number(String address) {
        String[] parts = address.split("\\.", -1);
        long number = 0;
        for (String part : parts) {
            if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            number = number * 256 + Integer.parseInt(part);
        }
        return parts.length == 4 ? Optional.of(number) : Optional.empty();
    }
}
