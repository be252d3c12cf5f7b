package dev.parley.cli.serve;

import dev.parley.cli.Exit;
import dev.parley.engine.link.Allowance;
import dev.parley.engine.link.OutboundPreset;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley serve}: the whole program, for a browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts Parley for the browser, with its demo services.",
        footer = {
            "",
            "Examples:",
            "  parley serve                       at http://127.0.0.1:4321",
            "  parley serve --port 0 --open       at a free port, and opens the browser",
            "  parley serve --data ~/work/parley  with the data in that directory",
            "  parley serve --outbound team --allow-outbound 10.1.0.0/16",
            "",
            "Ctrl-C ends it, and closes all connections properly.",
            "",
            "Exit codes:",
            "  1    usage",
            "  3    the port or the data directory cannot be had",
            "  130  Ctrl-C",
            "  143  SIGTERM"
        })
public final class ServeCommand implements Callable<Integer> {

    private final Serving serving;

    @Spec
    private @Nullable CommandSpec spec;

    /** In MiB: a body is read as a whole. */
    private static final int LARGEST_BODY = 1_024;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen at; loopback only (${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "4321", description = "Port; 0 picks a free one (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", description = "Directory of projects, history and settings (~/.parley)")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            description = "PostgreSQL in place of SQLite: postgresql://user:password@host:port/database")
    private @Nullable String databaseUrl;

    @Option(
            names = "--outbound",
            paramLabel = "laptop|team|locked",
            defaultValue = "laptop",
            description = {
                "Where it may connect to: laptop, everywhere; team, public addresses only; locked, nowhere"
                        + " (${DEFAULT-VALUE})"
            })
    private OutboundPreset outbound = OutboundPreset.LAPTOP;

    @Option(
            names = "--allow-outbound",
            paramLabel = "RULE",
            description = "What it may connect to beyond that, such as 10.1.0.0/16, 127.0.0.1:8080, *.example.org;"
                    + " repeatable")
    private List<String> allowed = List.of();

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description =
                    "Directory that files of requests are read from when they are named by a path (files, among the"
                            + " data)")
    private @Nullable Path files;

    @Option(
            names = "--max-body",
            paramLabel = "MIB",
            defaultValue = "" + Serving.Options.USUAL_BODY,
            description = "Most that one request to the API carries, such as the files of an import (${DEFAULT-VALUE})")
    private int maxBody = Serving.Options.USUAL_BODY;

    @Option(names = "--open", description = "Opens the browser")
    private boolean open;

    public ServeCommand(Serving serving) {
        this.serving = serving;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec().commandLine().getOut();
        PrintWriter err = spec().commandLine().getErr();
        String refusal = refusal();
        if (refusal != null) {
            err.println("parley: " + refusal);
            err.flush();
            return Exit.USAGE;
        }
        try {
            Serving.Running running = serving.start(options());
            CountDownLatch end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                running.close();
                end.countDown();
            }));
            out.println("Parley is ready at " + running.url());
            out.flush();
            if (open) {
                Browser.open(running.url());
            }
            end.await();
            return Exit.OK;
        } catch (IOException e) {
            err.println("parley: " + e.getMessage());
            err.flush();
            return Exit.FAILED;
        }
    }

    private Serving.Options options() throws UnknownHostException {
        String address = InetAddress.getByName(host).getHostAddress();
        return new Serving.Options(
                address,
                port,
                data == null ? defaultData() : data,
                databaseUrl,
                outbound.with(allowances()),
                files,
                maxBody << 20);
    }

    private List<Allowance> allowances() {
        return allowed.stream().map(Allowance::of).toList();
    }

    private @Nullable String refusal() {
        if (port < 0 || port > 65_535) {
            return "a port is 0 to 65535, not " + port;
        }
        if (maxBody < 1 || maxBody > LARGEST_BODY) {
            return "--max-body is 1 to " + LARGEST_BODY + " MiB, not " + maxBody;
        }
        try {
            allowances();
        } catch (IllegalArgumentException wrong) {
            return wrong.getMessage();
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress()
                    ? null
                    : host
                            + " is no loopback address. Until there is sign-in, Parley serves this machine only: use"
                            + " 127.0.0.1 or ::1";
        } catch (UnknownHostException e) {
            return "unknown host " + host;
        }
    }

    private static Path defaultData() {
        return Path.of(System.getProperty("user.home"), ".parley");
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec;
    }
}
