package org.fovea.app.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;

/**
 * The pages in one language, as the build packed them. {@code index.md} is the contents: what it links to, in its order,
 * under its second headings, is the manual. Immutable.
 *
 * @param pages the contents first
 */
public record Manual(Language language, List<ManualPage> pages) {

    static final String CONTENTS = "index.md";

    /** Its table is made of the program's own sentences, and so never stale. */
    private static final String CODES = "codes.md";

    public Manual {
        pages = List.copyOf(pages);
    }

    /**
     * Reads all pages; they are a few dozen kilobytes. Not for the thread of the user interface.
     *
     * @throws UncheckedIOException where a page is missing, which a test rules out
     */
    public static Manual read(Language language) {
        Node contents = Markdown.parse(text(language, CONTENTS));
        List<ManualPage> pages = new ArrayList<>();
        pages.add(page(CONTENTS, "", contents));
        String chapter = "";
        for (Node node : Markdown.all(contents).toList()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                chapter = Markdown.plain(heading);
            } else if (node instanceof Link link
                    && pages.stream().noneMatch(page -> page.name().equals(link.getDestination()))) {
                pages.add(page(link.getDestination(), chapter, Markdown.parse(text(language, link.getDestination()))));
            }
        }
        return new Manual(language, pages);
    }

    private static ManualPage page(String name, String chapter, Node document) {
        return new ManualPage(name, chapter, Markdown.title(document), document, Markdown.plain(document));
    }

    private static String text(Language language, String name) {
        try (InputStream stream = Manual.class.getResourceAsStream(language.code() + "/" + name)) {
            if (stream == null) {
                throw new IOException("the manual has no page " + language.code() + "/" + name);
            }
            String page = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return name.equals(CODES) ? page + codes(language) : page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String codes(Language language) {
        return new Sentences(language)
                .all().entrySet().stream()
                        .map(one -> "| `" + one.getKey() + "` | "
                                + one.getValue().replaceAll("([|<\\[*_`])", "\\\\$1") + " |\n")
                        .collect(Collectors.joining());
    }

    /**
     * Where a link leads.
     *
     * @param destination as the page writes it; what follows {@code #} is not looked at
     */
    public Optional<ManualPage> page(String destination) {
        String name = destination.replaceFirst("#.*", "");
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /** @param destination of a picture, relative to a page: {@code ../images/en/list.png} */
    Optional<URL> picture(String destination) {
        return Optional.ofNullable(Manual.class.getResource(destination.replaceFirst("^\\.\\./", "")));
    }
}
