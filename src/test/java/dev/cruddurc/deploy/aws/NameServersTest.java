package dev.cruddurc.deploy.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A resolver answers in each way that there is. */
class NameServersTest {
    private static final int NO_ERROR = 0;
    private static final int SERVER_FAILURE = 2;
    private static final int NO_SUCH_NAME = 3;
    private static final int REFUSED = 5;

    @Test
    void theServersOfADelegationAreTold() throws Exception {
        assertEquals(List.of("ns-1.example.", "ns-2.example."), asked(NO_ERROR, "ns-1", "ns-2"));
    }

    @Test
    void aNameThatNobodyAnswersForHasNone() throws Exception {
        assertEquals(List.of(), asked(NO_ERROR));
        assertEquals(List.of(), asked(NO_SUCH_NAME));
    }

    @Test
    void aDelegationToServersThatDoNotHaveTheZoneIsOneToNobody() throws Exception {
        assertEquals(List.of(), asked(SERVER_FAILURE));
        assertEquals(List.of(), asked(REFUSED));
    }

    @Test
    void aResolverThatIsNotThereIsAFaultOfTheNetwork() throws IOException {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ServiceFault fault = assertThrows(ServiceFault.class, () -> NameServers.of("small.example", at(port)));
        assertEquals(ServiceFault.Kind.NETWORK, fault.kind());
    }

    private static Optional<String> at(int port) {
        return Optional.of("dns://127.0.0.1:" + port);
    }

    private static List<String> asked(int code, String... servers) throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(socket, code, List.of(servers)));
            answering.setDaemon(true);
            answering.start();
            return NameServers.of("small.example", at(socket.getLocalPort())).stream()
                    .sorted()
                    .toList();
        }
    }

    /** Answers every question with a code and records of the type NS, until the socket is closed. */
    private static void answer(DatagramSocket socket, int code, List<String> servers) {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                byte[] question = Arrays.copyOf(packet.getData(), packet.getLength());
                byte[] answer = answer(question, code, servers);
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException closed) {
            // The test has what it wanted.
        }
    }

    private static byte[] answer(byte[] query, int code, List<String> servers) {
        int end = 12;
        while (query[end] != 0) {
            end += query[end] + 1;
        }
        end += 5;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(query, 0, 2);
        out.writeBytes(new byte[] {(byte) 0x84, (byte) (0x80 | code), 0, 1, 0, (byte) servers.size(), 0, 0, 0, 0});
        out.write(query, 12, end - 12);
        for (String server : servers) {
            byte[] name = server.getBytes(StandardCharsets.US_ASCII);
            int length = 1 + name.length + 9;
            // The name asked for, type NS, class IN, a minute to live, and the server below `example`.
            out.writeBytes(new byte[] {(byte) 0xC0, 12, 0, 2, 0, 1, 0, 0, 0, 60, 0, (byte) length, (byte) name.length});
            out.writeBytes(name);
            out.write(7);
            out.writeBytes("example".getBytes(StandardCharsets.US_ASCII));
            out.write(0);
        }
        return out.toByteArray();
    }
}
