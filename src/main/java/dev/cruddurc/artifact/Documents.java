package dev.cruddurc.artifact;

import dev.cruddurc.diagnostic.SourceFile;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.JSONCFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core.XMLOutputFormat;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Documents for people, made of templates: the shipped ones, or a user's own in their place. A template sees maps, lists, text,
 * numbers and booleans and can reach no class and no file. What it prints is escaped for the format that its
 * name ends in ({@code .md.ftl}, {@code .svg.ftl}), and data is never read as a template.
 */
public final class Documents {
    private static final List<String> NAMES =
            List.of("review.md.ftl", "architecture.svg.ftl", "diff.md.ftl", "images.sh.ftl", "github.yml.ftl");

    /** A review of the most services that a file takes needs a second of it. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final List<SourceFile> own;
    private final TimeLimit limit;

    /** Documents of the shipped templates, save those for which there is a file of the same last name. */
    public Documents(List<SourceFile> own) {
        this(own, LONGEST);
    }

    Documents(List<SourceFile> own, Duration longest) {
        this.own = List.copyOf(own);
        this.limit = new TimeLimit(longest);
    }

    /** The names of all templates. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The document that a template makes.
     *
     * @param data maps, lists, texts, numbers and booleans alone
     * @throws DocumentFault where the template is wrong
     */
    public String render(String name, Map<String, ?> data) throws DocumentFault {
        for (SourceFile file : own) {
            if (file.name().equals(name) || file.name().endsWith("/" + name)) {
                return limit.within(file, () -> text(name, file, data));
            }
        }
        return text(name, SourceFile.of(name, shipped(name)), data);
    }

    private static String text(String name, SourceFile source, Map<String, ?> data) throws DocumentFault {
        DocumentText out = new DocumentText();
        try {
            Template template = template(name, source);
            _CoreAPI.addThreadInterruptedChecks(template);
            template.process(data, out);
        } catch (ParseException wrong) {
            throw new DocumentFault(source, wrong.getLineNumber(), wrong.getColumnNumber(), wrong.getEditorMessage());
        } catch (TemplateException wrong) {
            throw new DocumentFault(
                    source,
                    wrong.getLineNumber() == null ? 1 : wrong.getLineNumber(),
                    wrong.getColumnNumber() == null ? 1 : wrong.getColumnNumber(),
                    missing(wrong));
        } catch (IOException wrong) {
            throw new DocumentFault(source, 1, 1, String.valueOf(wrong.getMessage()));
        } catch (StackOverflowError endless) {
            throw new DocumentFault(source, 1, 1, "a macro or a function in it calls itself without an end");
        } catch (OutOfMemoryError large) {
            throw new DocumentFault(source, 1, 1, "it needs more memory than there is");
        }
        String text = out.toString().stripTrailing();
        return text.replace("\r\n", "\n").replace('\r', '\n') + "\n";
    }

    private static String missing(TemplateException wrong) {
        return wrong instanceof InvalidReferenceException
                ? "`" + wrong.getBlamedExpressionString() + "` is not there"
                : wrong.getMessageWithoutStackTop();
    }

    private static String shipped(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/templates/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every setting that makes a template the same everywhere and keeps it to its data. */
    private static Template template(String name, SourceFile source) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        StringTemplateLoader loader = new StringTemplateLoader();
        configuration.setTemplateLoader(loader);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setCFormat(JSONCFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setLocalizedLookup(false);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setSharedVariable("code", new MarkdownCode());
        configuration.setSharedVariable("fence", new MarkdownFence());
        TemplateConfiguration format = new TemplateConfiguration();
        format.setOutputFormat(format(name));
        format.setParentConfiguration(configuration);
        return new Template(name, source.name(), new StringReader(source.text()), configuration, format, "UTF-8");
    }

    private static OutputFormat format(String name) {
        if (name.endsWith(".md.ftl")) {
            return MarkdownFormat.INSTANCE;
        }
        return name.endsWith(".svg.ftl") ? XMLOutputFormat.INSTANCE : PlainTextOutputFormat.INSTANCE;
    }
}
