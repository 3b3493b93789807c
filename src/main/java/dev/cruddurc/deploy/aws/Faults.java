package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.ServiceFault.Kind;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What the SDK throws, as our faults. The class of an exception tells little; the error code and the status do. */
final class Faults {
    private static final List<String> CREDENTIALS = List.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "SignatureDoesNotMatch",
            "InvalidToken",
            "MissingAuthenticationToken",
            "AuthFailure",
            "IncompleteSignature");
    private static final List<String> DENIED =
            List.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized", "OptInRequired");
    private static final List<String> OVERTAKEN = List.of(
            "InvalidChangeSetStatus",
            "InvalidChangeSetStatusException",
            "ChangeSetNotFound",
            "ChangeSetNotFoundException",
            "OperationInProgressException");

    private Faults() {}

    /** A call of the SDK. */
    interface Call<T> {
        T call();
    }

    /** The answer of a call, or our fault. */
    static <T> T answer(Call<T> call) throws ServiceFault {
        try {
            return call.call();
        } catch (SdkException failed) {
            throw of(failed);
        }
    }

    static ServiceFault of(SdkException failed) {
        if (failed instanceof AwsServiceException service) {
            return of(service);
        }
        if (failed instanceof SdkClientException client) {
            return of(client);
        }
        return new ServiceFault(Kind.NETWORK, message(failed));
    }

    private static ServiceFault of(AwsServiceException failed) {
        String code = code(failed);
        String message = Optional.ofNullable(failed.awsErrorDetails())
                .map(AwsErrorDetails::errorMessage)
                .orElse("status " + failed.statusCode() + " without an explanation");
        String text = code.isEmpty() ? message : code + ": " + message;
        return new ServiceFault(kind(failed, code), oneLine(text));
    }

    /** The error code; empty where the answer had none, as those of load balancers and proxies. */
    static String code(AwsServiceException failed) {
        return Optional.ofNullable(failed.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("");
    }

    private static Kind kind(AwsServiceException failed, String code) {
        if (failed.isThrottlingException() || code.equals("Throttling") || code.equals("TooManyRequestsException")) {
            return Kind.THROTTLED;
        }
        if (failed.statusCode() >= 500) {
            return Kind.UNAVAILABLE;
        }
        if (CREDENTIALS.contains(code)) {
            return Kind.CREDENTIALS;
        }
        if (DENIED.contains(code) || failed.statusCode() == 401 || failed.statusCode() == 403) {
            return Kind.DENIED;
        }
        if (OVERTAKEN.contains(code)) {
            return Kind.OVERTAKEN;
        }
        return switch (code) {
            case "AlreadyExistsException" -> Kind.ALREADY_EXISTS;
            case "TokenAlreadyExistsException" -> Kind.TOKEN_SEEN;
            case "LimitExceededException" -> Kind.LIMIT;
            case "" -> Kind.UNREADABLE;
            default -> Kind.INVALID;
        };
    }

    private static ServiceFault of(SdkClientException failed) {
        String message = message(failed);
        if (message.contains("Unable to load credentials") || message.contains("SSO") || message.contains("Profile")) {
            return new ServiceFault(Kind.CREDENTIALS, credentials(message));
        }
        if (message.contains("Could not parse") || message.contains("Unable to unmarshall")) {
            return new ServiceFault(Kind.UNREADABLE, "an answer that is not AWS's, perhaps a proxy's");
        }
        return new ServiceFault(Kind.NETWORK, message);
    }

    /** The SDK lists every place where it looked; only the profile is of use. */
    private static String credentials(String message) {
        return message.contains("Unable to load credentials from any of the providers")
                ? "there are none in the environment, in the profile, in SSO or on this machine"
                : message;
    }

    private static String message(SdkException failed) {
        StringBuilder text = new StringBuilder(oneLine(String.valueOf(failed.getMessage())));
        Throwable cause = failed.getCause();
        if (cause != null && cause.getMessage() != null && text.indexOf(cause.getMessage()) < 0) {
            text.append(": ").append(oneLine(cause.getMessage()));
        }
        return text.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
