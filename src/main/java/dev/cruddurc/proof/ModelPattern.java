package dev.cruddurc.proof;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Value;
import dev.cruddurc.proof.permission.Grant;
import java.util.stream.Collectors;

/** A value of the model as policies have it, in the words that both targets are reduced to. */
record ModelPattern(Deployment deployment) {
    String of(Value value) {
        if (value instanceof Value.Joined joined) {
            return joined.parts().stream().map(this::of).collect(Collectors.joining());
        }
        return value instanceof Value.Attribute attribute ? attribute(attribute) : Grant.pattern(ModelTerm.of(value));
    }

    private String attribute(Value.Attribute attribute) {
        Resource resource = deployment.resource(attribute.resource());
        String type = resource instanceof LogGroup
                ? "AWS::Logs::LogGroup "
                : resource instanceof Policy ? "AWS::IAM::ManagedPolicy " : "";
        String arn = "<" + type + Naming.logicalId(resource.id()) + ".Arn>";
        return switch (attribute.property()) {
            case ARN -> arn;
            case STREAMS_ARN -> arn + ":*";
            default -> "<" + Naming.logicalId(resource.id()) + "." + attribute.property() + ">";
        };
    }
}
