package dev.cruddurc.review;

import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.Value;
import java.util.List;
import java.util.Locale;

/**
 * Values as a reviewer reads them: text as it is, a resource of the system as its id in braces, what only the account knows in round
 * brackets.
 */
public final class Words implements Value.Visitor<String> {
    private static final Words INSTANCE = new Words();

    private Words() {}

    /** A value in words. */
    public static String of(Value value) {
        return value.accept(INSTANCE);
    }

    /** What a load balancer is called, with its name in the file where it is a further one. */
    public static String of(LoadBalancer balancer) {
        List<String> name = balancer.id().path();
        return name.isEmpty() ? "load balancer" : "load balancer " + String.join(" ", name);
    }

    static List<String> of(List<? extends Value> values) {
        return values.stream().map(Words::of).toList();
    }

    @Override
    public String text(Value.Text text) {
        return text.text();
    }

    @Override
    public String attribute(Value.Attribute attribute) {
        String streams = attribute.property() == Value.Property.STREAMS_ARN ? ":*" : "";
        return "{" + attribute.resource() + "}" + streams;
    }

    @Override
    public String joined(Value.Joined joined) {
        StringBuilder out = new StringBuilder();
        joined.parts().forEach(part -> out.append(part.accept(this)));
        return out.toString();
    }

    @Override
    public String pseudo(Value.Pseudo pseudo) {
        return "(" + pseudo.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }
}
