package dev.cruddurc.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk on which one step fails, or everything from it on. A file that fails to be created is half there. */
final class FailingDisk implements Disk {
    private final Disk disk = new Local();
    private final int failing;
    private final boolean forGood;
    private int steps;
    private int replaced;

    FailingDisk(int failing, boolean forGood) {
        this.failing = failing;
        this.forGood = forGood;
    }

    /** How many files had been put in their places. */
    int replaced() {
        return replaced;
    }

    /** Whether the failing step was reached. */
    boolean hasFailed() {
        return steps > failing;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step();
        disk.createFolder(folder);
    }

    @Override
    public void create(Path file, String content) throws IOException {
        try {
            step();
        } catch (IOException full) {
            Files.writeString(file, content.substring(0, content.length() / 2));
            throw full;
        }
        disk.create(file, content);
    }

    @Override
    public void replace(Path file, Path target) throws IOException {
        step();
        disk.replace(file, target);
        replaced++;
    }

    @Override
    public void remove(Path path) throws IOException {
        step();
        disk.remove(path);
    }

    private void step() throws IOException {
        int step = steps++;
        if (step == failing || (forGood && step > failing)) {
            throw new IOException("No space left on device");
        }
    }
}
