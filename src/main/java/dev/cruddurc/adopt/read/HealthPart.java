package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.List;
import java.util.Optional;

/** A container's own check; times in seconds. */
public record HealthPart(
        Item item,
        List<Located<String>> command,
        Optional<Located<Integer>> interval,
        Optional<Located<Integer>> timeout,
        Optional<Located<Integer>> retries,
        Optional<Located<Integer>> start) {
    static Optional<HealthPart> of(Item container) {
        return container
                .item("healthCheck")
                .map(check -> new HealthPart(
                        check,
                        check.texts("command"),
                        check.number("interval"),
                        check.number("timeout"),
                        check.number("retries"),
                        check.number("startPeriod")));
    }

    /** The command as one line, without its form. */
    public String line() {
        List<String> words = command.stream().map(Located::value).toList();
        boolean form =
                !words.isEmpty() && (words.get(0).equals("CMD") || words.get(0).equals("CMD-SHELL"));
        return String.join(" ", form ? words.subList(1, words.size()) : words);
    }
}
