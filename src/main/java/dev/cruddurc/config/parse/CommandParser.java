package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Template;
import dev.cruddurc.config.language.Template.Literal;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands: lists of words, and the texts that stand for them. */
final class CommandParser {
    /** What a shell would take for more than a part of a word. */
    private static final String SHELL = "'\"`\\|&;<>()*?[]#~\n";

    private CommandParser() {}

    /** The words of a command or entry point; none where it is left out. */
    static List<Template> words(Section section, String key) {
        Optional<Node> node = section.node(key);
        if (node.isPresent()
                && node.get() instanceof Node.Scalar scalar
                && section.scalar(key).isPresent()) {
            return split(scalar, key, section.context());
        }
        return list(section, key);
    }

    /** A health check as ECS takes it: {@code CMD-SHELL} with a text, {@code CMD} with a list. */
    static List<Template> check(Section section) {
        Optional<Node> node = section.node("command");
        if (node.isEmpty()) {
            return List.of();
        }
        List<Template> words = new ArrayList<>(list(section, "command"));
        Node said = node.get();
        if (said instanceof Node.Scalar) {
            words.add(0, literal("CMD-SHELL", said));
        } else if (!words.isEmpty() && !isForm(words.get(0))) {
            words.add(0, literal("CMD", said));
        }
        return words;
    }

    private static List<Template> list(Section section, String key) {
        List<Template> words = new ArrayList<>();
        for (Node.Scalar scalar : section.scalars(key)) {
            words.add(TemplateParser.parse(scalar, section.context()));
        }
        return words;
    }

    private static List<Template> split(Node.Scalar scalar, String key, Context context) {
        String text = scalar.text();
        for (int at = 0; at < text.length(); at++) {
            boolean variable = text.charAt(at) == '$' && !text.startsWith("{", at + 1);
            if (variable || SHELL.indexOf(text.charAt(at)) >= 0) {
                context.add(Diagnostic.of(
                                Code.BAD_VALUE,
                                Spans.slice(scalar, at, at + 1),
                                "`" + key + "` as a text has no quotes and no characters of a shell")
                        .label("would need a shell")
                        .help("write a list: `[first, second]`, or `[/bin/sh, -c, \"...\"]` for a shell"));
                return List.of();
            }
        }
        List<Template> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                words.add(TemplateParser.parse(Spans.part(scalar, at, end), context));
            }
            at = end + 1;
        }
        return words;
    }

    private static boolean isForm(Template word) {
        return word.parts().size() == 1
                && word.parts().get(0) instanceof Literal literal
                && (literal.text().equals("CMD") || literal.text().equals("CMD-SHELL"));
    }

    private static Template literal(String text, Node place) {
        return new Template(List.of(new Literal(text)), place.span());
    }
}
