package dev.parley.description.sync;

import dev.parley.description.document.Part;
import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a standard document together that was changed in both places: a part that was changed in one of them as it is written there, one
 * that was changed in both field by field, or not at all. Used once.
 */
final class DocumentSync {

    private final FileVersions file;
    private final @Nullable Side preferred;
    private final StandardDocument folder;
    private final StandardDocument project;
    private final PartTexts folderNow;
    private final PartTexts projectNow;
    private final PartTexts folderBefore;
    private final PartTexts projectBefore;
    private final PartChanges toFolder;
    private final PartChanges toProject;
    private final Set<GoneHolder> holders = new LinkedHashSet<>();
    private final Set<PartName> left = new LinkedHashSet<>();
    private final List<Pointer> conflicts = new ArrayList<>();
    private final List<Pointer> restLeft = new ArrayList<>();

    private DocumentSync(Standard standard, FileVersions file, @Nullable Side preferred) {
        this.file = file;
        this.preferred = preferred;
        this.folder = cut(standard, Objects.requireNonNull(file.folder().now()));
        this.project = cut(standard, Objects.requireNonNull(file.project().now()));
        this.folderNow = new PartTexts(folder);
        this.projectNow = new PartTexts(project);
        this.folderBefore = new PartTexts(before(standard, file.folder().before()));
        this.projectBefore = new PartTexts(before(standard, file.project().before()));
        this.toFolder = new PartChanges(folder, project);
        this.toProject = new PartChanges(project, folder);
    }

    private static StandardDocument cut(Standard standard, String text) {
        return StandardDocument.cut(standard, text);
    }

    private static @Nullable StandardDocument before(Standard standard, @Nullable String text) {
        return text == null ? null : cut(standard, text);
    }

    /** @throws ProblemException when one of the texts cannot be read */
    static FileOutcome of(Standard standard, FileVersions file, @Nullable Side preferred) {
        return new DocumentSync(standard, file, preferred).outcome();
    }

    private FileOutcome outcome() {
        var names = new LinkedHashSet<PartName>();
        var all = List.of(folderNow, projectNow, folderBefore, projectBefore);
        all.forEach(each -> names.addAll(each.names()));
        boolean apart = names.stream().noneMatch(name -> all.stream().anyMatch(each -> each.holdsInside(name)));
        if (!apart) return whole();
        names.forEach(this::gone);
        names.stream()
                .filter(name -> holders.stream().noneMatch(each -> each.holds(name)))
                .forEach(this::part);
        rest(names);
        holders.forEach(holder -> whole(holder, names));
        var nowFolder = toFolder.document();
        var nowProject = toProject.document();
        return new FileOutcome(
                nowFolder.text(),
                nowProject.text(),
                base(nowFolder, folderBefore),
                base(nowProject, projectBefore),
                conflicts);
    }

    private void gone(PartName name) {
        var mine = folderNow.text(name);
        var theirs = projectNow.text(name);
        boolean ofFolder = !Objects.equals(mine, folderBefore.text(name));
        boolean ofProject = !Objects.equals(theirs, projectBefore.text(name));
        if (!ofFolder || !ofProject) return;
        if (mine == null && theirs != null)
            GoneHolder.around(name, folder, Side.FOLDER).ifPresent(holders::add);
        if (mine != null && theirs == null)
            GoneHolder.around(name, project, Side.PROJECT).ifPresent(holders::add);
    }

    private void part(PartName name) {
        var mine = folderNow.text(name);
        var theirs = projectNow.text(name);
        var mineBefore = folderBefore.text(name);
        var theirsBefore = projectBefore.text(name);
        boolean ofFolder = !Objects.equals(mine, mineBefore);
        boolean ofProject = !Objects.equals(theirs, theirsBefore);
        if ((!ofFolder && !ofProject) || Objects.equals(mine, theirs)) return;
        if (!ofFolder && (mine == null || theirs == null || Objects.equals(mineBefore, theirsBefore))) {
            toFolder.take(name, theirs);
        } else if (!ofProject && (mine == null || theirs == null || Objects.equals(mineBefore, theirsBefore))) {
            toProject.take(name, mine);
        } else if (mine == null || theirs == null) {
            leave(name, List.of(Pointer.ROOT));
        } else {
            fields(name, mine, theirs);
        }
    }

    private void fields(PartName name, String mine, String theirs) {
        var merged = TreeSync.of(
                new TreeSync.Versions(folderBefore.tree(name), folderNow.tree(name)),
                new TreeSync.Versions(projectBefore.tree(name), projectNow.tree(name)),
                preferred);
        if (!merged.conflicts().isEmpty()) {
            leave(name, merged.conflicts());
            return;
        }
        toFolder.change(name, mine, merged.project());
        toProject.change(name, theirs, merged.folder());
    }

    private void leave(PartName name, List<Pointer> at) {
        switch (preferred) {
            case FOLDER -> toProject.take(name, folderNow.text(name));
            case PROJECT -> toFolder.take(name, projectNow.text(name));
            case null -> {
                left.add(name);
                at.forEach(pointer -> conflicts.add(name.pointer().then(pointer)));
            }
        }
    }

    /** What is in no part. */
    private void rest(Set<PartName> names) {
        var without = new ArrayList<Pointer>();
        names.forEach(name -> without.add(name.pointer()));
        holders.forEach(holder -> without.add(holder.at()));
        var merged = TreeSync.of(
                new TreeSync.Versions(folderBefore.rest(without), folderNow.rest(without)),
                new TreeSync.Versions(projectBefore.rest(without), projectNow.rest(without)),
                preferred);
        toFolder.rest(merged.project());
        toProject.rest(merged.folder());
        restLeft.addAll(merged.conflicts());
        conflicts.addAll(merged.conflicts());
    }

    /** All that stands in something that is gone in one place. */
    private void whole(GoneHolder holder, Set<PartName> names) {
        if (preferred == null) {
            restLeft.add(holder.at());
            conflicts.add(holder.at());
            return;
        }
        var to = preferred == Side.FOLDER ? toProject : toFolder;
        var now = preferred == Side.FOLDER ? folderNow : projectNow;
        var held = names.stream().filter(holder::holds).toList();
        held.forEach(name -> to.take(name, now.text(name)));
        if (holder.gone() == preferred) {
            to.rest(List.of(new Operation.Remove(holder.at())));
        } else {
            var rest = now.rest(held.stream().map(PartName::pointer).toList());
            holder.besides(rest, held).ifPresent(besides -> to.rest(List.of(new Operation.Set(holder.at(), besides))));
        }
    }

    /** What a document is compared with the next time: itself, but for what was left, which is as it was before. */
    private String base(StandardDocument now, PartTexts before) {
        if (conflicts.isEmpty()) return now.text();
        var base = now;
        for (var name : left) {
            var text = before.text(name);
            base = text == null ? base.without(name) : base.with(new Part(name, text));
        }
        return Bases.with(Source.parse(base.text()), before.whole(), restLeft);
    }

    /** The whole document as one tree, where parts of it cannot be cut out. */
    private FileOutcome whole() {
        var merged = TreeSync.of(
                new TreeSync.Versions(folderBefore.whole(), folderNow.whole()),
                new TreeSync.Versions(projectBefore.whole(), projectNow.whole()),
                preferred);
        var nowFolder =
                Source.parse(Objects.requireNonNull(file.folder().now())).apply(merged.project());
        var nowProject =
                Source.parse(Objects.requireNonNull(file.project().now())).apply(merged.folder());
        return new FileOutcome(
                nowFolder.text(),
                nowProject.text(),
                Bases.with(nowFolder, folderBefore.whole(), merged.conflicts()),
                Bases.with(nowProject, projectBefore.whole(), merged.conflicts()),
                merged.conflicts());
    }
}
