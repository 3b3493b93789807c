package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Network;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.FlowLog;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.VpcEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Ways to AWS services without the internet, for what the tasks use, and the record of traffic; both only where asked for. */
final class DeclareEndpoints implements Pass {
    private static final int HTTPS = 443;

    @Override
    public void lower(Draft draft) {
        if (!(draft.system().network() instanceof Network.Created network)) {
            return;
        }
        network.privateSubnets()
                .filter(Network.PrivateSubnets::endpoints)
                .ifPresent(
                        closed -> endpoints(draft, closed.span(), network.cidr().value()));
        if (network.flowLogs()) {
            flowLog(draft, network.span());
        }
    }

    private void endpoints(Draft draft, Span span, String cidr) {
        draft.add(new SecurityGroup(
                draft.identity(Ids.ENDPOINT_GROUP, span, this),
                draft.placement().vpc(),
                "VPC endpoints of " + draft.naming().system(),
                Tags.named(draft.tags(), draft.naming().system() + "-vpc-endpoints")));
        draft.add(new SecurityGroupRule(
                draft.identity(Id.of("ingress", "vpc-endpoints"), span, this),
                SecurityGroupRule.Direction.INGRESS,
                Ids.name(Ids.ENDPOINT_GROUP),
                HTTPS,
                new SecurityGroupRule.Ipv4(cidr),
                "HTTPS from the network"));
        for (String service : services(draft)) {
            draft.add(new VpcEndpoint(
                    draft.identity(Id.of("vpc-endpoint", service), span, this),
                    draft.placement().vpc(),
                    service,
                    draft.placement().privateSubnets(),
                    List.of(Ids.name(Ids.ENDPOINT_GROUP)),
                    List.of(),
                    Tags.named(draft.tags(), draft.naming().system() + "-" + service)));
        }
        List<Value> tables = new ArrayList<>();
        draft.placement().zones().forEach(zone -> tables.add(Ids.name(LayOutNetwork.privateTable(zone))));
        draft.add(new VpcEndpoint(
                draft.identity(Id.of("vpc-endpoint", "s3"), span, this),
                draft.placement().vpc(),
                "s3",
                List.of(),
                List.of(),
                tables,
                Tags.named(draft.tags(), draft.naming().system() + "-s3")));
    }

    private static Set<String> services(Draft draft) {
        Set<String> services = new TreeSet<>(List.of("ecr.api", "ecr.dkr", "logs"));
        for (ServiceDefinition service : draft.system().services()) {
            if (service.exec().value()) {
                services.add("ssmmessages");
            }
            if (service.tracing().value() != ServiceDefinition.Tracing.OFF) {
                services.add("xray");
            }
            if (!service.parameters().isEmpty()) {
                services.add("ssm");
            }
            service.secrets().forEach(secret -> services.add(serviceOf(secret)));
            service.sidecars().forEach(sidecar -> sidecar.secrets().forEach(secret -> services.add(serviceOf(secret))));
        }
        return services;
    }

    private static String serviceOf(SecretReference secret) {
        return secret.source() instanceof SecretReference.SecretsManager ? "secretsmanager" : "ssm";
    }

    private void flowLog(Draft draft, Span span) {
        Id group = Id.of("log-group", "flow-logs");
        Id role = Id.of("role", "flow-logs");
        draft.add(new LogGroup(
                draft.identity(group, span, this),
                Value.text("/vpc-flow-logs/" + draft.naming().system()),
                draft.system().logs().retention().value(),
                draft.system().logs().kmsKey().map(key -> Value.text(key.value())),
                draft.tags()));
        draft.add(new Role(
                draft.identity(role, span, this),
                "vpc-flow-logs",
                Optional.of(Arns.of("ec2", "vpc-flow-log/*")),
                List.of(new Statement(
                        "WriteFlowLogs",
                        List.of(Value.text("logs:CreateLogStream"), Value.text("logs:PutLogEvents")),
                        List.of(new Value.Attribute(group, Value.Property.STREAMS_ARN)),
                        "the network's traffic is logged")),
                List.of(),
                draft.system().iam().boundary().map(boundary -> Value.text(boundary.value())),
                draft.tags()));
        draft.add(new FlowLog(
                draft.identity(Id.of("flow-log"), span, this),
                Ids.name(Ids.VPC),
                Ids.name(group),
                Ids.arn(role),
                Tags.named(draft.tags(), draft.naming().system())));
    }
}
