package dev.cruddurc.adopt;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.SecretShape;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Collects what is lost, each once. */
final class Losses {
    private final TreeSet<Loss> lost = new TreeSet<>();

    void add(Span span, String what) {
        lost.add(new Loss(span, what));
    }

    /** A number within bounds; another one is told. */
    int bounded(Located<Integer> number, int least, int most) {
        int inside = Math.max(least, Math.min(most, number.value()));
        if (inside != number.value()) {
            add(number.span(), number.value() + ", which is outside of " + least + " to " + most);
        }
        return inside;
    }

    /** Whether one of some words has the shape of a secret, so that none of them is to be shown. */
    static boolean isSecret(List<Located<String>> words) {
        return words.stream().anyMatch(word -> SecretShape.of("", word.value()).isPresent());
    }

    /** A text of a compose file with its defaults; where the shell has a part of it, that is told. */
    Optional<String> filledIn(Located<String> said, String what) {
        String text = Paths.filledIn(said.value());
        if (text.contains("$")) {
            add(said.span(), what + ", of which the shell has a part");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    List<Loss> sorted() {
        return List.copyOf(lost);
    }
}
