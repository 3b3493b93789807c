package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A policy document. */
public record PolicyFile(Item item, String file, List<Statement> statements) {
    /** A statement. */
    public record Statement(
            Item item,
            boolean allows,
            List<Located<String>> actions,
            List<Located<String>> resources,
            boolean hasPrincipal,
            boolean isTrust) {
        static Statement of(Item item) {
            item.skip("Sid");
            Optional<Item> principal = item.item("Principal");
            List<Located<String>> services =
                    principal.map(who -> who.texts("Service")).orElse(List.of());
            return new Statement(
                    item,
                    item.text("Effect")
                            .filter(word -> word.value().equals("Allow"))
                            .isPresent(),
                    item.texts("Action"),
                    item.texts("Resource"),
                    item.has("Principal"),
                    services.stream().anyMatch(who -> who.value().startsWith("ecs-tasks.")));
        }

        /** Whether all of its actions begin with one of some words, such as {@code ssm:Get}. */
        public boolean isOnly(List<String> beginnings) {
            return !actions.isEmpty() && actions.stream().allMatch(action -> beginsWith(action, beginnings));
        }

        /** Whether one of its actions begins with one of some words. */
        public boolean hasAny(List<String> beginnings) {
            return actions.stream().anyMatch(action -> beginsWith(action, beginnings));
        }

        private static boolean beginsWith(Located<String> action, List<String> beginnings) {
            String lower = action.value().toLowerCase(Locale.ROOT);
            return beginnings.stream().anyMatch(word -> lower.startsWith(word.toLowerCase(Locale.ROOT)));
        }
    }

    static PolicyFile of(Item item, String file) {
        item.skipUsual("Version", "2012-10-17");
        item.skip("Id");
        return new PolicyFile(
                item, file, item.items("Statement").stream().map(Statement::of).toList());
    }
}
