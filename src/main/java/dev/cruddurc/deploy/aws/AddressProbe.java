package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.StatusReport;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks an address of the system over its own scheme.
 *
 * @param patience how long a connection, and then an answer, is waited for
 */
public record AddressProbe(Duration patience) implements StatusReport.Probe {
    /** With as much patience as a person has. */
    public AddressProbe() {
        this(Duration.ofSeconds(5));
    }

    @Override
    public String ask(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout((int) patience.toMillis());
            connection.setReadTimeout((int) patience.toMillis());
            return "answers " + connection.getResponseCode();
        } catch (IOException | IllegalArgumentException failed) {
            return "does not answer: "
                    + Optional.ofNullable(failed.getMessage())
                            .orElse(failed.getClass().getSimpleName());
        }
    }
}
