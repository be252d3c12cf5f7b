package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says documents of OpenAPI 3 by another version of it. */
public final class OpenApiConversion {

    private OpenApiConversion() {}

    /**
     * A document by another version; the same tree where it is of that one already.
     *
     * @throws ProblemException when it is no document of OpenAPI 3
     */
    public static Converted convert(JsonNode tree, OpenApiVersion to) {
        var said = Nodes.scalar(tree.path("openapi"));
        var from = OpenApiVersion.of(said)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("openapi-version", "OpenAPI 3.0, 3.1 and 3.2 can be converted, and not " + said)));
        var remarks = new Remarks();
        var made = tree;
        if (from == OpenApiVersion.V3_2 && to != from) {
            made = new Walk(new From32(remarks, tree)).document(made);
        }
        if (from != OpenApiVersion.V3_0 && to == OpenApiVersion.V3_0) made = new Walk(new To30(remarks)).document(made);
        if (from == OpenApiVersion.V3_0 && to != from) made = new Walk(new To31(remarks, to)).document(made);
        if (to == OpenApiVersion.V3_2 && to != from) made = new Walk(new To32(remarks)).document(made);
        if (to != from && made instanceof ObjectNode document) document.put("openapi", to.written());
        return new Converted(made, remarks.problems());
    }
}
