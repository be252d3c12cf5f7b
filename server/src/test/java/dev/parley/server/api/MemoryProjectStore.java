package dev.parley.server.api;

import dev.parley.engine.project.Part;
import dev.parley.engine.project.Project;
import dev.parley.engine.project.ProjectStore;
import dev.parley.engine.project.RecordedChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Projects in memory; a transaction that fails is not taken back. */
final class MemoryProjectStore implements ProjectStore, ProjectStore.Rows {

    private final Map<String, Project> projects = new HashMap<>();
    private final Map<String, Map<String, Part>> parts = new HashMap<>();
    private final Map<String, List<RecordedChange>> changes = new HashMap<>();
    private final Map<String, Map<String, byte[]>> secrets = new HashMap<>();
    private final Map<String, Map<String, byte[]>> personal = new HashMap<>();
    private final Set<String> notes = new HashSet<>();

    @Override
    public synchronized <T extends @Nullable Object> T read(Function<Rows, T> work) {
        return work.apply(this);
    }

    @Override
    public synchronized <T extends @Nullable Object> T write(Function<Rows, T> work) {
        return work.apply(this);
    }

    @Override
    public List<Project> projects() {
        return projects.values().stream()
                .sorted(Comparator.comparing(Project::name))
                .toList();
    }

    @Override
    public Optional<Project> project(String id) {
        return Optional.ofNullable(projects.get(id));
    }

    @Override
    public void add(Project project, String owner) {
        projects.put(project.id(), project);
    }

    @Override
    public void rename(String project, String name) {
        projects.computeIfPresent(project, (id, old) -> new Project(id, name, old.sequence(), old.createdAt()));
    }

    @Override
    public void remove(String project) {
        projects.remove(project);
    }

    @Override
    public Optional<Long> lock(String project) {
        return project(project).map(Project::sequence);
    }

    @Override
    public void advance(String project, long sequence) {
        projects.computeIfPresent(project, (id, old) -> new Project(id, old.name(), sequence, old.createdAt()));
    }

    @Override
    public List<Part> parts(String project) {
        return List.copyOf(partsOf(project).values());
    }

    private Map<String, Part> partsOf(String project) {
        return parts.computeIfAbsent(project, _ -> new HashMap<>());
    }

    @Override
    public void put(String project, Part part, String author) {
        partsOf(project).put(part.id(), part);
    }

    @Override
    public void removePart(String project, String part) {
        partsOf(project).remove(part);
    }

    @Override
    public List<Part> gone(String project) {
        return changes(project, 0, Integer.MAX_VALUE).stream()
                .flatMap(change -> change.parts().stream()
                        .filter(part -> part.before() != null && part.after() == null)
                        .map(part -> new Part(
                                part.part(),
                                part.document(),
                                part.kind(),
                                Objects.requireNonNull(part.before()).key(),
                                "",
                                change.change().sequence())))
                .toList();
    }

    @Override
    public void record(String project, RecordedChange change) {
        changes.computeIfAbsent(project, _ -> new ArrayList<>()).add(change);
    }

    @Override
    public List<RecordedChange> changes(String project, long after, int limit) {
        return changes.getOrDefault(project, List.of()).stream()
                .filter(each -> each.change().sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<RecordedChange> changesOf(String project, String part) {
        return changes(project, 0, Integer.MAX_VALUE).stream()
                .filter(change ->
                        change.parts().stream().anyMatch(each -> each.part().equals(part)))
                .map(change -> new RecordedChange(
                        change.change(),
                        change.undoes(),
                        change.parts().stream()
                                .filter(each -> each.part().equals(part))
                                .toList()))
                .toList();
    }

    @Override
    public void forget(String project, String part) {}

    private Map<String, byte[]> secretsOf(String project) {
        return secrets.computeIfAbsent(project, _ -> new HashMap<>());
    }

    @Override
    public Map<String, byte[]> secrets(String project) {
        return Map.copyOf(secretsOf(project));
    }

    @Override
    public void putSecret(String project, String name, byte[] sealed) {
        secretsOf(project).put(name, sealed);
    }

    @Override
    public void removeSecret(String project, String name) {
        secretsOf(project).remove(name);
    }

    @Override
    public Map<String, byte[]> personal(String project, String person) {
        return Map.copyOf(personalOf(project, person));
    }

    private Map<String, byte[]> personalOf(String project, String person) {
        return personal.computeIfAbsent(project + " " + person, _ -> new HashMap<>());
    }

    @Override
    public void putPersonal(String project, String person, String name, byte[] sealed) {
        personalOf(project, person).put(name, sealed);
    }

    @Override
    public void removePersonal(String project, String person, String name) {
        personalOf(project, person).remove(name);
    }

    @Override
    public boolean noted(String note) {
        return notes.contains(note);
    }

    @Override
    public void note(String note) {
        notes.add(note);
    }
}
