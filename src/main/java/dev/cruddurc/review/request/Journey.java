package dev.cruddurc.review.request;

import dev.cruddurc.model.DnsRecord;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.SecurityGroupRule;
import dev.cruddurc.model.SecurityGroupRule.Direction;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.TargetGroup;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Wildcards;
import dev.cruddurc.review.Contents;
import dev.cruddurc.review.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The way of one request: name, load balancer, listener, rules, target group, security groups, container. */
public final class Journey {
    private final Contents contents;
    private final List<Step> steps = new ArrayList<>();
    private boolean arrives;

    private Journey(Contents contents) {
        this.contents = contents;
    }

    /**
     * What became of a request.
     *
     * @param arrives whether a container of ours gets it
     */
    public record Result(List<Step> steps, boolean arrives) {
        public Result {
            steps = List.copyOf(steps);
        }
    }

    /** Follows a request to wherever its host leads. */
    public static Result of(Contents contents, Request request) {
        Journey journey = new Journey(contents);
        journey.name(request, Optional.empty());
        return new Result(journey.steps, journey.arrives);
    }

    /** Follows a request that is made for a rule: one whose host leads nowhere is sent to the rule's load balancer. */
    public static Result of(Contents contents, Request request, ListenerRule rule) {
        Journey journey = new Journey(contents);
        journey.name(request, Optional.of(rule));
        return new Result(journey.steps, journey.arrives);
    }

    /** A name that no record leads here may still be called by whoever knows the load balancer's own. */
    private void name(Request request, Optional<ListenerRule> wanted) {
        Optional<DnsRecord> record = contents.all(DnsRecord.class).stream()
                .filter(one -> one.target() instanceof DnsRecord.Alias)
                .filter(one -> Wildcards.take(one.name().toLowerCase(Locale.ROOT), request.host()))
                // A name of its own hides the wildcard, and a longer wildcard the shorter one.
                .min(Comparator.comparing((DnsRecord one) -> one.name().startsWith("*"))
                        .thenComparing(one -> -one.name().length()));
        if (record.isPresent() && record.get().target() instanceof DnsRecord.Alias alias) {
            Optional<LoadBalancer> balancer = contents.behind(alias.dnsName(), LoadBalancer.class);
            pass(
                    record.get(),
                    request.host() + " leads to the " + balancer.map(Words::of).orElse("load balancer of others"));
            enter(request, balancer);
            return;
        }
        steps.add(new Step(
                "dns",
                "no record of this system is for " + request.host() + "; whether it leads here, " + "others decide",
                true,
                ""));
        Optional<ListenerRule> rule = wanted.or(() -> ruleOf(request.host()));
        List<LoadBalancer> balancers = contents.all(LoadBalancer.class);
        if (rule.isPresent() || balancers.isEmpty()) {
            enter(request, rule.flatMap(this::balancer));
        } else {
            balancers.forEach(balancer -> listener(balancer, request, true));
        }
    }

    /** A rule that names the host; all that do are at one load balancer. */
    private Optional<ListenerRule> ruleOf(String host) {
        return contents.all(ListenerRule.class).stream()
                .filter(rule -> rule.conditions().stream()
                        .anyMatch(condition -> condition instanceof ListenerRule.Host hosts
                                && hosts.values().stream()
                                        .anyMatch(one -> Wildcards.take(one.toLowerCase(Locale.ROOT), host))))
                .findFirst();
    }

    private Optional<LoadBalancer> balancer(ListenerRule rule) {
        return contents.behind(rule.listener(), Listener.class)
                .flatMap(listener -> contents.behind(listener.loadBalancer(), LoadBalancer.class));
    }

    private void enter(Request request, Optional<LoadBalancer> balancer) {
        if (balancer.isPresent()) {
            listener(balancer.get(), request, true);
        } else {
            shared(request);
        }
    }

    private void listener(LoadBalancer balancer, Request request, boolean mayRedirect) {
        if (balancer.internal()) {
            pass(
                    balancer,
                    "the " + Words.of(balancer) + " is internal: only the network and what is joined to it can call");
        }
        if (!isOpen(Direction.INGRESS, balancer.securityGroups(), request.port(), Optional.empty(), request.source())) {
            stop(balancer, "its security group lets nobody in on port " + request.port());
            return;
        }
        Optional<Listener> listener = contents.all(Listener.class).stream()
                .filter(one -> one.port() == request.port()
                        && contents.behind(one.loadBalancer(), LoadBalancer.class)
                                .filter(balancer::equals)
                                .isPresent())
                .findFirst();
        if (listener.isEmpty()) {
            stop(balancer, "nothing listens on port " + request.port());
            return;
        }
        if (listener.get().tls().isPresent() != request.https()) {
            stop(
                    listener.get(),
                    "port " + request.port() + " speaks " + (request.https() ? "HTTP" : "HTTPS") + " alone");
            return;
        }
        pass(
                listener.get(),
                "port " + request.port() + " takes it"
                        + listener.get()
                                .tls()
                                .map(tls -> ", with " + tls.policy())
                                .orElse(""));
        if (!rules(
                rule -> contents.behind(rule.listener(), Listener.class)
                        .filter(listener.get()::equals)
                        .isPresent(),
                balancer.securityGroups(),
                request)) {
            otherwise(balancer, listener.get(), request, mayRedirect);
        }
    }

    private void otherwise(LoadBalancer balancer, Listener listener, Request request, boolean mayRedirect) {
        if (listener.action() instanceof Listener.RedirectToHttps && mayRedirect) {
            pass(listener, "no rule takes it: 301 to " + request.redirected().url());
            listener(balancer, request.redirected(), false);
        } else {
            stop(listener, "no rule takes it: 404, " + Listener.NotFound.BODY);
        }
    }

    /** A listener of others: its own rules and groups are not in the file. */
    private void shared(Request request) {
        steps.add(new Step(
                "listener",
                "the listener belongs to others; of their rules and groups nothing is known here",
                true,
                ""));
        if (!rules(rule -> balancer(rule).isEmpty(), List.of(), request)) {
            steps.add(new Step("listener", "no rule of this system takes it", false, ""));
        }
    }

    private interface Filter {
        boolean takes(ListenerRule rule);
    }

    private boolean rules(Filter filter, List<Value> groups, Request request) {
        List<ListenerRule> rules = new ArrayList<>(contents.all(ListenerRule.class));
        rules.removeIf(rule -> !filter.takes(rule));
        rules.sort(Comparator.comparingInt(ListenerRule::priority));
        for (ListenerRule rule : rules) {
            Optional<String> wanted = Matching.mismatch(rule, request);
            if (wanted.isPresent()) {
                pass(rule, "priority " + rule.priority() + " passes it on: it wants that " + wanted.get());
            } else {
                pass(rule, "priority " + rule.priority() + " takes it");
                target(rule, groups);
                return true;
            }
        }
        return false;
    }

    private void target(ListenerRule rule, List<Value> groups) {
        Optional<TargetGroup> group = contents.behind(rule.targetGroup(), TargetGroup.class);
        if (group.isEmpty()) {
            stop(rule, "its target group is not of this system");
            return;
        }
        for (Service service : contents.all(Service.class)) {
            for (Service.Target target : service.targets()) {
                if (contents.behind(target.targetGroup(), TargetGroup.class).equals(group)) {
                    pass(
                            group.get(),
                            "sends it to healthy tasks on port " + group.get().port() + "; healthy means "
                                    + group.get().health().path() + " gives "
                                    + group.get().health().codes());
                    container(service, target, groups);
                    return;
                }
            }
        }
        stop(group.get(), "no service puts tasks into it: 503");
    }

    /**
     * The end of the way.
     *
     * @param balancers the security groups of the load balancer; none for one of others
     */
    private void container(Service service, Service.Target target, List<Value> balancers) {
        if (!balancers.isEmpty()) {
            if (!isOpen(
                    Direction.EGRESS,
                    balancers,
                    target.port(),
                    Optional.of(service.securityGroups()),
                    Optional.empty())) {
                stop(service, "the load balancer's group lets nothing out to it on port " + target.port() + ": 504");
                return;
            }
            if (!isOpen(
                    Direction.INGRESS,
                    service.securityGroups(),
                    target.port(),
                    Optional.of(balancers),
                    Optional.empty())) {
                stop(
                        service,
                        "its security group does not let the load balancer in on port " + target.port() + ": 504");
                return;
            }
            pass(service, "the security groups of both let it through on port " + target.port());
        }
        boolean serves = contents.behind(service.taskDefinition(), TaskDefinition.class).stream()
                .flatMap(task -> task.containers().stream())
                .filter(container -> container.name().equals(target.container()))
                .flatMap(container -> container.ports().stream())
                .anyMatch(port -> port.number() == target.port());
        if (!serves) {
            stop(service, "its container " + target.container() + " has no port " + target.port() + ": 502");
            return;
        }
        pass(
                service,
                "container " + target.container() + " of " + Words.of(service.name()) + " gets it on port "
                        + target.port());
        arrives = true;
    }

    /** Whether any rule of the groups lets a port through, to or from the others, or to or from an address. */
    private boolean isOpen(
            Direction direction, List<Value> groups, int port, Optional<List<Value>> others, Optional<String> address) {
        return contents.all(SecurityGroupRule.class).stream()
                .filter(rule -> rule.direction() == direction && rule.port() == port && groups.contains(rule.group()))
                .anyMatch(rule -> fits(rule.peer(), others, address));
    }

    private static boolean fits(SecurityGroupRule.Peer peer, Optional<List<Value>> others, Optional<String> address) {
        if (peer instanceof SecurityGroupRule.Group group) {
            return others.isPresent() && others.get().contains(group.id());
        }
        if (peer instanceof SecurityGroupRule.Ipv4 range && address.isPresent()) {
            return Matching.contains(range.cidr(), address.get());
        }
        return others.isEmpty();
    }

    private void pass(Resource resource, String text) {
        steps.add(step(resource, text, true));
    }

    private void stop(Resource resource, String text) {
        steps.add(step(resource, text, false));
    }

    private static Step step(Resource resource, String text, boolean passes) {
        return new Step(
                resource.id().toString(), text, passes, resource.origin().span().toString());
    }
}
