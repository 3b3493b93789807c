package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ChangeSetState;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.StackEvent;
import dev.cruddurc.deploy.stack.StackState;
import dev.cruddurc.deploy.stack.StackStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches an operation to its end. The truth is the stack's status, read by ARN; events are for the display. No fault of reading
 * makes an operation a failed one: it goes on in AWS whether or not somebody looks.
 */
public final class Watch {
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration UNSETTLED = Duration.ofMinutes(2);
    private static final int STALE_READS = 3;
    private static final int LAST_ATTEMPTS = 10;
    private static final int CANCEL_ATTEMPTS = 3;
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    private final Workplace place;
    private final Operation operation;
    private final Journal journal;
    private final BackOff backOff;
    private final Records records;
    private final Instant start;
    private boolean begun;
    private Optional<StackStatus> seen = Optional.empty();
    private boolean eventsDenied;
    private boolean retriedCredentials;
    private int stale;
    private Instant lastNews;
    private Instant lastReport;
    private Duration slowed = Duration.ZERO;

    private Watch(Workplace place, Operation operation) {
        this.place = place;
        this.operation = operation;
        this.journal = new Journal(place, operation);
        this.backOff = new BackOff(place.timing(), place.pace());
        this.records = new Records(place.report(), place::tell);
        this.start = place.timing().now();
        this.lastNews = start;
        this.lastReport = start;
    }

    /** Watches until the operation ends; stops when that cannot be known. */
    public static Ending toTheEnd(Workplace place, Operation operation) throws Stop {
        return new Watch(place, operation).watch();
    }

    private Ending watch() throws Stop {
        while (true) {
            checkLimits();
            try {
                // A state that was read before the first sign of the operation may be older than it.
                boolean fresh = begun;
                Optional<StackState> state = place.service().stack(operation.arn());
                boolean complete = readEvents();
                Optional<Ending> ending = judge(state, fresh);
                if (ending.isPresent()) {
                    Ending end = complete ? ending.get() : withAllEvents(ending.get());
                    tellLeftovers(end);
                    return end;
                }
                journal.waitingCertificates().forEach(records::look);
                backOff.reset();
                retriedCredentials = false;
                tellSilence();
                place.timing().sleep(interval());
            } catch (ServiceFault fault) {
                bear(fault);
            }
        }
    }

    private void checkLimits() throws Stop {
        if (place.interrupt().isRequested()) {
            throw interrupted();
        }
        Optional<Duration> limit = place.pace().timeout();
        if (limit.isPresent() && since(start).compareTo(limit.get()) >= 0) {
            throw unfinished(
                    Outcome.UNKNOWN, "still running after " + limit.get().toSeconds() + " s");
        }
    }

    /** Reads what is new; false when nothing could be read this time, which is no reason to look away from the status. */
    private boolean readEvents() throws Stop {
        if (eventsDenied) {
            return true;
        }
        try {
            List<StackEvent> events = place.service().events(operation.arn(), journal.known());
            int before = journal.events().size();
            begun |= journal.take(events);
            if (journal.events().size() > before) {
                lastNews = place.timing().now();
                lastReport = lastNews;
            }
            return true;
        } catch (ServiceFault fault) {
            if (fault.kind() != ServiceFault.Kind.DENIED) {
                bear(fault);
                return false;
            }
            eventsDenied = true;
            place.tell(
                    new Progress.Warning("events cannot be read, so only the result is shown: " + fault.getMessage()));
            return true;
        }
    }

    /** The reasons are in the events, so that they are worth a few more attempts. */
    private Ending withAllEvents(Ending ending) {
        try {
            for (int attempt = 0; attempt < LAST_ATTEMPTS && !readEvents(); attempt++) {
                stale++;
            }
        } catch (Stop unreadable) {
            place.tell(new Progress.Warning("not all events could be read: " + unreadable.getMessage()));
        }
        return new Ending(ending.succeeded(), ending.state(), journal.events());
    }

    /** What was replaced or removed, and could not be deleted: the service gives it up and calls the update complete. */
    private void tellLeftovers(Ending ending) {
        if (!ending.succeeded() || operation.deletes()) {
            return;
        }
        Map<String, StackEvent> left = new LinkedHashMap<>();
        for (StackEvent event : ending.events()) {
            if (!event.isOfStack() && event.status().startsWith("DELETE_")) {
                left.put(event.physicalId(), event);
            }
        }
        left.values().removeIf(event -> !event.status().equals("DELETE_FAILED"));
        for (StackEvent event : left.values()) {
            place.tell(new Progress.Warning(event.logicalId() + " could not be deleted, and stays in the account as "
                    + event.physicalId() + ", which no stack knows any more: " + event.reason()));
        }
    }

    private Optional<Ending> judge(Optional<StackState> state, boolean fresh) throws ServiceFault, Stop {
        if (state.isEmpty()) {
            return Optional.of(new Ending(operation.deletes(), Optional.empty(), journal.events()));
        }
        Optional<StackStatus> status = state.get().status();
        seen = status;
        if (status.isEmpty()) {
            if (state.get().statusText().endsWith("_IN_PROGRESS")) {
                begun = true;
                return Optional.empty();
            }
            throw unfinished(
                    Outcome.UNKNOWN,
                    "the stack has a status that is unknown here: "
                            + state.get().statusText());
        }
        return switch (status.get().course()) {
            case RUNNING, CLEANING -> {
                begun |= status.get() != StackStatus.REVIEW_IN_PROGRESS;
                yield Optional.empty();
            }
            case SUCCEEDED -> end(!operation.deletes(), state, fresh);
            case FAILED -> end(false, state, fresh);
            case DELETED -> end(operation.deletes(), state, fresh);
        };
    }

    /** A final status counts only if the operation has begun: what is read first may be older than the operation. */
    private Optional<Ending> end(boolean succeeded, Optional<StackState> state, boolean fresh) throws ServiceFault {
        if (!fresh && stale < STALE_READS) {
            stale++;
            return Optional.empty();
        }
        if (!fresh && operation.changeSet().isPresent()) {
            Optional<ChangeSetState> set = place.service()
                    .changeSet(operation.arn(), operation.changeSet().get());
            if (set.isPresent()
                    && !set.get().execution().equals("EXECUTE_COMPLETE")
                    && !set.get().execution().equals("EXECUTE_FAILED")) {
                return Optional.empty();
            }
        }
        return Optional.of(new Ending(succeeded, state, journal.events()));
    }

    private void bear(ServiceFault fault) throws Stop {
        if (fault.kind() == ServiceFault.Kind.CREDENTIALS && !retriedCredentials) {
            // The next call resolves them anew; a session that was renewed meanwhile goes on without a word.
            retriedCredentials = true;
            return;
        }
        if (fault.kind() == ServiceFault.Kind.CREDENTIALS || fault.kind() == ServiceFault.Kind.DENIED) {
            throw unfinished(Outcome.CREDENTIALS, "the credentials are not valid any more: " + fault.getMessage());
        }
        if (fault.kind() == ServiceFault.Kind.THROTTLED) {
            Duration slower = slowed.isZero() ? place.pace().first() : slowed.multipliedBy(2);
            slowed = slower.compareTo(SLOWEST) > 0 ? SLOWEST : slower;
        }
        if (!backOff.pause(fault)) {
            throw unfinished(Outcome.UNKNOWN, "CloudFormation does not answer: " + fault.getMessage());
        }
    }

    private Stop unfinished(Outcome outcome, String why) {
        List<String> lines = new ArrayList<>();
        lines.add("the operation on stack " + operation.stack() + " goes on in AWS; how it ends is not known here");
        lines.add("to follow it: " + place.again() + " --wait");
        // Nothing else can be ended before its time.
        if (seen.equals(Optional.of(StackStatus.UPDATE_IN_PROGRESS))) {
            lines.add("to cancel the update: aws cloudformation cancel-update-stack --stack-name " + operation.arn());
        } else if (seen.equals(Optional.of(StackStatus.CREATE_IN_PROGRESS))) {
            lines.add("to give the creation up: aws cloudformation delete-stack --stack-name " + operation.arn());
        }
        return new Stop(outcome, why, lines);
    }

    /** An update can be cancelled, and is when that was asked for. A creation can only be deleted, which nobody asked for. */
    private Stop interrupted() {
        if (!place.interrupt().isCancelling() || operation.deletes()) {
            return unfinished(Outcome.INTERRUPTED, "stopped watching");
        }
        String token = place.tokens().token("cancel");
        String why = "";
        for (int attempt = 0; attempt < CANCEL_ATTEMPTS; attempt++) {
            try {
                String status = place.service()
                        .stack(operation.arn())
                        .map(StackState::statusText)
                        .orElse("gone");
                if (!status.equals("UPDATE_IN_PROGRESS")) {
                    return unfinished(
                            Outcome.INTERRUPTED,
                            "stopped watching; only an update can be cancelled, and this is " + status);
                }
                place.service().cancelUpdate(operation.arn(), token);
                return new Stop(
                        Outcome.INTERRUPTED,
                        "cancelled the update of stack " + operation.stack(),
                        "it is rolled back in AWS to what was there before",
                        "to follow it: " + place.again() + " --wait");
            } catch (ServiceFault fault) {
                why = fault.getMessage();
            }
        }
        return unfinished(Outcome.INTERRUPTED, "stopped watching; the update could not be cancelled: " + why);
    }

    private Duration interval() {
        Duration usual = since(start).compareTo(place.pace().settled()) < 0
                ? place.pace().first()
                : place.pace().later();
        return usual.compareTo(slowed) > 0 ? usual : slowed;
    }

    private void tellSilence() {
        if (since(lastNews).compareTo(SILENCE) >= 0) {
            lastNews = place.timing().now();
            place.tell(new Progress.Alive(
                    since(start), List.copyOf(journal.working().keySet())));
        }
        if (since(lastReport).compareTo(UNSETTLED) >= 0) {
            lastReport = place.timing().now();
            for (StackEvent event : journal.working().values()) {
                if (event.type().equals("AWS::ECS::Service")
                        && !event.physicalId().isEmpty()) {
                    tellReport(event);
                }
            }
        }
    }

    private void tellReport(StackEvent event) {
        try {
            for (String line : place.report().lines(event.physicalId())) {
                place.tell(new Progress.Note(event.logicalId() + ": " + line));
            }
        } catch (ServiceFault fault) {
            place.tell(new Progress.Note(event.logicalId() + ": no news of its tasks: " + fault.getMessage()));
        }
    }

    private Duration since(Instant instant) {
        return Duration.between(instant, place.timing().now());
    }
}
