package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.flag;
import static dev.parley.description.docs.Showing.text;

import dev.parley.description.document.Method;
import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows what an operation of OpenAPI takes and answers. Used for one page. */
final class OperationView {

    private final Showing showing;
    private final Located root;
    private final SchemaView schemas;
    private final ParameterView parameters;

    OperationView(Showing showing, Located root) {
        this.showing = showing;
        this.root = root;
        this.schemas = new SchemaView(showing);
        this.parameters = new ParameterView(showing, schemas);
    }

    /**
     * All of it, each thing under a heading.
     *
     * @param level of the headings
     */
    List<Html> whole(Located item, Located operation, int level) {
        var all = new ArrayList<Html>();
        all.addAll(Showing.description(operation));
        all.addAll(showing.externalDocs(operation));
        headed("Security", new SecurityView(showing, root).requirements(operation), level, all);
        headed("Parameters", parameters.table(rows(showing, item, operation)), level, all);
        showing.child(operation, "requestBody")
                .ifPresent(body -> headed(
                        flag(body, "required") ? "Request body" : "Request body, optional",
                        schemas.once(body, "body", () -> body(body)),
                        level,
                        all));
        headed("Responses", answers(operation, level + 1), level, all);
        if (level == 2) headed("Callbacks", callbacks(operation), level, all);
        return all;
    }

    private static void headed(String heading, List<Html> content, int level, List<Html> all) {
        if (content.isEmpty()) return;
        all.add(Html.of("h" + level, heading));
        all.addAll(content);
    }

    /** Those of the path hold for all its operations, unless an operation has its own. */
    static List<ParameterView.Row> rows(Showing showing, Located item, Located operation) {
        var parameters = new ParameterView(showing, new SchemaView(showing));
        var rows = new LinkedHashMap<String, ParameterView.Row>();
        for (var holder : List.of(item, operation)) {
            for (var each : holder.child("parameters").map(Located::items).orElse(List.of())) {
                var row = parameters.parameter(showing.resolved(each));
                if (!row.name().isEmpty()) rows.put(row.in() + " " + row.name(), row);
            }
        }
        return List.copyOf(rows.values());
    }

    private List<Html> body(Located body) {
        var all = new ArrayList<Html>();
        Showing.broken(body).ifPresent(all::add);
        all.addAll(Showing.description(body));
        all.addAll(new ContentView(showing, schemas, true).of(body));
        return all;
    }

    private List<Html> answers(Located operation, int level) {
        return operation.child("responses").map(Located::children).orElse(List.of()).stream()
                .filter(each -> !each.key().startsWith("x-"))
                .flatMap(each -> answer(each.key(), showing.resolved(each), level).stream())
                .toList();
    }

    private List<Html> answer(String status, Located response, int level) {
        return schemas.once(response, level + " " + status, () -> List.of(made(status, response, level)));
    }

    private Html made(String status, Located response, int level) {
        var heading = new ArrayList<Html>();
        heading.add(Html.of("code", status).in("status s" + (status.isEmpty() ? "" : status.charAt(0))));
        heading.add(Html.text(" " + (status.equals("default") ? "any other" : summary(response, status))));
        var all = new ArrayList<Html>();
        all.add(Html.of("summary", Html.of("h" + level, heading)));
        Showing.broken(response).ifPresent(all::add);
        var description = text(response, "description");
        boolean said = Markdown.plain(description).equals(summary(response, status));
        if (!said) all.addAll(Markdown.blocks(description, level));
        var headers = response.child("headers").map(Located::children).orElse(List.of()).stream()
                .map(each -> parameters.header(each.key(), showing.resolved(each)))
                .toList();
        headed("Headers", parameters.table(headers), level + 1, all);
        all.addAll(new ContentView(showing, schemas, false).of(response));
        headed("Links", links(response), level + 1, all);
        var details = Html.of("details", all).in("answer");
        return status.startsWith("2") ? details.with("open", "") : details;
    }

    private static String summary(Located response, String status) {
        var own = text(response, "summary");
        var words = own.isBlank() ? text(response, "description") : own;
        var plain = words.length() > 400 ? "" : Markdown.plain(words);
        return plain.isEmpty() || plain.length() > 90 ? Statuses.words(status) : plain;
    }

    /** What can be asked next, with what came. */
    private List<Html> links(Located response) {
        var all = new ArrayList<Html>();
        for (var each : response.child("links").map(Located::children).orElse(List.of())) {
            var link = showing.resolved(each);
            var line = new ArrayList<Html>();
            line.add(target(link)
                    .<Html>map(page -> showing.link(page, page.title()))
                    .orElse(Html.of("code", named(link))));
            for (var given : link.child("parameters").map(Located::children).orElse(List.of())) {
                line.add(Html.text(", "));
                line.add(Html.of("code", given.key()));
                line.add(Html.text(" from "));
                line.add(Html.of("code", SchemaWords.shown(given.node())));
            }
            if (!text(link, "description").isBlank()) {
                line.add(Html.text(": "));
                line.addAll(Markdown.line(text(link, "description")));
            }
            all.add(Html.of("li", line));
        }
        return all.isEmpty() ? List.of() : List.of(Html.of("ul", all));
    }

    private Optional<Page> target(Located link) {
        var id = text(link, "operationId");
        if (!id.isEmpty()) return showing.registry().operation(id);
        var reference = text(link, "operationRef");
        return reference.isEmpty()
                ? Optional.empty()
                : link.follow(reference) instanceof dev.parley.description.reference.Resolution.Found(Located found)
                        ? showing.registry().page(found)
                        : Optional.empty();
    }

    private static String named(Located link) {
        var id = text(link, "operationId");
        return id.isEmpty() ? text(link, "operationRef") : id;
    }

    private List<Html> callbacks(Located operation) {
        var all = new ArrayList<Html>();
        for (var callback : operation.child("callbacks").map(Located::children).orElse(List.of())) {
            for (var expression : showing.resolved(callback).children()) {
                if (expression.key().startsWith("x-")) continue;
                var item = showing.resolved(expression);
                for (var method : Method.of(item.node())) {
                    item.descendant(method.pointer())
                            .ifPresent(inner ->
                                    all.add(callback(callback.key(), method.name(), expression.key(), item, inner)));
                }
            }
        }
        return all;
    }

    private Html callback(String name, String method, String address, Located item, Located operation) {
        var all = new ArrayList<Html>();
        var title = text(operation, "summary").isBlank() ? name : text(operation, "summary");
        all.add(Html.of("summary", Html.of("h3", badge(method), Html.text(" " + title))));
        all.add(Html.of("p", Html.of("code", address)).in("address"));
        all.addAll(whole(item, operation, 4));
        return Html.of("details", all).in("answer");
    }

    /** A method, as it is marked everywhere. */
    static Html.Element badge(String method) {
        var style = new StringBuilder("badge ");
        var small = method.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            if (small.charAt(i) >= 'a' && small.charAt(i) <= 'z') style.append(small.charAt(i));
        }
        return Html.of("span", method).in(style.toString());
    }
}
