package dev.parley.description.contract;

import java.util.Map;
import java.util.SortedSet;

/** Where a method and a path lead. */
public sealed interface Routing {

    /** To an operation, with the path's parameters, decoded. */
    record Found(Contract.Operation operation, Map<String, String> parameters) implements Routing {
        public Found {
            parameters = Map.copyOf(parameters);
        }
    }

    /** To a path that does not know the method (RFC 9110 §15.5.6). */
    record WrongMethod(SortedSet<String> allowed) implements Routing {}

    /** Nowhere. */
    record NotFound() implements Routing {}
}
