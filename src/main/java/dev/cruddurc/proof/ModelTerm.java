package dev.cruddurc.proof;

import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Value;
import dev.cruddurc.proof.fact.Term;
import java.util.Locale;

/** A value of the model as a term. */
final class ModelTerm implements Value.Visitor<Term> {
    static Term of(Value value) {
        return value.accept(new ModelTerm());
    }

    @Override
    public Term text(Value.Text text) {
        return Term.text(text.text());
    }

    @Override
    public Term attribute(Value.Attribute attribute) {
        return Term.call("attribute", Term.text(Naming.logicalId(attribute.resource())));
    }

    @Override
    public Term joined(Value.Joined joined) {
        return Term.join(joined.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Term pseudo(Value.Pseudo pseudo) {
        return new Term.Pseudo(
                pseudo == Value.Pseudo.URL_SUFFIX ? "suffix" : pseudo.name().toLowerCase(Locale.ROOT));
    }
}
