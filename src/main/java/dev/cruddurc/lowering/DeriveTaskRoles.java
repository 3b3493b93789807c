package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Permission;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a running task may do: send traces, carry shell sessions, and what the file permits. */
final class DeriveTaskRoles implements Pass {
    private static final List<Value> ANYTHING = List.of(Value.text("*"));

    @Override
    public void lower(Draft draft) {
        for (ServiceDefinition service : draft.system().services()) {
            Grants grants = new Grants();
            if (service.tracing().value() != ServiceDefinition.Tracing.OFF) {
                grants.allow(
                        "SendTraces",
                        List.of(
                                "xray:GetSamplingRules",
                                "xray:GetSamplingStatisticSummaries",
                                "xray:GetSamplingTargets",
                                "xray:PutTelemetryRecords",
                                "xray:PutTraceSegments"),
                        ANYTHING,
                        "the tracing sidecar sends to X-Ray, which has no resource level",
                        List.of(service.tracing().span()));
            }
            if (service.exec().value()) {
                exec(draft, service, grants);
            }
            permit(service, grants);
            grants.makeRole(draft, service, Ids.taskRole(service.name().value()), service.span(), this);
        }
    }

    private static void exec(Draft draft, ServiceDefinition service, Grants grants) {
        List<Span> asking = List.of(service.exec().span());
        grants.allow(
                "CarryShellSessions",
                List.of(
                        "ssmmessages:CreateControlChannel",
                        "ssmmessages:CreateDataChannel",
                        "ssmmessages:OpenControlChannel",
                        "ssmmessages:OpenDataChannel"),
                ANYTHING,
                "exec is on, and its channels have no resource level",
                asking);
        if (draft.system().cluster().existing().isEmpty()) {
            grants.allow(
                    "LogShellSessions",
                    List.of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
                    List.of(new Value.Attribute(Ids.EXEC_LOG_GROUP, Value.Property.STREAMS_ARN)),
                    "shell sessions are logged",
                    asking);
            grants.allow(
                    "FindShellLog",
                    List.of("logs:DescribeLogGroups"),
                    ANYTHING,
                    "the agent looks the session log up, which has no resource level",
                    asking);
            Optional<Located<String>> key = draft.system().cluster().sessionKey();
            if (key.isPresent()) {
                grants.allow(
                        "DecryptShellSessions",
                        List.of("kms:Decrypt"),
                        List.of(Value.text(key.get().value())),
                        "shell sessions are encrypted with this key",
                        List.of(key.get().span()));
            }
        }
    }

    private static void permit(ServiceDefinition service, Grants grants) {
        int number = 0;
        if (!service.permissions().isEmpty()) {
            grants.lead(service.permissions().get(0).span());
        }
        for (Permission permission : service.permissions()) {
            if (permission instanceof Permission.ManagedPolicy policy) {
                grants.attach(policyArn(policy.arn().value()), policy.span());
            } else if (permission instanceof Permission.Allow allow) {
                number++;
                List<String> actions = new ArrayList<>();
                for (Located<String> action : allow.actions()) {
                    actions.add(action.value());
                }
                List<Value> resources = new ArrayList<>();
                for (Located<String> resource : allow.resources()) {
                    resources.add(resource(actions.get(0), resource.value()));
                }
                grants.permit("Permission" + number, actions, resources, permission.span());
            }
        }
    }

    /** A policy of AWS's own lies in the partition that is deployed to. */
    private static Value policyArn(String arn) {
        String managed = ":iam::aws:policy/";
        int at = arn.indexOf(managed);
        return at < 0
                ? Value.text(arn)
                : Value.join(Value.text("arn:"), Value.Pseudo.PARTITION, Value.text(arn.substring(at)));
    }

    /** A resource that is no ARN is completed: with the actions' service, and with region and account where that service has them. */
    private static Value resource(String action, String resource) {
        if (resource.equals("*") || resource.startsWith("arn:")) {
            return Value.text(resource);
        }
        String service = action.substring(0, Math.max(0, action.indexOf(':')));
        return switch (service) {
            case "s3" -> Arns.bare(service, resource);
            case "iam" -> Arns.global(service, resource);
            default -> Arns.of(service, resource);
        };
    }
}
