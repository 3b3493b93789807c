package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Template;
import java.util.Optional;

/** What the file itself writes into a text. */
final class Literals {
    private Literals() {}

    /** The text, if it refers to nothing. */
    static Optional<String> whole(Template template) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (!(part instanceof Template.Literal literal)) {
                return Optional.empty();
            }
            text.append(literal.text());
        }
        return Optional.of(text.toString());
    }

    /** The text with {@code ${}} in the place of each reference. */
    static String outline(Template template) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            text.append(part instanceof Template.Literal literal ? literal.text() : "${}");
        }
        return text.toString();
    }
}
