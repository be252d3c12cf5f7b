package dev.parley.cli.lint;

import dev.parley.cli.Paint;
import dev.parley.description.lint.LintProblem;
import dev.parley.description.lint.ruleset.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Problems for people: by file, each with its place, and how many of each kind there are. */
record TerminalLint(Paint paint) {

    String written(List<Linted> all) {
        if (all.isEmpty()) {
            return "";
        }
        var byFile = new LinkedHashMap<String, List<LintProblem>>();
        for (Linted linted : all) {
            for (Linted.Found found : linted.found()) {
                byFile.computeIfAbsent(found.file(), _ -> new ArrayList<>()).add(found.problem());
            }
        }
        StringBuilder text = new StringBuilder();
        byFile.forEach((file, problems) -> file(text, file, problems));
        return text.append(
                        summary(byFile.values().stream().flatMap(List::stream).toList()))
                .toString();
    }

    private void file(StringBuilder text, String file, List<LintProblem> problems) {
        text.append(paint.in("1;4", file)).append('\n');
        int places =
                problems.stream().mapToInt(each -> place(each).length()).max().orElse(0);
        for (LintProblem each : problems) {
            text.append("  ")
                    .append(paint.in("2", padded(place(each), places)))
                    .append("  ")
                    .append(paint.in(
                            colour(each.severity()), padded(each.severity().word(), "warning".length())))
                    .append("  ")
                    .append(Paint.sound(each.message()))
                    .append("  ")
                    .append(paint.in("2", each.rule() + "  #" + each.pointer()))
                    .append('\n');
        }
        text.append('\n');
    }

    private static String place(LintProblem problem) {
        return problem.position().line() + ":" + problem.position().column();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case INFO -> "36";
            case HINT -> "2";
        };
    }

    private String summary(List<LintProblem> problems) {
        if (problems.isEmpty()) {
            return paint.in("32", "No problems") + "\n";
        }
        var counts = new LinkedHashMap<Severity, Integer>();
        for (Severity each : Severity.values()) {
            int count = (int) problems.stream()
                    .filter(problem -> problem.severity() == each)
                    .count();
            if (count > 0) counts.put(each, count);
        }
        return counted(problems.size(), "problem") + ": "
                + String.join(
                        ", ", counts.entrySet().stream().map(this::counted).toList()) + "\n";
    }

    private String counted(Map.Entry<Severity, Integer> each) {
        return paint.in(
                colour(each.getKey()), counted(each.getValue(), each.getKey().word()));
    }

    private static String counted(int count, String word) {
        boolean several = count != 1 && !word.equals("info");
        return String.format(Locale.ROOT, "%,d %s%s", count, word, several ? "s" : "");
    }
}
