package dev.cruddurc.config.language;

import dev.cruddurc.diagnostic.Span;
import java.util.List;

/**
 * How it is seen that the service works.
 *
 * @param path what the load balancer asks for, {@code /} unless said
 * @param codes the HTTP codes that count as healthy, {@code 200} unless said
 * @param command what runs in the container, as ECS takes it ({@code CMD} or {@code CMD-SHELL} first); empty for none
 * @param interval seconds between checks, 30 unless said
 * @param timeout seconds until a check has failed, 5 unless said
 * @param retries failures in a row until unhealthy, 3 unless said
 * @param start seconds that a new task has before failures count, 60 unless said
 */
public record Health(
        Located<String> path,
        Located<String> codes,
        List<Template> command,
        Located<Integer> interval,
        Located<Integer> timeout,
        Located<Integer> retries,
        Located<Integer> start,
        Span span) {}
