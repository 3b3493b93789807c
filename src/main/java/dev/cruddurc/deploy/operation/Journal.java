package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.stack.StackEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The events of one operation: each taken once, told oldest first. */
final class Journal {
    private final Workplace place;
    private final Operation operation;
    private final Set<String> known;
    private final List<StackEvent> events = new ArrayList<>();
    private final Map<String, StackEvent> working = new LinkedHashMap<>();
    private final Map<String, String> physicalIds = new LinkedHashMap<>();

    Journal(Workplace place, Operation operation) {
        this.place = place;
        this.operation = operation;
        this.known = new HashSet<>(operation.before());
    }

    Set<String> known() {
        return known;
    }

    List<StackEvent> events() {
        return events;
    }

    /** The resources that are under way, with the event that began it. */
    Map<String, StackEvent> working() {
        return working;
    }

    /** Takes events, newest first, and says whether the stack itself was among them. */
    boolean take(List<StackEvent> newestFirst) {
        boolean ofStack = false;
        for (int at = newestFirst.size() - 1; at >= 0; at--) {
            StackEvent event = newestFirst.get(at);
            if (known.add(event.id()) && isOurs(event)) {
                events.add(event);
                ofStack |= event.isOfStack();
                tell(event);
            }
        }
        return ofStack;
    }

    private boolean isOurs(StackEvent event) {
        return operation.token().isEmpty()
                || event.token().isEmpty()
                || event.token().equals(operation.token());
    }

    /** The certificates that wait for somebody to make their records, by logical id: their ARNs. */
    Map<String, String> waitingCertificates() {
        Map<String, String> waiting = new LinkedHashMap<>();
        for (String id : working.keySet()) {
            if (place.places().isValidatedElsewhere(id) && physicalIds.containsKey(id)) {
                waiting.put(id, physicalIds.get(id));
            }
        }
        return waiting;
    }

    private void tell(StackEvent event) {
        if (event.isOfStack()) {
            place.tell(moved(event, Optional.empty(), true));
            return;
        }
        if (!event.hook().isEmpty()) {
            place.tell(new Progress.Warning(event.logicalId() + ": " + event.hook()));
        }
        StackEvent began = working.get(event.logicalId());
        if (event.isInProgress() && !event.physicalId().isEmpty()) {
            physicalIds.put(event.logicalId(), event.physicalId());
        }
        if (event.isInProgress()) {
            // The service says that a resource begins, and again when it has an id; once is enough.
            if (began == null || !began.status().equals(event.status())) {
                working.put(event.logicalId(), event);
                place.tell(moved(event, Optional.empty(), false));
            }
            return;
        }
        working.remove(event.logicalId());
        Optional<Duration> took = Optional.ofNullable(began).map(first -> between(first.time(), event.time()));
        place.tell(moved(event, took, false));
    }

    private Progress.Moved moved(StackEvent event, Optional<Duration> took, boolean ofStack) {
        return new Progress.Moved(
                event.logicalId(),
                event.type(),
                event.status(),
                event.reason(),
                took,
                ofStack ? Optional.empty() : place.places().ofLogicalId(event.logicalId()),
                ofStack);
    }

    private static Duration between(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
