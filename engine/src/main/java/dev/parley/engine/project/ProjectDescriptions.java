package dev.parley.engine.project;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.transfer.DescriptionMerge;
import dev.parley.description.transfer.Labels;
import dev.parley.description.transfer.Merged;
import dev.parley.description.transfer.TakenDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Brings descriptions into projects, each time by one change: into a document that describes nothing yet as it stands, into any other by
 * operation, channel and component. Thread-safe.
 */
public final class ProjectDescriptions {

    private final Workspace workspace;

    ProjectDescriptions(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What descriptions would bring in.
     *
     * @param replaces by names of what differs: whether it takes what comes
     */
    public Described foresee(String project, List<TakenDescription> descriptions, Predicate<String> replaces) {
        Contents contents = workspace.contents(project);
        if (descriptions.size() == 1
                && isEmpty(contents, descriptions.getFirst().standard())) {
            // all of it: nothing has to be put together to know that
            return new Described(List.of(new Described.Placed(descriptions.getFirst(), "", null)), null);
        }
        return new Described(placed(contents, descriptions, replaces).told(), null);
    }

    private static boolean isEmpty(Contents contents, Standard standard) {
        return DescriptionMerge.isEmpty(
                contents.document(name(standard)).whole().tree());
    }

    private static String name(Standard standard) {
        return standard == Standard.OPENAPI ? Contents.OPENAPI : Contents.ASYNCAPI;
    }

    /** Brings descriptions into the documents of their standards, by one change. */
    public Described bring(
            String project, List<TakenDescription> descriptions, Predicate<String> replaces, String author) {
        AtomicReference<List<Described.Placed>> told = new AtomicReference<>(List.of());
        String names = descriptions.stream()
                .map(each -> each.title().isEmpty() ? each.format() : each.title())
                .collect(Collectors.joining(", "));
        Workspace.Kept kept = workspace.change(project, author, (_, contents) -> {
            Outcome outcome = placed(contents, descriptions, replaces);
            told.set(outcome.told());
            return new Workspace.Edited(outcome.contents(), "Imported " + names);
        });
        return new Described(told.get(), kept.change());
    }

    private record Outcome(Contents contents, List<Described.Placed> told) {}

    private static Outcome placed(Contents before, List<TakenDescription> descriptions, Predicate<String> replaces) {
        Contents contents = before;
        List<Described.Placed> told = new ArrayList<>();
        List<String> labels = Labels.of(descriptions);
        for (int i = 0; i < labels.size(); i++) {
            TakenDescription each = descriptions.get(i);
            String label = labels.get(i);
            Standard standard = each.standard();
            String name = name(standard);
            StandardDocument there = contents.document(name).whole();
            if (DescriptionMerge.isEmpty(there.tree())) {
                contents = contents.describedBy(name, each.document(), Map.of());
                told.add(new Described.Placed(each, label, null));
            } else {
                UnaryOperator<String> naming = thing -> label.isEmpty() ? thing : thing + " of " + label;
                TakenDescription coming = each.into(there.tree());
                Merged merged = DescriptionMerge.merge(
                        standard, there, coming.tree(), thing -> replaces.test(naming.apply(thing)));
                contents = contents.with(name, merged.edits());
                told.add(new Described.Placed(coming, label, merged.named(naming)));
            }
        }
        return new Outcome(contents, told);
    }
}
