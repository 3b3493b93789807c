package dev.cruddurc.delivery;

import java.util.Optional;

/**
 * The registry of an account.
 *
 * @param <F> what it throws where it cannot be asked
 */
public interface Registry<F extends Exception> {
    /**
     * An image that is there.
     *
     * @param digest of its manifest, {@code sha256:...}
     * @param config the digest of its configuration, by which builders know an image; empty for one of several platforms
     */
    record Remote(String digest, String config) {}

    /** The image under a tag. */
    Optional<Remote> find(String repository, String tag) throws F;

    /** The password of the user {@code AWS}; handed over on stdin alone. */
    String password() throws F;
}
