package org.fovea.app.manual;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** One page as plain nodes: text that wraps, links that lead to pages, tables, commands to copy, pictures. */
final class PageView extends VBox {

    /** Lines longer than this are hard to follow. */
    static final double WIDTH = 760;

    private final ManualModel model;

    PageView(ManualModel model, ManualPage page) {
        super(10);
        this.model = model;
        setId("manual-page");
        getStyleClass().add("manual-page");
        setMaxWidth(WIDTH);
        Markdown.children(page.document()).map(this::block).forEach(getChildren()::add);
    }

    private Node block(org.commonmark.node.Node node) {
        return switch (node) {
            case Heading heading -> flow(heading, heading.getLevel() == 1 ? "manual-title" : "manual-heading");
            case Paragraph paragraph
            when paragraph.getFirstChild() instanceof org.commonmark.node.Image image -> picture(image);
            case ListBlock list -> list(list);
            case FencedCodeBlock code -> commands(code.getLiteral().strip());
            case TableBlock table -> new PageTable(table, cell -> flow(cell, "manual-text"));
            default -> flow(node, "manual-text");
        };
    }

    private Node list(ListBlock list) {
        VBox items = new VBox(list instanceof BulletList ? 3 : 4);
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (org.commonmark.node.Node item : Markdown.children(list).toList()) {
            Label mark = new Label(list instanceof BulletList ? "•" : number++ + ".");
            mark.setMinWidth(20);
            VBox content = new VBox(4);
            Markdown.children(item).map(this::block).forEach(content.getChildren()::add);
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox row = new HBox(mark, content);
            row.setAlignment(Pos.TOP_LEFT);
            items.getChildren().add(row);
        }
        return items;
    }

    /** Commands can be selected and copied. */
    private static Node commands(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setPrefRowCount((int) text.lines().count());
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.getStyleClass().add("manual-commands");
        return area;
    }

    private Node picture(org.commonmark.node.Image image) {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(WIDTH);
        view.setAccessibleText(Markdown.plain(image));
        model.picture(image.getDestination()).map(url -> new Image(url, true)).ifPresent(view::setImage);
        return view;
    }

    private TextFlow flow(org.commonmark.node.Node node, String style) {
        List<Node> parts = new ArrayList<>();
        Markdown.children(node).forEach(child -> inline(child, style, "", parts));
        TextFlow flow = new TextFlow(parts.toArray(Node[]::new));
        flow.getStyleClass().add("manual-flow");
        flow.setAccessibleText(Markdown.plain(node));
        return flow;
    }

    private void inline(org.commonmark.node.Node node, String style, String emphasis, List<Node> parts) {
        switch (node) {
            case org.commonmark.node.Text text -> parts.add(text(text.getLiteral(), style, emphasis));
            case Code code -> parts.add(text(code.getLiteral(), style, "manual-key"));
            case SoftLineBreak line -> parts.add(text(" ", style, emphasis));
            case StrongEmphasis strong ->
                Markdown.children(strong).forEach(child -> inline(child, style, "manual-strong", parts));
            case Emphasis quoted ->
                Markdown.children(quoted).forEach(child -> inline(child, style, "manual-quoted", parts));
            case Link link -> parts.add(link(link, style, emphasis));
            default -> Markdown.children(node).forEach(child -> inline(child, style, emphasis, parts));
        }
    }

    private Node link(Link link, String style, String emphasis) {
        String name = Markdown.plain(link);
        if (!model.leads(link.getDestination())) {
            return text(name, style, emphasis);
        }
        Hyperlink followed = new Hyperlink(name);
        followed.setId("to-" + link.getDestination().replace(".md", ""));
        followed.setOnAction(event -> model.follow(link.getDestination()));
        return followed;
    }

    private static Text text(String words, String style, String emphasis) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        if (!emphasis.isEmpty()) {
            text.getStyleClass().add(emphasis);
        }
        return text;
    }
}
