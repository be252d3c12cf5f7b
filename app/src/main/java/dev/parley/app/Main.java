package dev.parley.app;

import dev.parley.cli.Exit;
import dev.parley.cli.Parley;
import dev.parley.cli.Terminals;
import dev.parley.cli.connect.ConnectCommand;
import dev.parley.cli.diff.DiffCommand;
import dev.parley.cli.docs.DocsCommand;
import dev.parley.cli.exports.ExportCommand;
import dev.parley.cli.imports.ImportCommand;
import dev.parley.cli.lint.LintCommand;
import dev.parley.cli.request.RequestCommand;
import dev.parley.cli.run.RunCommand;
import dev.parley.cli.serve.ServeCommand;
import dev.parley.cli.sync.SyncCommand;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.scripting.WorkerScripts;
import dev.parley.transport.Network;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /** Runs a command line, and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(withinMemory(arguments));
    }

    private static int withinMemory(String... arguments) {
        try {
            return run(arguments);
        } catch (OutOfMemoryError _) {
            System.err.println("parley: There is not enough memory for that");
            System.err.println("  PARLEY_JAVA_OPTS=-Xmx6g in the environment lets it use 6 GB.");
            return Exit.FAILED;
        }
    }

    /** Scripts of a command line, one behind the other. */
    private static WorkerScripts scripts(Clock clock, Tasks tasks) {
        return WorkerScripts.ofOneRun(Path.of(System.getProperty("java.io.tmpdir")), clock, tasks, SecureRandom::new);
    }

    /** Runs a command line; returns its exit code. */
    static int run(String... arguments) {
        SystemClock clock = new SystemClock();
        VirtualTasks tasks = new VirtualTasks();
        try (Early<Network> network =
                        new Early<>(() -> new Network(1, clock, tasks, OutboundPolicy.laptop()), Network::close);
                Early<WorkerScripts> scripts = new Early<>(() -> scripts(clock, tasks), WorkerScripts::close)) {
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "run" -> {
                    // the network takes longer to make than the process of scripts takes to come up
                    network.begin();
                    scripts.begin();
                }
                case "request", "connect" -> network.begin();
                default -> {}
            }
            Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
            commands.put("serve", () -> new ServeCommand(options -> RunningServer.start(options, clock, tasks)));
            commands.put("connect", () -> new ConnectCommand(network, clock));
            commands.put("request", () -> new RequestCommand(network, clock));
            commands.put("import", () -> new ImportCommand(network, clock));
            commands.put("export", () -> new ExportCommand(network, clock));
            commands.put("sync", () -> new SyncCommand(network, data -> KeptProjects.open(data, clock), clock));
            commands.put("lint", () -> new LintCommand(network, clock));
            commands.put("docs", () -> new DocsCommand(network, network, clock));
            commands.put("diff", () -> new DiffCommand(network, clock, Terminals.ofTheProcess(System.getenv())));
            commands.put("run", () -> new RunCommand(network, network, scripts, ThreadTimers::new, clock));
            return Parley.run(arguments, commands);
        }
    }
}
