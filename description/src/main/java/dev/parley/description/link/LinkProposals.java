package dev.parley.description.link;

import dev.parley.description.link.DescribedOperation.Parameter;
import dev.parley.description.link.RuntimeExpression.Side;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What may be said in a link.
 *
 * @param operations that it may lead to
 * @param parameters of the operation that it leads to; none where it leads to none
 * @param expressions that have values where it stands, the likeliest first
 */
public record LinkProposals(
        List<DescribedOperation> operations, List<Parameter> parameters, List<Proposal> expressions) {

    /**
     * An expression.
     *
     * @param about what it is: its type, or where it comes from
     */
    public record Proposal(String expression, String about) {}

    public LinkProposals {
        operations = List.copyOf(operations);
        parameters = List.copyOf(parameters);
        expressions = List.copyOf(expressions);
    }

    /**
     * What may be said in the link at a place.
     *
     * @param root of the document that the link stands in
     * @param link where it stands, or is to stand
     */
    public static LinkProposals of(Located root, Located link) {
        var operations = DescribedOperations.of(root);
        var parameters =
                operations.named(link).map(DescribedOperation::parameters).orElse(List.of());
        return new LinkProposals(operations.all(), parameters, expressions(Link.at(link)));
    }

    private static List<Proposal> expressions(Link link) {
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
