package dev.cruddurc.proof.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.proof.fact.Term;
import dev.cruddurc.proof.fact.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of the template language within one template. {@code Ref} alone is the attribute {@code Ref}. */
final class Intrinsics {
    private static final int IPV6_BITS = 128;

    private final String stage;
    private final Map<String, Term> parameters;

    Intrinsics(String stage, Map<String, Term> parameters) {
        this.stage = stage;
        this.parameters = parameters;
    }

    /** The meaning of a value. */
    Term term(Json json) {
        if (json instanceof JsonObject object) {
            return object(object);
        }
        if (json instanceof Json.Array array) {
            return new Term.Sequence(array.items().stream().map(this::term).toList());
        }
        Term scalar = Terms.scalar(json);
        // CloudFormation replaces these wherever they stand, and there is no escape.
        boolean dynamic = scalar instanceof Term.Text text && text.value().contains("{{resolve:");
        return dynamic ? Term.call("dynamic reference", scalar) : scalar;
    }

    private Term object(JsonObject object) {
        if (object.members().size() == 1) {
            Map.Entry<String, Json> only =
                    object.members().entrySet().iterator().next();
            String name = only.getKey();
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                return function(name, only.getValue());
            }
        }
        Map<String, Term> entries = new LinkedHashMap<>();
        object.members().forEach((name, value) -> entries.put(name, term(value)));
        return new Term.Mapping(entries);
    }

    private Term function(String name, Json argument) {
        if (name.equals("Ref") && argument instanceof Json.Text text) {
            return named(text.value());
        }
        if (name.equals("Fn::Sub") && argument instanceof Json.Text text) {
            return substituted(text.value());
        }
        Term term = term(argument);
        if (name.equals("Fn::GetAtt")) {
            return attribute(term).orElse(Term.call(name, term));
        }
        if (!(term instanceof Term.Sequence arguments)) {
            return Term.call(name, term);
        }
        Term call = new Term.Call(name, arguments.items());
        return switch (name) {
            case "Fn::Join" -> joined(arguments.items()).orElse(call);
            case "Fn::Select" -> selected(arguments.items()).orElse(call);
            default -> call;
        };
    }

    private Term named(String name) {
        return switch (name) {
            case "AWS::AccountId" -> new Term.Pseudo("account");
            case "AWS::Region" -> new Term.Pseudo("region");
            case "AWS::Partition" -> new Term.Pseudo("partition");
            case "AWS::URLSuffix" -> new Term.Pseudo("suffix");
            default -> parameters.getOrDefault(name, new Term.Reference(stage + "/" + name, "Ref"));
        };
    }

    private Optional<Term> attribute(Term of) {
        if (of instanceof Term.Sequence pair
                && pair.items().size() == 2
                && pair.items().get(0) instanceof Term.Text resource
                && pair.items().get(1) instanceof Term.Text attribute) {
            return Optional.of(new Term.Reference(stage + "/" + resource.value(), attribute.value()));
        }
        return Optional.empty();
    }

    private Term substituted(String text) {
        List<Term> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", start)) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                break;
            }
            parts.add(Term.text(text.substring(start, at)));
            String name = text.substring(at + 2, end);
            parts.add(name.startsWith("!") ? Term.text("${" + name.substring(1) + "}") : variable(name));
            start = end + 1;
        }
        parts.add(term(Json.of(text.substring(start))));
        return Term.join(parts);
    }

    private Term variable(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? named(name)
                : new Term.Reference(stage + "/" + name.substring(0, dot), name.substring(dot + 1));
    }

    private static Optional<Term> joined(List<Term> arguments) {
        if (arguments.size() != 2 || !(arguments.get(1) instanceof Term.Sequence items)) {
            return Optional.empty();
        }
        List<Term> parts = new ArrayList<>();
        for (Term item : items.items()) {
            if (!parts.isEmpty()) {
                parts.add(arguments.get(0));
            }
            parts.add(item);
        }
        return Optional.of(Term.join(parts));
    }

    /** The n-th of a list; of the equal pieces of a range; or the only IPv6 range that a network of ours has. */
    private static Optional<Term> selected(List<Term> arguments) {
        if (arguments.size() != 2 || number(arguments.get(0)).isEmpty()) {
            return Optional.empty();
        }
        int at = number(arguments.get(0)).get();
        Term list = arguments.get(1);
        if (list instanceof Term.Sequence sequence && at < sequence.items().size()) {
            return Optional.of(sequence.items().get(at));
        }
        if (list instanceof Term.Reference reference && reference.attribute().equals("Ipv6CidrBlocks") && at == 0) {
            return Optional.of(new Term.Reference(reference.resource(), "Ipv6CidrBlock"));
        }
        return list instanceof Term.Call call ? piece(call, at) : Optional.empty();
    }

    private static Optional<Term> piece(Term.Call call, int at) {
        if (!call.function().equals("Fn::Cidr") || call.arguments().size() != 3) {
            return Optional.empty();
        }
        Optional<Integer> count = number(call.arguments().get(1));
        Optional<Integer> bits = number(call.arguments().get(2));
        if (count.isEmpty() || bits.isEmpty() || at >= count.get()) {
            return Optional.empty();
        }
        int prefix = IPV6_BITS - bits.get();
        return Optional.of(Term.call(
                "piece", call.arguments().get(0), Term.text(String.valueOf(prefix)), Term.text(String.valueOf(at))));
    }

    private static Optional<Integer> number(Term term) {
        boolean isNumber = term instanceof Term.Text text && text.value().matches("\\d{1,5}");
        return isNumber ? Optional.of(Integer.valueOf(((Term.Text) term).value())) : Optional.empty();
    }
}
