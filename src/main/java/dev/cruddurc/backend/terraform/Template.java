package dev.cruddurc.backend.terraform;

/** Text where Terraform reads a template: in every argument and every object key of resources, data, locals and output values. */
final class Template {
    private Template() {}

    /** Spells text so that Terraform reads exactly it. Descriptions and the {@code terraform} block are no templates and need none. */
    static String literal(String text) {
        return text.indexOf('{') < 0 ? text : text.replace("${", "$${").replace("%{", "%%{");
    }

    /**
     * Spells text that an interpolation follows. A {@code $} at its end would make the interpolation an escape, so the whole run of
     * them stands in an interpolation of its own.
     */
    static String literalBeforeInterpolation(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '$') {
            end--;
        }
        String run = text.substring(end);
        return literal(text.substring(0, end)) + (run.isEmpty() ? "" : interpolation("\"" + run + "\""));
    }

    /** An expression of the compiler's own; never with text of the user in it. */
    static String interpolation(String expression) {
        return "${" + expression + "}";
    }
}
