package dev.parley.cli.exports;

import dev.parley.cli.DeliveryOptions;
import dev.parley.cli.Exit;
import dev.parley.cli.Paint;
import dev.parley.cli.Problems;
import dev.parley.cli.description.DescriptionOptions;
import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.Named;
import dev.parley.description.convert.OpenApiVersion;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Syntax;
import dev.parley.description.transfer.ExportFormat;
import dev.parley.description.transfer.Exported;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.time.Clock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley export}: writes a project, or a description, as one document. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a project as one document: OpenAPI, AsyncAPI or a Postman collection.",
            "What has not changed since it was imported is written as it was."
        },
        footer = {
            "",
            "Examples:",
            "  parley export shop -o shop.json",
            "  parley export shop -o shop.yaml --openapi 3.0",
            "  parley export shop -o shop.postman_collection.json --format postman",
            "  parley export old.swagger.json -o new.yaml         a description alone",
            "  parley export shop -o api --split                  a file for each path",
            "",
            "A folder with HTTP and WebSocket endpoints holds two documents, and --format",
            "says which; HTTP is meant where nothing is said.",
            "",
            "Exit codes:",
            "  0  as wanted; what cannot be said is named",
            "  1  usage",
            "  2  the folder is no project, or a file of it cannot be read",
            "  3  the file cannot be written, or an address does not answer"
        })
public final class ExportCommand implements Callable<Integer> {

    private final Supplier<? extends Exchanges> network;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of a project; a file or address of a description")
    private String from = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write, .json, .yaml or .yml, or folder; without it, YAML on standard output")
    private @Nullable Path output;

    @Option(names = "--openapi", paramLabel = "3.0|3.1|3.2", description = "Version of OpenAPI (default: as it is)")
    private @Nullable String openapi;

    @Option(names = "--format", paramLabel = "openapi|asyncapi|postman", description = "What is written")
    private @Nullable ExportFormat format;

    @Option(
            names = "--split",
            description = "Writes -o as a folder of YAML files: one for each path, channel, operation and component")
    private boolean split;

    @Option(names = "--json", description = "Prints what was written, and what cannot be said, as one JSON object")
    private boolean json;

    @Mixin
    private DescriptionOptions references = new DescriptionOptions();

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    public ExportCommand(Supplier<? extends Exchanges> network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        Syntax syntax = syntax();
        OpenApiVersion version = version();
        Exported exported;
        try {
            Exporting exporting = new Exporting(new Inputs(network, clock, delivery), references, format, version);
            exported = exporting.export(from, syntax);
        } catch (ProblemException e) {
            Problems.tell(line.getErr(), Named.of(from, e).problems());
            return Exit.FILE;
        }
        if (output == null) {
            line.getOut().print(exported.text());
            Problems.tell(line.getErr(), named(exported));
        } else {
            int files = 1;
            if (split) {
                Folder.Written written = Folder.writeSplit(output, exported.text());
                files = written.files();
                Problems.tell(line.getErr(), written.problems());
            } else {
                Folder.write(output, exported.text());
            }
            told(exported, output, files, line.getOut(), line.getErr());
        }
        line.getOut().flush();
        line.getErr().flush();
        return Exit.OK;
    }

    private Syntax syntax() {
        if (split) {
            if (output == null || format == ExportFormat.POSTMAN) {
                throw usage("--split writes OpenAPI or AsyncAPI into the folder that -o names");
            }
            return Syntax.YAML;
        }
        if (output == null) {
            if (json) {
                throw usage("--json needs -o, since the document is on standard output without it");
            }
            return format == ExportFormat.POSTMAN ? Syntax.JSON : Syntax.YAML;
        }
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Syntax.JSON;
        }
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            throw usage("The name of the file ends in .json, .yaml or .yml");
        }
        if (format == ExportFormat.POSTMAN) {
            throw usage("A Postman collection is JSON: the name of the file ends in .json");
        }
        return Syntax.YAML;
    }

    private @Nullable OpenApiVersion version() {
        if (openapi == null) {
            return null;
        }
        if (format != null && format != ExportFormat.OPENAPI) {
            throw usage("--openapi is for OpenAPI alone");
        }
        return OpenApiVersion.of(openapi).orElseThrow(() -> usage("--openapi is 3.0, 3.1 or 3.2, and not " + openapi));
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /** What is lost, with the file that says it. */
    private List<Problem> named(Exported exported) {
        boolean project = !Inputs.isUrl(from) && !from.equals("-") && Files.isDirectory(Path.of(from));
        String main = exported.format().startsWith("AsyncAPI") ? "asyncapi.yaml" : "openapi.yaml";
        String file = project ? Path.of(from, main).toString() : from;
        return exported.problems().stream().map(each -> Named.of(file, each)).toList();
    }

    private void told(Exported exported, Path file, int files, PrintWriter out, PrintWriter err) {
        if (json) {
            ObjectNode all = JsonMapper.shared().createObjectNode();
            all.put("file", file.toString()).put("format", exported.format()).put("files", files);
            var problems = all.putArray("problems");
            for (Problem problem : exported.problems()) {
                ObjectNode one =
                        problems.addObject().put("code", problem.code()).put("message", problem.message());
                if (problem.place() instanceof Place.Position(int line, int column)) {
                    one.put("line", line).put("column", column);
                }
            }
            out.println(all.toPrettyString());
            return;
        }
        Problems.tell(err, named(exported));
        String number = files == 1 ? "" : ", " + files + " files";
        out.println(Paint.sound("Written to " + file + ": " + exported.format() + number));
    }
}
