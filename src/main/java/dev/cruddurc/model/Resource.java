package dev.cruddurc.model;

import java.util.List;

/** Something that will exist in the account. A record a file; spelled by one emitter in each backend. */
public sealed interface Resource
        permits Certificate,
                Cluster,
                DnsRecord,
                ElasticIp,
                FlowLog,
                GatewayAttachment,
                HostedZone,
                InternetGateway,
                Listener,
                ListenerCertificate,
                ListenerRule,
                LoadBalancer,
                LogGroup,
                Namespace,
                NatGateway,
                Parameter,
                Policy,
                Repository,
                Role,
                Route,
                RouteTable,
                RouteTableAssociation,
                SamplingRule,
                ScalingPolicy,
                ScalingTarget,
                SecurityGroup,
                SecurityGroupRule,
                Service,
                Subnet,
                TargetGroup,
                TaskDefinition,
                TraceGroup,
                Vpc,
                VpcEndpoint,
                WebAclAssociation {
    /** Who it is, why it exists and when it is deployed. */
    Identity identity();

    /** Its id. */
    default Id id() {
        return identity().id();
    }

    /** Why it exists. */
    default Origin origin() {
        return identity().origin();
    }

    /** When it is deployed. */
    default Stage stage() {
        return identity().stage();
    }

    /** Its tags; none on what takes none. */
    default List<Tag> tags() {
        return List.of();
    }
}
