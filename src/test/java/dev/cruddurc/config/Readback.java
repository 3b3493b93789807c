package dev.cruddurc.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cruddurc.Compilation;
import dev.cruddurc.artifact.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The texts of a compilation's templates and modules in which a mark stands, as their engines read them: a join of texts is one, an
 * escape is taken away, and what is an expression is told from what is not.
 */
final class Readback {
    /** What stands for a reference within a text; no text of a user's has it. */
    private static final String REFERENCE = "\uFFFC";

    private final String mark;
    private final TreeSet<String> cloudFormation = new TreeSet<>();
    private final TreeSet<String> terraform = new TreeSet<>();
    private final TreeSet<String> expressions = new TreeSet<>();

    private Readback(String mark) {
        this.mark = mark;
    }

    static Readback of(Compilation compilation, String mark) throws JsonProcessingException {
        Readback read = new Readback(mark);
        ObjectMapper json = new ObjectMapper();
        for (Artifact artifact : compilation.artifacts()) {
            if (artifact.path().startsWith("cloudformation/")) {
                read.template(json.readTree(artifact.content()));
            } else if (artifact.path().endsWith(".tf.json")) {
                JsonNode module = json.readTree(artifact.content());
                for (var part : module.properties()) {
                    read.module(part.getValue(), part.getKey().equals("terraform"));
                }
            }
        }
        return read;
    }

    /** Whether both backends have the text. */
    boolean isInBoth(String text) {
        return cloudFormation.stream().anyMatch(found -> found.contains(text))
                && terraform.stream().anyMatch(found -> found.contains(text));
    }

    /** Wherever the mark is, the text is there whole, and nowhere is it a part of an expression. */
    void assertOnly(String text, String file) {
        for (List<String> found : List.of(List.copyOf(cloudFormation), List.copyOf(terraform))) {
            for (String one : found) {
                assertTrue(one.contains(text), () -> one + " is not " + text + " of\n" + file);
            }
        }
        for (String expression : expressions) {
            assertFalse(expression.contains(text), () -> expression + " holds " + text + " of\n" + file);
        }
    }

    private void template(JsonNode node) {
        if (node.isObject() && node.size() == 1 && node.has("Fn::Join")) {
            JsonNode parts = node.at("/Fn::Join/1");
            if (parts.isArray()) {
                List<String> texts = new ArrayList<>();
                parts.forEach(part -> texts.add(part.isTextual() ? part.asText() : REFERENCE));
                keep(String.join(node.at("/Fn::Join/0").asText(), texts));
                parts.forEach(part -> {
                    if (!part.isTextual()) {
                        template(part);
                    }
                });
                return;
            }
        }
        if (node.isObject() && node.size() == 1 && node.has("Fn::Sub")) {
            // The text of one is the compiler's and a user's alike; what is evaluated in it is not.
            String text = node.get("Fn::Sub").asText();
            for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 1)) {
                expressions.add(text.substring(at, text.indexOf('}', at) + 1));
            }
        }
        if (node.isTextual()) {
            keep(node.asText());
        }
        node.properties().forEach(member -> {
            keep(member.getKey());
            template(member.getValue());
        });
        if (node.isArray()) {
            node.forEach(this::template);
        }
    }

    private void keep(String text) {
        assertFalse(text.toLowerCase(Locale.ROOT).contains("{{resolve:"), text);
        if (text.contains(mark)) {
            cloudFormation.add(text);
        }
    }

    private void module(JsonNode node, boolean plain) {
        if (node.isTextual()) {
            text(node.asText(), plain);
        }
        node.properties().forEach(member -> {
            text(member.getKey(), plain);
            module(member.getValue(), plain);
        });
        if (node.isArray()) {
            node.forEach(item -> module(item, plain));
        }
    }

    /** A sign doubled before a brace is an escape; a single one begins what is evaluated. Blocks of settings have no templates. */
    private void text(String written, boolean plain) {
        StringBuilder read = new StringBuilder();
        for (int at = 0; at < written.length(); ) {
            if (!plain && (written.startsWith("$${", at) || written.startsWith("%%{", at))) {
                read.append(written, at + 1, at + 3);
                at += 3;
            } else if (!plain && (written.startsWith("${", at) || written.startsWith("%{", at))) {
                int end = written.indexOf('}', at);
                expressions.add(end < 0 ? written.substring(at) : written.substring(at, end + 1));
                read.append(REFERENCE);
                at = end < 0 ? written.length() : end + 1;
            } else {
                read.append(written.charAt(at++));
            }
        }
        if (read.indexOf(mark) >= 0) {
            terraform.add(read.toString());
        }
    }

    @Override
    public String toString() {
        return "CloudFormation " + cloudFormation + ", Terraform " + terraform;
    }
}
