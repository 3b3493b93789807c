package dev.cruddurc.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What users write arrives in a document as that text, and as nothing else. */
class MarkdownFormatTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final List<String> TEXTS = List.of(
            "plain",
            "a|b",
            "a\\|b",
            "`code`",
            "a `b",
            "\\",
            "<script>alert(1)</script>",
            "<!-- x -->",
            "&lt;b&gt;",
            "[x](https://evil.example)",
            "![x](https://evil.example/x.png)",
            "https://evil.example",
            "www.evil.example",
            "# heading",
            "- item",
            "+ item",
            "1. item",
            "1) item",
            "> quote",
            "**bold** _it_ ~~no~~",
            "_a_",
            "a_b_c",
            "***",
            "===",
            "---",
            "${x}",
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
            "<#if x>",
            "[=1+1]",
            "#{1+1}",
            "$E=mc^2$",
            "@somebody",
            ":smile:",
            "0.25",
            "x86_64",
            "[x]: y",
            "\tindented");

    @TestFactory
    Stream<DynamicTest> proseStaysText() {
        return TEXTS.stream().map(text -> DynamicTest.dynamicTest(text, () -> holds("${x}", text)));
    }

    @TestFactory
    Stream<DynamicTest> codeStaysText() {
        return TEXTS.stream().map(text -> DynamicTest.dynamicTest(text, () -> holds("${code(x)}", text)));
    }

    @TestFactory
    Stream<DynamicTest> cellsStayCells() {
        return TEXTS.stream()
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    String table = "| a | b |\n|---|---|\n| ${x} | ${code(x)} |";
                    List<Node> nodes = nodes(render(table, text));
                    assertEquals(
                            4,
                            nodes.stream().filter(TableCell.class::isInstance).count());
                    assertEquals("ab" + flat(text).strip() + flat(text).strip(), text(nodes));
                }));
    }

    @Test
    void lineEndsDoNotLeaveTheirCell() {
        List<Node> nodes = nodes(render("| a |\n|---|\n| ${x} |", "one\n\n# two\r\nthree"));
        assertEquals("aone  # two  three", text(nodes));
    }

    private static void holds(String template, String text) {
        assertEquals(flat(text).strip(), text(nodes(render(template, text))));
    }

    private static String flat(String text) {
        return text.replace('\t', ' ');
    }

    private static String render(String template, String text) {
        try {
            return new Documents(List.of(SourceFile.of("review.md.ftl", template)))
                    .render("review.md.ftl", Collections.singletonMap("x", text));
        } catch (DocumentFault fault) {
            throw new AssertionError(fault);
        }
    }

    /** The nodes of a document; any that is neither text nor what the template wrote is a failure. */
    private static List<Node> nodes(String markdown) {
        List<Node> nodes = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                    assertTrue(
                            child instanceof Text
                                    || child instanceof Code
                                    || child instanceof Paragraph
                                    || child instanceof TableBlock
                                    || child instanceof TableHead
                                    || child instanceof TableBody
                                    || child instanceof TableRow
                                    || child instanceof TableCell,
                            () -> "became something else: " + markdown);
                    nodes.add(child);
                    child.accept(this);
                }
            }

            @Override
            public void visit(CustomBlock block) {
                visitChildren(block);
            }

            @Override
            public void visit(CustomNode node) {
                visitChildren(node);
            }
        });
        return nodes;
    }

    private static String text(List<Node> nodes) {
        StringBuilder out = new StringBuilder();
        for (Node node : nodes) {
            if (node instanceof Text text) {
                out.append(text.getLiteral());
            } else if (node instanceof Code code) {
                out.append(code.getLiteral());
            }
        }
        return out.toString();
    }
}
