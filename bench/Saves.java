import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Saves a file that {@code compile --watch} watches, again and again, and prints for each save the seconds until its artifacts are
 * written, and until the difference is shown. Arguments: the launcher, the file, a folder to work in, how many saves.
 */
public final class Saves {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        Path file = folder.resolve("cruddur.yaml");
        String text = Files.readString(Path.of(arguments[1]));
        Files.writeString(file, text);
        Process process = new ProcessBuilder(arguments[0], "compile", "--watch", "--out", "watched")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream said = process.getInputStream()) {
            until("watching", new StringBuilder(), said);
            TimeUnit.SECONDS.sleep(5); // until somebody has changed something
            for (int save = 1; save <= Integer.parseInt(arguments[3]); save++) {
                TimeUnit.MILLISECONDS.sleep(500); // nobody saves faster
                said.skipNBytes(said.available());
                Path other = folder.resolve("cruddur.yaml.new");
                Files.writeString(other, text.replace("tag: v1", "tag: v1-" + save));
                long start = System.nanoTime();
                Files.move(other, file, StandardCopyOption.ATOMIC_MOVE); // as editors save
                StringBuilder read = new StringBuilder();
                until("2 files written", read, said);
                long written = System.nanoTime();
                until("from the last compilation", read, said);
                System.out.println((written - start) / 1e9 + " " + (System.nanoTime() - start) / 1e9);
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void until(String words, StringBuilder read, InputStream said) throws Exception {
        byte[] some = new byte[1 << 16];
        while (read.indexOf(words) < 0) {
            int count = said.read(some);
            if (count < 0) {
                throw new IllegalStateException("ended: " + read);
            }
            read.append(new String(some, 0, count, StandardCharsets.UTF_8));
        }
    }
}
