import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Saves a file that {@code compile --watch} watches, again and again, and prints the seconds from each save to the difference that it
 * shows. Arguments: the launcher, the file, a folder to work in, how many saves.
 */
public final class Saves {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        Path file = folder.resolve("cruddur.yaml");
        String text = Files.readString(Path.of(arguments[1]));
        Files.writeString(file, text);
        Process process = new ProcessBuilder(arguments[0], "compile", "--watch", "--out", "watched")
                .directory(folder.toFile())
                .redirectError(folder.resolve("said").toFile())
                .start();
        try (InputStream shown = process.getInputStream()) {
            while (!Files.readString(folder.resolve("said")).contains("watching")) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.SECONDS.sleep(5); // until somebody has changed something
            for (int save = 1; save <= Integer.parseInt(arguments[3]); save++) {
                TimeUnit.MILLISECONDS.sleep(500); // nobody saves faster
                Path other = folder.resolve("cruddur.yaml.new");
                Files.writeString(other, text.replace("tag: v1", "tag: v1-" + save));
                long start = System.nanoTime();
                Files.move(other, file, StandardCopyOption.ATOMIC_MOVE); // as editors save
                int first = shown.read();
                double seconds = (System.nanoTime() - start) / 1e9;
                if (first < 0) {
                    throw new IllegalStateException(Files.readString(folder.resolve("said")));
                }
                System.out.println(seconds);
                shown.skipNBytes(shown.available());
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
