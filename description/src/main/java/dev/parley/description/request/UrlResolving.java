package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes, of a URL as typed and its rows, where to connect to and what to ask for there. */
final class UrlResolving {

    private final UrlText url;
    private final @Nullable Endpoint endpoint;
    private final List<MarkedText> query;

    UrlResolving(UrlFamily family, String typed, List<Parameter> path, List<Parameter> query, Findings findings) {
        this.url = UrlText.of(typed);
        MarkedText head = new HeadFilling(url.head(), path, findings).fill();
        MarkedText whole = head != null && BaseUrl.isMissing(typed.stripLeading())
                ? BaseUrl.before(head.stripped(), family, findings)
                : head;
        this.endpoint = whole == null ? null : new HeadReading(whole, family, findings).read();
        this.query = query(typed, query, findings);
    }

    /** The rows say what the query is. Where there are none, as in a request that no interface has touched, the URL does. */
    private static List<MarkedText> query(String typed, List<Parameter> rows, Findings findings) {
        var resolving = new QueryResolving(findings);
        return new ArrayList<>(
                areOpen(rows)
                        ? resolving.pairs(rows, "/query")
                        : resolving.pairs(UrlRows.rows(typed, List.of()), "/url"));
    }

    private static boolean areOpen(List<Parameter> rows) {
        for (Parameter row : rows) {
            if (row.enabled()) {
                return true;
            }
        }
        return false;
    }

    /** The fragment with its {@code #}, or empty. */
    String fragment() {
        return url.fragment();
    }

    /** Where to connect to; nothing when it cannot be told. */
    @Nullable
    Endpoint endpoint() {
        return endpoint;
    }

    /** What stands before an {@code @}, or nothing. */
    @Nullable
    MarkedText user() {
        return endpoint == null ? null : endpoint.user();
    }

    /** The pairs of the query, which others may be added to. */
    List<MarkedText> query() {
        return query;
    }

    /** Path and query as they go out. */
    MarkedText target(Endpoint known) {
        MarkedText brought = known.query();
        MarkedText own = QueryResolving.joined(query);
        var target = new MarkedText.Builder().append(known.path());
        if (brought != null || !own.text().isEmpty() || "".equals(url.query())) {
            target.append("?");
        }
        if (brought != null) {
            target.append(brought);
        }
        boolean both =
                brought != null && !brought.text().isEmpty() && !own.text().isEmpty();
        return target.append(both ? "&" : "").append(own).build();
    }
}
