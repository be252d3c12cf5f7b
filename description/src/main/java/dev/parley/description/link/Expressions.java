package dev.parley.description.link;

import dev.parley.description.link.RuntimeExpression.Side;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The expressions that have values at a place of a document, the likeliest first. */
public final class Expressions {

    /**
     * An expression.
     *
     * @param about what it is: its type, or where it comes from
     */
    public record Proposal(String expression, String about) {}

    private Expressions() {}

    /** Those that a link or the address of a callback may have in OpenAPI, or a location in AsyncAPI; none elsewhere. */
    public static List<Proposal> at(Located place) {
        boolean asyncApi =
                place.description().at(place.file(), Pointer.ROOT).node().has("asyncapi");
        return asyncApi
                ? MessageScope.at(place).proposals()
                : LinkScope.at(place).proposals();
    }

    static List<Proposal> of(Link link) {
        var all = new ArrayList<Proposal>();
        body(link, Side.RESPONSE, all);
        Optional.ofNullable(link.response())
                .flatMap(each -> each.child("headers"))
                .ifPresent(headers -> headers.children()
                        .forEach(each -> all.add(new Proposal("$response.header." + each.key(), "header"))));
        var operation = link.operation();
        if (operation != null) {
            for (var each : operation.parameters()) {
                if (List.of("path", "query", "header").contains(each.in())) {
                    all.add(new Proposal("$request." + each.in() + "." + each.name(), each.in()));
                }
            }
        }
        body(link, Side.REQUEST, all);
        all.add(new Proposal("$url", "URL of the request"));
        all.add(new Proposal("$method", "method of the request"));
        all.add(new Proposal("$statusCode", "status of the response"));
        return all;
    }

    private static void body(Link link, Side side, List<Proposal> all) {
        var schema = link.schema(side);
        if (schema.isEmpty()) return;
        var name = "$" + side.name().toLowerCase(Locale.ROOT) + ".body";
        all.add(new Proposal(name, "all of it"));
        BodyPlaces.of(schema.get()).forEach((place, type) -> all.add(new Proposal(name + "#" + place, type)));
    }
}
