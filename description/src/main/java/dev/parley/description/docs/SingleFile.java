package dev.parley.description.docs;

import dev.parley.description.html.HtmlJson;
import dev.parley.description.html.Utf8Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A documentation as one file that needs nothing beside it: the first page as it is, the others as data of which the script makes pages. */
public final class SingleFile {

    private static final Pattern FILE = Pattern.compile("url\\([\"']?\\.?/?([A-Za-z0-9.-]+)[\"']?\\)");

    private final Documentation documentation;
    private final Assets assets;

    public SingleFile(Documentation documentation, Assets assets) {
        this.documentation = documentation;
        this.assets = assets;
    }

    /** Writes all of it, page after page: it may be large. In UTF-8. */
    public void write(OutputStream out) throws IOException {
        var style = style() + documentation.presentation().brand().style();
        var script = assets.text(Assets.SCRIPT);
        var drawing = documentation.mayDraw() ? assets.diagrams().get() : Optional.<Diagrams>empty();
        // a frame within is under this policy, too, and Mermaid makes styles
        var styles = drawing.isPresent() ? "'unsafe-inline'" : "'" + Hashes.of(style) + "'";
        var scripts =
                "'" + Hashes.of(script) + "' " + drawing.map(Diagrams::sources).orElse("");
        var policy = "default-src 'none'; script-src " + scripts.strip() + "; style-src " + styles
                + "; font-src data:; img-src data:; "
                + FolderSite.reach(documentation) + "; base-uri 'none'; form-action 'none'";
        var shell =
                new Shell(documentation, documentation.presentation().brand().logo());
        var first = documentation.pages().getFirst();
        var around = shell.html(first, first.article(), policy, List.of(), new Utf8Text())
                .toString();
        int head = around.indexOf("\n</head>");
        int end = around.lastIndexOf("</body>");
        // script and style are Parley's own, and end no element
        out.write(bytes(around.substring(0, head) + "\n<style>" + style + "</style>\n<script>" + script + "</script>"
                + around.substring(head, end)));
        pages(out);
        data("data-navigation", bytes(shell.navigation().json()), out);
        if (drawing.isPresent()) {
            var page = new Utf8Text();
            HtmlJson.string(drawing.get().page(), page);
            data("data-diagrams", page.bytes(), out);
        }
        out.write(bytes(around.substring(end)));
    }

    private void pages(OutputStream out) throws IOException {
        var words = new SearchWords();
        Press.print(documentation.pages(), SingleFile::made, (_, made) -> {
            words.add(made.words());
            out.write(made.data());
        });
        data("data-words", words.json(), out);
    }

    /** A page as data, and the words on it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Made(byte[] data, byte[] words) {}

    private static Made made(Page page, Utf8Text paper) {
        var article = page.article();
        var json = paper.clear();
        json.append("<script type=\"application/json\" data-page=\"" + page.path() + "\">[");
        HtmlJson.append(article.main(), json);
        json.append(',');
        HtmlJson.append(article.aside(), json);
        var data = json.append("]</script>\n").bytes();
        return new Made(data, SearchWords.of(page, article, paper.clear()));
    }

    private static void data(String name, byte[] json, OutputStream out) throws IOException {
        out.write(bytes("<script type=\"application/json\" " + name + ">"));
        out.write(json);
        out.write(bytes("</script>\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The style sheet with its fonts in it. */
    private String style() {
        return FILE.matcher(assets.text(Assets.STYLE)).replaceAll(found -> {
            var file = assets.files().get(found.group(1));
            if (file == null) return Matcher.quoteReplacement(found.group());
            return Matcher.quoteReplacement(
                    "url(data:font/woff2;base64," + Base64.getEncoder().encodeToString(file) + ")");
        });
    }
}
