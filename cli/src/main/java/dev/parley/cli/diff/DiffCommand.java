package dev.parley.cli.diff;

import dev.parley.cli.DeliveryOptions;
import dev.parley.cli.Exit;
import dev.parley.cli.Paint;
import dev.parley.cli.Problems;
import dev.parley.cli.Terminals;
import dev.parley.cli.description.DescriptionOptions;
import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.Named;
import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.difference.Impact;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.time.Clock;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code parley diff}: what two versions of a description differ in, and whom that breaks. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares two versions of a description by their meaning.",
            "It says what is added, removed or changed in an OpenAPI or AsyncAPI description",
            "or a JSON Schema, and what that breaks.",
            "",
            "breaking   what was accepted is now refused, or something may come that",
            "           clients were not promised",
            "risky      it depends on the client",
            "harmless   who keeps to the older version gets on with the newer one"
        },
        footer = {
            "",
            "Examples:",
            "  parley diff api.yaml@main api.yaml                 what changed since main",
            "  parley diff api.yaml@v1.2.0 api.yaml@v1.3.0        between two tags",
            "  parley diff old.json new.yaml --fail-on breaking   for a pipeline",
            "  parley diff old.yaml new.yaml --format markdown    for a comment",
            "  parley diff old.yaml new.yaml --text               with the lines that differ",
            "  parley diff old.yaml new.yaml --part /components/schemas/Pet",
            "",
            "FILE@REV is the file at a revision of Git, with the files that it leads to as",
            "they were then; a file of that very name comes first.",
            "",
            "Exit codes:",
            "  0  compared, and nothing that --fail-on names",
            "  1  usage",
            "  2  a file or revision cannot be read, or the two cannot be compared",
            "  3  an address does not answer",
            "  4  a change of the kind that --fail-on names"
        })
public final class DiffCommand implements Callable<Integer> {

    /** Which changes are a failure. */
    public enum FailOn {
        BREAKING,
        RISKY,
        ANY
    }

    /** How changes are written. */
    public enum Format {
        TERMINAL,
        MARKDOWN,
        JSON
    }

    private final Supplier<? extends Exchanges> network;
    private final Clock clock;
    private final Terminals terminals;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "File, FILE@REV, address, or - for standard input")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The same for the newer version")
    private String now = "";

    @Option(
            names = "--fail-on",
            paramLabel = "breaking|risky|any",
            description = "Exits with 4 for such changes and worse ones")
    private @Nullable FailOn failOn;

    @Option(
            names = "--format",
            paramLabel = "terminal|markdown|json",
            description = "How changes are written (terminal)")
    private Format format = Format.TERMINAL;

    @Option(names = "--text", description = "Shows the lines that differ, too")
    private boolean lines;

    @Option(
            names = "--part",
            paramLabel = "POINTER",
            description = "Compares what stands there alone, such as /components/schemas/Pet")
    private @Nullable String part;

    @Option(names = "--json", description = "Short for --format json")
    private boolean json;

    @Mixin
    private DescriptionOptions description = new DescriptionOptions();

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    public DiffCommand(Supplier<? extends Exchanges> network, Clock clock, Terminals terminals) {
        this.network = network;
        this.clock = clock;
        this.terminals = terminals;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (old.equals("-") && now.equals("-")) {
            line.getErr().println("parley: only one of the two can be standard input");
            return Exit.USAGE;
        }
        Inputs inputs = new Inputs(network, clock, delivery);
        try {
            OpenedDescription before = OpenedDescription.ofRevision(old, inputs, description);
            OpenedDescription after = OpenedDescription.ofRevision(now, inputs, description);
            check(before);
            check(after);
            Compared compared = part == null
                    ? Compared.of(before, after)
                    : new ComparedPart(before, after, pointer(part)).compared();
            warn(line.getErr(), before, after);
            line.getOut().print(text(compared));
            line.getOut().flush();
            return fails(compared) ? Exit.BROKEN : Exit.OK;
        } catch (ProblemException e) {
            Problems.tell(line.getErr(), e.problems());
            return Exit.FILE;
        }
    }

    /** The file is named where it is known what it was called. */
    private static void check(OpenedDescription opened) {
        try {
            DescriptionDifference.check(opened.description());
        } catch (ProblemException e) {
            throw Named.of(opened.argument(), e);
        }
    }

    private static void warn(PrintWriter err, OpenedDescription... opened) {
        for (OpenedDescription each : opened) {
            Problems.tell(err, each.keysTwice());
            DescriptionDifference.unresolved(each.description())
                    .forEach(problem -> Problems.tell(err, each.argument(), problem));
        }
    }

    private Pointer pointer(String text) {
        try {
            return Pointer.parse(text.startsWith("#") ? text.substring(1) : text);
        } catch (IllegalArgumentException _) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--part takes a JSON pointer, such as /components/schemas/Pet, and not " + text);
        }
    }

    private String text(Compared compared) {
        return switch (json ? Format.JSON : format) {
            case TERMINAL ->
                new TerminalText(compared, new Paint(terminals.output() && terminals.colour()), lines).text();
            case MARKDOWN -> new MarkdownText(compared, lines).text();
            case JSON -> new JsonText(compared, lines).text();
        };
    }

    private boolean fails(Compared compared) {
        List<Impact> failing = switch (failOn) {
            case null -> List.of();
            case BREAKING -> List.of(Impact.BREAKING);
            case RISKY -> List.of(Impact.BREAKING, Impact.RISKY);
            case ANY -> List.of(Impact.values());
        };
        return failing.stream().anyMatch(impact -> compared.count(impact) > 0);
    }
}
