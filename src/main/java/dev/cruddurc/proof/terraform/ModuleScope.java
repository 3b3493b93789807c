package dev.cruddurc.proof.terraform;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.proof.fact.Term;
import dev.cruddurc.proof.fact.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What names mean in one root module. Local values that grow without measure in the place of their use stay names. */
final class ModuleScope implements Scope {
    /** Ours nest ten deep; some thousands would end the process. */
    private static final int DEEPEST = 200;

    /** Values and characters that come in the place of names; a module of the largest size has a tenth of it. */
    private static final long MOST = 16 << 20;

    private final String stage;
    private final JsonObject module;
    private final Map<String, Term> given;
    private final Map<String, Term> locals = new LinkedHashMap<>();
    private final Map<String, Extent> extents = new LinkedHashMap<>();
    private int depth;
    private long spent;

    /**
     * A scope.
     *
     * @param given what earlier stages hand over, by name
     */
    ModuleScope(String stage, JsonObject module, Map<String, Term> given) {
        this.stage = stage;
        this.module = module;
        this.given = new LinkedHashMap<>(given);
    }

    /** The meaning of an argument. */
    Term term(Json json, Scope scope) {
        depth++;
        Term term = below(json, scope);
        depth--;
        return term;
    }

    private Term below(Json json, Scope scope) {
        if (json instanceof JsonObject object) {
            Map<String, Term> entries = new LinkedHashMap<>();
            object.members().forEach((name, value) -> {
                Term key = TemplateText.evaluate(name, scope);
                entries.put(key instanceof Term.Text text ? text.value() : key.toString(), term(value, scope));
            });
            return new Term.Mapping(entries);
        }
        if (json instanceof Json.Array array) {
            return new Term.Sequence(
                    array.items().stream().map(item -> term(item, scope)).toList());
        }
        return json instanceof Json.Text text ? TemplateText.evaluate(text.value(), scope) : Terms.scalar(json);
    }

    @Override
    public Term name(List<String> path) {
        String first = path.get(0);
        if (path.size() < 2) {
            return Term.call("name", Term.text(first));
        }
        List<String> rest = path.subList(2, path.size());
        return switch (first) {
            case "var" -> Expression.members(variable(path.get(1)), rest);
            case "local" -> Expression.members(local(path.get(1)), rest);
            case "data" -> data(path);
            default -> new Term.Reference(stage + "/" + first + "." + path.get(1), String.join(".", rest));
        };
    }

    private Term variable(String name) {
        boolean declared = Modules.members(module, "variable").containsKey(name);
        Term value = given.get(name);
        return declared && value != null ? value : Term.call("variable", Term.text(stage), Term.text(name));
    }

    private Term local(String name) {
        Term itself = Term.call("local", Term.text(name));
        if (!locals.containsKey(name)) {
            Json json = Modules.members(module, "locals").get(name);
            // First, so that one that names itself ends.
            keep(name, itself);
            if (json != null && depth < DEEPEST) {
                keep(name, term(json, this));
            }
        }
        Extent extent = extents.get(name);
        spent += extent.size();
        return spent > MOST || depth + extent.depth() > DEEPEST ? itself : locals.get(name);
    }

    private void keep(String name, Term value) {
        locals.put(name, value);
        extents.put(name, Extent.of(value));
    }

    private Term data(List<String> path) {
        Term unknown = Term.call("data", Term.text(String.join(".", path)));
        if (path.size() != 4
                || !(Modules.members(module, "data").get(path.get(1)) instanceof JsonObject labels)
                || !(labels.get(path.get(2)).orElse(Json.of("")) instanceof JsonObject arguments)
                || !arguments.isEmpty()) {
            return unknown;
        }
        return switch (path.get(1) + "." + path.get(3)) {
            case "aws_caller_identity.account_id" -> new Term.Pseudo("account");
            case "aws_region.name" -> new Term.Pseudo("region");
            case "aws_partition.partition" -> new Term.Pseudo("partition");
            case "aws_partition.dns_suffix" -> new Term.Pseudo("suffix");
            default -> unknown;
        };
    }
}
