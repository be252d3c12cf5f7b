package dev.parley.description.traffic;

import dev.parley.description.difference.Change;
import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What an edit means for others, by as much of the document as it touches and refers to. */
final class Meaning {

    private static final URI HERE = URI.create("parley:/described.json");

    private Meaning() {}

    static List<Change> of(
            Standard standard, StandardDocument before, StandardDocument after, List<Proposal.ChangedPart> parts) {
        var touched = new LinkedHashSet<String>();
        for (var part : parts) {
            var tokens = Pointer.parse(part.pointer()).tokens();
            if (tokens.size() > 1) touched.add(tokens.get(0) + "\0" + tokens.get(1));
        }
        try {
            return DescriptionDifference.between(
                    description(standard, before, touched), description(standard, after, touched));
        } catch (ProblemException _) {
            return List.of();
        }
    }

    private static Description description(Standard standard, StandardDocument document, Set<String> touched) {
        var whole = document.tree();
        ObjectNode tree = Nodes.FACTORY.objectNode();
        whole.properties().forEach(entry -> {
            switch (entry.getKey()) {
                case "paths", "channels" -> {
                    var some = tree.putObject(entry.getKey());
                    boolean any = touched.stream().anyMatch(each -> each.startsWith(entry.getKey() + "\0"));
                    entry.getValue().properties().forEach(item -> {
                        if (!any || touched.contains(entry.getKey() + "\0" + item.getKey()))
                            some.set(item.getKey(), item.getValue());
                    });
                }
                default -> tree.set(entry.getKey(), entry.getValue());
            }
        });
        if (standard == Standard.OPENAPI && !tree.has("paths")) tree.putObject("paths");
        return Description.of(HERE, Source.written(tree, Syntax.JSON), Sources.none());
    }
}
