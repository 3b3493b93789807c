package dev.cruddurc.engine;

import dev.cruddurc.cli.Cli;
import dev.cruddurc.cli.Output;
import dev.cruddurc.cli.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An emulated account, and a folder from which the whole program is run against it, in this process. */
final class EmulatedAccount implements AutoCloseable {
    private final Path folder;
    private final Moto moto;
    private final NavigableMap<String, String> environment = new TreeMap<>();
    private String printed = "";

    private EmulatedAccount(Path folder, Moto moto) {
        this.folder = folder;
        this.moto = moto;
    }

    static EmulatedAccount in(Path folder) throws IOException, InterruptedException {
        return of(folder, Moto.start(folder.resolve("moto.log")));
    }

    /** One in which each service has one task that runs, which is enough for a service of one to be steady. */
    static EmulatedAccount withRunningTasks(Path folder) throws IOException, InterruptedException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("MOTO_ECS_SERVICE_RUNNING", "1");
        return of(folder, Moto.start(folder.resolve("moto.log"), settings));
    }

    private static EmulatedAccount of(Path folder, Moto moto) {
        EmulatedAccount account = new EmulatedAccount(folder, moto);
        // The SDK in this process reads properties, and programs that are started read the environment.
        System.setProperty("aws.accessKeyId", "testing");
        System.setProperty("aws.secretAccessKey", "testing");
        System.setProperty("aws.endpointUrl", account.endpoint().toString());
        account.environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
        account.environment.put("HOME", folder.toString());
        account.environment.put("AWS_ACCESS_KEY_ID", "testing");
        account.environment.put("AWS_SECRET_ACCESS_KEY", "testing");
        account.environment.put("AWS_EC2_METADATA_DISABLED", "true");
        account.environment.put("AWS_ENDPOINT_URL", account.endpoint().toString());
        return account;
    }

    URI endpoint() {
        return moto.endpoint();
    }

    /** What the program finds in its environment; a test may change it. */
    NavigableMap<String, String> environment() {
        return environment;
    }

    /** Runs the program; its exit code. */
    int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Streams streams = new Streams(InputStream.nullInputStream(), new Output(out), new Output(out), false);
        int exit = Cli.run(arguments, streams, folder, environment);
        printed = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    /** What the last run printed. */
    String printed() {
        return printed;
    }

    @Override
    public void close() throws IOException {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        System.clearProperty("aws.endpointUrl");
        moto.close();
    }
}
