package dev.cruddurc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a resource's attribute holds. Each backend alone decides how a value is spelled; text of the user is always {@link Text} and
 * is escaped there.
 */
public sealed interface Value permits Value.Text, Value.Attribute, Value.Joined, Value.Pseudo {
    /** Calls the method of this kind: a new kind breaks every backend at compile time. */
    <R> R accept(Visitor<R> visitor);

    /** One method a kind. */
    interface Visitor<R> {
        /** Literal text. */
        R text(Text text);

        /** An attribute of a resource. */
        R attribute(Attribute attribute);

        /** Parts without anything between them. */
        R joined(Joined joined);

        /** A value that is known to the deploying account alone. */
        R pseudo(Pseudo pseudo);
    }

    /** Literal text, of the user or the compiler. */
    record Text(String text) implements Value {
        // Equality is written out in the kinds of values: what a record generates is linked when first called, and that
        // takes longer
        // than a whole pass of the compiler.
        @Override
        public boolean equals(Object other) {
            return other instanceof Text that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** An attribute of a resource; across stages the backend hands it over as an output and an input. */
    record Attribute(Id resource, Property property) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Attribute that && resource.equals(that.resource) && property == that.property;
        }

        @Override
        public int hashCode() {
            return 31 * resource.hashCode() + property.hashCode();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attribute(this);
        }
    }

    /** Parts without anything between them: at least two, and never two texts in a row. */
    record Joined(List<Value> parts) implements Value {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Joined that && parts.equals(that.parts);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.joined(this);
        }
    }

    /** What the deploying account and its region are. */
    enum Pseudo implements Value {
        ACCOUNT,
        REGION,
        /** {@code aws}, {@code aws-cn} or {@code aws-us-gov}. */
        PARTITION,
        /** The DNS suffix of the partition: {@code amazonaws.com} and its like. */
        URL_SUFFIX;

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pseudo(this);
        }
    }

    /** What of a resource is meant. */
    enum Property {
        /** What others name the resource by: its name or id. */
        NAME,
        ARN,
        /** The ARN of all streams of a log group, as policies need it: it ends in {@code :*}. */
        STREAMS_ARN,
        DNS_NAME,
        /** The hosted zone that answers for a load balancer's DNS name. */
        CANONICAL_ZONE,
        /** The last part of a load balancer's or target group's ARN, as metrics name it. */
        FULL_NAME,
        /** The four name servers of a zone. */
        NAME_SERVERS
    }

    /** Literal text. */
    static Value text(String text) {
        return new Text(text);
    }

    /** Literal text, if there is one. */
    static Optional<Value> text(Optional<String> text) {
        return text.isPresent() ? Optional.of(text(text.get())) : Optional.empty();
    }

    /** Parts joined: neighbouring texts become one, and a single part is itself. */
    static Value join(Value... parts) {
        return join(List.of(parts));
    }

    /** Parts joined: neighbouring texts become one, and a single part is itself. */
    static Value join(List<Value> parts) {
        List<Value> flat = new ArrayList<>();
        for (Value part : parts) {
            List<Value> pieces = part instanceof Joined joined ? joined.parts() : List.of(part);
            for (Value piece : pieces) {
                int last = flat.size() - 1;
                if (piece instanceof Text text && last >= 0 && flat.get(last) instanceof Text before) {
                    flat.set(last, new Text(before.text() + text.text()));
                } else {
                    flat.add(piece);
                }
            }
        }
        return flat.isEmpty() ? new Text("") : flat.size() == 1 ? flat.get(0) : new Joined(flat);
    }
}
