package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.Item;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The check of a container of a compose file; times in seconds. */
record ComposeHealth(Losses losses, Page page) {
    private static final Pattern DURATION = Pattern.compile("(?:([0-9]+)m)?(?:([0-9]+)s)?");

    void write(int depth, Item check) {
        List<String> said = check.texts("test").stream().map(Located::value).toList();
        boolean shell = said.stream().anyMatch(word -> word.replace("$$", "").contains("$"));
        List<String> test = said.stream().map(word -> word.replace("$$", "$")).toList();
        boolean form = !test.isEmpty() && test.get(0).startsWith("CMD");
        if (test.isEmpty()
                || shell
                || Losses.isSecret(check.texts("test"))
                || test.get(0).equals("NONE")) {
            check.skip("interval", "timeout", "retries", "start_period");
            losses.add(check.head(), "the health check, which is none, or has a part of the shell's or a secret in it");
            return;
        }
        page.line(depth, "health:");
        page.line(depth + 1, "command: " + (form ? Page.list(test) : Page.literal(test.get(0))));
        int interval = number(check, "interval", 30, 5, 300);
        page.line(depth + 1, "interval: " + interval);
        int timeout = number(check, "timeout", 5, 2, 60);
        if (timeout >= interval) {
            check.text("timeout")
                    .or(() -> check.text("interval"))
                    .ifPresent(
                            late -> losses.add(late.span(), "a time to answer that is not shorter than the interval"));
        }
        page.line(depth + 1, "timeout: " + Math.max(2, Math.min(timeout, interval - 1)));
        page.line(depth + 1, "retries: " + number(check, "retries", 3, 2, 10));
        page.line(depth + 1, "start: " + number(check, "start_period", 60, 0, 300));
    }

    private int number(Item check, String key, int usual, int least, int most) {
        Optional<Located<String>> said = check.text(key);
        if (said.isEmpty()) {
            return usual;
        }
        Optional<Integer> seconds = seconds(said.get().value());
        if (seconds.isEmpty()) {
            losses.add(said.get().span(), Quoted.of(said.get().value()) + ", which is no whole number of seconds");
            return usual;
        }
        return losses.bounded(said.get().map(text -> seconds.get()), least, most);
    }

    /** Seconds of a time such as {@code 1m30s}. */
    private static Optional<Integer> seconds(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (text.matches("[0-9]{1,6}")) {
            return Optional.of(Integer.valueOf(text));
        }
        if (text.isEmpty() || !matcher.matches() || text.length() > 9) {
            return Optional.empty();
        }
        int minutes = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        return Optional.of(minutes * 60 + (matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))));
    }
}
