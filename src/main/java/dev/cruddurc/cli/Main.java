package dev.cruddurc.cli;

/** The program's entry, and the one place where the process is ended. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("cruddurc " + Version.read());
        System.exit(0);
    }
}
