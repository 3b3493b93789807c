package dev.cruddurc.proof.terraform;

import dev.cruddurc.proof.fact.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates an expression of Terraform's language as far as its meaning is known without an account; the rest stays a call that is
 * equal only to itself. It knows names, members, indexes, texts, calls, lists, {@code for} and {@code ==}.
 */
final class Expression {
    /** Ours are four deep; a thousand would end the process. */
    private static final int DEEPEST = 100;

    private static final Term ITEM = Term.call("item");

    private final Tokens tokens;
    private Scope scope;
    private int depth;

    private Expression(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /** The meaning of an expression; one that cannot be read is a call of its own. */
    static Term evaluate(String text, Scope scope) {
        try {
            Expression expression = new Expression(new Tokens(text), scope);
            Term term = expression.comparison();
            expression.tokens.expectEnd();
            return term;
        } catch (Unreadable unreadable) {
            return Term.call("unreadable", Term.text(text));
        }
    }

    /** What lies below a value. */
    static Term members(Term of, List<String> names) {
        Term term = of;
        for (String name : names) {
            term = index(term, Term.text(name));
        }
        return term;
    }

    private Term comparison() {
        Term left = value();
        return tokens.skip("==") ? Term.call("==", left, value()) : left;
    }

    private Term value() {
        if (++depth > DEEPEST) {
            throw new Unreadable("nested too deeply");
        }
        Term term = start();
        depth--;
        while (true) {
            if (tokens.skip(".")) {
                term = index(term, Term.text(tokens.word()));
            } else if (tokens.skip("[")) {
                Term key = comparison();
                tokens.expect("]");
                term = index(term, key);
            } else {
                return term;
            }
        }
    }

    private Term start() {
        if (tokens.skip("[")) {
            return list();
        }
        if (tokens.skip("{")) {
            return map();
        }
        Optional<String> literal = tokens.literal();
        if (literal.isPresent()) {
            return TemplateText.evaluate(literal.get(), scope);
        }
        List<String> path = new ArrayList<>(List.of(tokens.word()));
        if (tokens.skip("(")) {
            return Functions.apply(path.get(0), arguments());
        }
        while (tokens.skip(".")) {
            path.add(tokens.word());
        }
        return isNumber(path.get(0)) ? Term.text(path.get(0)) : scope.name(path);
    }

    private List<Term> arguments() {
        List<Term> arguments = new ArrayList<>();
        if (tokens.skip(")")) {
            return arguments;
        }
        do {
            arguments.add(comparison());
        } while (tokens.skip(","));
        tokens.expect(")");
        return arguments;
    }

    private Term list() {
        if (tokens.skip("for ")) {
            Scope outer = scope;
            Term all = header();
            Term each = comparison();
            scope = outer;
            tokens.expect("]");
            return Term.call("each", all, each);
        }
        List<Term> items = new ArrayList<>();
        if (tokens.skip("]")) {
            return new Term.Sequence(items);
        }
        do {
            items.add(comparison());
        } while (tokens.skip(","));
        tokens.expect("]");
        return new Term.Sequence(items);
    }

    private Term map() {
        tokens.expect("for ");
        Scope outer = scope;
        Term all = header();
        Term key = comparison();
        tokens.expect("=>");
        Term each = comparison();
        scope = outer;
        tokens.expect("}");
        return Term.call("by", all, key, each);
    }

    private Term header() {
        String name = tokens.word();
        tokens.expect("in ");
        Term all = comparison();
        tokens.expect(":");
        scope = scope.with(name, ITEM);
        return all;
    }

    private static Term index(Term of, Term key) {
        if (of instanceof Term.Mapping mapping && key instanceof Term.Text name) {
            Term found = mapping.entries().get(name.value());
            return found == null ? Term.call("index", of, key) : found;
        }
        if (of instanceof Term.Reference reference && key instanceof Term.Text name) {
            String attribute =
                    reference.attribute().isEmpty() ? name.value() : reference.attribute() + "." + name.value();
            return new Term.Reference(reference.resource(), attribute);
        }
        if (of instanceof Term.Call call
                && call.function().equals("by")
                && call.arguments().get(2).equals(ITEM)) {
            return Term.call(
                    "the one of", call.arguments().get(0), call.arguments().get(1), key);
        }
        return Term.call("index", of, key);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
