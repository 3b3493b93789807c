package dev.cruddurc.proof.vocabulary;

import dev.cruddurc.proof.fact.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One type in the words of both sides. */
public final class Entry {
    private final String type;
    private final String kind;
    private final List<Lists.Key> keys = new ArrayList<>();
    private final List<Pattern> sets = new ArrayList<>();
    private final List<Pattern> documents = new ArrayList<>();
    private final List<Spelling> spellings = new ArrayList<>();

    Entry(String type, String kind) {
        this.type = type;
        this.kind = kind;
    }

    /** The CloudFormation type, which is also the common one. */
    public String type() {
        return type;
    }

    /** The words that the ids of such resources end in. */
    public String kind() {
        return kind;
    }

    List<Lists.Key> keys() {
        return keys;
    }

    List<Pattern> sets() {
        return sets;
    }

    List<Pattern> documents() {
        return documents;
    }

    List<Spelling> spellings() {
        return spellings;
    }

    /** The spelling of a whole on a side. */
    public Optional<Spelling> whole(Side side) {
        return spellings.stream()
                .filter(spelling -> spelling.side() == side && spelling.owner().isEmpty())
                .findFirst();
    }
}
