package dev.parley.description.sync;

import dev.parley.description.environment.Environment;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings a file of variables together that was changed in both places, variable by variable. */
final class VariableSync {

    private final List<Pointer> conflicts = new ArrayList<>();

    private VariableSync() {}

    static FileOutcome of(FileVersions file, @Nullable Side preferred) {
        return new VariableSync().outcome(file, preferred);
    }

    private FileOutcome outcome(FileVersions file, @Nullable Side preferred) {
        var folder = read(file.folder().now());
        var project = read(file.project().now());
        var folderBefore = read(file.folder().before());
        var projectBefore = read(file.project().before());
        var nowFolder = new LinkedHashMap<>(folder);
        var nowProject = new LinkedHashMap<>(project);
        var names = new LinkedHashSet<>(folder.keySet());
        names.addAll(project.keySet());
        names.addAll(folderBefore.keySet());
        names.addAll(projectBefore.keySet());
        var left = new ArrayList<String>();
        for (var name : names) {
            var mine = folder.get(name);
            var theirs = project.get(name);
            if (Objects.equals(mine, theirs)) continue;
            boolean ofFolder = !Objects.equals(mine, folderBefore.get(name));
            boolean ofProject = !Objects.equals(theirs, projectBefore.get(name));
            if (ofFolder && (!ofProject || preferred == Side.FOLDER)) put(nowProject, name, mine);
            else if (ofProject && (!ofFolder || preferred == Side.PROJECT)) put(nowFolder, name, theirs);
            else if (ofFolder) left.add(name);
        }
        left.forEach(name -> conflicts.add(Pointer.of("variables", name)));
        var folderText = written(file.folder().now(), nowFolder);
        var projectText = written(file.project().now(), nowProject);
        return new FileOutcome(
                folderText,
                projectText,
                base(folderText, nowFolder, folderBefore, left),
                base(projectText, nowProject, projectBefore, left),
                conflicts);
    }

    private static void put(Map<String, EnvironmentVariable> all, String name, @Nullable EnvironmentVariable variable) {
        if (variable == null) all.remove(name);
        else all.put(name, variable);
    }

    private static Map<String, EnvironmentVariable> read(@Nullable String text) {
        var variables = new LinkedHashMap<String, EnvironmentVariable>();
        if (text != null) {
            Environment.read(Source.parse(text)).variables().forEach(each -> variables.put(each.name(), each));
        }
        return variables;
    }

    private static String written(@Nullable String text, Map<String, EnvironmentVariable> variables) {
        var source = Source.parse(text == null ? Environment.blank() : text);
        return source.apply(new Environment(List.copyOf(variables.values())).edit(source))
                .text();
    }

    private static String base(
            String now,
            Map<String, EnvironmentVariable> variables,
            Map<String, EnvironmentVariable> before,
            List<String> left) {
        if (left.isEmpty()) return now;
        var base = new LinkedHashMap<>(variables);
        left.forEach(name -> put(base, name, before.get(name)));
        return written(now, base);
    }
}
