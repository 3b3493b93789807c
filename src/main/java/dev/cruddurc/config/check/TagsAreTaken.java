package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.Tag;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tags as every service of AWS takes them (ECS and IAM API: letters, digits, spaces and {@code _.:/=+-@}). */
final class TagsAreTaken implements Check {
    private static final String PREFIX = "cruddurc:";
    private static final int MOST = 50;
    /** The app, the environment, the service and the name, beside the user's. */
    private static final int OURS = 4;

    private static final int LONGEST_VALUE = 255;

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        check(system.tags(), diagnostics);
        for (ServiceDefinition service : system.services()) {
            check(service.tags(), diagnostics);
            together(system.tags(), service, diagnostics);
        }
    }

    private static void check(List<Tag> tags, Diagnostics diagnostics) {
        for (Tag tag : tags) {
            String key = tag.key().value();
            String value = tag.value().value();
            if (key.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
                diagnostics.add(Diagnostic.of(
                                Code.RESERVED_NAME,
                                tag.key().span(),
                                Quoted.of(key) + " is a tag of the compiler's own")
                        .label("keys that begin with `" + PREFIX + "` are reserved")
                        .help("take another prefix"));
            } else if (!isTaken(key)) {
                diagnostics.add(characters(tag, "the key", key).label("has another character"));
            } else if (!isTaken(value)) {
                diagnostics.add(Diagnostic.of(
                                Code.BAD_TAG,
                                tag.value().span(),
                                "the value of the tag `" + key + "` has a character that AWS does not take")
                        .label("takes letters, digits, spaces and _ . : / = + - @"));
            } else if (value.isEmpty() || value.length() > LONGEST_VALUE) {
                diagnostics.add(Diagnostic.of(
                                Code.BAD_TAG,
                                tag.value().span(),
                                "the tag `" + key + "` has a value of " + value.length() + " characters")
                        .label("image repositories take 1 to " + LONGEST_VALUE));
            }
        }
    }

    private static Diagnostic characters(Tag tag, String what, String text) {
        return Diagnostic.of(
                        Code.BAD_TAG,
                        tag.key().span(),
                        what + " " + Quoted.of(text) + " has a character that AWS does not take in tags")
                .note("tags take letters, digits, spaces and _ . : / = + - @");
    }

    /** What a service's resources carry: its own tags and those of the system. */
    private static void together(List<Tag> shared, ServiceDefinition service, Diagnostics diagnostics) {
        List<Tag> all = new ArrayList<>(shared);
        all.addAll(service.tags());
        Map<String, Tag> keys = new TreeMap<>();
        for (Tag tag : all) {
            String key = tag.key().value();
            Tag before = keys.putIfAbsent(key.toLowerCase(Locale.ROOT), tag);
            if (before != null && !before.key().value().equals(key)) {
                diagnostics.add(Diagnostic.of(
                                Code.BAD_TAG,
                                tag.key().span(),
                                "the tags `" + before.key().value() + "` and `" + key + "` differ in case alone")
                        .label("is the same key to IAM")
                        .related(before.key().span(), "the other one")
                        .help("spell both alike"));
            }
        }
        if (keys.size() + OURS > MOST && !service.tags().isEmpty()) {
            diagnostics.add(Diagnostic.of(
                            Code.LIMIT_EXCEEDED,
                            service.tags().get(0).key().span(),
                            "`" + service.name().value() + "` has " + (keys.size() + OURS)
                                    + " tags with those of the system and of the compiler, and a resource takes "
                                    + MOST)
                    .help("leave some out"));
        }
    }

    private static boolean isTaken(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || Character.isSpaceChar(c) || "_.:/=+-@".indexOf(c) >= 0);
    }
}
