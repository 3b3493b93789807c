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

    /** Follows a request. */
    public static Result of(Contents contents, Request request) {
        Journey journey = new Journey(contents);
        journey.name(request);
        return new Result(journey.steps, journey.arrives);
    }

    /** A name that no record leads here may still be called by whoever knows the load balancer's own. */
    private void name(Request request) {
        Optional<DnsRecord> record = contents.all(DnsRecord.class).stream()
                .filter(one -> one.target() instanceof DnsRecord.Alias)
                .filter(one -> Wildcards.take(one.name().toLowerCase(Locale.ROOT), request.host()))
                .findFirst();
        if (record.isPresent()) {
            pass(record.get(), request.host() + " leads to the load balancer");
        } else {
            steps.add(new Step(
                    "dns",
                    "no record of this system is for " + request.host() + "; whether it leads here, " + "others decide",
                    true,
                    ""));
        }
        listener(request, true);
    }

    private void listener(Request request, boolean mayRedirect) {
        List<LoadBalancer> balancers = contents.all(LoadBalancer.class);
        if (balancers.isEmpty()) {
            shared(request);
            return;
        }
        LoadBalancer balancer = balancers.get(0);
        if (balancer.internal()) {
            pass(balancer, "the load balancer is internal: only the network and what is joined to it can call");
        }
        if (!isOpen(Direction.INGRESS, balancer.securityGroups(), request.port(), Optional.empty(), request.source())) {
            stop(balancer, "its security group lets nobody in on port " + request.port());
            return;
        }
        Optional<Listener> listener = contents.all(Listener.class).stream()
                .filter(one -> one.port() == request.port())
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
                request)) {
            otherwise(listener.get(), request, mayRedirect);
        }
    }

    private void otherwise(Listener listener, Request request, boolean mayRedirect) {
        if (listener.action() instanceof Listener.RedirectToHttps && mayRedirect) {
            pass(listener, "no rule takes it: 301 to " + request.redirected().url());
            listener(request.redirected(), false);
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
        if (!rules(rule -> true, request)) {
            steps.add(new Step("listener", "no rule of this system takes it", false, ""));
        }
    }

    private interface Filter {
        boolean takes(ListenerRule rule);
    }

    private boolean rules(Filter filter, Request request) {
        List<ListenerRule> rules = new ArrayList<>(contents.all(ListenerRule.class));
        rules.removeIf(rule -> !filter.takes(rule));
        rules.sort(Comparator.comparingInt(ListenerRule::priority));
        for (ListenerRule rule : rules) {
            Optional<String> wanted = Matching.mismatch(rule, request);
            if (wanted.isPresent()) {
                pass(rule, "priority " + rule.priority() + " passes it on: it wants that " + wanted.get());
            } else {
                pass(rule, "priority " + rule.priority() + " takes it");
                target(rule);
                return true;
            }
        }
        return false;
    }

    private void target(ListenerRule rule) {
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
                    container(service, target);
                    return;
                }
            }
        }
        stop(group.get(), "no service puts tasks into it: 503");
    }

    private void container(Service service, Service.Target target) {
        List<Value> balancers = contents.all(LoadBalancer.class).stream()
                .flatMap(balancer -> balancer.securityGroups().stream())
                .toList();
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
