package dev.parley.cli.lint;

import dev.parley.cli.DeliveryOptions;
import dev.parley.cli.Exit;
import dev.parley.cli.Failures;
import dev.parley.cli.Paint;
import dev.parley.cli.Problems;
import dev.parley.cli.Terminals;
import dev.parley.cli.description.DescriptionOptions;
import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Inputs;
import dev.parley.description.lint.Linter;
import dev.parley.description.lint.ruleset.Ruleset;
import dev.parley.description.lint.ruleset.RulesetReading;
import dev.parley.description.lint.ruleset.Severity;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.time.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** {@code parley lint}: looks for what rules find wrong in descriptions. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Looks for what rules find wrong in descriptions: OpenAPI, AsyncAPI, or any YAML and JSON.",
        footer = {
            "",
            "A ruleset is one of Spectral's, in YAML or JSON; it may extend spectral:oas,",
            "spectral:asyncapi, parley:recommended and other files. No code in it is run.",
            "Without --ruleset it is .spectral.yaml (.yml, .json, also without the first dot)",
            "of the working directory, or else parley:recommended.",
            "",
            "Examples:",
            "  parley lint openapi.yaml",
            "  parley lint openapi.yaml asyncapi.yaml --ruleset rules.yaml --fail-on warning",
            "  parley lint openapi.yaml --format sarif > lint.sarif",
            "",
            "Exit codes:",
            "  0  nothing as bad as --fail-on",
            "  1  usage",
            "  2  a file or the ruleset cannot be read",
            "  3  an address does not answer",
            "  4  something as bad as --fail-on, or worse"
        })
public final class LintCommand implements Callable<Integer> {

    private final Supplier<? extends Exchanges> network;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or addresses; - is standard input")
    private List<String> files = new ArrayList<>();

    @Option(names = "--ruleset", paramLabel = "FILE", description = "Rules to look by")
    private @Nullable String ruleset;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "error (default), warning, info or hint: exit code 4 for that and worse")
    private String failOn = "error";

    @Option(names = "--format", paramLabel = "FORMAT", description = "terminal (default), json, sarif or junit")
    private LintFormat format = LintFormat.TERMINAL;

    @Option(names = "--json", description = "Short for --format json")
    private boolean json;

    @Mixin
    private DescriptionOptions options = new DescriptionOptions();

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    public LintCommand(Supplier<? extends Exchanges> network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        Severity bad = Severity.named(failOn.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(
                        line, "--fail-on takes error, warning, info or hint, and not " + failOn));
        Inputs inputs = new Inputs(network, clock, delivery);
        Ruleset rules;
        try {
            rules = rules(inputs);
        } catch (ProblemException e) {
            Problems.tell(line.getErr(), e.problems());
            return Exit.FILE;
        }
        List<Linted> all = new ArrayList<>();
        boolean broken = false;
        boolean unanswered = false;
        for (String file : files) {
            try {
                all.add(lint(file, inputs, rules));
            } catch (ProblemException e) {
                broken = true;
                Problems.tell(line.getErr(), e.problems());
            } catch (IOException e) {
                unanswered = true;
                Problems.tell(line.getErr(), List.of(Problem.of("address-unanswered", Failures.words(e))));
            }
        }
        line.getOut().print(written(all));
        line.getOut().flush();
        boolean failed = all.stream()
                .flatMap(each -> each.found().stream())
                .anyMatch(each -> each.problem().severity().isAtLeast(bad));
        if (broken || unanswered) {
            return broken ? Exit.FILE : Exit.FAILED;
        }
        return failed ? Exit.BROKEN : Exit.OK;
    }

    private Ruleset rules(Inputs inputs) throws IOException, InterruptedException {
        var usual = new UsualRuleset(Path.of(""));
        String file = ruleset == null ? usual.file().orElse(null) : ruleset;
        if (file == null) {
            usual.code().ifPresent(this::tellOfCode);
            return RulesetReading.standard();
        }
        RulesetReading.refuseCode(file);
        var opened = OpenedDescription.of(file, inputs, options);
        var description = opened.description();
        try {
            return RulesetReading.read(
                    description.root().file(),
                    description.root().source(),
                    address -> description.at(address, Pointer.ROOT).source());
        } catch (ProblemException e) {
            throw RulesetFaults.named(opened, e);
        }
    }

    private void tellOfCode(String name) {
        var problem = Problem.of(
                        "ruleset-code",
                        "`" + name + "` is code, which Parley does not run: parley:recommended holds in its place")
                .hint("Write its rules in YAML or JSON, by the functions that are there");
        Problems.tell(Objects.requireNonNull(spec).commandLine().getErr(), List.of(problem));
    }

    private Linted lint(String file, Inputs inputs, Ruleset rules) throws IOException, InterruptedException {
        var opened = OpenedDescription.tolerant(file, inputs, options);
        return new Linted(
                file,
                Linter.lint(opened.description(), rules).stream()
                        .map(each -> new Linted.Found(opened.name(each.file()), each))
                        .toList());
    }

    private String written(List<Linted> all) {
        return switch (json ? LintFormat.JSON : format) {
            case TERMINAL -> {
                var terminals = Terminals.ofTheProcess(System.getenv());
                yield new TerminalLint(new Paint(terminals.output() && terminals.colour())).written(all);
            }
            case JSON -> JsonLint.written(all);
            case SARIF -> SarifLint.written(all);
            case JUNIT -> JunitLint.written(all);
        };
    }
}
