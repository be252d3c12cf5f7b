package dev.parley.cli.diff;

import dev.parley.cli.description.OpenedDescription;
import dev.parley.description.difference.Change;
import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.difference.Impact;
import dev.parley.description.difference.LineDifference;
import dev.parley.description.reference.Located;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Two versions of a description with what they differ in.
 *
 * @param oldText what is compared by lines
 */
record Compared(OpenedDescription old, OpenedDescription now, List<Change> changes, String oldText, String nowText) {

    static Compared of(OpenedDescription old, OpenedDescription now) {
        return new Compared(
                old,
                now,
                DescriptionDifference.between(old.description(), now.description()),
                old.description().root().source().text(),
                now.description().root().source().text());
    }

    /** The lines that differ, as {@code diff -u} writes them; empty where none do. */
    String lines() {
        String unified = LineDifference.of(oldText, nowText).unified();
        return unified.isEmpty()
                ? ""
                : "--- " + TerminalText.line(old.argument()) + "\n+++ " + TerminalText.line(now.argument()) + "\n"
                        + unified;
    }

    long count(Impact impact) {
        return changes.stream().filter(change -> change.impact() == impact).count();
    }

    /** Such as {@code 3 breaking, 2 risky, 14 harmless}. */
    String summary() {
        if (changes.isEmpty()) {
            return "No changes";
        }
        StringBuilder text = new StringBuilder();
        for (Impact impact : Impact.values()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(count(impact))
                    .append(' ')
                    .append(word(impact));
        }
        return text.toString();
    }

    static String word(Impact impact) {
        return impact.name().toLowerCase(Locale.ROOT);
    }

    /** The changes of each subject, the worst first. */
    Map<String, List<Change>> bySubject() {
        Map<String, Impact> worst = new LinkedHashMap<>();
        changes.forEach(change ->
                worst.merge(change.subject(), change.impact(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        Map<String, List<Change>> all = new LinkedHashMap<>();
        worst.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(subject -> all.put(
                        subject.getKey(),
                        changes.stream()
                                .filter(change -> change.subject().equals(subject.getKey()))
                                .sorted(Comparator.comparing(Change::impact))
                                .toList()));
        return all;
    }

    /** Where a change can be seen: in what was removed, in what was added, or in both. */
    String places(Change change) {
        Optional<String> before = change.old().map(place -> place(old, place));
        Optional<String> after = change.now().map(place -> place(now, place));
        return switch (change.kind()) {
            case REMOVED -> before.or(() -> after).orElse("");
            case ADDED -> after.or(() -> before).orElse("");
            case CHANGED ->
                before.isPresent() && after.isPresent()
                        ? before.get() + " → " + after.get()
                        : before.or(() -> after).orElse("");
        };
    }

    private static String place(OpenedDescription opened, Located place) {
        var position = place.position();
        return opened.name(place.file()) + ":" + position.line() + ":" + position.column();
    }
}
