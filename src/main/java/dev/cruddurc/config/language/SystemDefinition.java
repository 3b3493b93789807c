package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * The whole of a {@code cruddur.yaml} for one environment.
 *
 * @param environment the chosen environment's name; empty without {@code --env}
 * @param account the pinned account, 12 digits
 * @param loadBalancers further ones, sorted by name
 * @param stacks over how many stacks the services are spread; empty where they share one
 * @param services sorted by name, like every list here whose entries are keyed by a name of the user's
 * @param foundationImages every repository that the base file or any environment asks for, sorted by name
 * @param foundationDomains every domain with a created zone in the base file or any environment, sorted by name
 * @param foundationTags the tags of the base file, for what all environments share
 */
public record SystemDefinition(
        Located<String> app,
        Located<String> region,
        Optional<Located<String>> account,
        Elsewhere elsewhere,
        Optional<String> environment,
        List<Tag> tags,
        List<Domain> domains,
        Network network,
        Cluster cluster,
        LoadBalancer loadBalancer,
        List<LoadBalancer> loadBalancers,
        Optional<Located<Integer>> stacks,
        Tracing tracing,
        Logs logs,
        Registry registry,
        Iam iam,
        List<Mirror> mirrors,
        List<PlainParameter> parameters,
        List<ServiceDefinition> services,
        List<SharedImage> foundationImages,
        List<Domain> foundationDomains,
        List<Tag> foundationTags,
        Local local,
        Deploy deploy,
        Review review,
        List<Acceptance> accept,
        Span span) {
    /** How many stacks there may be for services; that many stages the model has. */
    public static final int MOST_STACKS = 50;

    /** The load balancer that a service's routes hang on. */
    public LoadBalancer loadBalancerOf(ServiceDefinition service) {
        Optional<String> name = Located.valueOf(service.loadBalancer());
        for (LoadBalancer balancer : loadBalancers) {
            if (balancer.name().equals(name)) {
                return balancer;
            }
        }
        return loadBalancer;
    }

    /** Whether any load balancer has IPv6 addresses too. */
    public boolean dualstack() {
        for (LoadBalancer balancer : loadBalancers) {
            if (balancer.dualstack()) {
                return true;
            }
        }
        return loadBalancer.dualstack();
    }

    /**
     * What of other regions and accounts the file means to name.
     *
     * @param accounts 12 digits each
     */
    public record Elsewhere(List<Located<String>> regions, List<Located<String>> accounts) {
        public Elsewhere {
            regions = List.copyOf(regions);
            accounts = List.copyOf(accounts);
        }
    }

    /** A base image that is kept in a repository of our own, whose name is the key. */
    public record Mirror(Located<String> name, Located<String> image) {}

    /** A plain parameter of the parameter store with a value known in the file. */
    public record PlainParameter(Located<String> name, Template value) {}

    /**
     * A repository that the base file or any environment asks for: {@code foundation} is shared by all environments, so it is the
     * union over them.
     */
    public record SharedImage(Located<String> repository, boolean mutable) {}

    /** How much of what the tracing sidecars send is sampled, and the images of the sidecars. */
    public record Tracing(Optional<Sampling> sampling, String xrayImage, String adotImage, Span span) {}

    /**
     * The sampling rule.
     *
     * @param rate 0 to 1, as written
     * @param reservoir requests a second that are always traced
     * @param priority 1 to 9999; the lower the stronger
     */
    public record Sampling(String rate, int reservoir, int priority, Span span) {}

    /** Log groups: days that events are kept, and the ARN of a key of the user's own. */
    public record Logs(Located<Integer> retention, Optional<Located<String>> kmsKey) {}

    /** Image repositories, which all environments share: the ARN of a key of the user's own. */
    public record Registry(Optional<Located<String>> kmsKey) {}

    /** Roles: a permissions boundary, and whether grants are inline or customer-managed policies. */
    public record Iam(Optional<Located<String>> boundary, boolean managedPolicies) {}

    /**
     * What deployment needs: the bucket for templates over 51,200 bytes, and the Terraform state backend.
     */
    public record Deploy(Optional<Located<String>> bucket, Optional<StateBackend> terraform) {}

    /** An S3 state backend; each stage has its own key under the prefix. */
    public record StateBackend(String bucket, String prefix, String region, boolean lockfile, Span span) {}

    /**
     * What reviewers and their tools get, the same in all environments.
     *
     * @param suppressions the scanners whose accepted findings are suppressed in the artifacts
     */
    public record Review(List<Located<Scanner>> suppressions) {
        public Review {
            suppressions = List.copyOf(suppressions);
        }
    }

    /** A scanner that takes suppressions. */
    public enum Scanner {
        CFN_NAG,
        GUARD,
        CHECKOV,
        TRIVY
    }

    /**
     * A diagnostic that the file accepts, with the reason.
     *
     * @param service the service on which it stands; empty for the whole system
     * @param places what the service says, wherever the file says it; empty for the whole system
     * @param inherited whether an environment has it from the base, where it is needed or not
     */
    public record Acceptance(
            Located<String> code, String reason, Optional<String> service, List<Span> places, boolean inherited) {
        public Acceptance {
            places = List.copyOf(places);
        }
    }
}
