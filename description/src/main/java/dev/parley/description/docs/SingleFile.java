package dev.parley.description.docs;

import dev.parley.description.html.HtmlJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
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

    /** Writes all of it, page after page: it may be large. */
    public void write(Writer out) throws IOException {
        var style = style();
        var script = assets.text(Assets.SCRIPT);
        var policy = "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
        var shell = new Shell(documentation);
        var first = documentation.pages().getFirst();
        var around = shell.html(first, first.article(), policy, List.of(), "");
        int head = around.indexOf("\n</head>");
        int end = around.lastIndexOf("</body>");
        out.write(around, 0, head);
        // script and style are Parley's own, and end no element
        out.write("\n<style>" + style + "</style>\n<script>" + script + "</script>");
        out.write(around, head, end - head);
        pages(out);
        data(shell.navigation().json(), "data-navigation", out);
        out.write(around, end, around.length() - end);
    }

    private void pages(Writer out) throws IOException {
        var words = new SearchWords();
        var json = new StringBuilder();
        for (var page : documentation.pages()) {
            var article = page.article();
            words.add(page, article);
            json.setLength(0);
            json.append("<script type=\"application/json\" data-page=\"")
                    .append(page.path())
                    .append("\">[");
            HtmlJson.append(article.main(), json);
            json.append(',');
            HtmlJson.append(article.aside(), json);
            out.append(json.append("]</script>\n"));
        }
        data(words.json(), "data-words", out);
    }

    private static void data(String json, String name, Writer out) throws IOException {
        out.write("<script type=\"application/json\" " + name + ">" + json + "</script>\n");
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

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
