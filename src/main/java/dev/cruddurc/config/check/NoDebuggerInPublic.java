package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Locale;

/** Whoever reaches a debugger runs what he likes: debug mode belongs on a developer's machine, or in an environment for that. */
final class NoDebuggerInPublic implements Check {
    private static final List<String> SWITCHES = List.of("FLASK_DEBUG", "DJANGO_DEBUG", "DEBUG", "APP_DEBUG");
    private static final List<String> MODES = List.of("FLASK_ENV", "NODE_ENV", "RAILS_ENV", "APP_ENV", "RACK_ENV");
    private static final List<String> ON = List.of("1", "true", "yes", "on");

    /** How the names of environments begin in which nobody but developers is. */
    private static final List<String> WORKSHOPS = List.of("dev", "test", "local", "sandbox", "debug");

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        if (Words.startsWithAny(system.environment().orElse(""), WORKSHOPS)) {
            return;
        }
        for (Part part : Part.of(system)) {
            for (Variable variable : part.env()) {
                String name = variable.name().value();
                String value = Literals.outline(variable.value()).toLowerCase(Locale.ROOT);
                boolean debugger = SWITCHES.contains(name) && ON.contains(value);
                boolean mode = MODES.contains(name) && (value.equals("development") || value.equals("debug"));
                if (debugger || mode) {
                    diagnostics.add(found(part, variable.value().span(), "`" + name + "`"));
                }
            }
            for (Template word : part.settings().command()) {
                if (Literals.outline(word).equals("--debug")) {
                    diagnostics.add(found(part, word.span(), "`--debug`"));
                }
            }
        }
    }

    private static Diagnostic found(Part part, Span span, String what) {
        return Diagnostic.of(
                        Code.DEBUG_MODE, span, what + " runs `" + part.name().value() + "` in debug mode")
                .label("shows its insides to whoever asks")
                .help("leave it out here; put it under `local:`, or into an environment for development");
    }
}
