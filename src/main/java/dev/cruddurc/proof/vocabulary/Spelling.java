package dev.cruddurc.proof.vocabulary;

import dev.cruddurc.proof.fact.Leaf;
import dev.cruddurc.proof.fact.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one side spells a type of the other, or a part of one. */
public final class Spelling {
    private final Side side;
    private final String type;
    private final Optional<String> owner;
    private final Map<String, String> reads = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    Spelling(Side side, String type, Optional<String> owner) {
        this.side = side;
        this.type = type;
        this.owner = owner;
    }

    /** The side's own type. */
    public String type() {
        return type;
    }

    Side side() {
        return side;
    }

    /** The argument that names the resource that this is a part of; empty where it is a whole. */
    public Optional<String> owner() {
        return owner;
    }

    /** What reading an attribute gives, in common words; empty where that is not known. */
    public Optional<String> read(String attribute) {
        return Optional.ofNullable(reads.get(attribute));
    }

    void reads(String attribute, String meaning) {
        reads.put(attribute, meaning);
    }

    void add(Rule rule) {
        rules.add(rule);
    }

    List<Rule> rules() {
        return rules;
    }

    /** A leaf in common words: as many as there are rules for it. */
    List<Leaf> translate(Leaf leaf) {
        List<Leaf> out = new ArrayList<>();
        rules.forEach(rule -> rule.apply(leaf).ifPresent(out::add));
        return out;
    }
}
