package dev.cruddurc.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Files whose changes are waited for. Their folders are watched, not they themselves: an editor that writes another file and renames it
 * replaces what was watched. For one thread.
 */
final class WatchedFiles implements AutoCloseable {
    /** So long nothing must have happened: an editor that saves in steps is seen once. In milliseconds. */
    private static final long QUIET = 2;

    /** No longer is waited for quiet where something writes without end. In milliseconds. */
    private static final long PATIENCE = 200;

    /** By so much a file system's clock may be behind ours: the kernel's tick. */
    private static final Duration TICK = Duration.ofMillis(20);

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new LinkedHashMap<>();
    private final Set<Path> wanted = new HashSet<>();
    private boolean changed;

    private WatchedFiles(WatchService service) {
        this.service = service;
    }

    static WatchedFiles open() throws IOException {
        return new WatchedFiles(FileSystems.getDefault().newWatchService());
    }

    /**
     * From now on these are waited for, too; what is not there yet as well.
     *
     * @param since when somebody began to look at them: what changed between that and now has changed
     */
    void add(Collection<Path> files, Instant since) throws IOException {
        for (Path file : files) {
            add(file.toAbsolutePath().normalize(), since);
            if (Files.isSymbolicLink(file) && Files.exists(file)) {
                add(file.toRealPath(), since);
            }
        }
    }

    /** How many there are. */
    int size() {
        return wanted.size();
    }

    private void add(Path file, Instant since) throws IOException {
        Path child = file;
        Path folder = file.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            child = folder;
            folder = folder.getParent();
        }
        if (folder == null || (wanted.contains(child) && folders.containsValue(folder))) {
            return;
        }
        WatchKey key = folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        boolean known = folders.containsValue(folder);
        folders.put(key, folder);
        wanted.add(child);
        changed |= !known && (isNewer(folder, since) || isNewer(child, since));
    }

    private static boolean isNewer(Path file, Instant since) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(since.minus(TICK));
        } catch (IOException gone) {
            // Whatever was there was not seen by anybody.
            return false;
        }
    }

    /** Whether something has changed already, which the next waiting then returns at once. */
    boolean hasChanged() {
        WatchKey key = service.poll();
        changed |= key != null && concerns(key);
        return changed;
    }

    /** Waits for a change, and for what comes along with it; false where nothing is left to be watched. */
    boolean await() throws InterruptedException {
        while (!changed) {
            if (folders.isEmpty()) {
                return false;
            }
            changed = concerns(service.take());
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        WatchKey more = service.poll(QUIET, TimeUnit.MILLISECONDS);
        while (more != null && System.nanoTime() < end) {
            concerns(more);
            more = service.poll(QUIET, TimeUnit.MILLISECONDS);
        }
        if (more != null) {
            concerns(more);
        }
        changed = false;
        return true;
    }

    private boolean concerns(WatchKey key) {
        Path folder = folders.get(key);
        boolean concerned = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            // Too many events at once come as one without a name.
            boolean named =
                    folder != null && event.context() instanceof Path name && wanted.contains(folder.resolve(name));
            concerned |= named || event.kind() == StandardWatchEventKinds.OVERFLOW;
        }
        if (!key.reset()) {
            folders.remove(key);
            concerned = true;
        }
        return concerned;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
