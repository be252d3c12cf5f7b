package dev.parley.cli.imports;

import dev.parley.cli.project.Named;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.environment.Environment;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectFiles;
import dev.parley.description.source.Source;
import dev.parley.description.transfer.DescriptionMerge;
import dev.parley.description.transfer.Merged;
import dev.parley.description.transfer.TakenDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Puts descriptions into the files of a project: the first of its standard is the document, the others are merged into it. Used once. */
final class Placing {

    private final Map<String, String> texts;
    private final Predicate<String> replaces;
    private final List<Placed> placed = new ArrayList<>();

    /**
     * Into the files of a project that is there, if there is one.
     *
     * @param replaces by names of what differs, behind that of its file: whether it takes what comes
     */
    Placing(Map<String, String> before, Predicate<String> replaces) {
        this.texts = new TreeMap<>(before);
        this.replaces = replaces;
    }

    /** @throws ProblemException when the document that is there cannot be read */
    void add(DescribedFile described) {
        TakenDescription taken = described.taken();
        String file = taken.standard().key() + ".yaml";
        String there = texts.get(file);
        try {
            if (there == null || DescriptionMerge.isEmpty(Source.parse(there).tree())) {
                texts.put(file, taken.text());
                placed.add(new Placed(described, null));
            } else {
                merge(described, taken.standard(), file, StandardDocument.cut(taken.standard(), there));
            }
        } catch (ProblemException e) {
            throw Named.of(file, e);
        }
        texts.putIfAbsent("environment.yaml", Environment.empty());
    }

    private void merge(DescribedFile described, Standard standard, String file, StandardDocument there) {
        Merged merged = DescriptionMerge.merge(
                standard,
                there,
                described.taken().into(there.tree()).tree(),
                name -> replaces.test(described.file() + ": " + name));
        texts.put(file, there.with(merged.edits()).text());
        placed.add(new Placed(described, merged));
    }

    /** The variables of a project, those of its environments too; personal values stay where they are. */
    void addVariables(String project, Map<String, String> files) {
        files.forEach((path, text) -> {
            if (!ProjectFiles.isVariables(path)) {
                return;
            }
            String there = texts.getOrDefault(path, Environment.empty());
            if (there.equals(Environment.empty()) || (!there.equals(text) && replaces.test(project + ": " + path))) {
                texts.put(path, text);
            }
        });
    }

    List<Placed> placed() {
        return placed;
    }

    /** The files of the project. */
    Map<String, String> texts() {
        return texts;
    }
}
