package dev.parley.description.request;

import java.util.ArrayList;
import java.util.List;

/** One {@code name=value} of a query as it is written. */
record QueryPair(String rawName, String raw, boolean bare) {

    static List<QueryPair> of(String query) {
        var pairs = new ArrayList<QueryPair>();
        for (String piece : UrlText.splitOutside(query, '&')) {
            if (!piece.isEmpty()) {
                pairs.add(pair(piece));
            }
        }
        return pairs;
    }

    private static QueryPair pair(String piece) {
        int equals = UrlText.outside(piece, '=');
        return equals < 0
                ? new QueryPair(piece, "", true)
                : new QueryPair(piece.substring(0, equals), piece.substring(equals + 1), false);
    }

    /** Whether it is but an {@code =}. */
    boolean isEmpty() {
        return rawName.isEmpty() && raw.isEmpty();
    }

    String name() {
        return Escapes.decodedTemplate(rawName);
    }

    String value() {
        return Escapes.decodedTemplate(raw);
    }
}
