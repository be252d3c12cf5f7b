package dev.parley.description.sync;

import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the next time is compared with, where something was left. */
final class Bases {

    /** Stands for a version of a standard that neither place has. */
    private static final String NEITHER = "3.0.98";

    private Bases() {}

    /** A text that says at some places what it said before. */
    static String with(Source now, JsonNode before, List<Pointer> places) {
        var base = now;
        for (var place : places) {
            var was = before.at(place.toString());
            boolean is = !base.tree().at(place.toString()).isMissingNode();
            if (!was.isMissingNode()) base = base.apply(List.of(new Operation.Set(place, was)));
            else if (isVersion(place))
                base = base.apply(List.of(new Operation.Set(place, StringNode.valueOf(NEITHER))));
            else if (is) base = base.apply(List.of(new Operation.Remove(place)));
        }
        return base.text();
    }

    private static boolean isVersion(Pointer place) {
        return place.equals(Pointer.of("openapi")) || place.equals(Pointer.of("asyncapi"));
    }
}
