package dev.parley.description.transfer;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.Standard;
import dev.parley.description.openapi.Server;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What operations and channels have from the root of the document that they come from: their servers, and whom they let in. Where they come
 * beside those of another API, the root there says it of these, so that they have to say it themselves.
 *
 * @param servers those to be said; missing where the root says them
 * @param security the requirements to be said; missing where the root says them
 */
record Inherited(JsonNode servers, JsonNode security) {

    private static final Inherited NOTHING = new Inherited(Nodes.NONE, Nodes.NONE);

    /**
     * What has to be said of what comes.
     *
     * @param replaces whether the root takes what comes, by its name
     */
    static Inherited of(Standard standard, JsonNode there, JsonNode incoming, Predicate<String> replaces) {
        if (!areOthers(standard, there, incoming)) return NOTHING;
        boolean served =
                !there.path("servers").isEmpty() && !incoming.path("servers").isEmpty();
        return switch (standard) {
            case ASYNCAPI -> new Inherited(served ? references(incoming.get("servers")) : Nodes.NONE, Nodes.NONE);
            case OPENAPI ->
                new Inherited(
                        served && !replaces.test("servers") ? incoming.get("servers") : Nodes.NONE,
                        security(there, incoming, replaces));
        };
    }

    private static JsonNode security(JsonNode there, JsonNode incoming, Predicate<String> replaces) {
        boolean meet = there.has("security") && incoming.has("security");
        if (there.path("security").equals(incoming.path("security")) || (meet && replaces.test("security"))) {
            return Nodes.NONE;
        }
        return incoming.has("security") ? incoming.get("security") : Nodes.FACTORY.arrayNode();
    }

    private static JsonNode references(JsonNode servers) {
        var all = Nodes.FACTORY.arrayNode();
        for (var key : servers.propertyNames())
            all.addObject().put("$ref", ServerNames.PREFIX + ServerNames.escaped(key));
        return all;
    }

    /**
     * Whether a document describes another API than the one that comes: it has another title, and no server in common. Where servers of several
     * APIs stand together, as in AsyncAPI, there is one that does not come.
     */
    static boolean areOthers(Standard standard, JsonNode there, JsonNode incoming) {
        boolean empty =
                Stream.of("paths", "channels").allMatch(key -> there.path(key).isEmpty());
        if (empty || title(there).equals(title(incoming))) return false;
        var known = addresses(standard, there);
        var coming = addresses(standard, incoming);
        if (known.isEmpty() || coming.isEmpty()) return true;
        return switch (standard) {
            case OPENAPI -> Collections.disjoint(known, coming);
            case ASYNCAPI -> !coming.containsAll(known);
        };
    }

    private static String title(JsonNode document) {
        return Nodes.scalar(document.path("info").path("title")).strip();
    }

    /** Addresses of servers that do not depend on where the document is. */
    private static Set<String> addresses(Standard standard, JsonNode document) {
        var all = new HashSet<String>();
        switch (standard) {
            case OPENAPI ->
                Server.all(document.path("servers")).stream()
                        .filter(server -> !server.origin().isEmpty())
                        .forEach(server -> all.add(server.origin().toLowerCase(Locale.ROOT) + server.path()));
            case ASYNCAPI ->
                document.path("servers")
                        .valueStream()
                        .forEach(server ->
                                all.add((Nodes.text(server, "protocol", "") + "://" + Nodes.text(server, "host", ""))
                                                .toLowerCase(Locale.ROOT)
                                        + Nodes.text(server, "pathname", "")));
        }
        return all;
    }

    /** Whether the root must not take these requirements, which are not for what is there already. */
    boolean isSaid(String key) {
        return key.equals("security") && !security.isMissingNode();
    }

    /**
     * An operation that says what it has to.
     *
     * @param there the same operation as it is already, which may leave to its document what it had from it
     * @param item whether its path says the servers
     */
    JsonNode operation(JsonNode operation, @Nullable JsonNode there, boolean item) {
        var said = item ? operation : saying(operation, there, "servers", servers);
        return saying(said, there, "security", security);
    }

    /** A channel that says what it has to. */
    JsonNode channel(JsonNode channel, @Nullable JsonNode there) {
        return channel.has("$ref") ? channel : saying(channel, there, "servers", servers);
    }

    private static JsonNode saying(JsonNode thing, @Nullable JsonNode there, String key, JsonNode value) {
        boolean wanted = there == null || there.has(key);
        if (value.isMissingNode() || !thing.isObject() || thing.has(key) || !wanted) return thing;
        var said = Nodes.copy(thing);
        said.set(key, value);
        return said;
    }
}
