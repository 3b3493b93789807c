package dev.cruddurc.proof.vocabulary;

import dev.cruddurc.json.JsonReader;
import dev.cruddurc.proof.fact.Leaf;
import dev.cruddurc.proof.fact.Side;
import dev.cruddurc.proof.fact.Term;
import dev.cruddurc.proof.fact.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All types in the words of both sides. */
public final class Vocabulary {
    private static final String COMMON = "*";
    private static final String STAGE = "Stage";
    private static final Vocabulary STANDARD = new VocabularyReader().read("vocabulary.txt");

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Vocabulary(List<Entry> all) {
        all.forEach(entry -> entries.put(entry.type(), entry));
    }

    /** The one that comes with the program. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /**
     * What one and the same thing is called on both sides.
     *
     * @param type the CloudFormation type
     * @param property the path in its schema, with {@code []} for a position and {@code *} for a name
     * @param resource Terraform's type of the whole
     * @param argument the path in its schema
     */
    public record Word(String type, String property, String resource, String argument) {}

    /** The words of whole resources; of parts that are resources of their own in Terraform there are none here. */
    public List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (Entry entry : entries.values()) {
            entry.whole(Side.TERRAFORM)
                    .ifPresent(spelling -> spelling.rules()
                            .forEach(rule -> words.add(new Word(
                                    entry.type(),
                                    rule.to().name(),
                                    spelling.type(),
                                    rule.from().name()))));
        }
        return words;
    }

    /** The entry of a common type. */
    public Optional<Entry> entry(String type) {
        return Optional.ofNullable(entries.get(type));
    }

    /** The entries that a side's type is a whole or a part of; parts first, since they say what they belong to. */
    public List<Entry> entries(Side side, String type) {
        List<Entry> parts = new ArrayList<>();
        List<Entry> wholes = new ArrayList<>();
        for (Entry entry : entries.values()) {
            spelling(entry, side, type)
                    .ifPresent(spelling -> (spelling.owner().isPresent() ? parts : wholes).add(entry));
        }
        parts.addAll(wholes);
        return parts;
    }

    /** How a side spells an entry by a type. */
    public Optional<Spelling> spelling(Entry entry, Side side, String type) {
        return entry.spellings().stream()
                .filter(spelling -> spelling.side() == side && spelling.type().equals(type))
                .findFirst();
    }

    /** What a resource says in common words: of CloudFormation's own words those that have no other. */
    public List<Leaf> translate(Entry entry, Spelling spelling, Side side, Term body) {
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf leaf : Leaf.of(body)) {
            for (Leaf part : documents(entry, leaf)) {
                leaves.addAll(translate(part, spelling, side));
            }
        }
        List<Leaf> out = leaves;
        for (Entry source : List.of(entry, entries.get(COMMON))) {
            for (Lists.Key key : source.keys()) {
                out = Lists.keyed(out, key);
            }
        }
        for (Pattern set : entry.sets()) {
            out = out.stream().map(leaf -> Lists.unordered(leaf, set)).toList();
        }
        return out;
    }

    /** What a side says of a stage as a whole, in common words. */
    public List<Leaf> translateStage(Side side, Leaf leaf) {
        Entry stage = entries.get(STAGE);
        return spelling(stage, side, STAGE)
                .map(spelling -> translate(leaf, spelling, side))
                .orElse(List.of(leaf));
    }

    private List<Leaf> translate(Leaf leaf, Spelling spelling, Side side) {
        List<Leaf> out = new ArrayList<>(spelling.translate(leaf));
        if (out.isEmpty()) {
            spelling(entries.get(COMMON), side, COMMON).ifPresent(common -> out.addAll(common.translate(leaf)));
        }
        if (out.isEmpty()) {
            List<String> path = new ArrayList<>(leaf.path());
            if (side == Side.TERRAFORM) {
                path.add(0, side.word());
            }
            out.add(new Leaf(path, leaf.value()));
        }
        return out;
    }

    private static List<Leaf> documents(Entry entry, Leaf leaf) {
        boolean isDocument = entry.documents().stream()
                .anyMatch(pattern -> pattern.match(leaf.path()).isPresent());
        if (!isDocument || !(leaf.value() instanceof Term.Text text)) {
            return List.of(leaf);
        }
        List<Leaf> out = new ArrayList<>();
        JsonReader.read(text.value())
                .ifPresent(json -> Leaf.of(Terms.of(json)).forEach(part -> {
                    List<String> path = new ArrayList<>(leaf.path());
                    path.addAll(part.path());
                    out.add(new Leaf(path, part.value()));
                }));
        return out.isEmpty() ? List.of(leaf) : out;
    }
}
