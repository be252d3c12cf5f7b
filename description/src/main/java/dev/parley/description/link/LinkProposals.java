package dev.parley.description.link;

import dev.parley.description.link.DescribedOperation.Parameter;
import dev.parley.description.link.Expressions.Proposal;
import dev.parley.description.reference.Located;
import java.util.List;

/**
 * What may be said in a link.
 *
 * @param operations that it may lead to
 * @param parameters of the operation that it leads to; none where it leads to none
 * @param expressions that have values where it stands, the likeliest first
 */
public record LinkProposals(
        List<DescribedOperation> operations, List<Parameter> parameters, List<Proposal> expressions) {

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
        return new LinkProposals(
                operations.all(), parameters, LinkScope.at(link).proposals());
    }
}
