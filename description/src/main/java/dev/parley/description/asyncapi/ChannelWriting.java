package dev.parley.description.asyncapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.HeadFields;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Order;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.UrlRows;
import dev.parley.description.request.WebSocketRequest;
import java.util.List;
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
        HeadFields.write(own, EndpointReading.head(request), standard);
        var message = own.has("message") ? ContentFields.read(own.get("message")) : EndpointReading.NO_MESSAGE;
        if (!message.equals(request.message())) {
            boolean none = request.message().equals(EndpointReading.NO_MESSAGE);
            Nodes.put(own, "message", none ? null : ContentFields.write(request.message()));
        }
        var scripts = own.has("scripts") ? HttpRequestJson.looseScripts(own.get("scripts")) : Scripts.NONE;
        if (!scripts.equals(request.scripts())) {
            boolean none = request.scripts().equals(Scripts.NONE);
            Nodes.put(own, "scripts", none ? null : HttpRequestJson.write(request.scripts()));
        }
        Nodes.put(own, "connection", ConnectionFields.write(request.options(), own.get("connection")));
    }
}
