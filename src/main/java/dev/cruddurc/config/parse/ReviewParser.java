package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition.Review;
import dev.cruddurc.config.language.SystemDefinition.Scanner;
import dev.cruddurc.config.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What reviewers and their tools get. The foundation has it too, so that the file says it for all environments at once. */
final class ReviewParser {
    private ReviewParser() {}

    /** The words are those of the schema; what is none of them has been reported. */
    static Review parse(Section base) {
        List<Located<Scanner>> suppressions = new ArrayList<>();
        if (base.has("review")) {
            for (Node.Scalar word : base.sectionOrEmpty("review").scalars("suppressions")) {
                for (Scanner scanner : Scanner.values()) {
                    if (scanner.name().toLowerCase(Locale.ROOT).equals(word.text())) {
                        suppressions.add(new Located<>(scanner, word.span()));
                    }
                }
            }
        }
        return new Review(suppressions);
    }
}
