package dev.parley.server.demo.orders;

import dev.parley.protocol.http.RequestHead;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the neighbours of a page are (RFC 8288).
 *
 * @param pages how many there are
 */
record PageLinks(RequestHead head, int page, int pages) {

    String field() {
        List<String> links = new ArrayList<>();
        if (page > 1) {
            links.add(link("first", 1));
            links.add(link("prev", Math.min(page - 1, Math.max(1, pages))));
        }
        if (page < pages) {
            links.add(link("next", page + 1));
            links.add(link("last", pages));
        }
        return String.join(", ", links);
    }

    private String link(String relation, int number) {
        String rest = Stream.of(head.query().split("&"))
                .filter(each -> !each.isEmpty() && !each.startsWith("page="))
                .collect(Collectors.joining("&"));
        String query = rest.isEmpty() ? "page=" + number : rest + "&page=" + number;
        return "<" + head.path() + "?" + query + ">; rel=\"" + relation + "\"";
    }
}
