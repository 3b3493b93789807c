package dev.cruddurc.proof.vocabulary;

import dev.cruddurc.proof.fact.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the table of words. A mistake in it is a defect of the program. */
final class VocabularyReader {
    private final List<Entry> entries = new ArrayList<>();

    Vocabulary read(String resource) {
        lines(resource).forEach(this::line);
        entries.forEach(VocabularyReader::complete);
        return new Vocabulary(entries);
    }

    /** CloudFormation's words are the common ones, so that a type says nothing where it has no others. */
    private static void complete(Entry entry) {
        if (entry.whole(Side.CLOUDFORMATION).isEmpty()) {
            entry.spellings().add(new Spelling(Side.CLOUDFORMATION, entry.type(), Optional.empty()));
        }
    }

    private void line(String line) {
        String[] words = line.strip().split(" +");
        Entry entry = entries.isEmpty() ? new Entry("", "") : entries.get(entries.size() - 1);
        boolean isRule = words.length > 2 && words[1].equals(":");
        switch (isRule ? ":" : words[0]) {
            case "type" -> entries.add(new Entry(words[1], words.length > 2 ? words[2] : ""));
            case "key" -> entry.keys().add(new Lists.Key(Pattern.of(words[1]), words[3]));
            case "set" -> entry.sets().add(Pattern.of(words[1]));
            case "json" -> entry.documents().add(Pattern.of(words[1]));
            case "reads" -> reads(words, entry);
            case "cloudformation", "terraform" -> {
                Side side = Side.valueOf(words[0].toUpperCase(Locale.ROOT));
                Optional<String> owner = words.length > 3 ? Optional.of(words[3]) : Optional.empty();
                spelling(new Spelling(side, words[1], owner), entry);
            }
            case ":" -> last(entry).add(new Rule(Pattern.of(words[0]), Pattern.of(words[2]), pairs(words, 3)));
            default -> throw new IllegalStateException("no line of a vocabulary: " + line);
        }
    }

    /** A type that is named again goes on where it was. */
    private static void spelling(Spelling spelling, Entry entry) {
        List<Spelling> all = entry.spellings();
        Optional<Spelling> before = all.stream()
                .filter(other -> other.side() == spelling.side() && other.type().equals(spelling.type()))
                .findFirst();
        all.remove(before.orElse(spelling));
        all.add(before.orElse(spelling));
    }

    /** Before any spelling they are CloudFormation's. */
    private static void reads(String[] words, Entry entry) {
        if (entry.spellings().isEmpty()) {
            entry.spellings().add(new Spelling(Side.CLOUDFORMATION, entry.type(), Optional.empty()));
        }
        Spelling spelling = last(entry);
        pairs(words, 1).forEach(spelling::reads);
    }

    private static Spelling last(Entry entry) {
        return entry.spellings().get(entry.spellings().size() - 1);
    }

    private static Map<String, String> pairs(String[] words, int start) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int at = start; at < words.length; at++) {
            int equals = words[at].indexOf('=');
            pairs.put(words[at].substring(0, equals), words[at].substring(equals + 1));
        }
        return pairs;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/dev/cruddurc/proof/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
