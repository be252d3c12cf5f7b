package dev.parley.server.api;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.transfer.TakenDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/**
 * The channels of a description that are spoken to by WebSocket, and become endpoints of the tree, and those that are spoken to by
 * something else, which are described and documented.
 *
 * @param webSockets by their keys, in order
 * @param others their keys
 */
record OtherProtocols(SequencedMap<String, JsonNode> webSockets, List<String> others) {

    private static final int NAMED = 5;

    static OtherProtocols of(TakenDescription description) {
        SequencedMap<String, JsonNode> channels = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        if (description.standard() == Standard.ASYNCAPI) {
            StandardDocument document =
                    StandardDocument.uncut(Standard.ASYNCAPI, Source.parse(description.text(), Syntax.YAML));
            EndpointReading.channels(document)
                    .forEach(key -> channels.put(
                            key, description.tree().path("channels").path(key)));
            document.keys("channels").stream()
                    .filter(key -> !channels.containsKey(key))
                    .forEach(others::add);
        }
        return new OtherProtocols(channels, others);
    }

    /** What is said of the others, if there are any. */
    Optional<Problem> told() {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
        String more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
        String what = others.size() == 1
                ? "The channel %s is on no WebSocket server: it comes into the document and its documentation, not into the tree"
                : "The channels %s are on no WebSocket server: they come into the document and its documentation, not into the tree";
        return Optional.of(Problem.of("other-protocol", what.formatted(names + more)));
    }
}
