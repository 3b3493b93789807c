package dev.cruddurc.proof;

import dev.cruddurc.proof.fact.Fact;
import dev.cruddurc.proof.fact.Leaf;
import dev.cruddurc.proof.fact.Node;
import dev.cruddurc.proof.fact.ResourceKey;
import dev.cruddurc.proof.fact.Side;
import dev.cruddurc.proof.fact.Source;
import dev.cruddurc.proof.fact.Term;
import dev.cruddurc.proof.fact.Terms;
import dev.cruddurc.proof.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Reduces one side to facts. */
final class Reading {
    private final Side side;
    private final Keys keys;
    private final Vocabulary vocabulary;
    private final NavigableSet<Fact> facts = new TreeSet<>();

    private Reading(Side side, Keys keys, Vocabulary vocabulary) {
        this.side = side;
        this.keys = keys;
        this.vocabulary = vocabulary;
    }

    /** All facts of a side, sorted, each once. */
    static NavigableSet<Fact> facts(Side side, Source source, Keys keys, Vocabulary vocabulary) {
        Reading reading = new Reading(side, keys, vocabulary);
        source.nodes().forEach(reading::node);
        Order.of(source, keys)
                .forEach((resource, before) -> before.forEach(other ->
                        reading.facts.add(new Fact(resource, "@after", new Term.Reference(other.toString(), "")))));
        for (Source.Output output : source.outputs()) {
            ResourceKey stage = new ResourceKey("Stage", output.stage());
            reading.facts.add(new Fact(stage, "Outputs", reading.translate(output.value(), stage)));
        }
        source.stages().forEach(reading::stage);
        return side == Side.TERRAFORM ? SharedRecords.told(reading.facts) : reading.facts;
    }

    private void node(Node node) {
        Keys.Role role = keys.role(node.base()).orElseThrow();
        facts.add(new Fact(role.key(), "@stage", Term.text(node.stage())));
        List<Leaf> leaves = role.entry().isEmpty()
                ? Leaf.of(node.body())
                : vocabulary.translate(
                        role.entry().get(), role.spelling().orElseThrow(), side, Adjustments.of(side, node));
        leaves.forEach(leaf -> facts.add(new Fact(role.key(), leaf.name(), translate(leaf.value(), role.key()))));
    }

    private void stage(Leaf leaf) {
        ResourceKey stage = new ResourceKey("Stage", leaf.path().get(0));
        List<String> rest = leaf.path().subList(1, leaf.path().size());
        Leaf.of(leaf.value()).forEach(below -> {
            List<String> path = new ArrayList<>(rest);
            path.addAll(below.path());
            vocabulary
                    .translateStage(side, new Leaf(path, below.value()))
                    .forEach(found -> facts.add(new Fact(stage, found.name(), translate(found.value(), stage))));
        });
    }

    private Term translate(Term term, ResourceKey own) {
        return Terms.replace(term, found -> reference((Term.Reference) found, own));
    }

    private Term reference(Term.Reference reference, ResourceKey own) {
        Optional<Keys.Role> role = keys.role(reference.resource());
        if (role.isEmpty()) {
            return reference;
        }
        String attribute = reference.attribute();
        String known = role.get()
                .spelling()
                .flatMap(spelling -> spelling.read(attribute))
                .orElseGet(() -> side == Side.CLOUDFORMATION && !attribute.equals("Ref")
                        ? attribute
                        : side.word() + ":" + attribute);
        String resource = role.get().key().equals(own) ? "" : role.get().key().toString();
        int tail = known.indexOf(':');
        return known.startsWith("Arn:")
                ? Term.join(List.of(new Term.Reference(resource, "Arn"), Term.text(known.substring(tail))))
                : new Term.Reference(resource, known);
    }
}
