package dev.cruddurc.proof;

import dev.cruddurc.proof.fact.Node;
import dev.cruddurc.proof.fact.ResourceKey;
import dev.cruddurc.proof.fact.Side;
import dev.cruddurc.proof.fact.Source;
import dev.cruddurc.proof.fact.Term;
import dev.cruddurc.proof.fact.Terms;
import dev.cruddurc.proof.vocabulary.Entry;
import dev.cruddurc.proof.vocabulary.Spelling;
import dev.cruddurc.proof.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each resource of a side is called in common, and as what it is read. Both sides derive their names from the same ids, each in
 * its own way, so that they are compared without what the ways differ in: case, separators and the kind at the end.
 */
final class Keys {
    /** What the only one of a kind is called in Terraform. */
    private static final String ONLY = "main";

    private final Side side;
    private final Vocabulary vocabulary;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();

    private Keys(Side side, Source source, Vocabulary vocabulary) {
        this.side = side;
        this.vocabulary = vocabulary;
        source.nodes().forEach(node -> nodes.put(node.base(), node));
    }

    /** What a resource is to its whole: itself, or a part. */
    record Role(ResourceKey key, Optional<Entry> entry, Optional<Spelling> spelling) {}

    /** The names of CloudFormation are the common ones. */
    static Keys of(Source cloudFormation, Vocabulary vocabulary) {
        Keys keys = new Keys(Side.CLOUDFORMATION, cloudFormation, vocabulary);
        keys.nodes.values().forEach(node -> keys.role(node, new LinkedHashSet<>()));
        return keys;
    }

    /** Names of Terraform are those of CloudFormation where they come from one id. */
    static Keys of(Source terraform, Keys others, Vocabulary vocabulary) {
        Keys keys = new Keys(Side.TERRAFORM, terraform, vocabulary);
        Set<ResourceKey> free = new LinkedHashSet<>();
        others.roles.values().forEach(role -> free.add(role.key()));
        keys.nodes.values().forEach(node -> keys.role(node, free));
        return keys;
    }

    /** The role of the resource at an address; empty where there is none. */
    Optional<Role> role(String base) {
        return Optional.ofNullable(roles.get(base));
    }

    private Role role(Node node, Set<ResourceKey> others) {
        Role known = roles.get(node.base());
        if (known != null) {
            return known;
        }
        Role role = find(node, others);
        roles.put(node.base(), role);
        return role;
    }

    private Role find(Node node, Set<ResourceKey> others) {
        for (Entry entry : vocabulary.entries(side, node.type())) {
            Spelling spelling = vocabulary.spelling(entry, side, node.type()).orElseThrow();
            if (spelling.owner().isEmpty()) {
                return new Role(name(node, entry, others), Optional.of(entry), Optional.of(spelling));
            }
            Optional<Node> owner = owner(node, spelling.owner().get(), entry);
            if (owner.isPresent()) {
                return new Role(role(owner.get(), others).key(), Optional.of(entry), Optional.of(spelling));
            }
        }
        return new Role(new ResourceKey(node.type(), node.label()), Optional.empty(), Optional.empty());
    }

    private Optional<Node> owner(Node part, String argument, Entry entry) {
        List<Term.Reference> references = new ArrayList<>();
        Term term = part.body().entries().getOrDefault(argument, Term.text(""));
        Terms.references(term, references::add);
        return references.stream()
                .map(reference -> nodes.get(reference.resource()))
                .filter(node -> node != null
                        && entry.whole(side).map(Spelling::type).orElse("").equals(node.type()))
                .findFirst();
    }

    private ResourceKey name(Node node, Entry entry, Set<ResourceKey> others) {
        String label = node.label();
        if (side == Side.TERRAFORM) {
            for (ResourceKey other : others) {
                if (other.type().equals(entry.type()) && isSame(other.name(), label, entry.kind())) {
                    return other;
                }
            }
        }
        return new ResourceKey(entry.type(), label);
    }

    private static boolean isSame(String logicalId, String label, String kind) {
        String id = plain(logicalId);
        return id.equals(plain(label + kind)) || (label.equals(ONLY) && id.equals(plain(kind)));
    }

    private static String plain(String name) {
        StringBuilder out = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                .forEach(c -> out.append((char) c));
        return out.toString();
    }
}
