package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Certificate;
import dev.cruddurc.model.Cluster;
import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.ElasticIp;
import dev.cruddurc.model.FlowLog;
import dev.cruddurc.model.GatewayAttachment;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.InternetGateway;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerCertificate;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Namespace;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.NatGateway;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Route;
import dev.cruddurc.model.RouteTable;
import dev.cruddurc.model.RouteTableAssociation;
import dev.cruddurc.model.SamplingRule;
import dev.cruddurc.model.ScalingPolicy;
import dev.cruddurc.model.ScalingTarget;
import dev.cruddurc.model.SecurityGroup;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Subnet;
import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.TraceGroup;
import dev.cruddurc.model.Value.Property;
import dev.cruddurc.model.Vpc;
import dev.cruddurc.model.VpcEndpoint;
import dev.cruddurc.model.WebAclAssociation;
import java.util.LinkedHashMap;
import java.util.Map;

/** The emitter of each kind of resource. */
final class Emitters {
    private static final Map<Class<? extends Resource>, Emitter<?>> EMITTERS = new LinkedHashMap<>();

    static {
        add(Certificate.class, new CertificateEmitter());
        add(Cluster.class, new ClusterEmitter());
        add(DnsRecord.class, new DnsRecordEmitter());
        add(ElasticIp.class, new ElasticIpEmitter());
        add(FlowLog.class, new FlowLogEmitter());
        add(GatewayAttachment.class, new GatewayAttachmentEmitter());
        add(HostedZone.class, new HostedZoneEmitter());
        add(InternetGateway.class, new InternetGatewayEmitter());
        add(Listener.class, new ListenerEmitter());
        add(ListenerCertificate.class, new ListenerCertificateEmitter());
        add(ListenerRule.class, new ListenerRuleEmitter());
        add(LoadBalancer.class, new LoadBalancerEmitter());
        add(LogGroup.class, new LogGroupEmitter());
        add(Namespace.class, new NamespaceEmitter());
        add(NatGateway.class, new NatGatewayEmitter());
        add(Parameter.class, new ParameterEmitter());
        add(Policy.class, new PolicyEmitter());
        add(Repository.class, new RepositoryEmitter());
        add(Role.class, new RoleEmitter());
        add(Route.class, new RouteEmitter());
        add(RouteTable.class, new RouteTableEmitter());
        add(RouteTableAssociation.class, new RouteTableAssociationEmitter());
        add(SamplingRule.class, new SamplingRuleEmitter());
        add(ScalingPolicy.class, new ScalingPolicyEmitter());
        add(ScalingTarget.class, new ScalingTargetEmitter());
        add(SecurityGroup.class, new SecurityGroupEmitter());
        add(SecurityGroupRule.class, new SecurityGroupRuleEmitter());
        add(Service.class, new ServiceEmitter());
        add(Subnet.class, new SubnetEmitter());
        add(TargetGroup.class, new TargetGroupEmitter());
        add(TaskDefinition.class, new TaskDefinitionEmitter());
        add(TraceGroup.class, new TraceGroupEmitter());
        add(Vpc.class, new VpcEmitter());
        add(VpcEndpoint.class, new VpcEndpointEmitter());
        add(WebAclAssociation.class, new WebAclAssociationEmitter());
    }

    private Emitters() {}

    /** Whether a kind has an emitter. */
    static boolean has(Class<?> kind) {
        return EMITTERS.containsKey(kind);
    }

    /** Adds a resource to the root module of its stage. */
    static void emit(Resource resource, RootModule module) {
        of(resource).emit(resource, module);
    }

    /** The Terraform type of the main resource that a resource becomes. */
    static String type(Resource resource) {
        return of(resource).type(resource);
    }

    /** The address of that main resource: {@code aws_lb.main}. */
    static String address(Resource resource) {
        return type(resource) + "." + Naming.label(resource.id());
    }

    /** The template of a property of a resource in the same stage. */
    static String attribute(Resource resource, Property property) {
        // Terraform's ARN of a log group lacks the ending that CloudFormation's has and that policies need.
        boolean streams = property == Property.STREAMS_ARN;
        String name = of(resource).attribute(streams ? Property.ARN : property);
        return Template.interpolation(address(resource) + "." + name) + (streams ? ":*" : "");
    }

    private static <R extends Resource> void add(Class<R> kind, Emitter<R> emitter) {
        EMITTERS.put(kind, emitter);
    }

    /** {@link #add} keeps the two parameters equal. */
    @SuppressWarnings("unchecked")
    private static <R extends Resource> Emitter<R> of(R resource) {
        Emitter<?> emitter = EMITTERS.get(resource.getClass());
        if (emitter == null) {
            throw new IllegalStateException(
                    "no emitter for " + resource.getClass().getSimpleName());
        }
        return (Emitter<R>) emitter;
    }
}
