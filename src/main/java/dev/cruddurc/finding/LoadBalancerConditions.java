package dev.cruddurc.finding;

import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerCertificate;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.WebAclAssociation;
import java.util.HashSet;
import java.util.Set;

/** What scanners find of load balancers and of what hangs on them. */
final class LoadBalancerConditions {
    private LoadBalancerConditions() {}

    static void add(Conditions conditions, Deployment deployment) {
        Set<Id> guarded = guarded(deployment);
        conditions
                .on(LoadBalancer.class, "public load balancer", balancer -> !balancer.internal())
                .on(LoadBalancer.class, "load balancer that can be deleted", balancer -> !balancer.deletionProtection())
                .on(
                        LoadBalancer.class,
                        "load balancer without access logs",
                        balancer -> balancer.accessLogs().isEmpty())
                .on(
                        LoadBalancer.class,
                        "load balancer without a firewall",
                        balancer -> !guarded.contains(balancer.id()))
                .on(
                        LoadBalancer.class,
                        "public load balancer without a firewall",
                        balancer -> !balancer.internal() && !guarded.contains(balancer.id()))
                .on(
                        Listener.class,
                        "listener of plain HTTP",
                        listener -> listener.tls().isEmpty() && !redirects(listener))
                .on(Listener.class, "listener that redirects", LoadBalancerConditions::redirects)
                .on(
                        Listener.class,
                        "listener with a certificate of an earlier stage",
                        listener -> listener.tls()
                                .filter(tls -> tls.certificate() instanceof Value.Attribute)
                                .isPresent())
                .on(
                        ListenerCertificate.class,
                        "further certificate of an earlier stage",
                        further -> further.certificate() instanceof Value.Attribute)
                .on(TargetGroup.class, "target group");
    }

    private static boolean redirects(Listener listener) {
        return listener.action() instanceof Listener.RedirectToHttps;
    }

    private static Set<Id> guarded(Deployment deployment) {
        Set<Id> guarded = new HashSet<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof WebAclAssociation association) {
                guarded.add(association.loadBalancer().resource());
            }
        }
        return guarded;
    }
}
