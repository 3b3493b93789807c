package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.StatusReport;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an address of the system over its own scheme. */
public record AddressProbe() implements StatusReport.Probe {
    private static final int MILLIS = 5_000;

    @Override
    public String ask(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return "answers " + connection.getResponseCode();
        } catch (IOException | IllegalArgumentException failed) {
            return "does not answer: " + failed.getMessage();
        }
    }
}
