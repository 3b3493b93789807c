package dev.cruddurc.proof.fact;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Walks over terms. */
public final class Terms {
    /** What can be written out in full; a larger one is equal only to what is written alike. */
    private static final Pattern USUAL_NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

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
            boolean isUsual = USUAL_NUMBER.matcher(number.digits()).matches();
            return Term.text(
                    isUsual
                            ? new BigDecimal(number.digits())
                                    .stripTrailingZeros()
                                    .toPlainString()
                            : number.digits());
        }
        return Term.text(json instanceof Json.Bool bool ? String.valueOf(bool.value()) : text(json));
    }

    /** What stands where an object belongs; none is one without members. */
    public static JsonObject object(Json json) {
        return json instanceof JsonObject object ? object : JsonObject.builder().build();
    }

    /** What stands where a text belongs; another value is shown as it is written. */
    public static String text(Json json) {
        return json instanceof Json.Text text ? text.value() : JsonWriter.compact(json);
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
