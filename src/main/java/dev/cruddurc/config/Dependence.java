package dev.cruddurc.config;

import dev.cruddurc.diagnostic.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that decide whether a finding is one, beside those that it points at.
 *
 * @param service of the services that it is about; empty for all
 * @param top of the file; empty for all
 * @param everyService whether it is about all services: that none of them has something
 */
record Dependence(Optional<Set<String>> service, Optional<Set<String>> top, boolean everyService) {
    /** The least that is known of a code: any error may be its cause. */
    private static final Dependence ANYTHING = new Dependence(Optional.empty(), Optional.empty(), false);

    static Dependence of(Code code) {
        return switch (code) {
            case SECRET_LITERAL,
                    LOOKS_LIKE_A_SECRET,
                    PLACEHOLDER,
                    PLACEHOLDER_FOR_A_VALUE,
                    BAD_TAG,
                    BAD_PARAMETER,
                    BROAD_GRANT,
                    GRANT_OF_THE_AGENT,
                    SECRET_NAME_DIFFERS,
                    STATIC_KEYS,
                    ANY_ORIGIN,
                    CHECK_WITHOUT_SHELL,
                    NAMES_COLLIDE,
                    RESERVED_NAME,
                    LIMIT_EXCEEDED,
                    QUOTA_EXCEEDED -> on("", "");
            case OTHER_REGION_OR_ACCOUNT -> on("", "region account elsewhere");
            case MOVING_TAG, TAG_CANNOT_MOVE, CONTEXT_MISSING, CONTEXT_TOO_FULL -> on("image", "");
            case BUILD_VARIABLE_AT_RUN_TIME -> on("image env", "");
            case OTHER_PROCESSOR -> on("image architecture", "");
            case PORT_NOT_EXPOSED -> on("image port", "");
            case SCRIPT_MISSING, SCRIPT_NOT_IN_IMAGE -> on("image health", "mirrors");
            case MIRROR_PASSED_BY -> on("image", "mirrors");
            case MOUNT_ELSEWHERE -> on("image", "local");
            case DEBUG_MODE -> on("route image command env", "");
            case COUNT_OUTSIDE_SCALING -> on("count scaling", "");
            case FARGATE_SIZE -> on("cpu memory", "");
            case CONTAINERS_EXCEED_TASK -> on("cpu memory containerMemory sidecarMemory sidecars tracing", "tracing");
            case PORT_TWICE -> on("port sidecars tracing", "tracing");
            case NOBODY_CHECKS -> on("health route port", "");
            case DYNAMIC_TRACE_NAMES -> on("tracing env", "tracing");
            case SHELL_CANNOT_WRITE -> on("exec readOnlyRoot", "");
            case NO_WAY_TO_HOST -> on("uses env port", "");
            case REQUESTS_NOT_COUNTED -> on("scaling route port loadBalancer", "domain loadBalancer loadBalancers");
            case ROUTE_TWICE, RULE_PRIORITY_COLLISION, RULE_NEVER_MATCHES, HOST_ON_TWO_LOAD_BALANCERS ->
                on("route loadBalancer", "domain loadBalancers");
            case ROUTE_WITHOUT_PORT -> on("route port sidecars", "");
            case ROUTE_OUTSIDE_DOMAIN, ROUTE_NEEDS_HOST, HOST_NEEDS_DOMAIN, HOST_NOT_COVERED -> on("route", "domain");
            case NO_DOMAIN -> on("route loadBalancer", "app domain loadBalancer loadBalancers");
            case PROTOCOL_NEEDS_TLS -> on("route protocol", "domain");
            case NOT_KNOWN_AT_COMPILE_TIME -> on("route port", "domain loadBalancer");
            case REFERENCE_WITHOUT_VALUE ->
                new Dependence(keys("uses route port loadBalancer"), keys("domain loadBalancer"), true);
            case STARTS_EARLY -> on("uses", "stacks");
            case HOST_WITHOUT_ROUTE, SERVICE_NOT_AT_HOST, BAD_ADDRESS ->
                new Dependence(keys("route port"), keys("domain"), true);
            case KEY_WITHOUT_SHELLS -> new Dependence(keys("exec"), keys("cluster"), true);
            case ZONES_UNKNOWN, ZONE_ELSEWHERE, CIDR_INVALID, SUBNET_TWICE, SUBNETS_MISSING, NO_WAY_OUT ->
                on("image route loadBalancer tracing sidecars", "region network loadBalancer loadBalancers tracing");
            case NO_PUBLIC_ZONE_IN_PARTITION, ZONE_AWAITS_DELEGATION -> on("", "region domain");
            default -> ANYTHING;
        };
    }

    private static Dependence on(String service, String top) {
        return new Dependence(keys(service), keys(top), false);
    }

    private static Optional<Set<String>> keys(String names) {
        return Optional.of(new TreeSet<>(names.isEmpty() ? List.of() : List.of(names.split(" ", -1))));
    }
}
