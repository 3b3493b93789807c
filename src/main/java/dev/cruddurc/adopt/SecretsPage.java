package dev.cruddurc.adopt;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The secrets of a container by name, with where they live. */
record SecretsPage(Page page) {
    private static final String REMARK = "its value stood in the file: put it into the parameter store";

    /**
     * Writes them, where there are any.
     *
     * @param sources by name; empty for one that lives where it does anyway
     * @param plainly the names of those whose values stood in the file
     */
    void write(int depth, Map<String, Optional<String>> sources, Set<String> plainly) {
        if (sources.isEmpty()) {
            return;
        }
        boolean usual = sources.values().stream().allMatch(Optional::isEmpty);
        page.line(depth, "secrets:");
        sources.forEach((name, source) -> {
            String key = Page.scalar(name);
            String line = usual ? "- " + key : key + ": " + source.orElse("{}");
            if (plainly.contains(name)) {
                page.line(depth + 1, line, REMARK);
            } else {
                page.line(depth + 1, line);
            }
        });
    }
}
