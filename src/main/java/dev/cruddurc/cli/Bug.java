package dev.cruddurc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A defect of the compiler looks unlike a mistake of its user: a banner of its own, and a file to send with the report. */
final class Bug {
    private static final String RULE = "-".repeat(80);

    private Bug() {}

    static void report(Throwable bug, String[] arguments, Session session) {
        session.say(RULE);
        session.say("This is a bug of cruddurc " + Version.read() + ", not a mistake of yours.");
        session.say("Please report it, with the file that you compiled if you may share it, and with");
        session.say(save(text(bug, arguments)));
        session.say(RULE);
    }

    /** What helps to find the cause. The environment is left out: it holds secrets. */
    private static String text(Throwable bug, String[] arguments) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.append("cruddurc ").append(Version.read()).append('\n');
        out.append("java ").append(System.getProperty("java.runtime.version"));
        out.append(" on ").append(System.getProperty("os.name")).append('\n');
        out.append("arguments: ").append(String.join(" ", arguments)).append("\n\n");
        bug.printStackTrace(out);
        return text.toString();
    }

    private static String save(String text) {
        try {
            Path file = Files.createTempFile("cruddurc-bug-", ".txt");
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return file.toString();
        } catch (IOException full) {
            return "the cause, which could not be saved: "
                    + text.lines().skip(4).findFirst().orElse("");
        }
    }
}
