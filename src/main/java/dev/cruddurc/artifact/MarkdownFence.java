package dev.cruddurc.artifact;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;

/** {@code fence(language, text)} in a Markdown template: lines that nothing in them can end. */
final class MarkdownFence implements TemplateMethodModelEx {
    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.size() != 2) {
            throw new TemplateModelException("fence takes a language and a text");
        }
        String text = String.valueOf(arguments.get(1)).stripTrailing();
        StringBuilder fence = new StringBuilder("```");
        while (text.contains(fence)) {
            fence.append('`');
        }
        return MarkdownFormat.INSTANCE.markup(fence + String.valueOf(arguments.get(0)) + "\n" + text + "\n" + fence);
    }
}
