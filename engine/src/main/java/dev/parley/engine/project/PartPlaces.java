package dev.parley.engine.project;

import dev.parley.description.document.Method;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.lint.LintProblem;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.source.Inset;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the parts that nodes of a document stand in, and their places there. Confined to one thread. */
final class PartPlaces {

    private final Contents contents;
    private final String document;
    private final Part skeleton;
    private final Map<String, Source> texts = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, String> requests = new HashMap<>();

    PartPlaces(Contents contents, String document) {
        this.contents = contents;
        this.document = document;
        this.skeleton = contents.part(document, PartName.SKELETON).orElseThrow();
        if (document.equals(Contents.OPENAPI)) {
            for (Part part : contents.requests().ordered()) {
                EndpointKey key = contents.requests().key(part);
                requests.putIfAbsent(key.method() + " " + key.path(), part.id());
            }
        }
        order(contents.document(document).whole().tree(), Pointer.ROOT, 3);
    }

    private void order(JsonNode node, Pointer at, int levels) {
        order.put(at.toString(), order.size());
        if (levels > 0 && node.isObject()) {
            node.properties().forEach(member -> order(member.getValue(), at.child(member.getKey()), levels - 1));
        }
    }

    /** The problems of this document with their parts, in the order of the document. */
    List<ProjectProblem> placed(Collection<LintProblem> problems) {
        return problems.stream()
                .filter(each -> each.file().equals(Rulesets.address(document)))
                .map(this::placed)
                .sorted(Comparator.<ProjectProblem>comparingInt(this::order)
                        .thenComparingInt(each -> each.position().line())
                        .thenComparingInt(each -> each.position().column()))
                .toList();
    }

    private int order(ProjectProblem problem) {
        List<String> tokens = problem.problem().pointer().tokens();
        Pointer head = new Pointer(tokens.subList(0, Math.min(3, tokens.size())));
        for (Pointer at = head; !at.isRoot(); at = at.parent()) {
            Integer place = order.get(at.toString());
            if (place != null) {
                return place;
            }
        }
        return 0;
    }

    private ProjectProblem placed(LintProblem problem) {
        Pointer pointer = problem.pointer();
        Part part = PartName.holding(pointer)
                .flatMap(name -> contents.part(document, name))
                .orElse(skeleton);
        Pointer within = part.equals(skeleton)
                ? pointer
                : pointer.without(DocumentParts.name(part).pointer().tokens().size());
        Source text = texts.computeIfAbsent(
                part.id(), _ -> Source.parse(Inset.of(part.text()).taken(part.text())));
        return new ProjectProblem(problem, part, within, text.place(within), endpoint(part));
    }

    private @Nullable String endpoint(Part part) {
        return switch (PartKind.valueOf(part.kind())) {
            case CHANNEL -> part.id();
            case PATH_OPERATION -> {
                PartName name = DocumentParts.name(part);
                yield requests.get(
                        Method.at(name).name() + " " + name.pointer().tokens().get(1));
            }
            case OPERATION -> channel(part).map(Part::id).orElse(null);
            case SKELETON, SERVER, COMPONENT -> null;
        };
    }

    private Optional<Part> channel(Part operation) {
        String reference = Contents.source(operation).tree().at("/channel/$ref").asString("");
        return reference.startsWith("#/")
                ? PartName.holding(Pointer.parse(reference.substring(1))).flatMap(name -> contents.part(document, name))
                : Optional.empty();
    }
}
