package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A documentation as a folder of small pages that work from disk and from any server; each page is there as Markdown, too. */
public final class FolderSite {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none';"
                    + " form-action 'none'";
    private static final String DIRECTORY = "assets/";

    private final Documentation documentation;
    private final Assets assets;
    private final String stamp;

    /** @param stamp names this state of it for pages that are open and watch for the next one; empty where none does */
    public FolderSite(Documentation documentation, Assets assets, String stamp) {
        this.documentation = documentation;
        this.assets = assets;
        this.stamp = stamp;
    }

    /** Writes all files. */
    public void write(Output output) throws IOException {
        for (var each : assets.files().entrySet()) output.write(DIRECTORY + each.getKey(), each.getValue());
        var shell = new Shell(documentation);
        var words = new SearchWords();
        Press.print(documentation.pages(), page -> made(page, shell), (_, made) -> {
            words.add(made.words());
            for (var file : made.files().entrySet()) output.write(file.getKey(), file.getValue());
        });
        output.write(
                DIRECTORY + "navigation.js",
                bytes("parley.navigation(" + shell.navigation().json() + ")\n"));
        output.write(DIRECTORY + "search.js", searched(words));
        output.write("llms.txt", bytes(MarkdownFolder.index(documentation)));
        if (!stamp.isEmpty()) {
            var out = new StringBuilder("parley.stamp(");
            HtmlJson.string(stamp, out);
            output.write(DIRECTORY + "stamp.js", bytes(out.append(")\n").toString()));
        }
    }

    /** The files of a page, and the words on it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Made(Map<String, byte[]> files, byte[] words) {}

    private Made made(Page page, Shell shell) {
        var article = page.article();
        var files = new LinkedHashMap<String, byte[]>();
        files.put(page.path() + ".html", bytes(shell.html(page, article, POLICY, head(page), "")));
        files.put(page.path() + ".md", bytes(MarkdownFolder.text(article)));
        if (page.kind() == PageKind.SCHEMA) files.put(page.path() + ".js", bytes(fields(page, article)));
        return new Made(files, SearchWords.of(page, article));
    }

    private static byte[] searched(SearchWords words) {
        var script = new ByteArrayOutputStream();
        script.writeBytes(bytes("parley.words("));
        script.writeBytes(words.json());
        script.writeBytes(bytes(")\n"));
        return script.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Html> head(Page page) {
        var up = page.up() + DIRECTORY;
        var script = Html.of("script").with("src", up + Assets.SCRIPT);
        return List.of(
                Html.of("link").with("rel", "stylesheet").with("href", up + Assets.STYLE),
                stamp.isEmpty() ? script : script.with("data-stamp", stamp),
                Html.of("link")
                        .with("rel", "alternate")
                        .with("type", "text/markdown")
                        .with("href", page.path().replaceFirst(".*/", "") + ".md"));
    }

    /** The fields of a schema, to be shown on the pages of others. */
    private static String fields(Page page, Article article) {
        var out = new StringBuilder("parley.fields(");
        HtmlJson.string(page.path(), out);
        out.append(',');
        HtmlJson.append(find(article.main(), page.path()), out);
        return out.append(")\n").toString();
    }

    private static List<Html> find(List<Html> nodes, String path) {
        for (var node : nodes) {
            if (!(node instanceof Html.Element element)) continue;
            if (element.attribute("data-fields-of").equals(path)) return element.children();
            var inside = find(element.children(), path);
            if (!inside.isEmpty()) return inside;
        }
        return List.of();
    }
}
