package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** A documentation as a folder of Markdown: a file for each page, and {@code llms.txt} that lists them. */
public final class MarkdownFolder {

    private final Documentation documentation;

    public MarkdownFolder(Documentation documentation) {
        this.documentation = documentation;
    }

    /** Writes all files. */
    public void write(Output output) throws IOException {
        Press.print(
                documentation.pages(),
                (page, _) -> text(page.article()).getBytes(StandardCharsets.UTF_8),
                (page, text) -> output.write(page.path() + ".md", text));
        output.write("llms.txt", index(documentation).getBytes(StandardCharsets.UTF_8));
    }

    /** An article as Markdown. */
    static String text(Article article) {
        var all = new ArrayList<Html>(article.main());
        all.addAll(article.aside());
        return HtmlMarkdown.of(all);
    }

    /** What there is, for readers that are programs (llmstxt.org). */
    static String index(Documentation documentation) {
        var out = new StringBuilder("# ").append(line(documentation.title())).append("\n\n");
        var summary = documentation.pages().getFirst().article().summary();
        if (!summary.isEmpty()) out.append("> ").append(line(summary)).append("\n\n");
        documentation.pages().stream().filter(each -> each.kind().isOnTop()).forEach(each -> link(each, out));
        for (var section : documentation.sections()) {
            out.append("\n## ").append(line(section.page().title())).append("\n\n");
            section.pages().forEach(each -> link(each, out));
        }
        return out.toString();
    }

    private static void link(Page page, StringBuilder out) {
        out.append("- [")
                .append(line(page.title()))
                .append("](")
                .append(page.path())
                .append(".md)");
        var about = (page.badge() + " " + page.address()).strip();
        if (!about.isEmpty()) out.append(": ").append(line(about));
        out.append('\n');
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\[\\]\\\\])", "\\\\$1");
    }
}
