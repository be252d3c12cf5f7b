package dev.parley.description.asyncapi;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.document.AuthFields;
import dev.parley.description.document.Described;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Order;
import dev.parley.description.document.RowFields;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import dev.parley.description.request.WebSocketRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a channel say a request: what the standard has a place for goes there, and into {@code x-parley} what that does not say. */
final class ChannelWriting {

    private final DocumentEdit edit;
    private final String key;
    private final JsonNode before;
    private final ObjectNode channel;

    /** For a channel as it is; a mapping without fields for a new one. Servers are edited at once. */
    ChannelWriting(DocumentEdit edit, String key, JsonNode before) {
        this.edit = edit;
        this.key = key;
        this.before = before;
        this.channel = Nodes.copy(before);
    }

    /** The channel as it is to be. */
    ObjectNode write(WebSocketRequest request) {
        var old = EndpointReading.endpoint(edit.document(), key, before).request();
        if (before.isEmpty() || !base(old.url()).equals(base(request.url()))) {
            new ServerWriting(edit, key).write(channel, TypedUrl.of(request.url(), Server.SCHEMES));
        }
        Nodes.put(channel, "description", request.description());
        if (before.isEmpty() || !old.path().equals(request.path()) || !old.url().equals(request.url())) {
            BindingWriting.writePath(channel, request.path());
        }
        BindingWriting.write(channel, old, request);
        var own = Nodes.copy(before.path(Nodes.EXTENSION));
        write(own, request);
        Nodes.put(
                channel,
                Nodes.EXTENSION,
                own.isEmpty() ? null : Order.like(before.path(Nodes.EXTENSION), own, FieldOrder.EXTENSION));
        return Order.like(before, channel, FieldOrder.CHANNEL);
    }

    private static String base(String url) {
        return UrlRows.url(url, List.of());
    }

    private void write(ObjectNode own, WebSocketRequest request) {
        var standard = new StandardFields(edit.document(), key, channel);
        var messages = new MessageWriting(channel, new MessageFields(edit.document(), key, channel));
        if (!messages.says(request.messages())) own.set("messages", messages.write(request.messages()));
        url(own, request, standard);
        rows(own, "query", request.query(), standard.queryRows(), standard::query);
        rows(own, "headers", request.headers(), standard.headerRows(), standard::header);
        rows(own, "cookies", request.cookies(), List.of(), _ -> Described.NOTHING);
        path(own, request, standard);
        auth(own, request.auth(), standard.auth());
        var message = own.has("message") ? ContentFields.read(own.get("message")) : EndpointReading.NO_MESSAGE;
        if (!message.equals(request.message())) {
            boolean none = request.message().equals(EndpointReading.NO_MESSAGE);
            Nodes.put(own, "message", none ? null : ContentFields.write(request.message()));
        }
        Nodes.put(own, "connection", ConnectionFields.write(request.options(), own.get("connection")));
    }

    private static void auth(ObjectNode own, Auth auth, Auth standard) {
        var older = own.get("auth");
        boolean written = older != null && AuthFields.read(older).equals(auth);
        if (!written) Nodes.put(own, "auth", auth.equals(standard) ? null : AuthFields.write(auth, older));
    }

    private static void url(ObjectNode own, WebSocketRequest request, StandardFields standard) {
        var typed = Nodes.text(own, "url");
        if (standard.url(request.query()).equals(request.url())) {
            if (typed == null || !typed.equals(base(request.url()))) own.remove("url");
            own.remove("queryInUrl");
            return;
        }
        boolean inStep = UrlRows.url(base(request.url()), request.query()).equals(request.url());
        own.put("url", inStep ? base(request.url()) : request.url());
        Nodes.put(own, "queryInUrl", inStep ? null : FACTORY.booleanNode(true));
    }

    private static void rows(
            ObjectNode own,
            String field,
            List<Parameter> rows,
            List<Parameter> standard,
            Function<String, Described> described) {
        if (!own.has(field) && rows.equals(standard)) return;
        if (own.has(field) && RowFields.read(own.get(field), described).equals(rows)) return;
        boolean silent = rows.equals(standard) && rows.isEmpty();
        Nodes.put(own, field, silent ? null : RowFields.write(rows, own.path(field), described));
    }

    private static void path(ObjectNode own, WebSocketRequest request, StandardFields standard) {
        var names = request.path().stream().map(Parameter::name).toList();
        boolean usual = names.equals(List.copyOf(UrlRows.pathNames(request.url())));
        var rows = request.path().stream()
                .filter(row -> !usual || !standard.pathRow(row.name()).equals(row))
                .toList();
        @Nullable
        JsonNode written = rows.isEmpty() ? null : RowFields.write(rows, own.path("path"), standard::pathParameter);
        Nodes.put(own, "path", written);
    }
}
