package dev.parley.description.asyncapi;

import dev.parley.description.document.AuthFields;
import dev.parley.description.document.Described;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.Stated;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import dev.parley.description.source.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the fields of the standard say about a channel, as far as a request goes. */
final class StandardFields implements Stated {

    private final StandardDocument document;
    private final String key;
    private final JsonNode channel;
    private final JsonNode query;
    private final JsonNode headers;

    StandardFields(StandardDocument document, String key, JsonNode channel) {
        this.document = document;
        this.key = key;
        this.channel = channel;
        var binding = resolved(resolved(channel.path("bindings")).path("ws"));
        this.query = resolved(binding.path("query"));
        this.headers = resolved(binding.path("headers"));
    }

    private JsonNode resolved(JsonNode node) {
        return References.resolved(document, node);
    }

    String name() {
        return Nodes.text(channel, "title", key);
    }

    @Nullable
    String description() {
        return Nodes.text(channel, "description");
    }

    /** The first tag's name. */
    String folder() {
        return name(channel.path("tags").path(0));
    }

    List<String> tags() {
        return Nodes.items(channel.path("tags")).stream().map(this::name).toList();
    }

    private String name(JsonNode tag) {
        return Nodes.text(resolved(tag), "name", "");
    }

    @Override
    public Described query(String name) {
        return Described.of(resolved(query.path("properties").path(name)));
    }

    @Override
    public Described header(String name) {
        return Described.of(resolved(headers.path("properties").path(name)));
    }

    @Override
    public List<Parameter> queryRows() {
        return rows(query);
    }

    @Override
    public List<Parameter> headerRows() {
        return rows(headers);
    }

    /** The standard has no place for cookies. */
    @Override
    public List<Parameter> cookieRows() {
        return List.of();
    }

    @Override
    public Described cookie(String name) {
        return Described.NOTHING;
    }

    private List<Parameter> rows(JsonNode schema) {
        var required =
                Nodes.items(schema.path("required")).stream().map(Nodes::scalar).toList();
        return schema.path("properties")
                .propertyStream()
                .map(entry ->
                        Described.row(entry.getKey(), resolved(entry.getValue()), required.contains(entry.getKey())))
                .toList();
    }

    @Override
    public Described path(String name) {
        return new Described(
                Described.NOTHING.type(),
                Nodes.text(resolved(channel.path("parameters").path(name)), "description"));
    }

    @Override
    public Parameter pathRow(String name) {
        return Described.row(name, resolved(channel.path("parameters").path(name)), true);
    }

    /** The servers that the channel names. */
    List<Server> namedServers() {
        return Nodes.items(channel.path("servers")).stream()
                .flatMap(reference -> References.target(reference).stream())
                .filter(target -> document.node(target).isPresent())
                .map(target -> Server.of(document, target))
                .toList();
    }

    /** The servers that the channel is on: those that it names, or all. */
    List<Server> servers() {
        var named = namedServers();
        if (!named.isEmpty()) return named;
        return document.keys("servers").stream()
                .map(name -> Server.of(document, Pointer.of("servers", name)))
                .toList();
    }

    String address() {
        return Nodes.text(channel, "address", "");
    }

    /** What of a URL an address is: one that begins with no slash, such as {@code chat}, stands behind one. */
    static String inUrl(String address) {
        boolean bare = !address.isEmpty() && address.charAt(0) != '/' && address.charAt(0) != '?';
        return bare ? "/" + address : address;
    }

    @Override
    public String url(List<Parameter> rows) {
        var base = servers().stream()
                .filter(Server::isWebSocket)
                .findFirst()
                .map(server -> server.protocol() + "://" + server.host() + server.path())
                .orElse("{{baseUrl}}");
        return UrlRows.url(base + inUrl(address()), rows);
    }

    @Override
    public boolean agrees(String typed) {
        if (!channel.path("address").isString()) return true;
        var url = TypedUrl.of(typed, Server.SCHEMES);
        var named = namedServers();
        if (!url.hasServer() || named.isEmpty()) {
            return url.address().endsWith(inUrl(address()))
                    || (address().isEmpty() && url.path().isEmpty());
        }
        return named.stream()
                .anyMatch(server -> server.is(url) && same(server.path() + inUrl(address()), url.address()));
    }

    private static boolean same(String path, String typed) {
        return (path.isEmpty() ? "/" : path).equals(typed);
    }

    /** What the first server asks for. */
    @Override
    public Auth auth() {
        return servers().stream()
                .filter(Server::isWebSocket)
                .findFirst()
                .map(server -> AuthFields.ofScheme(
                        resolved(server.node().path("security").path(0))))
                .orElseGet(Auth.None::new);
    }

    /** Whether it is spoken to by WebSocket. */
    boolean isWebSocket() {
        if (channel.has(Nodes.EXTENSION) || resolved(channel.path("bindings")).has("ws")) return true;
        var servers = servers();
        return servers.isEmpty()
                ? resolved(channel.path("bindings")).isEmpty()
                : servers.stream().anyMatch(Server::isWebSocket);
    }
}
