package dev.cruddurc.adopt;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Value;
import java.util.List;
import java.util.Locale;

/** Values as they would read in an account, where the files of a project hold them as text. */
record Rendering(Deployment deployment) implements Value.Visitor<String> {
    static final String ACCOUNT = "111122223333";

    String of(Value value) {
        return value.accept(this);
    }

    List<String> of(List<Value> values) {
        return values.stream().map(this::of).toList();
    }

    @Override
    public String text(Value.Text text) {
        return text.text();
    }

    @Override
    public String attribute(Value.Attribute attribute) {
        return attribute.resource().toString().replace('/', '-') + "."
                + attribute.property().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".example";
    }

    @Override
    public String joined(Value.Joined joined) {
        return String.join("", of(joined.parts()));
    }

    @Override
    public String pseudo(Value.Pseudo pseudo) {
        String region = deployment.region();
        return switch (pseudo) {
            case ACCOUNT -> deployment.account().orElse(ACCOUNT);
            case REGION -> region;
            case PARTITION -> region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
            case URL_SUFFIX -> region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
        };
    }
}
