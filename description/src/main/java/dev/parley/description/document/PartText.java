package dev.parley.description.document;

import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import org.jspecify.annotations.Nullable;

/** The text of a part, read at most once by each thread that needs it first. */
final class PartText {

    private final String text;
    private volatile @Nullable Source source;

    PartText(String text) {
        this.text = text;
    }

    static PartText of(Source source) {
        var part = new PartText(source.text());
        part.source = source;
        return part;
    }

    String text() {
        return text;
    }

    /** Read in the notation of the document; of a skeleton it is told by itself. */
    Source source(@Nullable Syntax syntax) {
        var known = source;
        if (known == null) {
            known = syntax == null ? Source.parse(text) : Source.parse(text, syntax);
            source = known;
        }
        return known;
    }
}
