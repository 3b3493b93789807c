package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;

/** A text of the user with its references resolved to typed parts; the escape of a dollar sign is undone. */
public record Template(List<Part> parts, Span span) {
    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    public sealed interface Part permits Literal, Reference {}

    /** Text that arrives byte for byte. */
    public record Literal(String text) implements Part {}

    /** The whole list of what a text may refer to. */
    public sealed interface Reference extends Part permits Known, ServiceProperty {
        /** The place of {@code ${...}} in the file. */
        Span span();
    }

    /** {@code ${app}}, {@code ${env}}, {@code ${region}}, {@code ${account}}. */
    public record Known(Name name, Span span) implements Reference {
        /** What is referred to. */
        public enum Name {
            APP,
            ENV,
            REGION,
            ACCOUNT
        }
    }

    /** {@code ${services.NAME.url}} and its like; {@code ${self.url}} names the service it stands in. */
    public record ServiceProperty(String service, Property property, Span span) implements Reference {
        /** What of the service is referred to. */
        public enum Property {
            URL,
            HOST,
            PORT
        }
    }
}
