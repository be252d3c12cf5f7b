package dev.parley.cli;

import dev.parley.description.source.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a description may have at most; they hold in the whole program as soon as they are read. */
final class LimitOptions {

    private static final int DEEPEST = 1_000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--max-text",
            paramLabel = "CHARACTERS",
            description = "Longest text of a description (67108864; of serve: 33554432)")
    void text(int most) {
        Limits now = Limits.inForce();
        Limits.set(new Limits(checked("--max-text", most, Integer.MAX_VALUE), now.depth(), now.aliases(), now.files()));
    }

    @Option(names = "--max-depth", paramLabel = "LEVELS", description = "Deepest nesting in a description (100)")
    void depth(int most) {
        Limits now = Limits.inForce();
        Limits.set(new Limits(now.length(), checked("--max-depth", most, DEEPEST), now.aliases(), now.files()));
    }

    @Option(names = "--max-aliases", paramLabel = "NUMBER", description = "Most YAML aliases in a description (50)")
    void aliases(int most) {
        Limits now = Limits.inForce();
        Limits.set(new Limits(now.length(), now.depth(), checked("--max-aliases", most, 1_000_000), now.files()));
    }

    @Option(
            names = "--max-files",
            paramLabel = "NUMBER",
            description = "Most files that a description consists of (50000; of serve: 5000)")
    void files(int most) {
        Limits now = Limits.inForce();
        Limits.set(new Limits(now.length(), now.depth(), now.aliases(), checked("--max-files", most, 1_000_000)));
    }

    private int checked(String name, int given, int most) {
        if (given < 1 || given > most) {
            String message = name + " is a number from 1 to " + most + ", and not " + given;
            if (spec == null) {
                throw new IllegalArgumentException(message);
            }
            throw new ParameterException(spec.commandLine(), message);
        }
        return given;
    }
}
