package dev.parley.description.imports;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a {@code .bru} file: blocks that begin with a name and end with a bracket at the margin. */
final class BruText {

    private static final Pattern OPENING = Pattern.compile("([a-z]+(?::[a-z0-9-]+)*)[ \t]*([{\\[])[ \t]*");

    private BruText() {}

    /** Whether a text begins as such a file does. */
    static boolean fits(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> OPENING.matcher(line).matches())
                .isPresent();
    }

    static List<BruBlock> blocks(String text) {
        var blocks = new ArrayList<BruBlock>();
        var lines = text.lines().map(String::stripTrailing).toList();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank()) continue;
            var opening = OPENING.matcher(line);
            if (!opening.matches()) throw broken("No block begins here", at);
            int end = end(lines, at + 1, opening.group(2).equals("{") ? "}" : "]");
            if (end == lines.size()) throw broken("The block `" + opening.group(1) + "` is not closed", at);
            blocks.add(new BruBlock(opening.group(1), withoutMargin(lines.subList(at + 1, end))));
            at = end;
        }
        return blocks;
    }

    private static int end(List<String> lines, int from, String bracket) {
        int at = from;
        while (at < lines.size() && !lines.get(at).equals(bracket)) at++;
        return at;
    }

    private static ProblemException broken(String message, int line) {
        return new ProblemException(Problem.of("bru-syntax", message).at(new Place.Position(line + 1, 1)));
    }

    /** The lines without the blanks that all of them begin with. */
    static List<String> withoutMargin(List<String> lines) {
        int margin = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(BruText::margin)
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.substring(Math.min(margin, line.length())))
                .toList();
    }

    static int margin(String line) {
        return line.length() - line.stripLeading().length();
    }
}
