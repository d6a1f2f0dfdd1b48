package org.fovea.dicom.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.CodedConcept;

/**
 * A content item of a structured report with everything below it.
 *
 * @param relationship to the item above, for example {@code CONTAINS}; empty at the top
 * @param name what the value is the answer to; {@link CodedConcept#NONE} where the item's place says enough
 */
public record ContentNode(String relationship, CodedConcept name, ContentValue value, List<ContentNode> children) {

    public ContentNode {
        children = List.copyOf(children);
    }

    /** The item and all below it, parents first. */
    public Stream<ContentNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ContentNode::all));
    }

    /** Items directly below that answer to a concept. */
    public Stream<ContentNode> named(String codeValue, String scheme) {
        return children.stream().filter(child -> child.name().is(codeValue, scheme));
    }

    /** The words of the first item below that answers to a concept; empty where there is none. */
    String text(String codeValue, String scheme) {
        return named(codeValue, scheme)
                .map(child -> switch (child.value()) {
                    case ContentValue.Text(String text) -> text;
                    case ContentValue.Uid(String uid) -> uid;
                    case ContentValue.Coded(CodedConcept code) -> code.title();
                    default -> "";
                })
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    Optional<CodedConcept> code() {
        return value instanceof ContentValue.Coded(CodedConcept code) ? Optional.of(code) : Optional.empty();
    }
}
