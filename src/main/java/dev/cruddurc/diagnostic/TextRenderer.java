package dev.cruddurc.diagnostic;

import java.util.List;

/**
 * Diagnostics as a person reads them on a terminal: message, place, source line with carets, notes and help.
 *
 * @param color whether to add ANSI colours, which never carry meaning alone
 * @param ascii whether to write everything beyond ASCII as an escape, for streams that cannot carry it
 */
public record TextRenderer(boolean color, boolean ascii) {
    /** One block a diagnostic in the order given and a last line that counts; nothing for nothing. */
    public String render(List<Diagnostic> diagnostics, List<SourceFile> sources) {
        return "";
    }
}
