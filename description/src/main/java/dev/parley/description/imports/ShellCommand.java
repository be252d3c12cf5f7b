package dev.parley.description.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command of a shell, its words as the program gets them.
 *
 * @param line where it begins, from 1
 * @param input what it reads from standard input, where the text says that
 * @param piped whether the next command reads what this one prints
 */
record ShellCommand(int line, List<String> words, @Nullable Input input, boolean piped) {

    /** What a command reads. */
    sealed interface Input {

        /** A text that stands in the script. */
        record Text(String text) implements Input {}

        /** A file by its path. */
        record File(String path) implements Input {}
    }

    ShellCommand {
        words = List.copyOf(words);
    }

    /** The command behind its first words. */
    ShellCommand from(int word) {
        return new ShellCommand(line, words.subList(word, words.size()), input, piped);
    }

    /** The command with something to read. */
    ShellCommand reading(Input read) {
        return new ShellCommand(line, words, read, piped);
    }
}
