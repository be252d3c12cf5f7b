package dev.parley.description.imports;

import dev.parley.description.imports.ShellCommand.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code echo}, {@code printf} and {@code cat} hand to the command behind their pipe, as far as their words say it. */
final class PrintedInput {

    private PrintedInput() {}

    /** What a command prints, or nothing where only running it would tell. */
    static @Nullable Input of(ShellCommand command) {
        var words = command.words();
        if (words.isEmpty()) return null;
        return switch (words.getFirst()) {
            case "echo" -> echo(words.subList(1, words.size()));
            case "printf" -> printf(words.subList(1, words.size()));
            case "cat" -> cat(words.subList(1, words.size()), command.input());
            default -> null;
        };
    }

    private static @Nullable Input echo(List<String> words) {
        if (words.isEmpty() || !words.getFirst().matches("-[neE]+"))
            return new Input.Text(String.join(" ", words) + "\n");
        var options = words.getFirst();
        var text = String.join(" ", words.subList(1, words.size()));
        if (options.contains("e") && text.contains("\\")) return null;
        return new Input.Text(options.contains("n") ? text : text + "\n");
    }

    private static @Nullable Input printf(List<String> words) {
        if (words.size() == 1 && !words.getFirst().matches("(?s).*[%\\\\].*")) return new Input.Text(words.getFirst());
        if (words.size() != 2) return null;
        return switch (words.getFirst()) {
            case "%s" -> new Input.Text(words.getLast());
            case "%s\\n" -> new Input.Text(words.getLast() + "\n");
            default -> null;
        };
    }

    private static @Nullable Input cat(List<String> words, @Nullable Input input) {
        if (words.isEmpty() || words.equals(List.of("-"))) return input;
        return words.size() == 1 && !words.getFirst().startsWith("-") ? new Input.File(words.getFirst()) : null;
    }
}
