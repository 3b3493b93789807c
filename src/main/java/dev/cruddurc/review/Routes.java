package dev.cruddurc.review;

import dev.cruddurc.model.Listener;
import dev.cruddurc.model.ListenerRule;
import dev.cruddurc.model.ListenerRule.Condition;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.TargetGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which requests reach which service. */
final class Routes {
    private final Contents contents;

    Routes(Contents contents) {
        this.contents = contents;
    }

    /** One row a rule, in the order in which the listener asks them. */
    List<Map<String, Object>> rows() {
        List<ListenerRule> rules = new ArrayList<>(contents.all(ListenerRule.class));
        rules.sort(Comparator.comparingInt(ListenerRule::priority));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ListenerRule rule : rules) {
            Optional<TargetGroup> group = contents.behind(rule.targetGroup(), TargetGroup.class);
            rows.add(new Fields()
                    .put("urls", urls(rule))
                    .put("only", others(rule))
                    .put("target", target(rule))
                    .put("check", group.map(Routes::check).orElse(""))
                    .put("priority", rule.priority())
                    .place(rule.origin().span())
                    .map());
        }
        return rows;
    }

    /** What a listener of ours does with what no rule takes. */
    List<Map<String, Object>> listeners() {
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean several = contents.all(LoadBalancer.class).size() > 1;
        for (Listener listener : contents.all(Listener.class)) {
            boolean redirect = listener.action() instanceof Listener.RedirectToHttps;
            rows.add(new Fields()
                    .put("balancer", several ? balancer(listener) : "")
                    .put("port", listener.port())
                    .put("protocol", listener.tls().isPresent() ? "HTTPS" : "HTTP")
                    .put("policy", listener.tls().map(Listener.Tls::policy).orElse(""))
                    .put("otherwise", redirect ? "301 to the same URL over HTTPS" : "404, plain text")
                    .map());
        }
        return rows;
    }

    /** The rule's addresses; a host that the file does not say is that of the load balancer. */
    private List<String> urls(ListenerRule rule) {
        Optional<Listener> listener = contents.behind(rule.listener(), Listener.class);
        String scheme = listener.isPresent() && listener.get().tls().isEmpty() ? "http://" : "https://";
        List<String> hosts = List.of(listener.map(this::anyHost).orElse("(any host)"));
        List<String> paths = List.of("/");
        for (Condition condition : rule.conditions()) {
            if (condition instanceof ListenerRule.Host host) {
                hosts = host.values();
            } else if (condition instanceof ListenerRule.Path path) {
                paths = path.values();
            }
        }
        List<String> urls = new ArrayList<>();
        for (String host : hosts) {
            for (String path : paths) {
                urls.add(scheme + host + path);
            }
        }
        return urls;
    }

    private String anyHost(Listener listener) {
        return "(" + balancer(listener) + ")";
    }

    private String balancer(Listener listener) {
        return contents.behind(listener.loadBalancer(), LoadBalancer.class)
                .map(Words::of)
                .orElseThrow();
    }

    /** Conditions beside host and path. */
    static List<String> others(ListenerRule rule) {
        List<String> others = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof ListenerRule.Method method) {
                others.add("method " + String.join(" or ", method.values()));
            } else if (condition instanceof ListenerRule.Header header) {
                others.add("header " + header.name() + ": " + String.join(" or ", header.values()));
            } else if (condition instanceof ListenerRule.Query query) {
                others.add("query " + query.name() + "=" + String.join(" or ", query.values()));
            } else if (condition instanceof ListenerRule.SourceIp source) {
                others.add("from " + String.join(" or ", source.values()));
            }
        }
        return others;
    }

    private String target(ListenerRule rule) {
        for (Service service : contents.all(Service.class)) {
            for (Service.Target target : service.targets()) {
                if (target.targetGroup().equals(rule.targetGroup())) {
                    return Words.of(service.name()) + ", container " + target.container() + ":" + target.port();
                }
            }
        }
        return Words.of(rule.targetGroup());
    }

    private static String check(TargetGroup group) {
        TargetGroup.Health health = group.health();
        return health.path() + " gives " + health.codes() + ", every " + health.interval() + " s";
    }
}
