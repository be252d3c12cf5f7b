package dev.parley.cli.sync;

import dev.parley.cli.DeliveryOptions;
import dev.parley.cli.Exit;
import dev.parley.cli.Paint;
import dev.parley.cli.Problems;
import dev.parley.cli.project.ProjectDirectory;
import dev.parley.cli.project.WebRequests;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.sync.Side;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.time.Clock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley sync}: keeps a folder of standard files and a project the same, both ways. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings a folder and a project together, both ways.",
            "What was changed in one of them since the last time goes to the other, part by",
            "part and field by field. What was changed in both, each time otherwise, stays",
            "as it is in each, and is named."
        },
        footer = {
            "",
            "Examples:",
            "  parley sync shop --project Shop            with the server of this machine, or",
            "                                             the data directory where none runs",
            "  parley sync shop                           again: the folder knows its project",
            "  parley sync shop --project Shop --create --server http://127.0.0.1:4321",
            "  parley sync shop --watch                   until Ctrl-C",
            "  parley sync shop --prefer folder           where both have changed the same",
            "",
            "The folder remembers in .parley what both held; Git passes over it. It holds",
            "openapi.yaml, asyncapi.yaml, environment.yaml, environments/*.yaml and the rules",
            "of lint, .spectral.yaml; a document may lead to other files of the folder, which",
            "stay apart and are edited where they are. Values of secrets, personal values and",
            "history stay where they are.",
            "",
            "Exit codes:",
            "  0  both are the same",
            "  1  usage",
            "  2  a file cannot be read or written, or there is no such project",
            "  3  the server does not answer, or the folder cannot be written",
            "  4  something was changed in both and is left"
        })
public final class SyncCommand implements Callable<Integer> {

    private final Supplier<? extends Exchanges> network;
    private final LocalProjects local;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of the project; made where it is not there")
    private Path folder = Path.of("");

    @Option(names = "--project", paramLabel = "NAME", description = "Name or id of the project")
    private @Nullable String project;

    @Option(names = "--server", paramLabel = "URL", description = "Server that has the project")
    private @Nullable String server;

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory that has the project (~/.parley)")
    private @Nullable Path data;

    @Option(names = "--create", description = "Makes the project if it is not there")
    private boolean create;

    @Option(
            names = "--prefer",
            paramLabel = "folder|project",
            description = "Whose word holds where both have changed the same")
    private @Nullable Side prefer;

    @Option(names = "--watch", description = "Goes on until Ctrl-C")
    private boolean watch;

    @Option(names = "--dry-run", description = "Says all that would be done, and writes nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "Prints what was done as one JSON object, with --watch one a line")
    private boolean json;

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    public SyncCommand(Supplier<? extends Exchanges> network, LocalProjects local, Clock clock) {
        this.network = network;
        this.local = local;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (server != null && data != null) {
            throw new ParameterException(line, "--server and --data are two places: name one");
        }
        if (watch && dryRun) {
            throw new ParameterException(line, "--watch writes, --dry-run does not");
        }
        if (create && dryRun) {
            throw new ParameterException(line, "--create makes a project, --dry-run makes nothing");
        }
        Files.createDirectories(folder);
        try (SyncMemory memory = SyncMemory.open(folder)) {
            Partners.Found found = found(memory.partner());
            try (AutoCloseable _ = found.open()) {
                return synced(line, memory, found);
            }
        } catch (ProblemException e) {
            Problems.tell(line.getErr(), e.problems());
            return Exit.FILE;
        }
    }

    private Partners.Found found(@Nullable Partner known) throws IOException, InterruptedException {
        Partners partners = new Partners(new WebRequests(network, clock, delivery), local);
        boolean said = server != null || data != null;
        String name = project != null || known == null ? project : known.project();
        Partners.Wanted wanted = new Partners.Wanted(name, create);
        if (server != null) {
            return partners.at(server, wanted);
        }
        if (!said && known != null && known.server() != null) {
            return partners.at(known.server(), wanted);
        }
        if (data != null) {
            return partners.in(data, wanted);
        }
        Path usual = Path.of(System.getProperty("user.home"), ".parley");
        return partners.in(known == null || known.data() == null ? usual : Path.of(known.data()), wanted);
    }

    private int synced(CommandLine line, SyncMemory memory, Partners.Found found)
            throws IOException, InterruptedException {
        ProjectDirectory directory = new ProjectDirectory(folder);
        SyncRound round = new SyncRound(directory, found.project(), memory, found.partner(), prefer);
        if (watch) {
            // what is printed as JSON is nothing else
            PrintWriter begins = json ? line.getErr() : line.getOut();
            begins.println(Paint.sound("Watching " + folder + " and “"
                    + found.partner().name() + "” at " + found.partner().place() + "; Ctrl-C ends it."));
            begins.flush();
            Standing standing = new Standing();
            new SyncWatching(
                            directory,
                            found.project(),
                            () -> {
                                SyncRound.Outcome outcome = round.run();
                                standing.news(outcome).ifPresent(news -> told(line, found.partner(), news));
                                return !outcome.isRefused();
                            },
                            problems -> Problems.tell(line.getErr(), problems),
                            clock::nanos)
                    .run();
        }
        SyncRound.Outcome outcome = dryRun ? round.foresee() : round.run();
        told(line, found.partner(), outcome);
        if (!outcome.synced().problems().isEmpty()) {
            return Exit.FILE;
        }
        return outcome.synced().conflicts().isEmpty() ? Exit.OK : Exit.BROKEN;
    }

    private void told(CommandLine line, Partner partner, SyncRound.Outcome outcome) {
        SyncReport report = new SyncReport(folder.toString(), partner, outcome, dryRun);
        if (json) {
            line.getOut().println(watch ? report.line() : report.json());
            line.getOut().flush();
        } else {
            report.text(line.getOut(), line.getErr());
        }
    }
}
