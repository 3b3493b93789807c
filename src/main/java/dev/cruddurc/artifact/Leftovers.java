package dev.cruddurc.artifact;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Temporary files, which carry the number of their process: two runs never write into one, and what a killed run left can be told
 * from what another is writing at this moment.
 */
final class Leftovers {
    private static final String END = ".tmp";

    private Leftovers() {}

    /** A name beside a file for its next content. */
    static Path temporary(Path target, int number) {
        return target.resolveSibling(start(target) + ProcessHandle.current().pid() + "-" + number + END);
    }

    /** Removes what killed runs left beside files; what cannot be removed stays. */
    static void remove(Collection<Path> targets) {
        Set<Path> folders = new TreeSet<>();
        Set<String> starts = new TreeSet<>();
        for (Path target : targets) {
            folders.add(target.getParent());
            starts.add(start(target));
        }
        for (Path folder : folders) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                remove(folder, starts);
            }
        }
    }

    private static void remove(Path folder, Set<String> starts) {
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, ".*" + END)) {
            for (Path file : hidden) {
                String name = file.getFileName().toString();
                for (String start : starts) {
                    if (name.startsWith(start)
                            && !isAlive(name.substring(start.length(), name.length() - END.length()))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException stays) {
            return;
        }
    }

    private static boolean isAlive(String process) {
        try {
            long pid = Long.parseLong(process.substring(0, Math.max(0, process.indexOf('-'))));
            return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
        } catch (NumberFormatException notOurs) {
            return true;
        }
    }

    private static String start(Path target) {
        return "." + target.getFileName() + ".";
    }
}
