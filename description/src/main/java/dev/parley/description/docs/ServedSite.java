package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.Utf8Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a folder of documentation, each made when it is asked for, and kept. Thread-safe: one is made after the other. */
public final class ServedSite {

    private static final int MOST_KEPT = 400;

    private final Documentation documentation;
    private final Assets assets;
    private final FolderSite site;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, byte[]> kept = new HashMap<>();

    public ServedSite(Documentation documentation, Assets assets) {
        this.documentation = documentation;
        this.assets = assets;
        this.site = new FolderSite(documentation, assets, "");
        documentation.pages().forEach(each -> pages.put(each.path(), each));
    }

    public Documentation documentation() {
        return documentation;
    }

    /** What a page may load and reach. */
    public String policy() {
        return site.policy();
    }

    /** A file by its path from the directory of all. */
    public synchronized Optional<byte[]> file(String path) {
        var there = kept.get(path);
        if (there != null) return Optional.of(there);
        var made = made(path);
        made.ifPresent(each -> {
            if (kept.size() >= MOST_KEPT) kept.clear();
            kept.put(path, each);
        });
        return made;
    }

    private Optional<byte[]> made(String path) {
        if (path.startsWith(FolderSite.DIRECTORY)) return asset(path.substring(FolderSite.DIRECTORY.length()));
        return switch (path) {
            case "llms.txt" -> text(MarkdownFolder.index(documentation));
            case "sitemap.xml" ->
                documentation.presentation().address().isEmpty() ? Optional.empty() : Optional.of(sitemap(""));
            default -> page(path);
        };
    }

    private Optional<byte[]> asset(String name) {
        var file = assets.files().get(name);
        if (file != null) return Optional.of(file);
        var brand = documentation.presentation().brand();
        return switch (name) {
            case FolderSite.NAVIGATION -> text(site.navigation());
            case FolderSite.SEARCH -> Optional.of(search());
            case FolderSite.THEME -> brand.style().isEmpty() ? Optional.empty() : text(brand.style());
            case Diagrams.PAGE -> assets.diagrams().get().map(Diagrams::page).map(FolderSite::bytes);
            default -> brand.picture().filter(each -> each.name().equals(name)).map(Brand.Picture::content);
        };
    }

    private byte[] search() {
        var words = new SearchWords();
        var paper = new Utf8Text();
        documentation.pages().forEach(each -> words.add(SearchWords.of(each, each.article(), paper.clear())));
        return FolderSite.search(words);
    }

    private Optional<byte[]> page(String path) {
        int dot = path.lastIndexOf('.');
        var page = dot < 0 ? null : pages.get(path.substring(0, dot));
        if (page == null) return Optional.empty();
        return switch (path.substring(dot)) {
            case ".html" -> Optional.of(site.html(page, page.article(), new Utf8Text()));
            case ".md" -> text(MarkdownFolder.text(page.article()));
            case ".js" ->
                page.kind() == PageKind.SCHEMA
                        ? Optional.of(FolderSite.fields(page, page.article(), new Utf8Text()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Writes all files: those of the pages, or Markdown alone. */
    public synchronized void write(boolean markdown, Output output) throws IOException {
        if (markdown) new MarkdownFolder(documentation).write(output);
        else site.write(output);
    }

    /** Writes all of it as one file. */
    public synchronized void writeSingle(OutputStream out) throws IOException {
        new SingleFile(documentation, assets).write(out);
    }

    /**
     * The pages for search engines (sitemaps.org).
     *
     * @param address where the pages are asked for, with a slash at its end; it is not told where they have a public address
     */
    public synchronized byte[] sitemap(String address) {
        var known = documentation.presentation().address();
        return FolderSite.bytes(site.sitemap(known.isEmpty() ? address : known));
    }

    /** A page for a path at which there is nothing; its links lead on from there. */
    public synchronized byte[] missing(String path) {
        var article = new Article(
                List.of(
                        Html.of("h1", "There is no such page"),
                        Html.of("p", "It may have been renamed or left out. The search finds what there is.")),
                List.of(),
                "");
        var page = new Page(
                PageKind.PAGE,
                path.replaceFirst("\\.html$", ""),
                "There is no such page",
                "",
                "",
                false,
                () -> article);
        return site.html(page, article, new Utf8Text());
    }

    private static Optional<byte[]> text(String text) {
        return Optional.of(FolderSite.bytes(text));
    }
}
