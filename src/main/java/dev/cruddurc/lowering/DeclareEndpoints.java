package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Network;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
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
    private static final Id INGRESS = Id.of("ingress", "vpc-endpoints");

    @Override
    public void lower(Draft draft) {
        if (!(draft.system().network() instanceof Network.Created network)) {
            return;
        }
        Optional<Network.PrivateSubnets> closed = withEndpoints(draft);
        if (closed.isPresent()) {
            endpoints(draft, closed.get().span(), network.cidr().value());
            if (closed.get().nat() == Network.Nat.NONE) {
                draft.system().services().forEach(service -> checkImages(draft, service));
            }
        }
        if (network.flowLogs()) {
            flowLog(draft, network.span());
        }
    }

    /** The endpoints that a service's tasks need to start, and the rule that lets them in. */
    static List<Id> needed(Draft draft, ServiceDefinition service) {
        List<Id> ids = new ArrayList<>();
        if (withEndpoints(draft).isPresent()) {
            ids.add(INGRESS);
            ids.add(endpoint("s3"));
            for (String name : services(draft, service)) {
                ids.add(endpoint(name));
            }
        }
        return ids;
    }

    private static Optional<Network.PrivateSubnets> withEndpoints(Draft draft) {
        return draft.system().network() instanceof Network.Created network
                        && network.privateSubnets().isPresent()
                        && network.privateSubnets().get().endpoints()
                ? network.privateSubnets()
                : Optional.empty();
    }

    private static Id endpoint(String service) {
        return Id.of("vpc-endpoint", service);
    }

    /** Endpoints lead to the region's own registry, and to no other. */
    private static void checkImages(Draft draft, ServiceDefinition service) {
        for (Image image : Images.of(service)) {
            if (image instanceof Image.Pulled pulled) {
                checkImage(draft, service, pulled.reference().value(), image.span());
            }
        }
        TracingSidecar.image(draft.system(), service.tracing().value())
                .ifPresent(image ->
                        checkImage(draft, service, image, service.tracing().span()));
    }

    private static void checkImage(Draft draft, ServiceDefinition service, String image, Span span) {
        String region = draft.system().region().value();
        if (!Images.isIn(image, region)) {
            draft.diagnostics()
                    .add(Diagnostic.of(
                                    Code.NO_WAY_OUT,
                                    span,
                                    "`" + service.name().value() + "` could not pull `" + image
                                            + "`: without a NAT gateway tasks reach ECR in `" + region + "` alone")
                            .help("keep a copy in a repository of that region, or say `nat: single`"));
        }
    }

    private void endpoints(Draft draft, Span span, String cidr) {
        draft.add(new SecurityGroup(
                draft.identity(Ids.ENDPOINT_GROUP, span, this),
                draft.placement().vpc(),
                "VPC endpoints of " + draft.naming().system(),
                Tags.named(draft.tags(), draft.naming().system() + "-vpc-endpoints")));
        draft.add(new SecurityGroupRule(
                draft.identity(INGRESS, span, this),
                SecurityGroupRule.Direction.INGRESS,
                Ids.name(Ids.ENDPOINT_GROUP),
                HTTPS,
                new SecurityGroupRule.Ipv4(cidr),
                "HTTPS from the network"));
        Set<String> services = new TreeSet<>();
        draft.system().services().forEach(service -> services.addAll(services(draft, service)));
        for (String service : services) {
            draft.add(new VpcEndpoint(
                    draft.identity(endpoint(service), span, this),
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
                draft.identity(endpoint("s3"), span, this),
                draft.placement().vpc(),
                "s3",
                List.of(),
                List.of(),
                tables,
                Tags.named(draft.tags(), draft.naming().system() + "-s3")));
    }

    private static Set<String> services(Draft draft, ServiceDefinition service) {
        Set<String> services = new TreeSet<>(List.of("ecr.api", "ecr.dkr", "logs"));
        if (service.exec().value()) {
            services.add("ssmmessages");
            if (draft.system().cluster().sessionKey().isPresent()) {
                // The agent in the task asks for the session's key itself.
                services.add("kms");
            }
        }
        if (service.tracing().value() != ServiceDefinition.Tracing.OFF) {
            services.add("xray");
        }
        if (!service.parameters().isEmpty()) {
            services.add("ssm");
        }
        Secrets.of(service).forEach(secret -> services.add(serviceOf(secret)));
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
                List.of(
                        new Statement(
                                "WriteFlowLogs",
                                List.of(
                                        Value.text("logs:CreateLogStream"),
                                        Value.text("logs:DescribeLogStreams"),
                                        Value.text("logs:PutLogEvents")),
                                List.of(new Value.Attribute(group, Value.Property.STREAMS_ARN)),
                                "the network's traffic is logged",
                                false),
                        new Statement(
                                "FindFlowLog",
                                List.of(Value.text("logs:DescribeLogGroups")),
                                List.of(Value.text("*")),
                                "the flow log looks its group up, which has no resource level",
                                false)),
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
