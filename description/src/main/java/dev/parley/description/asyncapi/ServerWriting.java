package dev.parley.description.asyncapi;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the server and address of a channel follow a URL that was typed. */
final class ServerWriting {

    private final DocumentEdit edit;
    private final String channel;

    ServerWriting(DocumentEdit edit, String channel) {
        this.edit = edit;
        this.channel = channel;
    }

    /** Writes servers and address into the channel; servers that it needs are edited at once. */
    void write(ObjectNode target, TypedUrl url) {
        var before = new StandardFields(edit.document(), channel, target);
        var named = before.namedServers();
        if (!url.hasServer()) {
            if (!named.isEmpty()
                    && target.path("address").isString()
                    && url.address().endsWith(StandardFields.inUrl(before.address()))) return;
            target.remove("servers");
            target.put("address", url.address());
            left(named);
            return;
        }
        var server = known(named, url).or(() -> changed(named, url)).orElseGet(() -> created(url));
        var rest = url.address().substring(server.path().length());
        boolean same = StandardFields.inUrl(before.address()).equals(rest) && !rest.isEmpty();
        if (!same) target.put("address", rest.isEmpty() && server.path().isEmpty() ? "/" : rest);
        if (named.stream().anyMatch(each -> each.at().equals(server.at()))) return;
        target.set("servers", FACTORY.arrayNode().add(FACTORY.objectNode().put("$ref", References.to(server.at()))));
        left(named);
    }

    /** A server that the document has for the URL, best one that the channel is on already. */
    private Optional<Server> known(List<Server> named, TypedUrl url) {
        var all = new ArrayList<>(named);
        for (var key : edit.document().keys("servers")) all.add(Server.of(edit.document(), Pointer.of("servers", key)));
        return all.stream()
                .filter(server -> server.is(url) && holds(server.path(), url.address()))
                .max(Comparator.<Server>comparingInt(server -> server.path().length())
                        .thenComparing(server -> named.contains(server)));
    }

    private static boolean holds(String path, String address) {
        return path.isEmpty() || address.equals(path) || address.startsWith(path + "/");
    }

    /** The only server of the channel, if nobody else needs it as it was. */
    private Optional<Server> changed(List<Server> named, TypedUrl url) {
        if (named.size() != 1 || !named.getFirst().isPlain() || isUsedByOthers(named.getFirst()))
            return Optional.empty();
        var server = named.getFirst();
        var node = Nodes.copy(server.node()).put("host", url.host()).put("protocol", url.protocol());
        if (!holds(server.path(), url.address())) node.remove("pathname");
        edit.set(server.at(), node);
        return Optional.of(Server.of(edit.document(), server.at()));
    }

    private Server created(TypedUrl url) {
        var name = new PartName(
                PartKind.SERVER, Keys.free(url.host(), "server", edit.document().keys("servers")));
        edit.create(name, FACTORY.objectNode().put("host", url.host()).put("protocol", url.protocol()), null);
        return Server.of(edit.document(), name.pointer());
    }

    private boolean isUsedByOthers(Server server) {
        return edit.document().keys("channels").stream()
                .filter(key -> !key.equals(channel))
                .flatMap(key -> EndpointReading.node(edit.document(), key).stream())
                .flatMap(node -> Nodes.items(node.path("servers")).stream())
                .anyMatch(reference ->
                        References.target(reference).filter(server.at()::equals).isPresent());
    }

    /** Takes away servers that the channel has left, where they were there for it alone. */
    void left(List<Server> servers) {
        for (var server : servers) {
            var name = PartName.holding(server.at());
            if (name.isPresent()
                    && name.get().kind() == PartKind.SERVER
                    && server.isPlain()
                    && !isUsedByOthers(server)) {
                edit.delete(name.get());
            }
        }
    }

    static List<Server> named(StandardDocument document, String channel, JsonNode node) {
        return new StandardFields(document, channel, node).namedServers();
    }
}
