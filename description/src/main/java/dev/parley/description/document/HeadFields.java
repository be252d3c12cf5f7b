package dev.parley.description.document;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The head of a request in {@code x-parley}, beside what the standard's fields say of it. What {@code x-parley} says is what the user
 * sends; where it says nothing, the fields of the standard do, and they win when the URL as typed is no longer what they say.
 */
public final class HeadFields {

    private HeadFields() {}

    public static RequestHead read(JsonNode own, Stated stated) {
        var query = own.has("query") ? RowFields.read(own.get("query"), stated::query) : stated.queryRows();
        var url = url(own, stated, query);
        return new RequestHead(
                url,
                query,
                path(own.path("path"), stated, url),
                own.has("headers") ? RowFields.read(own.get("headers"), stated::header) : stated.headerRows(),
                own.has("cookies") ? RowFields.read(own.get("cookies"), stated::cookie) : stated.cookieRows(),
                own.has("auth") ? AuthFields.read(own.get("auth")) : stated.auth());
    }

    private static String url(JsonNode own, Stated stated, List<Parameter> query) {
        var typed = Nodes.text(own, "url");
        if (typed == null || !stated.agrees(typed)) return stated.url(query);
        return Nodes.flag(own, "queryInUrl", false) ? typed : UrlRows.url(typed, query);
    }

    /** One row for each name in the URL; those that were typed as they are, the others from the standard. */
    private static List<Parameter> path(JsonNode own, Stated stated, String url) {
        var typed = RowFields.read(own, stated::path);
        var names = UrlRows.pathNames(url);
        if (typed.stream().map(Parameter::name).toList().containsAll(names)) return typed;
        var rows = new ArrayList<Parameter>();
        for (var name : names) {
            rows.add(typed.stream()
                    .filter(row -> row.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> stated.pathRow(name)));
        }
        typed.stream().filter(row -> !names.contains(row.name())).forEach(rows::add);
        return rows;
    }

    /** Puts into {@code x-parley} what the standard's fields, as they are now, do not say. */
    public static void write(ObjectNode own, RequestHead head, Stated stated) {
        url(own, head, stated);
        rows(own, "query", head.query(), stated.queryRows(), stated::query);
        rows(own, "headers", head.headers(), stated.headerRows(), stated::header);
        rows(own, "cookies", head.cookies(), stated.cookieRows(), stated::cookie);
        path(own, head, stated);
        auth(own, head.auth(), stated.auth());
    }

    private static void url(ObjectNode own, RequestHead head, Stated stated) {
        var typed = Nodes.text(own, "url");
        var base = UrlRows.url(head.url(), List.of());
        if (stated.url(head.query()).equals(head.url())) {
            if (typed == null || !typed.equals(base)) own.remove("url");
            own.remove("queryInUrl");
            return;
        }
        boolean inStep = UrlRows.url(base, head.query()).equals(head.url());
        own.put("url", inStep ? base : head.url());
        Nodes.put(own, "queryInUrl", inStep ? null : Nodes.FACTORY.booleanNode(true));
    }

    private static void rows(
            ObjectNode own,
            String field,
            List<Parameter> rows,
            List<Parameter> stated,
            Function<String, Described> described) {
        if (!own.has(field) && rows.equals(stated)) return;
        if (own.has(field) && RowFields.read(own.get(field), described).equals(rows)) return;
        boolean silent = rows.equals(stated) && rows.isEmpty();
        Nodes.put(own, field, silent ? null : RowFields.write(rows, own.path(field), described));
    }

    private static void path(ObjectNode own, RequestHead head, Stated stated) {
        var names = head.path().stream().map(Parameter::name).toList();
        boolean usual = names.equals(List.copyOf(UrlRows.pathNames(head.url())));
        var rows = head.path().stream()
                .filter(row -> !usual || !stated.pathRow(row.name()).equals(row))
                .toList();
        @Nullable JsonNode written = rows.isEmpty() ? null : RowFields.write(rows, own.path("path"), stated::path);
        Nodes.put(own, "path", written);
    }

    private static void auth(ObjectNode own, Auth auth, Auth stated) {
        var older = own.get("auth");
        boolean written = older != null && AuthFields.read(older).equals(auth);
        if (!written) Nodes.put(own, "auth", auth.equals(stated) ? null : AuthFields.write(auth, older));
    }
}
