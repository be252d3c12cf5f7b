package dev.parley.cli.diff;

import dev.parley.cli.Paint;
import dev.parley.description.difference.Change;
import dev.parley.description.difference.Impact;
import java.util.List;

/** Changes as a terminal shows them. */
record TerminalText(Compared compared, Paint paint, boolean lines) {

    private static final int MOST_AFFECTED = 4;

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(Paint.sound(
                        line(compared.old().argument() + " → " + compared.now().argument())))
                .append('\n')
                .append(paint.in("1", compared.summary()))
                .append('\n');
        compared.bySubject().forEach((subject, changes) -> {
            text.append('\n').append(paint.in("1", line(subject))).append(paint.in("2", affected(subject, changes)));
            text.append('\n');
            changes.forEach(change -> add(text, change));
        });
        if (lines) {
            String differing = compared.lines();
            text.append('\n').append(differing.isEmpty() ? "No line differs\n" : coloured(differing));
        }
        return text.toString();
    }

    private String coloured(String differing) {
        StringBuilder text = new StringBuilder();
        differing.lines().forEach(line -> {
            String colour =
                    line.startsWith("@@") ? "36" : line.startsWith("-") ? "31" : line.startsWith("+") ? "32" : "";
            text.append(colour.isEmpty() ? Paint.sound(line) : paint.in(colour, line))
                    .append('\n');
        });
        return text.toString();
    }

    private void add(StringBuilder text, Change change) {
        String where = change.where().isEmpty() ? "" : line(change.where()) + ": ";
        text.append("  ")
                .append(paint.in(colour(change.impact()), "%-8s".formatted(Compared.word(change.impact()))))
                .append("  ")
                .append(Paint.sound(where + line(change.message())))
                .append('\n');
        String places = compared.places(change);
        text.append(paint.in(
                        "2",
                        "            " + line(change.reason()) + (places.isEmpty() ? "" : "  (" + line(places) + ")")))
                .append('\n');
    }

    private static String colour(Impact impact) {
        return switch (impact) {
            case BREAKING -> "1;31";
            case RISKY -> "33";
            case HARMLESS -> "32";
        };
    }

    /** The operations that something shared reaches. */
    static String affected(String subject, List<Change> changes) {
        List<String> all = changes.stream()
                .flatMap(change -> change.affects().stream())
                .filter(each -> !each.equals(subject))
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return "";
        }
        String shown = String.join(", ", all.subList(0, Math.min(MOST_AFFECTED, all.size())));
        return " · in " + line(shown)
                + (all.size() > MOST_AFFECTED ? " and " + (all.size() - MOST_AFFECTED) + " more" : "");
    }

    /** Names of others hold what they like: here all is one line. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
