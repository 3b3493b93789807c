package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ports of a container of a compose file, in their short form. The twin has one a container, the same outside as inside. */
record ComposePorts(Losses losses, Page page) {
    private static final Pattern PORT =
            Pattern.compile("(?:([0-9]+(?:[.][0-9]+){3}):)?(?:([0-9]+):)?([0-9]+)(/udp|/tcp)?");

    /** The port of a container that has none from elsewhere: the first. */
    void write(int depth, ComposeService service) {
        boolean first = true;
        for (Located<String> port : service.ports()) {
            Matcher matcher = PORT.matcher(port.value());
            if (matcher.matches() && first && isTcp(matcher)) {
                page.line(depth, "port: " + matcher.group(3));
                first = false;
                outside(port, matcher);
            } else {
                losses.add(port.span(), "port " + Quoted.of(port.value()) + ": a container has one, of TCP");
            }
        }
    }

    /** The ports of a container whose own one is known. */
    void compare(ComposeService service, Optional<Integer> known) {
        for (Located<String> port : service.ports()) {
            Matcher matcher = PORT.matcher(port.value());
            boolean same = matcher.matches()
                    && isTcp(matcher)
                    && known.map(String::valueOf)
                            .filter(matcher.group(3)::equals)
                            .isPresent();
            if (same) {
                outside(port, matcher);
            } else {
                losses.add(port.span(), "port " + Quoted.of(port.value()) + ": the twin has that of the service");
            }
        }
    }

    private void outside(Located<String> port, Matcher matcher) {
        boolean other = matcher.group(2) != null && !matcher.group(2).equals(matcher.group(3));
        if (other || matcher.group(1) != null) {
            losses.add(
                    port.span(),
                    "where port " + Quoted.of(port.value()) + " is outside: it is the same there, at all addresses");
        }
    }

    private static boolean isTcp(Matcher matcher) {
        return !"/udp".equals(matcher.group(4));
    }
}
