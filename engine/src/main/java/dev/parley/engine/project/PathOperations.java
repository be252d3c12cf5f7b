package dev.parley.engine.project;

import dev.parley.description.document.PartEdit;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.openapi.HttpEndpointReading;
import dev.parley.description.openapi.HttpEndpointWriting;
import dev.parley.description.openapi.HttpFolderWriting;
import dev.parley.description.openapi.ResponseExample;
import dev.parley.description.openapi.ResponseWriting;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Request;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.source.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** HTTP endpoints: the operations of the OpenAPI document and their further requests. */
enum PathOperations implements EndpointDocument {
    IT;

    @Override
    public List<Part> all(Contents contents) {
        return contents.requests().ordered();
    }

    @Override
    public String listedName(Part endpoint) {
        return endpoint.key();
    }

    @Override
    public Reading reading(Contents contents, Part endpoint) {
        var read = HttpEndpointReading.endpoint(contents.openApi(), key(contents, endpoint))
                .orElseThrow(() -> new NotFoundException("endpoint", endpoint.id()));
        return new Reading(read.name(), read.folder(), read.request());
    }

    @Override
    public Object stamp(Contents contents, Part endpoint) {
        EndpointKey key = key(contents, endpoint);
        Optional<Part> operation = contents.operation(endpoint);
        return operation.isEmpty()
                ? new Object()
                : List.of(
                        operation.get().text(),
                        key,
                        contents.document(Contents.OPENAPI).shared(),
                        contents.openApi().node(Pointer.of("servers")),
                        contents.openApi().node(Pointer.of("paths", key.path())));
    }

    @Override
    public Made create(Contents contents, NewEndpoint endpoint, @Nullable Part before) {
        var written = HttpEndpointWriting.create(
                contents.openApi(),
                endpoint.name(),
                endpoint.folder(),
                http(endpoint.request()),
                before == null ? null : key(contents, before));
        Contents after = contents.with(Contents.OPENAPI, written.edits());
        return new Made(after, after.requests().of(written.key()).id());
    }

    @Override
    public Contents save(Contents contents, Part endpoint, Request request) {
        return save(contents, contents, endpoint, request);
    }

    @Override
    public Contents save(Contents contents, Contents base, Part inBase, Request request) {
        EndpointKey key = key(base, inBase);
        var written = HttpEndpointWriting.save(base.openApi(), key, http(request));
        List<PartEdit> edits = base == contents
                ? written.edits()
                : new Rebase(base, contents, Contents.OPENAPI).edits(_ -> written.edits());
        Map<EndpointKey, EndpointKey> renamed = new HashMap<>();
        if (!written.key().equals(key)) {
            renamed.putAll(HttpEndpointWriting.promoted(contents.openApi(), Set.of(key)));
            renamed.put(key, written.key());
        }
        return contents.with(edits, renamed);
    }

    @Override
    public Contents rename(Contents contents, Part endpoint, String name) {
        return contents.with(
                Contents.OPENAPI, HttpEndpointWriting.rename(contents.openApi(), key(contents, endpoint), name));
    }

    @Override
    public Contents move(Contents contents, Part endpoint, String folder, @Nullable Part before) {
        return contents.with(
                Contents.OPENAPI,
                HttpEndpointWriting.move(
                        contents.openApi(),
                        key(contents, endpoint),
                        folder,
                        before == null ? null : key(contents, before)));
    }

    @Override
    public Contents delete(Contents contents, Part endpoint) {
        EndpointKey key = key(contents, endpoint);
        return contents.with(
                HttpEndpointWriting.delete(contents.openApi(), key),
                HttpEndpointWriting.promoted(contents.openApi(), Set.of(key)));
    }

    /** Adds an example to what the endpoint's operation answers. */
    static Contents document(Contents contents, Part endpoint, ResponseExample example) {
        return contents.with(
                Contents.OPENAPI, ResponseWriting.save(contents.openApi(), key(contents, endpoint), example));
    }

    @Override
    public List<String> folders(Contents contents) {
        return HttpEndpointReading.folders(contents.openApi());
    }

    @Override
    public Contents moveFolder(Contents contents, String from, String to) {
        return contents.with(Contents.OPENAPI, HttpFolderWriting.move(contents.openApi(), from, to));
    }

    @Override
    public Contents deleteFolder(Contents contents, String folder) {
        Set<EndpointKey> gone = all(contents).stream()
                .filter(endpoint -> isWithin(contents.reading(endpoint), folder))
                .map(endpoint -> key(contents, endpoint))
                .collect(Collectors.toSet());
        return contents.with(
                HttpFolderWriting.delete(contents.openApi(), folder),
                HttpEndpointWriting.promoted(contents.openApi(), gone));
    }

    private static boolean isWithin(Reading endpoint, String folder) {
        String path = endpoint.folder();
        return Names.isWithin(path, folder);
    }

    private static EndpointKey key(Contents contents, Part endpoint) {
        return contents.requests().key(endpoint);
    }

    private static HttpRequest http(Request request) {
        return switch (request) {
            case HttpRequest http -> http;
            case WebSocketRequest _ ->
                throw Names.problem("request-kind", "An HTTP endpoint takes no WebSocket request", "/request");
        };
    }
}
