package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlJson;
import dev.parley.description.html.HtmlText;
import dev.parley.description.html.Utf8Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A documentation as a folder of small pages that work from disk and from any server; each page is there as Markdown, too. */
public final class FolderSite {

    static final String DIRECTORY = "assets/";

    static final String THEME = "theme.css";
    static final String NAVIGATION = "navigation.js";
    static final String SEARCH = "search.js";

    private final Documentation documentation;
    private final Assets assets;
    private final String stamp;
    private final Shell shell;
    private final String policy;

    /** @param stamp names this state of it for pages that are open and watch for the next one; empty where none does */
    public FolderSite(Documentation documentation, Assets assets, String stamp) {
        this.documentation = documentation;
        this.assets = assets;
        this.stamp = stamp;
        this.shell = new Shell(documentation, "");
        this.policy = policy(documentation);
    }

    /** Writes all files. */
    public void write(Output output) throws IOException {
        for (var each : assets.files().entrySet()) output.write(DIRECTORY + each.getKey(), each.getValue());
        var presentation = documentation.presentation();
        if (!presentation.brand().style().isEmpty())
            output.write(DIRECTORY + THEME, bytes(presentation.brand().style()));
        var picture = presentation.brand().picture();
        if (picture.isPresent())
            output.write(DIRECTORY + picture.get().name(), picture.get().content());
        if (!presentation.address().isEmpty()) output.write("sitemap.xml", bytes(sitemap(presentation.address())));
        var words = new SearchWords();
        Press.print(documentation.pages(), this::made, (_, made) -> {
            words.add(made.words());
            for (var file : made.files().entrySet()) output.write(file.getKey(), file.getValue());
        });
        output.write(DIRECTORY + NAVIGATION, bytes(navigation()));
        output.write(DIRECTORY + SEARCH, search(words));
        output.write("llms.txt", bytes(MarkdownFolder.index(documentation)));
        var drawing = documentation.mayDraw() ? assets.diagrams().get() : Optional.<Diagrams>empty();
        if (drawing.isPresent())
            output.write(DIRECTORY + Diagrams.PAGE, bytes(drawing.get().page()));
        if (!stamp.isEmpty()) {
            var out = new Utf8Text().append("parley.stamp(");
            HtmlJson.string(stamp, out);
            output.write(DIRECTORY + "stamp.js", out.append(")\n").bytes());
        }
    }

    /** The files of a page, and the words on it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Made(Map<String, byte[]> files, byte[] words) {}

    private Made made(Page page, Utf8Text paper) {
        var article = page.article();
        var files = new LinkedHashMap<String, byte[]>();
        files.put(page.path() + ".html", html(page, article, paper.clear()));
        files.put(page.path() + ".md", bytes(MarkdownFolder.text(article)));
        if (page.kind() == PageKind.SCHEMA) files.put(page.path() + ".js", fields(page, article, paper.clear()));
        return new Made(files, SearchWords.of(page, article, paper.clear()));
    }

    static byte[] search(SearchWords words) {
        var script = new ByteArrayOutputStream();
        script.writeBytes(bytes("parley.words("));
        script.writeBytes(words.json());
        script.writeBytes(bytes(")\n"));
        return script.toByteArray();
    }

    /** @param out empty memory to write it into */
    byte[] html(Page page, Article article, Utf8Text out) {
        return shell.html(page, article, policy, head(page), out).bytes();
    }

    String navigation() {
        return "parley.navigation(" + shell.navigation().json() + ")\n";
    }

    /** What a page may load and reach (Content Security Policy 3). */
    String policy() {
        return policy;
    }

    private static String policy(Documentation documentation) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                + " frame-src 'self'; " + reach(documentation) + "; base-uri 'none'; form-action 'none';"
                + " require-trusted-types-for 'script'; trusted-types parley-docs";
    }

    /** Where a page may send what its reader tries. */
    static String reach(Documentation documentation) {
        return documentation.presentation().shown().trying()
                ? "connect-src http: https: ws: wss:"
                : "connect-src 'none'";
    }

    /** The pages for search engines (sitemaps.org), below an address. */
    String sitemap(String address) {
        var out = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
        for (var page : documentation.pages()) {
            out.append(HtmlText.of(List.of(Html.of("url", Html.of("loc", address + Shell.place(page))))))
                    .append('\n');
        }
        return out.append("</urlset>\n").toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Html> head(Page page) {
        var up = page.up() + DIRECTORY;
        var script = Html.of("script").with("src", up + Assets.SCRIPT);
        return List.of(
                Html.of("link").with("rel", "stylesheet").with("href", up + Assets.STYLE),
                documentation.presentation().brand().style().isEmpty()
                        ? Html.text("")
                        : Html.of("link").with("rel", "stylesheet").with("href", up + THEME),
                stamp.isEmpty() ? script : script.with("data-stamp", stamp),
                Html.of("link")
                        .with("rel", "alternate")
                        .with("type", "text/markdown")
                        .with("href", page.path().substring(page.path().lastIndexOf('/') + 1) + ".md"));
    }

    /**
     * The fields of a schema, to be shown on the pages of others.
     *
     * @param out empty memory to write them into
     */
    static byte[] fields(Page page, Article article, Utf8Text out) {
        out.append("parley.fields(");
        HtmlJson.string(page.path(), out);
        out.append(',');
        HtmlJson.append(find(article.main(), page.path()), out);
        return out.append(")\n").bytes();
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
