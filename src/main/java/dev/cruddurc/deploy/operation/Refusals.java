package dev.cruddurc.deploy.operation;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;

/** Faults as reasons to stop, in words that say what to do. Only for calls that change nothing, or did not. */
public final class Refusals {
    private Refusals() {}

    /** The stop that a fault is where nothing is under way. */
    public static Stop of(ServiceFault fault, String doing) {
        return switch (fault.kind()) {
            case CREDENTIALS ->
                new Stop(
                        Outcome.CREDENTIALS,
                        "the credentials for AWS are missing or not valid",
                        fault.getMessage(),
                        "nothing was changed",
                        "sign in (`aws sso login`), or set AWS_PROFILE or AWS_ACCESS_KEY_ID, then run the command again");
            case DENIED ->
                new Stop(
                        Outcome.CREDENTIALS,
                        "the credentials do not allow " + doing,
                        fault.getMessage(),
                        "ask for the permission, or use other credentials");
            case NETWORK, UNAVAILABLE, UNREADABLE, THROTTLED ->
                new Stop(
                        Outcome.NOT_POSSIBLE,
                        "AWS cannot be reached for " + doing,
                        fault.getMessage(),
                        "nothing was changed; run the command again when the network is there");
            case OVERTAKEN ->
                new Stop(
                        Outcome.NOT_POSSIBLE,
                        "somebody else came first, at " + doing,
                        fault.getMessage(),
                        "run the command again: it plans anew");
            case LIMIT -> new Stop(Outcome.NOT_POSSIBLE, "a quota of the account ends " + doing, fault.getMessage());
            case ALREADY_EXISTS, TOKEN_SEEN, INVALID ->
                new Stop(Outcome.FAILED, "AWS does not accept " + doing, fault.getMessage());
        };
    }
}
