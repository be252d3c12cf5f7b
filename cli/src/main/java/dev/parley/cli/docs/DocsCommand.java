package dev.parley.cli.docs;

import dev.parley.cli.DeliveryOptions;
import dev.parley.cli.Exit;
import dev.parley.cli.Paint;
import dev.parley.cli.Problems;
import dev.parley.cli.description.DescriptionOptions;
import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Inputs;
import dev.parley.description.docs.Assets;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.listen.Listeners;
import dev.parley.engine.time.Clock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** {@code parley docs}: writes the documentation of descriptions. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes documentation of OpenAPI and AsyncAPI descriptions.",
            "It has a page for each endpoint, WebSocket channel and schema, with search,",
            "examples and code."
        },
        footer = {
            "",
            "Several files become one documentation. A folder is a project: its openapi and",
            "asyncapi files. Nothing is asked of another place when the pages are read, so",
            "they work from disk and from any web server.",
            "",
            "Examples:",
            "  parley docs openapi.yaml -o site             a folder; open site/index.html",
            "  parley docs openapi.yaml asyncapi.yaml -o site",
            "  parley docs openapi.yaml --single -o api.html   one file",
            "  parley docs shop --markdown -o pages         Markdown, with llms.txt",
            "  parley docs openapi.yaml -o site --watch     serves it, and follows changes",
            "  parley docs openapi.yaml -o site --url https://docs.example.org/",
            "      --logo logo.svg --accent '#b3261e' --page start.md --changelog CHANGES.md",
            "  parley docs openapi.yaml -o site --version-of 1.0=openapi.yaml@v1.0",
            "      --version-of 2.0=openapi-2.0.yaml        versions to choose from",
            "",
            "Exit codes:",
            "  0  as wanted; references that lead nowhere are named",
            "  1  usage",
            "  2  a file cannot be read or is no description",
            "  3  the pages cannot be written, or an address does not answer"
        })
public final class DocsCommand implements Callable<Integer> {

    private final Supplier<? extends Exchanges> network;
    private final Supplier<? extends Listeners> listeners;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, folders of projects or addresses; - is standard input")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder to write, or the file with --single")
    private Path output = Path.of("");

    @Option(names = "--single", description = "Writes one file that needs nothing beside it")
    private boolean single;

    @Option(names = "--markdown", description = "Writes Markdown instead of HTML")
    private boolean markdown;

    @Option(
            names = "--watch",
            description =
                    "Serves it, writes it again when a file changes, and pages that are open follow; Ctrl-C ends it")
    private boolean watch;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "With --watch: port of the server for the browser; 0 picks a free one (${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private VersionOptions versions = new VersionOptions();

    @Mixin
    private PresentationOptions presentation = new PresentationOptions();

    @Option(names = "--json", description = "Prints what was written as one JSON object")
    private boolean json;

    @Mixin
    private DescriptionOptions descriptions = new DescriptionOptions();

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    /** @param listeners serve the folder while it is watched */
    public DocsCommand(Supplier<? extends Exchanges> network, Supplier<? extends Listeners> listeners, Clock clock) {
        this.network = network;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        check(line);
        try {
            Written written = write();
            tell(line, written);
            if (watch) {
                watch(line, written);
            }
            return Exit.OK;
        } catch (ProblemException e) {
            Problems.tell(line.getErr(), e.problems());
            return Exit.FILE;
        }
    }

    /** Until it is interrupted. */
    private void watch(CommandLine line, Written written) throws IOException, InterruptedException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        Listeners.Listener listener = listeners.get().listen(address, new FolderServer(output));
        line.getOut().println("Open http://127.0.0.1:" + listener.address().getPort() + "/");
        try {
            new Watching(this::again, line).run(written.sources());
        } finally {
            listener.close(Duration.ZERO);
        }
    }

    private void check(CommandLine line) {
        presentation.mistake().or(versions::mistake).ifPresent(each -> {
            throw new ParameterException(line, each);
        });
        if (single && versions.any()) {
            throw new ParameterException(
                    line, VersionOptions.NAME + " makes pages for each version, --single one file: leave one out");
        }
        if (port < 0 || port > 65_535) {
            throw new ParameterException(line, "--port: a port is a number from 0 to 65535");
        }
        if (single && markdown) {
            throw new ParameterException(
                    line, "--single writes one file of HTML, --markdown a folder of Markdown: choose one");
        }
        if (watch && files.stream().anyMatch(each -> each.equals("-") || Inputs.isUrl(each))) {
            throw new ParameterException(line, "--watch needs files");
        }
        if (watch && (single || markdown)) {
            throw new ParameterException(line, "--watch writes a folder of HTML, without --single and --markdown");
        }
    }

    private Written write() throws IOException, InterruptedException {
        Inputs inputs = new Inputs(network, clock, delivery);
        List<State> states = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : versions.files().entrySet()) {
            states.add(state(each.getKey(), each.getValue(), inputs));
        }
        states.add(state("", files, inputs));
        List<Path> sources = new ArrayList<>(presentation.sources());
        sources.addAll(Written.files(states));
        Publishing publishing = new Publishing(new Editions(states, presentation.presentation()), output, sources);
        Assets assets = Assets.ofTheProgram(DocsCommand.class.getClassLoader());
        if (markdown) {
            publishing.markdown();
        } else if (single) {
            publishing.single(assets);
        } else {
            publishing.folder(assets, watch ? clock.now().toString() : "");
        }
        return Written.of(publishing, sources, presentation.unknown(publishing.names()));
    }

    private State state(String version, List<String> named, Inputs inputs) throws IOException, InterruptedException {
        List<OpenedDescription> opened = new ArrayList<>();
        for (String file : ProjectFolders.files(named)) {
            OpenedDescription each = version.isEmpty()
                    ? OpenedDescription.tolerant(file, inputs, descriptions)
                    : OpenedDescription.ofRevision(file, inputs, descriptions);
            Problems.tell(Objects.requireNonNull(spec).commandLine().getErr(), each.keysTwice());
            opened.add(each);
        }
        return new State(version, ProjectFolders.described(opened));
    }

    /** Once more, for {@code --watch}: a file that is broken while it is edited ends nothing. */
    private @Nullable Written again() throws IOException, InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try {
            Written written = write();
            tell(line, written);
            return written;
        } catch (ProblemException e) {
            Problems.tell(line.getErr(), e.problems());
            return null;
        }
    }

    private void tell(CommandLine line, Written written) {
        Problems.tell(line.getErr(), written.problems());
        line.getOut().print(json ? written.json() : Paint.sound(written.words(output)));
        line.getOut().flush();
    }
}
