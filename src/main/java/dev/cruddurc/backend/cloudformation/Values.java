package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Tag;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spells the values of one resource, and notes which resources of the template they refer to. */
final class Values {
    private final Scope scope;
    private final Set<String> referred = new HashSet<>();
    private final Value.Visitor<Json> spelling = new Value.Visitor<>() {
        @Override
        public Json text(Value.Text text) {
            return Values.this.text(text.text());
        }

        @Override
        public Json attribute(Value.Attribute attribute) {
            return read(attribute).json();
        }

        @Override
        public Json joined(Value.Joined joined) {
            return join(joined.parts());
        }

        @Override
        public Json pseudo(Value.Pseudo pseudo) {
            return Intrinsic.ref(Intrinsic.pseudo(pseudo));
        }
    };

    Values(Scope scope) {
        this.scope = scope;
    }

    /** A value. */
    Json of(Value value) {
        return value.accept(spelling);
    }

    /** A value, where there is one. */
    Optional<Json> of(Optional<Value> value) {
        return value.isPresent() ? Optional.of(of(value.get())) : Optional.empty();
    }

    /** Values in their order. */
    List<Json> all(List<? extends Value> values) {
        List<Json> out = new ArrayList<>(values.size());
        for (Value value : values) {
            out.add(of(value));
        }
        return out;
    }

    /** An attribute of a resource. */
    Json attribute(Id id, Property property) {
        return of(new Value.Attribute(id, property));
    }

    /** A text that may be the user's. */
    Json text(String text) {
        return Texts.plain(text, scope::isName);
    }

    /** Texts that may be the user's. */
    Json texts(List<String> texts) {
        List<Json> out = new ArrayList<>(texts.size());
        for (String text : texts) {
            out.add(text(text));
        }
        return Json.array(out);
    }

    /** The logical ids of those resources that lie in this template; the others are there before it is deployed. */
    List<String> after(List<Id> ids) {
        List<String> out = new ArrayList<>(ids.size());
        for (Id id : ids) {
            if (scope.holds(id)) {
                out.add(scope.logicalId(id));
            }
        }
        return out;
    }

    /** The logical id of a resource, noted as referred to. */
    String refer(Id id) {
        String logicalId = scope.logicalId(id);
        referred.add(logicalId);
        return logicalId;
    }

    /** The region that the deployment is for. */
    String region() {
        return scope.region();
    }

    /** Tags as a list of keys and values, with ours at the end. */
    Json tags(List<Tag> tags) {
        return scope.tags(tags, this);
    }

    /** Tags as a map, with ours at the end. */
    JsonObject tagMap(List<Tag> tags) {
        return Tags.map(tags, this);
    }

    /** Whether a spelled value refers to a logical id, so that nothing else has to say that it comes first. */
    boolean refersTo(String logicalId) {
        return referred.contains(logicalId);
    }

    private Reference read(Value.Attribute attribute) {
        Reference reference = scope.reference(attribute);
        referred.add(reference.logicalId());
        return reference;
    }

    /** {@code Fn::Sub}, which reviewers read more easily; {@code Fn::Join} where a text could be taken for part of it. */
    private Json join(List<Value> parts) {
        for (Value part : parts) {
            if (part instanceof Value.Text text && !Texts.isSafeInSub(text.text())) {
                return Intrinsic.join("", parts.stream().map(this::part).toList());
            }
        }
        StringBuilder out = new StringBuilder();
        for (Value part : parts) {
            if (part instanceof Value.Text text) {
                out.append(text.text());
            } else if (part instanceof Value.Pseudo pseudo) {
                out.append("${").append(Intrinsic.pseudo(pseudo)).append('}');
            } else if (part instanceof Value.Attribute attribute) {
                out.append("${").append(read(attribute).inSub()).append('}');
            }
        }
        return Intrinsic.sub(out.toString());
    }

    private Json part(Value part) {
        return part instanceof Value.Text text ? Texts.part(text.text()) : of(part);
    }
}
