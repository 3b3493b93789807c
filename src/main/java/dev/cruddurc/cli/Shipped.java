package dev.cruddurc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts that are shipped with the program. */
final class Shipped {
    private Shipped() {}

    /** The text of a name on the class path. */
    static Optional<String> text(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
