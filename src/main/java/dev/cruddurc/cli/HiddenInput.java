package dev.cruddurc.cli;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what must not be seen: from a terminal that shows nothing of it, or from stdin. */
final class HiddenInput {
    /** More than any store of secrets takes. */
    private static final int LARGEST = 100_000;

    private HiddenInput() {}

    static String read(String prompt, Session session) throws Stop {
        if (session.streams().asks()) {
            Optional<String> typed = session.streams().hidden().ask(prompt);
            return typed.orElseThrow(() -> new Stop(
                    Outcome.NOT_AGREED,
                    "this terminal cannot hide what is typed, or nothing was typed",
                    "hand the value over on stdin: cruddurc secrets set NAME < FILE"));
        }
        try {
            byte[] bytes = session.streams().in().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Stop(Outcome.NOT_POSSIBLE, "the value on stdin has more than " + LARGEST + " bytes");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.endsWith("\r\n")
                    ? text.substring(0, text.length() - 2)
                    : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        } catch (CharacterCodingException binary) {
            throw new Stop(Outcome.NOT_POSSIBLE, "the value on stdin is not text in UTF-8");
        } catch (IOException closed) {
            throw new Stop(Outcome.NOT_POSSIBLE, "stdin cannot be read", String.valueOf(closed.getMessage()));
        }
    }
}
