package dev.cruddurc.proof.fact;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Walks over terms. */
public final class Terms {
    private Terms() {}

    /** Plain JSON as a term. */
    public static Term of(Json json) {
        if (json instanceof JsonObject object) {
            Map<String, Term> entries = new LinkedHashMap<>();
            object.members().forEach((name, value) -> entries.put(name, of(value)));
            return new Term.Mapping(entries);
        }
        if (json instanceof Json.Array array) {
            return new Term.Sequence(array.items().stream().map(Terms::of).toList());
        }
        return scalar(json);
    }

    /** A JSON text, number or truth value: a number without trailing zeros, so that {@code 0.10} is {@code 0.1}. */
    public static Term scalar(Json json) {
        if (json instanceof Json.Number number) {
            BigDecimal value = new BigDecimal(number.digits());
            return Term.text(value.stripTrailingZeros().toPlainString());
        }
        return Term.text(json instanceof Json.Bool bool ? String.valueOf(bool.value()) : ((Json.Text) json).value());
    }

    /** The term with its references replaced, at whatever depth. */
    public static Term replace(Term term, UnaryOperator<Term> change) {
        if (term instanceof Term.Joined joined) {
            return Term.join(all(joined.parts(), change));
        }
        if (term instanceof Term.Sequence sequence) {
            return new Term.Sequence(all(sequence.items(), change));
        }
        if (term instanceof Term.Call call) {
            return new Term.Call(call.function(), all(call.arguments(), change));
        }
        if (term instanceof Term.Mapping mapping) {
            Map<String, Term> entries = new LinkedHashMap<>();
            mapping.entries().forEach((name, value) -> entries.put(name, replace(value, change)));
            return new Term.Mapping(entries);
        }
        return term instanceof Term.Reference ? change.apply(term) : term;
    }

    /** Gives away each reference in a term. */
    public static void references(Term term, Consumer<Term.Reference> each) {
        replace(term, found -> {
            each.accept((Term.Reference) found);
            return found;
        });
    }

    private static List<Term> all(List<Term> terms, UnaryOperator<Term> change) {
        List<Term> out = new ArrayList<>(terms.size());
        terms.forEach(term -> out.add(replace(term, change)));
        return out;
    }
}
