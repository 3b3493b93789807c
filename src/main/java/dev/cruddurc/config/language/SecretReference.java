package dev.cruddurc.config.language;

import java.util.Optional;

/** A secret by name: the language has no place for its value. */
public record SecretReference(Located<String> variable, Source source) {
    /** Where the value lives. */
    public sealed interface Source permits OwnParameter, NamedParameter, SecretsManager {}

    /** The SecureString {@code /<app>[/<env>]/<service>/<variable>}. */
    public record OwnParameter() implements Source {}

    /**
     * A parameter by its name or ARN.
     *
     * @param kmsKey the ARN of the key that encrypts it, where that is not the account's default one
     */
    public record NamedParameter(Located<String> parameter, Optional<Located<String>> kmsKey) implements Source {}

    /** A Secrets Manager secret by ARN, with the JSON key in it where one is given. */
    public record SecretsManager(Located<String> arn, Optional<String> jsonKey, Optional<Located<String>> kmsKey)
            implements Source {}
}
