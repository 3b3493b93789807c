package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts that no file of these kinds says, as addresses in variables tell them. */
final class Hosts {
    private static final Pattern ADDRESS =
            Pattern.compile("https://((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,})/?");

    private Hosts() {}

    /** The host of an address that is a whole value. */
    static Optional<String> of(Variable variable) {
        Matcher matcher = ADDRESS.matcher(variable.value().value());
        boolean address = variable.name().value().endsWith("_URL")
                || variable.name().value().endsWith("_ORIGIN");
        return address && matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether a variable such as {@code BACKEND_URL} means a service such as {@code backend-flask}. */
    static boolean isOf(Variable variable, String service) {
        String name = variable.name().value();
        String meant = name.substring(0, Math.max(0, name.lastIndexOf('_')))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return service.equals(meant) || service.startsWith(meant + "-") || service.endsWith("-" + meant);
    }

    /** The longest end of whole labels that hosts have in common, of two labels at least. */
    static Optional<String> common(List<String> hosts) {
        if (hosts.isEmpty()) {
            return Optional.empty();
        }
        List<String> common = new ArrayList<>(List.of(hosts.get(0).split("\\.", -1)));
        for (String host : hosts) {
            List<String> labels = List.of(host.split("\\.", -1));
            int same = 0;
            while (same < common.size()
                    && same < labels.size()
                    && common.get(common.size() - 1 - same).equals(labels.get(labels.size() - 1 - same))) {
                same++;
            }
            common = common.subList(common.size() - same, common.size());
        }
        String domain = String.join(".", common);
        // Below such an end everybody has a domain of their own.
        boolean shared = domain.matches("(co|com|org|net|gov|ac)\\.[a-z]{2}");
        return common.size() < 2 || shared ? Optional.empty() : Optional.of(domain);
    }
}
