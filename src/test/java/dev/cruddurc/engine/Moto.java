package dev.cruddurc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A local stand-in for AWS on a free loopback port, ended with the test. Its account is {@code 123456789012}. */
public final class Moto implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Process process;
    private final int port;
    private final long start = System.nanoTime();

    private Moto(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the server; a machine without it fails the test. */
    public static Moto start(Path log) throws IOException, InterruptedException {
        return start(log, new TreeMap<>());
    }

    /** The same with settings of its own in its environment. */
    static Moto start(Path log, Map<String, String> settings) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> command = List.of("moto_server", "-H", "127.0.0.1", "-p", String.valueOf(port));
        Moto moto = new Moto(Program.start(log.getParent(), log, settings, command), port);
        for (int tenth = 0; tenth < SECONDS * 10 && moto.process.isAlive(); tenth++) {
            if (moto.answers()) {
                return moto;
            }
            Thread.sleep(100);
        }
        moto.process.destroyForcibly();
        throw new AssertionError("moto_server does not answer: " + Files.readString(log));
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private boolean answers() {
        try {
            return ask("GET", "/moto-api/data.json") == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Forgets all that was made. */
    Moto reset() throws IOException {
        assertEquals(HttpURLConnection.HTTP_OK, ask("POST", "/moto-api/reset"));
        return this;
    }

    private int ask(String method, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) endpoint().resolve(path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(1000);
        connection.setReadTimeout(SECONDS * 1000);
        return connection.getResponseCode();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        EngineLog.add("moto_server", 1, "server", start);
    }
}
