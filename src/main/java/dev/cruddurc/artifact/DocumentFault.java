package dev.cruddurc.artifact;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;

/** A template that cannot be read or asks for what is not there. */
public final class DocumentFault extends Exception {
    private static final long serialVersionUID = 1;

    private final transient SourceFile template;
    private final int line;
    private final int column;

    DocumentFault(SourceFile template, int line, int column, String message) {
        super(message);
        this.template = template;
        this.line = Math.max(1, line);
        this.column = Math.max(1, column);
    }

    /** The template. */
    public SourceFile template() {
        return template;
    }

    /** The fault, at its place in the template. What FreeMarker advises behind its first line is for programmers. */
    public Diagnostic diagnostic() {
        String first = String.valueOf(getMessage()).strip().lines().findFirst().orElse("it cannot be read");
        return Diagnostic.of(
                        Code.TEMPLATE_FAILS,
                        new Span(template.name(), line, column, line, column + 1),
                        "the template `" + template.name() + "` makes no document")
                .label(first)
                .help("begin with the shipped template, and change it step by step");
    }
}
