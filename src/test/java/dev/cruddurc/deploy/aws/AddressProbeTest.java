package dev.cruddurc.deploy.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address is asked as a user would ask it, and told of in a few words. */
class AddressProbeTest {
    private final AddressProbe probe = new AddressProbe(Duration.ofMillis(500));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (int code : new int[] {200, 301, 503}) {
            server.createContext("/" + code, exchange -> {
                if (code == 301) {
                    exchange.getResponseHeaders().add("Location", "/200");
                }
                exchange.sendResponseHeaders(code, -1);
                exchange.close();
            });
        }
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String ask(String path) {
        return probe.ask("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void whatItAnswersIsTold() {
        assertEquals("answers 200", ask("/200"));
        assertEquals("answers 503", ask("/503"));
    }

    @Test
    void aRedirectIsAnAnswerOfItsOwn() {
        assertEquals("answers 301", ask("/301"));
    }

    @Test
    void silenceIsNotWaitedForWithoutEnd() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String said = probe.ask("http://127.0.0.1:" + silent.getLocalPort() + "/");
            assertTrue(said.startsWith("does not answer: "), said);
            assertTrue(said.contains("timed out"), said);
        }
    }

    @Test
    void whereNobodyListensIsTold() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String said = probe.ask("http://127.0.0.1:" + port + "/");
        assertTrue(said.startsWith("does not answer: "), said);
        assertTrue(said.contains("refused"), said);
    }

    @Test
    void whatIsNoAddressIsTold() {
        assertTrue(probe.ask("not an address").startsWith("does not answer: "));
    }
}
