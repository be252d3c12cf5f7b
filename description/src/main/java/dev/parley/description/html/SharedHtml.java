package dev.parley.description.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element that many pages show: how it is written is found out once, by whoever asks first. Thread-safe. */
public final class SharedHtml implements Html {

    private final Element element;
    private volatile byte @Nullable [] html;
    private volatile byte @Nullable [] json;
    private volatile @Nullable String markdown;

    public SharedHtml(Element element) {
        this.element = element;
    }

    /** What is shown. */
    public Element element() {
        return element;
    }

    /** Adds it to a text as HTML. */
    void html(Utf8Text out) {
        var known = html;
        if (known != null) {
            out.append(known);
            return;
        }
        int from = out.length();
        HtmlText.append(element, out);
        html = out.bytes(from);
    }

    /** Adds it to a text as JSON. */
    void json(Utf8Text out) {
        var known = json;
        if (known != null) {
            out.append(known);
            return;
        }
        int from = out.length();
        HtmlJson.append(element, out);
        json = out.bytes(from);
    }

    /** As Markdown without a line break at its end. */
    String markdown() {
        var known = markdown;
        if (known != null) return known;
        var made = element.name().equals("tr")
                ? HtmlMarkdown.row(element)
                : HtmlMarkdown.of(List.of(element)).strip();
        markdown = made;
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SharedHtml that && element.equals(that.element));
    }

    @Override
    public int hashCode() {
        return element.hashCode();
    }
}
