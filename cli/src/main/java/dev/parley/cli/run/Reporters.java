package dev.parley.cli.run;

import dev.parley.cli.Paint;
import dev.parley.cli.Terminals;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.run.JsonReport;
import dev.parley.engine.run.JunitReport;
import dev.parley.engine.run.RunEvent;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All reporters of a run. */
final class Reporters implements Consumer<RunEvent> {

    private final List<Reporter> all = new ArrayList<>();

    /**
     * Those that were asked for; the terminal where none was, and all three where only a directory was.
     *
     * @throws ProblemException when there is none of a name, or several would write to standard output
     */
    static Reporters of(RunOptions options, Collection collection, PrintStream out, Terminals terminals)
            throws IOException {
        List<String> names = options.reporters.isEmpty()
                ? options.output == null ? List.of("terminal") : List.of("terminal", "json", "junit")
                : options.reporters;
        if (options.output == null && names.size() > 1) {
            throw problem("Several reporters need --output DIR, so that each has a file of its own");
        }
        if (options.output != null) {
            Files.createDirectories(options.output);
        }
        Reporters reporters = new Reporters();
        for (String each : names) {
            reporters.all.add(
                    switch (each) {
                        case "terminal" ->
                            new TerminalReporter(out, new Paint(terminals.output() && terminals.colour()));
                        case "json" ->
                            new FileReporter(
                                    target(options.output, "report.json", out),
                                    _ -> new JsonReport(collection.notCarried()));
                        case "junit" ->
                            new FileReporter(
                                    target(options.output, "report.xml", out),
                                    several -> new JunitReport(collection.name(), several));
                        default -> throw problem("--reporter is terminal, json or junit, not “" + each + "”");
                    });
        }
        return reporters;
    }

    private static Target target(@Nullable Path directory, String file, PrintStream out) {
        return directory == null ? () -> new Unclosed(out) : () -> Files.newOutputStream(directory.resolve(file));
    }

    private static ProblemException problem(String message) {
        return new ProblemException(Problem.of("reporter", message));
    }

    @Override
    public void accept(RunEvent event) {
        try {
            for (Reporter each : all) {
                each.on(event);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps open what another would close. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
