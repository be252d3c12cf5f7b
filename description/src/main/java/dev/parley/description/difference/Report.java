package dev.parley.description.difference;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what was found: what is shared is told once, with all that it reaches. Used by one thread. */
final class Report {

    private static final int MOST = 100_000;

    private record Key(
            String rule,
            Impact impact,
            @Nullable Located old,
            @Nullable Located now,
            String message) {

        Key with(Impact other) {
            return new Key(rule, other, old, now, message);
        }
    }

    private record Entry(Finding finding, Flow flow, Set<String> users) {}

    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final Set<String> either = new HashSet<>();

    static ProblemException tooLarge(int most) {
        return new ProblemException(
                Problem.of("difference-too-large", "There are more than " + most + " differences or pairs of schemas"));
    }

    void add(Finding finding, Flow flow, Collection<String> users) {
        // Where something is missing is no more than a hint: one place is enough to know what is meant.
        var old = finding.kind() == Change.Kind.ADDED && finding.now() != null ? null : finding.old();
        var now = finding.kind() == Change.Kind.REMOVED && finding.old() != null ? null : finding.now();
        var key = new Key(finding.rule(), finding.impact(flow), old, now, finding.message());
        var entry = entries.computeIfAbsent(key, _ -> new Entry(finding, flow, new LinkedHashSet<>()));
        entry.users.addAll(users);
        if (entries.size() > MOST) throw tooLarge(MOST);
    }

    /** What something uses is compared both ways, as it is not known which way that goes: it is told of the worse one. */
    void eitherWay(String user) {
        either.add(user);
    }

    /** What bears on all of the service. */
    void add(Finding finding) {
        add(finding, Flow.INPUT, List.of());
    }

    /** All changes, those of one subject together, the subjects in the order of the newer version. */
    List<Change> changes() {
        Map<String, List<Change>> bySubject = new LinkedHashMap<>();
        for (var entry : told()) {
            var change = change(entry);
            bySubject.computeIfAbsent(change.subject(), _ -> new ArrayList<>()).add(change);
        }
        return bySubject.values().stream().flatMap(List::stream).toList();
    }

    private List<Entry> told() {
        if (either.isEmpty()) return List.copyOf(entries.values());
        var told = new ArrayList<Entry>();
        entries.forEach((key, entry) -> {
            var users = new LinkedHashSet<>(entry.users);
            for (var impact : Impact.values()) {
                var worse = impact.compareTo(key.impact) < 0 ? entries.get(key.with(impact)) : null;
                if (worse != null) users.removeIf(user -> either.contains(user) && worse.users.contains(user));
            }
            if (!users.isEmpty() || entry.users.isEmpty()) told.add(new Entry(entry.finding, entry.flow, users));
        });
        return told;
    }

    private static Change change(Entry entry) {
        var finding = entry.finding;
        boolean gone = finding.kind() == Change.Kind.REMOVED;
        var place = (gone && finding.old() != null) || finding.now() == null ? finding.old() : finding.now();
        var words = place == null ? new Wording("", "") : Wording.of(place);
        return new Change(
                finding.rule(),
                finding.kind(),
                finding.impact(entry.flow),
                words.subject(),
                words.where(),
                finding.message(),
                finding.reason(entry.flow),
                Optional.ofNullable(finding.old()),
                Optional.ofNullable(finding.now()),
                List.copyOf(entry.users));
    }
}
