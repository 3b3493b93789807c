package dev.cruddurc.model;

import java.util.List;

/**
 * Where a load balancer sends requests: addresses of tasks on their container port, checked on that same port.
 *
 * @param health what is asked for, and the codes that count as healthy; times in seconds
 * @param deregistration seconds that a leaving task still gets to finish its requests
 */
public record TargetGroup(
        Identity identity, Value vpc, int port, Protocol protocol, Health health, int deregistration, List<Tag> tags)
        implements Resource {
    /** What the targets speak. */
    public enum Protocol {
        HTTP1,
        HTTP2,
        GRPC
    }

    /** How targets are checked. */
    public record Health(
            String path, String codes, int interval, int timeout, int healthyThreshold, int unhealthyThreshold) {}
}
