package dev.cruddurc.diagnostic;

import java.util.List;

/** Diagnostics as workflow commands, which GitHub shows as annotations in the changed files. */
public final class GithubRenderer {
    /** One line a diagnostic in the order given. */
    public String render(List<Diagnostic> diagnostics) {
        return "";
    }
}
