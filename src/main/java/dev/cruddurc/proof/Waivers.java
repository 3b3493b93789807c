package dev.cruddurc.proof;

import dev.cruddurc.proof.fact.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written list of waivers, {@code waivers.txt}. A mistake in it is a defect of the program. */
public final class Waivers {
    private static final Pattern CLAUSE =
            Pattern.compile("(cloudformation|terraform) (\\S+) (\\S+) = (.*?)(?: (always|tagged|proven|model))?");
    private static final List<Waiver> ALL = read();

    private Waivers() {}

    /** All of them, in the order of the list. */
    public static List<Waiver> all() {
        return ALL;
    }

    private static List<Waiver> read() {
        List<Waiver> out = new ArrayList<>();
        String name = "";
        List<String> reason = new ArrayList<>();
        List<Waiver.Clause> clauses = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("waiver ")) {
                name = line.substring("waiver ".length());
            } else if (line.startsWith("  because ")) {
                reason.add(line.substring("  because ".length()));
            } else if (line.startsWith("    ")) {
                reason.add(line.strip());
            } else if (line.startsWith("  ")) {
                clauses.add(clause(line.strip()));
            } else if (line.isBlank() && !name.isEmpty()) {
                out.add(new Waiver(name, String.join(" ", reason), clauses));
                name = "";
                reason.clear();
                clauses.clear();
            }
        }
        return out;
    }

    private static Waiver.Clause clause(String line) {
        Matcher words = CLAUSE.matcher(line);
        if (!words.matches()) {
            throw new IllegalStateException("no line of the waivers: " + line);
        }
        return new Waiver.Clause(
                Side.valueOf(words.group(1).toUpperCase(Locale.ROOT)),
                words.group(2),
                words.group(3),
                words.group(4),
                words.group(5) == null
                        ? Waiver.Duty.NEVER
                        : Waiver.Duty.valueOf(words.group(5).toUpperCase(Locale.ROOT)));
    }

    private static String text() {
        try (InputStream in = Waivers.class.getResourceAsStream("/dev/cruddurc/proof/waivers.txt")) {
            if (in == null) {
                throw new IllegalStateException("no waivers.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
