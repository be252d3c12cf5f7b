package dev.parley.description.docs;

import dev.parley.description.reference.Located;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a node of a file says, in its order, and how it is shown: descriptions say the same in many places. Two are equal when what is shown of the one is what
 * is shown of the other.
 */
final class Said {

    private final URI file;
    private final JsonNode node;
    private final String manner;
    private final int hash;

    /** @param manner whatever else matters to what is shown */
    Said(Located at, String manner) {
        this.file = at.file();
        this.node = at.node();
        this.manner = manner;
        this.hash = hash(node) * 31 + manner.hashCode();
    }

    private static int hash(JsonNode node) {
        int hash = node.size();
        if (node.isObject()) {
            for (var each : node.properties())
                hash = (hash * 31 + each.getKey().hashCode()) * 31 + hash(each.getValue());
        } else if (node.isArray()) {
            for (var each : node) hash = hash * 31 + hash(each);
        } else {
            hash = node.hashCode();
        }
        return hash;
    }

    /** Whether they say the same in the same order, which the equality of nodes does not ask for. */
    @SuppressWarnings("ReferenceEquality") // mostly it is the very same node
    private static boolean same(JsonNode one, JsonNode other) {
        if (one == other) return true;
        if (one.isObject() ? !other.isObject() : !(one.isArray() && other.isArray())) return one.equals(other);
        if (one.size() != other.size()) return false;
        if (one.isObject()) {
            var others = other.properties().iterator();
            for (var each : one.properties()) {
                var that = others.next();
                if (!each.getKey().equals(that.getKey()) || !same(each.getValue(), that.getValue())) return false;
            }
        } else {
            for (int i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Said that
                && hash == that.hash
                && manner.equals(that.manner)
                && file.equals(that.file)
                && same(node, that.node);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
