package dev.parley.description.code;

import java.util.ArrayList;
import java.util.List;

/** A command of a shell, put together word by word. Confined to one thread. */
final class Words {

    private final StringBuilder command = new StringBuilder();
    private final List<String> first = new ArrayList<>();

    Words(String program) {
        first.add(program);
    }

    /** A word behind the program. */
    Words word(String word) {
        first.add(Literals.shell(word));
        return this;
    }

    /** An option on a line of its own. */
    Words option(String... words) {
        command.append(" \\\n ");
        for (String each : words) {
            command.append(' ').append(Literals.shell(each));
        }
        return this;
    }

    /** All of it. */
    String text() {
        return String.join(" ", first) + command + "\n";
    }
}
