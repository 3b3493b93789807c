package dev.cruddurc.diagnostic;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Diagnostics as a SARIF 2.1.0 log, the form that code hosts and editors take findings in. Source text is not in it. */
public final class SarifRenderer {
    private SarifRenderer() {}

    /** A log of one run, with the results in the order given. */
    public static String render(List<Diagnostic> diagnostics) {
        List<Code> codes =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        JsonObject.Builder driver = JsonObject.builder().put("name", "cruddurc");
        driver.put("rules", Json.array(codes.stream().map(SarifRenderer::rule).toList()));
        JsonObject.Builder run = JsonObject.builder();
        run.put("tool", JsonObject.of("driver", driver.build()));
        run.put("columnKind", "unicodeCodePoints");
        run.put(
                "results",
                Json.array(diagnostics.stream().map(one -> result(one, codes)).toList()));
        JsonObject.Builder log = JsonObject.builder();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        return JsonWriter.pretty(log.put("runs", Json.array(run.build())).build());
    }

    private static JsonObject rule(Code code) {
        JsonObject.Builder rule = JsonObject.builder().put("id", code.id()).put("name", code.name());
        rule.put("shortDescription", text(code.title()));
        return rule.put("defaultConfiguration", JsonObject.of("level", Json.of(level(code.severity()))))
                .build();
    }

    private static JsonObject result(Diagnostic diagnostic, List<Code> codes) {
        JsonObject.Builder result = JsonObject.builder();
        result.put("ruleId", diagnostic.code().id());
        result.put("ruleIndex", codes.indexOf(diagnostic.code()));
        result.put("level", level(diagnostic.severity()));
        result.put("message", text(message(diagnostic)));
        result.put("locations", Json.array(location(diagnostic.span()).build()));
        result.putIfAny(
                "relatedLocations",
                diagnostic.related().stream().map(SarifRenderer::related).toList());
        return result.build();
    }

    private static String message(Diagnostic diagnostic) {
        StringBuilder message = new StringBuilder(diagnostic.message());
        if (!diagnostic.label().isEmpty()) {
            message.append(": ").append(diagnostic.label());
        }
        diagnostic.notes().forEach(note -> message.append("\nnote: ").append(note));
        diagnostic.help().ifPresent(help -> message.append("\nhelp: ").append(help));
        return message.toString();
    }

    private static JsonObject related(Related related) {
        return location(related.span()).put("message", text(related.label())).build();
    }

    private static JsonObject.Builder location(Span span) {
        JsonObject.Builder region = JsonObject.builder().put("startLine", span.line());
        region.put("startColumn", span.column()).put("endLine", span.endLine());
        region.put("endColumn", span.endColumn());
        JsonObject.Builder place = JsonObject.builder();
        place.put("artifactLocation", JsonObject.of("uri", Json.of(uri(span.file()))));
        return JsonObject.builder()
                .put("physicalLocation", place.put("region", region.build()).build());
    }

    private static JsonObject text(String text) {
        return JsonObject.of("text", Json.of(SourceMask.text(text)));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "note";
        };
    }

    /** A relative path as a URI reference: all but what may stand in a path segment is escaped by its UTF-8 bytes. */
    private static String uri(String file) {
        StringBuilder uri = new StringBuilder(file.length());
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~/".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
            }
        }
        return uri.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
