package dev.parley.description.html;

import java.util.Set;

/** What is known of elements. */
final class Elements {

    /** Those within a line. */
    static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
            "span", "strong", "sub", "sup", "u", "var", "wbr");

    /** Those that have no end tag (HTML Standard, “Void elements”). */
    static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "wbr");

    /** Those that end a paragraph (HTML Standard, “The p element”), of those that are written. */
    static final Set<String> BLOCKS = Set.of(
            "blockquote",
            "details",
            "div",
            "dl",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "ol",
            "p",
            "pre",
            "table",
            "ul");

    /** Those that texts of others may ask for by a tag. */
    static final Set<String> WELCOME = Set.of(
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "small",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "u",
            "ul",
            "var");

    /** Those whose content is not for readers either. */
    static final Set<String> MUTE = Set.of(
            "embed",
            "iframe",
            "math",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "xmp",
            "noembed",
            "noframes",
            "plaintext",
            "frameset",
            "canvas",
            "audio",
            "video");

    private Elements() {}
}
