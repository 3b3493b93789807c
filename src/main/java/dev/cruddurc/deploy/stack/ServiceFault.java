package dev.cruddurc.deploy.stack;

/** A call that was not answered as it should. The message is the service's own, in one line. */
public final class ServiceFault extends Exception {
    private final Kind kind;

    /** A fault of a kind. */
    public ServiceFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What can be done about it. */
    public enum Kind {
        /** Too many calls: come again later, as often as it takes. */
        THROTTLED,
        /** The service is ill; what was asked may have been done or not. */
        UNAVAILABLE,
        /** No answer arrived; what was asked may have been done or not. */
        NETWORK,
        /** An answer that is not the service's, such as that of a proxy. */
        UNREADABLE,
        /** There are no credentials, or they are not valid any more. */
        CREDENTIALS,
        /** The credentials do not allow it. */
        DENIED,
        /** It is there already: after a lost answer, our own. */
        ALREADY_EXISTS,
        /** The token was seen before: the first call worked. */
        TOKEN_SEEN,
        /** What was asked for is not there any more, or not in the right state: somebody else came first. */
        OVERTAKEN,
        /** A quota of the account. */
        LIMIT,
        /** The service does not take it. */
        INVALID
    }

    /** What can be done about it. */
    public Kind kind() {
        return kind;
    }

    /** Whether to ask again may help. */
    public boolean isPassing() {
        return switch (kind) {
            case THROTTLED, UNAVAILABLE, NETWORK, UNREADABLE -> true;
            case CREDENTIALS, DENIED, ALREADY_EXISTS, TOKEN_SEEN, OVERTAKEN, LIMIT, INVALID -> false;
        };
    }
}
