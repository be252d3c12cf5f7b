package dev.parley.cli.imports;

import dev.parley.cli.DeliveryOptions;
import dev.parley.cli.Exit;
import dev.parley.cli.Paint;
import dev.parley.cli.Problems;
import dev.parley.cli.description.DescriptionOptions;
import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.Named;
import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.imports.FileRuns;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectFiles;
import dev.parley.description.transfer.GivenFile;
import dev.parley.description.transfer.GivenFiles;
import dev.parley.description.transfer.GivenRequests;
import dev.parley.description.transfer.OnMeeting;
import dev.parley.description.transfer.PackedFiles;
import dev.parley.description.transfer.TakenDescription;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.time.Clock;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley import}: makes a project of standard files of what other programs wrote. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads what other programs wrote, and writes it as a project.",
            "It says what comes in and what of it cannot be carried over; the project is a",
            "folder of standard files."
        },
        footer = {
            "",
            "Reads OpenAPI 2.0 (said as 3.1), 3.0, 3.1 and 3.2, AsyncAPI 2 (said as 3.0)",
            "and 3, in JSON and YAML; Postman collections, environments and globals, HAR,",
            "cURL, PowerShell, Insomnia, Hoppscotch, HTTP files, and Bruno: its files, or",
            "the directory; the folder of a project, with what is shared of its variables.",
            "A ZIP archive is taken as the folder that it holds.",
            "",
            "Examples:",
            "  parley import api.yaml -o shop                     a description as it stands",
            "  parley import https://example.org/api.json -o shop --existing replace",
            "  parley import shop.postman_collection.json         what would come in",
            "  parley import shop.json staging.json -o shop       writes the folder shop",
            "  pbpaste | parley import - -o shop                  a cURL command, say",
            "  parley import https://example.org/shop.json -o shop",
            "  parley import capture.har --describe -o shop       what the traffic says, as",
            "                                                     a description",
            "",
            "In a folder that is a project already it adds what is new; of operations,",
            "channels and components that are there and differ --existing says which hold.",
            "With --describe recordings (HAR) become descriptions: paths and channels with",
            "their parameters, kinds of messages, replies and schemas are found. What the",
            "project describes already stays, and takes what was seen. Secrets are in",
            "nothing of it.",
            "",
            "What is wrong in a description is named, and it comes in as it is. Secrets",
            "of collections are in personal.yaml and *.personal.yaml, which only you can",
            "read and .gitignore names.",
            "",
            "Exit codes:",
            "  0  as wanted",
            "  1  usage",
            "  2  a file is broken, too large, or has no importer; nothing is written",
            "  3  an address does not answer, or the folder cannot be written"
        })
public final class ImportCommand implements Callable<Integer> {

    private final Supplier<? extends Exchanges> network;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or addresses; - is standard input")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder to write; without it, only a preview")
    private @Nullable Path output;

    @Option(
            names = "--existing",
            paramLabel = "keep|replace|ask",
            description = "What holds of a description that is there and differs from what comes (default: keep)")
    private OnMeeting existing = OnMeeting.KEEP;

    @Option(
            names = "--describe",
            description = "Describes the traffic of recordings (HAR), instead of keeping its requests")
    private boolean describe;

    @Option(names = "--json", description = "Prints what comes in, and what not, as one JSON object")
    private boolean json;

    @Mixin
    private DescriptionOptions references = new DescriptionOptions();

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    public ImportCommand(Supplier<? extends Exchanges> network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        Inputs inputs = new Inputs(network, clock, delivery);
        if (describe) {
            return new Described(output, json, line.getOut(), line.getErr()).of(files, inputs);
        }
        List<Read> read = new ArrayList<>();
        List<DescribedFile> described = new ArrayList<>();
        FileRuns<String> runs = new FileRuns<>();
        Map<String, ProblemException> broken = new LinkedHashMap<>();
        Map<String, Map<String, String>> projects = new LinkedHashMap<>();
        for (String file : files) {
            try {
                if (!Inputs.isUrl(file) && Files.isDirectory(Path.of(file))) {
                    Map<String, String> texts = new ProjectDirectory(Path.of(file)).texts();
                    if (texts.isEmpty()) {
                        read.add(Read.ofDirectory(file));
                    } else {
                        projects.put(file, texts);
                        documents(file, texts.keySet(), inputs, described);
                    }
                    continue;
                }
                byte[] bytes = inputs.read(file);
                if (PackedFiles.isOne(bytes)) {
                    unpack(file, bytes, read, described);
                    continue;
                }
                DescribedFile one = DescribedFile.of(file, bytes, inputs, references);
                if (one == null) {
                    read.add(Read.of(file, bytes, Read.remembered(file, references.beside(file), runs), clock.now()));
                } else {
                    described.add(one);
                }
            } catch (ProblemException e) {
                broken.put(file, e);
            }
        }
        // what a description leads to is in it already, and nothing by itself
        broken.keySet().removeIf(file -> isInside(file, described));
        broken.forEach((file, e) -> tell(line.getErr(), file, e));
        read.replaceAll(each -> each.alone(runs));
        return broken.isEmpty() ? write(read, described, projects, line.getOut(), line.getErr()) : Exit.FILE;
    }

    /** The documents of a project, which may lead to other files. */
    private void documents(String directory, Set<String> paths, Inputs inputs, List<DescribedFile> described)
            throws IOException, InterruptedException {
        for (String path : paths) {
            if (ProjectFiles.isDocument(path)) {
                String file = Path.of(directory, path).toString();
                DescribedFile one = DescribedFile.of(file, inputs.read(file), inputs, references);
                if (one != null) {
                    described.add(one);
                }
            }
        }
    }

    /** What an archive holds: descriptions, or requests of other programs. */
    private void unpack(String file, byte[] bytes, List<Read> read, List<DescribedFile> described) {
        String name = file.replaceFirst("[?#].*$", "").replaceFirst(".*[/\\\\]", "");
        List<GivenFile> files = PackedFiles.unpacked(new GivenFile(name.equals("-") ? "" : name, "", bytes));
        List<TakenDescription> taken = GivenFiles.descriptions(files);
        taken.forEach(each -> described.add(new DescribedFile(file, each, List.of())));
        if (taken.isEmpty()) {
            GivenRequests requests = GivenFiles.requests(files, clock.now());
            read.add(new Read(file, String.join(", ", requests.formats()), requests.imported()));
        }
    }

    private static boolean isInside(String file, List<DescribedFile> described) {
        return described.stream()
                .anyMatch(each -> !each.file().equals(file) && each.files().contains(OpenedDescription.address(file)));
    }

    private static void tell(PrintWriter err, String file, ProblemException e) {
        Problems.tell(err, Named.of(file, e).problems());
    }

    /** Asks whoever is at the terminal. */
    private Predicate<String> asking() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--existing ask asks at a terminal, and there is none");
        }
        return name -> "y".equalsIgnoreCase(console.readLine("%s differs. Take what comes? [y/N] ", Paint.sound(name)));
    }

    private int write(
            List<Read> read,
            List<DescribedFile> described,
            Map<String, Map<String, String>> projects,
            PrintWriter out,
            PrintWriter err)
            throws IOException {
        ProjectDirectory directory = output == null ? null : new ProjectDirectory(output);
        Predicate<String> replaces = existing == OnMeeting.ASK && directory != null ? asking() : existing;
        Placing placing = new Placing(directory == null ? Map.of() : directory.texts(), replaces);
        List<Gathered> gathered = List.of();
        Map<String, String> texts;
        try {
            described.forEach(placing::add);
            projects.forEach(placing::addVariables);
            texts = placing.texts();
            if (!read.isEmpty()) {
                Gathering gathering = new Gathering(texts, read);
                texts = gathering.project().texts();
                gathered = gathering.gathered();
            }
        } catch (ProblemException e) {
            tell(err, String.valueOf(output), e);
            return Exit.FILE;
        }
        Map<String, Boolean> written = directory == null ? Map.of() : directory.write(texts);
        Report report = new Report(placing.placed(), gathered, output, written);
        out.print(json ? report.json() : report.text());
        out.flush();
        return Exit.OK;
    }
}
