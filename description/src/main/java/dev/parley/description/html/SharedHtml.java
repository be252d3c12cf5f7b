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

    byte[] html() {
        var known = html;
        if (known != null) return known;
        var out = new Utf8Text();
        HtmlText.append(element, out);
        var made = out.bytes();
        html = made;
        return made;
    }

    byte[] json() {
        var known = json;
        if (known != null) return known;
        var out = new Utf8Text();
        HtmlJson.append(element, out);
        var made = out.bytes();
        json = made;
        return made;
    }

    /** Without a line break at its end. */
    String markdown() {
        var known = markdown;
        if (known != null) return known;
        var made = HtmlMarkdown.of(List.of(element)).strip();
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
