package dev.cruddurc.deploy.gate;

import dev.cruddurc.model.Value;
import java.util.Optional;

/** Values as the texts that they are in one account and region. */
record Texts(String account, String region) implements Value.Visitor<Optional<String>> {
    /** The text of a value; empty where it depends on what is made. */
    Optional<String> of(Value value) {
        return value.accept(this);
    }

    @Override
    public Optional<String> text(Value.Text text) {
        return Optional.of(text.text());
    }

    @Override
    public Optional<String> attribute(Value.Attribute attribute) {
        return Optional.empty();
    }

    @Override
    public Optional<String> joined(Value.Joined joined) {
        StringBuilder out = new StringBuilder();
        for (Value part : joined.parts()) {
            Optional<String> text = of(part);
            if (text.isEmpty()) {
                return text;
            }
            out.append(text.get());
        }
        return Optional.of(out.toString());
    }

    @Override
    public Optional<String> pseudo(Value.Pseudo pseudo) {
        return Optional.of(
                switch (pseudo) {
                    case ACCOUNT -> account;
                    case REGION -> region;
                    case PARTITION ->
                        region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
                    case URL_SUFFIX -> region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
                });
    }
}
