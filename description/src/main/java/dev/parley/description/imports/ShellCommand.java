package dev.parley.description.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command of a shell, its words as the program gets them.
 *
 * @param line where it begins, from 1
 * @param input what it reads from standard input, where the text says that
 */
record ShellCommand(int line, List<String> words, @Nullable String input) {

    ShellCommand {
        words = List.copyOf(words);
    }
}
