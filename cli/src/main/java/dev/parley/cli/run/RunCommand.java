package dev.parley.cli.run;

import dev.parley.cli.Amounts;
import dev.parley.cli.Exit;
import dev.parley.cli.Paint;
import dev.parley.cli.Terminals;
import dev.parley.cli.WorkingDirectory;
import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.Named;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.variables.BuiltIns;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.credential.PersonalAuthorizing;
import dev.parley.engine.credential.RunningTokens;
import dev.parley.engine.credential.TokenClient;
import dev.parley.engine.credential.Tokens;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.link.Links;
import dev.parley.engine.run.DataRows;
import dev.parley.engine.run.RunItems;
import dev.parley.engine.run.RunSettings;
import dev.parley.engine.run.RunSurroundings;
import dev.parley.engine.run.RunTags;
import dev.parley.engine.run.RunTotals;
import dev.parley.engine.run.RunVariables;
import dev.parley.engine.run.Runner;
import dev.parley.engine.script.ScriptEngine;
import dev.parley.engine.script.ScriptLimits;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Timers;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code parley run}: runs the requests of a collection, with their scripts and tests. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the requests of a collection, an HTTP file or a project's folder.",
            "They run in their order, with scripts and their tests."
        },
        footer = {
            "",
            "Examples:",
            "  parley run shop.postman_collection.json -e staging.json",
            "  parley run calls.http --var host=localhost:8080",
            "  parley run shop --env staging --folder Orders --bail",
            "  parley run shop --tags smoke,quick --exclude-tags slow",
            "  parley run shop.json --data orders.csv --output reports",
            "  parley run shop.json --reporter json | jq .totals",
            "",
            "A variable is looked for in the row of data, --var, the environment, the",
            "collection, and --globals; in its scripts as pm.* knows them.",
            "",
            "Exit codes:",
            "  0    as wanted",
            "  1    usage",
            "  2    a file is not there, is broken, or has no importer",
            "  3    a request could not be made, or a script threw",
            "  4    a test failed, and nothing worse happened",
            "  130  interrupted"
        })
public final class RunCommand implements Callable<Integer> {

    private final Supplier<? extends Exchanges> network;
    private final Supplier<? extends Links> links;
    private final Supplier<? extends ScriptEngine> scripts;
    private final Supplier<? extends Timers> timers;
    private final Clock clock;

    @Mixin
    private RunOptions options = new RunOptions();

    public RunCommand(
            Supplier<? extends Exchanges> network,
            Supplier<? extends Links> links,
            Supplier<? extends ScriptEngine> scripts,
            Supplier<? extends Timers> timers,
            Clock clock) {
        this.network = network;
        this.links = links;
        this.scripts = scripts;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream err = stream(FileDescriptor.err);
        RunSettings usual;
        try {
            usual = settings(List.of());
        } catch (ProblemException e) {
            return told(e, err, Exit.USAGE);
        }
        Inputs inputs = new Inputs(network, clock, options.delivery);
        Collection collection;
        RunVariables variables;
        RunSettings settings;
        CookieFile.@Nullable Opened cookies;
        try {
            collection = Collection.read(options.file, inputs, clock.now());
            variables = GivenVariables.read(collection, options, inputs);
            settings = options.data == null ? usual : settings(rows(options.data, inputs));
            cookies = options.cookieJar == null ? null : cookies(options.cookieJar);
        } catch (ProblemException e) {
            return told(e, err, Exit.FILE);
        }
        missed(collection, err);
        try {
            return run(collection, variables, settings, cookies);
        } catch (ProblemException e) {
            return told(e, err, Exit.USAGE);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 16_384), false, StandardCharsets.UTF_8);
    }

    private static int told(ProblemException e, PrintStream err, int exit) {
        for (Problem problem : e.problems()) {
            err.println(Paint.sound("parley: " + problem.message()));
            if (problem.hint() != null) {
                err.println(Paint.sound("  " + problem.hint()));
            }
        }
        err.flush();
        return exit;
    }

    /** What other programs would do for the file, before all that is done for it. */
    private void missed(Collection collection, PrintStream err) {
        if (!collection.notCarried().isEmpty()) {
            err.println(Paint.sound("parley: Not carried over from " + options.file + ":"));
            collection.notCarried().forEach(each -> err.println(Paint.sound("  " + each.line())));
            err.flush();
        }
    }

    private RunSettings settings(List<Map<String, JsonNode>> rows) {
        if (options.iterations != null && options.iterations < 1) {
            throw new ProblemException(Problem.of("iterations", "--iterations is a number from 1 on"));
        }
        return new RunSettings(
                options.iterations == null ? 0 : options.iterations,
                rows,
                options.bail,
                Amounts.time("--delay", options.delay),
                options.delivery.timeout(),
                ScriptLimits.USUAL.running(Amounts.time("--script-timeout", options.scriptTimeout)),
                options.strict);
    }

    private CookieFile.Opened cookies(Path file) throws IOException {
        try {
            return CookieFile.open(file, clock);
        } catch (ProblemException e) {
            throw Named.of(file.toString(), e);
        }
    }

    private static List<Map<String, JsonNode>> rows(String file, Inputs inputs)
            throws IOException, InterruptedException {
        try {
            return DataRows.read(new String(inputs.read(file), StandardCharsets.UTF_8));
        } catch (ProblemException e) {
            throw Named.of(file, e);
        }
    }

    private int run(
            Collection collection, RunVariables variables, RunSettings settings, CookieFile.@Nullable Opened kept)
            throws IOException, InterruptedException {
        RunItems items = RunItems.of(collection.root(), options.folders, options.tagged());
        Cookies cookies = new Cookies(clock, kept == null ? CookieJar.EMPTY : kept.jar());
        Path directory = options.workingDirectory == null ? collection.directory() : options.workingDirectory;
        Delivery delivery = options.delivery.delivery(
                new WorkingDirectory(directory, "--working-dir names another directory"), cookies);
        PrintStream out = stream(FileDescriptor.out);
        Reporters reporters = Reporters.of(options, collection, out, Terminals.ofTheProcess(System.getenv()));
        SecureRandom random = new SecureRandom();
        Runner runner = new Runner(new RunSurroundings(
                                network.get(),
                                scripts.get(),
                                authorizing(delivery, random),
                                delivery,
                                clock,
                                timers.get(),
                                random,
                                links.get())
                        .with(new WrittenAnswers(directory)))
                .reaching(
                        options.folders.isEmpty() && options.tagged().equals(RunTags.ANY)
                                ? List.of()
                                : RunItems.of(collection.root(), List.of()).items());
        RunTotals totals = runner.run(
                items.items(),
                variables,
                collection.servers().within(new BuiltIns(clock::now, random, "")),
                settings,
                reporters);
        out.flush();
        if (kept != null) {
            kept.file().keep(cookies.jar());
        }
        return totals.failed() > 0 ? Exit.FAILED : totals.failedTests() > 0 ? Exit.BROKEN : Exit.OK;
    }

    /** Tokens are got over the way of the requests, without the cookies of these, and last as long as the run. */
    private Authorizing authorizing(Delivery delivery, SecureRandom random) {
        HttpSender sender = new HttpSender(network.get(), clock, random);
        TokenClient client =
                new TokenClient(sender, (_, _) -> delivery.with(new Cookies(clock, CookieJar.EMPTY)), random);
        Tokens tokens = new Tokens(client, new RunningTokens(), clock);
        return new PersonalAuthorizing("", _ -> new Auth.None(), tokens);
    }
}
