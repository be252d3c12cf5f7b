package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the servers of an operation follow a URL that was typed. */
final class ServerWriting {

    private static final Pointer SERVERS = Pointer.of("servers");

    private final DocumentEdit edit;
    private final OperationPlace place;
    private final boolean amongOthers;

    /** @param amongOthers whether there are operations that the document does not hold yet */
    ServerWriting(DocumentEdit edit, OperationPlace place, boolean amongOthers) {
        this.edit = edit;
        this.place = place;
        this.amongOthers = amongOthers;
    }

    /** Names the server where it is none of the document's; the first one of a document is the document's. */
    void write(ObjectNode operation, TypedUrl url) {
        if (!url.hasServer()) return;
        if (isPlain(operation.path("servers")) && isOn(servers(Nodes.NONE), url)) operation.remove("servers");
        if (isOn(servers(operation), url)) return;
        var node = Nodes.FACTORY.arrayNode();
        node.addObject().put("url", url.protocol() + "://" + url.host() + before(url.address(), place.path()));
        if (isFirst()) edit.set(SERVERS, node);
        else operation.set("servers", node);
    }

    private List<Server> servers(JsonNode operation) {
        return Paths.servers(edit.document(), place.itemNode(edit.document()), operation);
    }

    private boolean isOn(List<Server> servers, TypedUrl url) {
        return servers.stream().anyMatch(server -> !server.origin().isEmpty())
                && Paths.agrees(url, place.path(), servers);
    }

    private static boolean isPlain(JsonNode servers) {
        return servers.size() == 1 && Set.of("url").containsAll(servers.path(0).propertyNames());
    }

    private boolean isFirst() {
        StandardDocument document = edit.document();
        return !amongOthers
                && document.node(SERVERS).orElse(Nodes.NONE).isEmpty()
                && place.itemNode(document).path("servers").isEmpty()
                && OperationPlace.all(document).stream().allMatch(place::equals);
    }

    /** What stands before as many segments as a path has. */
    private static String before(String address, String path) {
        int at = address.length();
        for (long left = path.chars().filter(each -> each == '/').count(); left > 0; left--) {
            at = Math.max(0, address.lastIndexOf('/', at - 1));
        }
        return address.substring(0, at);
    }
}
