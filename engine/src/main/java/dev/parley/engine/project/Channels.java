package dev.parley.engine.project;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.asyncapi.EndpointWriting;
import dev.parley.description.asyncapi.FolderWriting;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.TreeOrder;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Request;
import dev.parley.description.request.WebSocketRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** WebSocket endpoints: the channels of the AsyncAPI document. */
enum Channels implements EndpointDocument {
    IT;

    @Override
    public List<Part> all(Contents contents) {
        return EndpointReading.channels(contents.asyncApi()).stream()
                .map(key -> part(contents, key))
                .toList();
    }

    private static Part part(Contents contents, String key) {
        return contents.part(Contents.ASYNCAPI, PartName.channel(key)).orElseThrow();
    }

    @Override
    public String listedName(Part endpoint) {
        return TreeOrder.channel(endpoint.key());
    }

    @Override
    public Reading reading(Contents contents, Part endpoint) {
        var read = EndpointReading.endpoint(contents.asyncApi(), endpoint.key())
                .orElseThrow(() -> new NotFoundException("endpoint", endpoint.id()));
        return new Reading(read.name(), read.folder(), read.request());
    }

    @Override
    public Object stamp(Contents contents, Part endpoint) {
        return List.of(
                endpoint.text(),
                endpoint.key(),
                contents.document(Contents.ASYNCAPI).shared());
    }

    @Override
    public Made create(Contents contents, NewEndpoint endpoint, @Nullable Part before) {
        var created = EndpointWriting.create(
                contents.asyncApi(), endpoint.name(), endpoint.folder(), webSocket(endpoint.request()), key(before));
        Contents after = with(contents, created.edits());
        return new Made(after, part(after, created.channel()).id());
    }

    @Override
    public Contents save(Contents contents, Part endpoint, Request request) {
        return with(contents, EndpointWriting.save(contents.asyncApi(), endpoint.key(), webSocket(request)));
    }

    @Override
    public Contents save(Contents contents, Contents base, Part inBase, Request request) {
        WebSocketRequest webSocket = webSocket(request);
        return with(
                contents,
                new Rebase(base, contents, Contents.ASYNCAPI)
                        .edits(document -> EndpointWriting.save(document, inBase.key(), webSocket)));
    }

    @Override
    public Contents rename(Contents contents, Part endpoint, String name) {
        return with(contents, EndpointWriting.rename(contents.asyncApi(), endpoint.key(), name));
    }

    @Override
    public Contents move(Contents contents, Part endpoint, String folder, @Nullable Part before) {
        return with(contents, EndpointWriting.move(contents.asyncApi(), endpoint.key(), folder, key(before)));
    }

    @Override
    public Contents delete(Contents contents, Part endpoint) {
        return with(contents, EndpointWriting.delete(contents.asyncApi(), endpoint.key()));
    }

    @Override
    public List<String> folders(Contents contents) {
        return EndpointReading.folders(contents.asyncApi());
    }

    @Override
    public Contents moveFolder(Contents contents, String from, String to) {
        return with(contents, FolderWriting.move(contents.asyncApi(), from, to));
    }

    @Override
    public Contents deleteFolder(Contents contents, String path) {
        return with(contents, FolderWriting.delete(contents.asyncApi(), path));
    }

    private static Contents with(Contents contents, List<PartEdit> edits) {
        return contents.with(Contents.ASYNCAPI, edits);
    }

    private static @Nullable String key(@Nullable Part endpoint) {
        return endpoint == null ? null : endpoint.key();
    }

    private static WebSocketRequest webSocket(Request request) {
        return switch (request) {
            case WebSocketRequest webSocket -> webSocket;
            case HttpRequest _ ->
                throw Names.problem("request-kind", "A WebSocket endpoint takes no HTTP request", "/request");
        };
    }
}
