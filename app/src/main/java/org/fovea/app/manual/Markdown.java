package org.fovea.app.manual;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as the manual uses it: CommonMark with tables. */
final class Markdown {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** The words of a node: links by what they are called, one space between any two. */
    static String plain(Node node) {
        StringBuilder words = new StringBuilder();
        all(node).forEach(part -> {
            switch (part) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                case FencedCodeBlock block -> words.append(' ').append(block.getLiteral());
                case SoftLineBreak line -> words.append(' ');
                case HardLineBreak line -> words.append(' ');
                case TableCell cell -> words.append(' ');
                case Block block -> words.append(' ');
                default -> {}
            }
        });
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    /** What lies directly in a node. */
    static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }

    /** A node and all that lies in it, in the order of reading. */
    static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), children(node).flatMap(Markdown::all));
    }

    /** The first heading; empty where there is none. */
    static String title(Node document) {
        return children(document)
                .filter(Heading.class::isInstance)
                .findFirst()
                .map(Markdown::plain)
                .orElse("");
    }
}
