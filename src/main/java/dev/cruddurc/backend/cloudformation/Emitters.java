package dev.cruddurc.backend.cloudformation;

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
import dev.cruddurc.model.Vpc;
import dev.cruddurc.model.VpcEndpoint;
import dev.cruddurc.model.WebAclAssociation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All emitters: one line each, and the only place that finds one. */
final class Emitters {
    private static final List<Entry<?>> ALL = List.of(
            new Entry<>(Certificate.class, new CertificateEmitter()),
            new Entry<>(Cluster.class, new ClusterEmitter()),
            new Entry<>(DnsRecord.class, new DnsRecordEmitter()),
            new Entry<>(ElasticIp.class, new ElasticIpEmitter()),
            new Entry<>(FlowLog.class, new FlowLogEmitter()),
            new Entry<>(GatewayAttachment.class, new GatewayAttachmentEmitter()),
            new Entry<>(HostedZone.class, new HostedZoneEmitter()),
            new Entry<>(InternetGateway.class, new InternetGatewayEmitter()),
            new Entry<>(Listener.class, new ListenerEmitter()),
            new Entry<>(ListenerCertificate.class, new ListenerCertificateEmitter()),
            new Entry<>(ListenerRule.class, new ListenerRuleEmitter()),
            new Entry<>(LoadBalancer.class, new LoadBalancerEmitter()),
            new Entry<>(LogGroup.class, new LogGroupEmitter()),
            new Entry<>(Namespace.class, new NamespaceEmitter()),
            new Entry<>(NatGateway.class, new NatGatewayEmitter()),
            new Entry<>(Parameter.class, new ParameterEmitter()),
            new Entry<>(Policy.class, new PolicyEmitter()),
            new Entry<>(Repository.class, new RepositoryEmitter()),
            new Entry<>(Role.class, new RoleEmitter()),
            new Entry<>(Route.class, new RouteEmitter()),
            new Entry<>(RouteTable.class, new RouteTableEmitter()),
            new Entry<>(RouteTableAssociation.class, new RouteTableAssociationEmitter()),
            new Entry<>(SamplingRule.class, new SamplingRuleEmitter()),
            new Entry<>(ScalingPolicy.class, new ScalingPolicyEmitter()),
            new Entry<>(ScalingTarget.class, new ScalingTargetEmitter()),
            new Entry<>(SecurityGroup.class, new SecurityGroupEmitter()),
            new Entry<>(SecurityGroupRule.class, new SecurityGroupRuleEmitter()),
            new Entry<>(Service.class, new ServiceEmitter()),
            new Entry<>(Subnet.class, new SubnetEmitter()),
            new Entry<>(TargetGroup.class, new TargetGroupEmitter()),
            new Entry<>(TaskDefinition.class, new TaskDefinitionEmitter()),
            new Entry<>(TraceGroup.class, new TraceGroupEmitter()),
            new Entry<>(Vpc.class, new VpcEmitter()),
            new Entry<>(VpcEndpoint.class, new VpcEndpointEmitter()),
            new Entry<>(WebAclAssociation.class, new WebAclAssociationEmitter()));

    private static final Map<Class<?>, Entry<?>> BY_KIND = new HashMap<>();

    static {
        for (Entry<?> entry : ALL) {
            BY_KIND.put(entry.kind(), entry);
        }
    }

    private Emitters() {}

    private record Entry<R extends Resource>(Class<R> kind, Emitter<R> emitter) {
        Body emit(Resource resource, Values values) {
            return emitter.emit(kind.cast(resource), values);
        }

        String type(Resource resource) {
            return emitter.type(kind.cast(resource));
        }
    }

    /** A resource, without its type. */
    static Body emit(Resource resource, Values values) {
        return entry(resource.getClass()).emit(resource, values);
    }

    /** The name of a resource's type. */
    static String type(Resource resource) {
        return entry(resource.getClass()).type(resource);
    }

    /** What can be read of a resource. */
    static Attributes attributes(Resource resource) {
        return attributes(resource.getClass());
    }

    /** What can be read of a kind of resource. */
    static Attributes attributes(Class<?> kind) {
        return entry(kind).emitter().attributes();
    }

    /** The logical ids that a resource takes in its template. */
    static List<String> logicalIds(Resource resource) {
        String own = Naming.logicalId(resource.id());
        return resource instanceof Vpc ? List.of(own, own + VpcEmitter.IPV6_SUFFIX) : List.of(own);
    }

    private static Entry<?> entry(Class<?> kind) {
        Entry<?> entry = BY_KIND.get(kind);
        if (entry == null) {
            throw new IllegalStateException("no emitter for " + kind.getSimpleName());
        }
        return entry;
    }
}
