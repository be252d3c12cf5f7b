package dev.parley.app;

import dev.parley.cli.Parley;
import dev.parley.cli.connect.ConnectCommand;
import dev.parley.cli.imports.ImportCommand;
import dev.parley.cli.request.RequestCommand;
import dev.parley.cli.run.RunCommand;
import dev.parley.cli.serve.ServeCommand;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.scripting.WorkerScripts;
import dev.parley.transport.Network;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /** Runs a command line, and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Scripts of a command line, one behind the other. */
    private static WorkerScripts scripts(Clock clock, Tasks tasks) {
        return WorkerScripts.ofOneRun(Path.of(System.getProperty("java.io.tmpdir")), clock, tasks, new SecureRandom());
    }

    /** Runs a command line; returns its exit code. */
    static int run(String... arguments) {
        SystemClock clock = new SystemClock();
        VirtualTasks tasks = new VirtualTasks();
        return Parley.run(
                arguments,
                new ServeCommand(options -> RunningServer.start(options, clock, tasks)),
                new ConnectCommand(() -> new Network(1, clock, tasks, OutboundPolicy.laptop()), clock),
                new RequestCommand(() -> new Network(1, clock, tasks, OutboundPolicy.laptop()), clock),
                new ImportCommand(() -> new Network(1, clock, tasks, OutboundPolicy.laptop()), clock),
                new RunCommand(
                        () -> new Network(1, clock, tasks, OutboundPolicy.laptop()),
                        () -> scripts(clock, tasks),
                        ThreadTimers::new,
                        clock));
    }
}
