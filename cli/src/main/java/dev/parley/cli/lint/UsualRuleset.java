package dev.parley.cli.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ruleset of a directory where none is named: Spectral finds it by the same names. */
record UsualRuleset(Path directory) {

    private static final List<String> READ = List.of("yaml", "yml", "json");
    private static final List<String> CODE = List.of("js", "mjs", "cjs");

    /** The name of the one that is read. */
    Optional<String> file() {
        return first(READ);
    }

    /** The name of one that is code, and not read. */
    Optional<String> code() {
        return first(CODE);
    }

    private Optional<String> first(List<String> endings) {
        return Stream.of(".spectral.", "spectral.")
                .flatMap(name -> endings.stream().map(name::concat))
                .filter(name -> Files.isRegularFile(directory.resolve(name)))
                .findFirst();
    }
}
