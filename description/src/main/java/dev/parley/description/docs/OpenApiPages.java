package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.flag;
import static dev.parley.description.docs.Showing.text;

import dev.parley.description.document.Method;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages of a description by OpenAPI 3. */
final class OpenApiPages implements Descriptions {

    static final String WEBHOOKS = "Webhooks";

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern VERSION = Pattern.compile("\\{.*|v?[0-9][0-9.]*|api|rest|public");

    private final Registry registry;
    private final Located root;
    private final Uses uses;
    private final CodeSamples samples;
    private final List<Entry> endpoints = new ArrayList<>();
    private final List<Entry> schemas = new ArrayList<>();
    private final boolean tagged;

    OpenApiPages(Registry registry, Uses uses, Located root, String parleyHost) {
        this.registry = registry;
        this.uses = uses;
        this.root = root;
        this.samples = new CodeSamples(StandardDocument.uncut(Standard.OPENAPI, root.source()), parleyHost);
        this.tagged = items("paths").stream().anyMatch(OpenApiPages::isTagged);
        items("paths").forEach(each -> operations(each, PageKind.OPERATION));
        items("webhooks").forEach(each -> operations(each, PageKind.WEBHOOK));
        root.child("components")
                .flatMap(each -> each.child("schemas"))
                .map(Located::children)
                .orElse(List.of())
                .forEach(this::schema);
    }

    private List<Located> items(String section) {
        return root.child(section).map(Located::children).orElse(List.of());
    }

    private static boolean isTagged(Located item) {
        var resolved = item.resolved();
        return Method.of(resolved.node()).stream()
                .anyMatch(method -> resolved.descendant(method.pointer())
                        .filter(each -> !group(each).isEmpty())
                        .isPresent());
    }

    /** The folder that Parley has put it in, else its first tag. */
    private static String group(Located operation) {
        var folder = Nodes.text(operation.node().path(Nodes.EXTENSION), "folder", "");
        return folder.isEmpty() ? Nodes.scalar(operation.node().path("tags").path(0)) : folder;
    }

    private void operations(Located reference, PageKind kind) {
        var item = new Showing(registry, "").resolved(reference);
        for (var method : Method.of(item.node())) {
            item.descendant(method.pointer())
                    .filter(each -> each.node().isObject())
                    .ifPresent(operation -> operation(reference.key(), item, method.name(), operation, kind));
        }
    }

    private void operation(String path, Located item, String method, Located operation, PageKind kind) {
        var id = text(operation, "operationId");
        var address = kind == PageKind.WEBHOOK ? "" : path;
        var title = title(operation, kind == PageKind.WEBHOOK ? path : method + " " + path);
        var where = registry.free(kind.directory(), id.isEmpty() ? method + " " + path : id);
        var showing = new Showing(registry, "../");
        var page = new Page(
                kind,
                where,
                title,
                method,
                address,
                flag(operation, "deprecated"),
                () -> article(path, item, method, operation, title, kind, showing));
        registry.place(operation, page);
        if (!id.isEmpty()) registry.operation(id, page);
        uses.add(page, operation);
        uses.add(page, item.child("parameters"));
        endpoints.add(new Entry(page, group(path, operation, kind), operation));
    }

    private static String title(Located operation, String otherwise) {
        var summary = text(operation, "summary").strip();
        var id = text(operation, "operationId");
        return summary.isEmpty() ? id.isEmpty() ? otherwise : id : Markdown.plain(summary);
    }

    private String group(String path, Located operation, PageKind kind) {
        var own = group(operation);
        if (!own.isEmpty()) return own;
        if (kind == PageKind.WEBHOOK) return WEBHOOKS;
        if (tagged) return "Other";
        for (var part : path.split("/")) {
            if (!part.isEmpty() && !VERSION.matcher(part).matches()) return part;
        }
        return "Other";
    }

    private Article article(
            String path, Located item, String method, Located operation, String title, PageKind kind, Showing showing) {
        var main = new ArrayList<Html>();
        main.add(heading(title, OperationView.badge(method), flag(operation, "deprecated")));
        if (kind == PageKind.OPERATION) main.add(address(item, operation, path));
        else
            main.add(Html.of("p", "The service sends this to an address that its client has named.")
                    .in("quiet"));
        main.addAll(new OperationView(showing, root).whole(item, operation, 2));
        var id = text(operation, "operationId");
        if (!id.isEmpty())
            main.add(Html.of("p", Html.text("Operation "), Html.of("code", id)).in("quiet identity"));
        var aside = new ArrayList<Html>();
        if (kind == PageKind.OPERATION) {
            if (registry.shown().trying()) aside.add(Trying.operation(showing, root, item, operation, path, method));
            if (registry.shown().code())
                aside.addAll(samples.operation(path, method, new SentBody(showing, operation)));
        }
        return new Article(main, aside, summary(operation));
    }

    static Html heading(String title, Html.Element badge, boolean deprecated) {
        var line = new ArrayList<Html>();
        line.add(Html.text(title + " "));
        line.add(badge);
        if (deprecated) line.addAll(List.of(Html.text(" "), SchemaView.mark("deprecated", "warn")));
        return Html.of("h1", line);
    }

    static String summary(Located node) {
        var plain = Markdown.plain(text(node, "description"));
        return plain.length() > 200 ? plain.substring(0, 199) + "…" : plain;
    }

    private Html address(Located item, Located operation, String path) {
        var servers = operation.child("servers").or(() -> item.child("servers")).or(() -> root.child("servers"));
        var base = servers.flatMap(each -> each.items().stream().findFirst())
                .map(each -> text(each, "url"))
                .map(each -> each.endsWith("/") ? each.substring(0, each.length() - 1) : each)
                .orElse("");
        return address(base, path);
    }

    /** An address with its parameters marked. */
    static Html address(String base, String path) {
        var all = new ArrayList<Html>();
        if (!base.isEmpty()) all.add(Html.of("span", base).in("quiet"));
        int from = 0;
        var variable = VARIABLE.matcher(path);
        while (variable.find()) {
            all.add(Html.text(path.substring(from, variable.start())));
            all.add(Html.of("var", variable.group()));
            from = variable.end();
        }
        all.add(Html.text(path.substring(from)));
        return Html.of("p", Html.of("code", all)).in("address").with("data-copy", "1");
    }

    private void schema(Located at) {
        var page = SchemaPage.of(registry, uses, at);
        schemas.add(new Entry(page, "", at));
    }

    @Override
    public Located root() {
        return root;
    }

    @Override
    public List<Entry> endpoints() {
        return endpoints;
    }

    @Override
    public List<Entry> schemas() {
        return schemas;
    }

    @Override
    public List<Located> tags() {
        return root.child("tags").map(Located::items).orElse(List.of());
    }

    @Override
    public List<Html> servers(Showing showing) {
        return root.child("servers").map(Located::items).orElse(List.of()).stream()
                .map(each -> server(text(each, "url"), each, Optional.empty()))
                .toList();
    }

    /** A server: its address, what it is, and what its variables may be. */
    static Html server(String url, Located server, Optional<Html> more) {
        var all = new ArrayList<Html>();
        all.add(address("", url));
        all.addAll(Markdown.blocks(text(server, "description"), 3));
        more.ifPresent(all::add);
        var variables = server.child("variables").map(Located::children).orElse(List.of());
        for (var each : variables) {
            var variable = each.resolved();
            var line = new ArrayList<Html>();
            line.add(Html.of("code", each.key()));
            var usual = Nodes.scalar(variable.node().path("default"));
            if (!usual.isEmpty()) line.addAll(List.of(Html.text(" is usually "), Html.of("code", usual)));
            var choices = variable.child("enum").map(Located::items).orElse(List.of());
            if (!choices.isEmpty()) {
                line.add(Html.text(", one of "));
                line.addAll(Showing.joined(
                        choices.stream()
                                .map(choice -> List.<Html>of(Html.of("code", SchemaWords.shown(choice.node()))))
                                .toList(),
                        ", "));
            }
            if (!text(variable, "description").isBlank()) {
                line.add(Html.text(": "));
                line.addAll(Markdown.line(text(variable, "description")));
            }
            all.add(Html.of("p", line));
        }
        return Html.of("li", all);
    }
}
