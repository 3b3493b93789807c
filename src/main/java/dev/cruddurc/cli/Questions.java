package dev.cruddurc.cli;

import dev.cruddurc.deploy.progress.Consent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Asks the person at the terminal, and nobody where there is none. */
record Questions(Session session, Interruption interruption) implements Consent {
    private static final int LONGEST_ANSWER = 1_000;

    @Override
    public Optional<Boolean> ask(String question) {
        return answer("\n" + question + " [y/N] ").map(answer -> {
            String word = answer.toLowerCase(Locale.ROOT);
            return word.equals("y") || word.equals("yes");
        });
    }

    @Override
    public Optional<String> word(String question) {
        return answer("\n" + question + " ");
    }

    private Optional<String> answer(String prompt) {
        if (!session.streams().terminal() || !session.streams().asks()) {
            return Optional.empty();
        }
        session.streams().err().print(prompt);
        interruption.beginAsking();
        try {
            return Optional.of(line(session.streams().in()).strip());
        } catch (IOException closed) {
            return Optional.empty();
        } finally {
            interruption.endAsking();
        }
    }

    /** One line, and not a byte more: what follows belongs to whoever reads next. */
    private static String line(InputStream in) throws IOException {
        byte[] bytes = new byte[LONGEST_ANSWER];
        int length = 0;
        for (int read = in.read(); read >= 0 && read != '\n' && length < LONGEST_ANSWER; read = in.read()) {
            bytes[length] = (byte) read;
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
