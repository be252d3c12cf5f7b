package dev.parley.cli.request;

import dev.parley.cli.Exit;
import dev.parley.cli.LocalFiles;
import dev.parley.cli.Paint;
import dev.parley.cli.Terminals;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.http.ResponseHead;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley request}: an HTTP client for people and for scripts, in the manner of HTTPie. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends an HTTP request: headers and body in a terminal, only the body when piped.",
        footer = {
            "",
            "Examples:",
            "  parley request :4321/demo/about",
            "  parley request POST api.example.org/orders item=tea count:=2",
            "  parley request example.org q==tea X-Trace:on Accept-Encoding:",
            "  parley request --form POST example.org/upload note=hello photo@cat.png",
            "  parley request --raw '<a/>' example.org Content-Type:text/xml",
            "  parley request --follow --output page.html example.org",
            "  parley request --json --auth me:secret example.org/me | jq .response.status",
            "",
            "Exit codes:",
            "  0    an answer came",
            "  1    usage: an option, the URL or an item is wrong",
            "  3    no answer, or not a whole one: refused, unknown host, time-out, redirect",
            "       loop, cut, invalid, or over a limit",
            "  4    with --fail, a status of 400 or more",
            "  130  interrupted"
        })
public final class RequestCommand implements Callable<Integer> {

    private final Supplier<? extends Exchanges> network;
    private final Clock clock;

    @Mixin
    private RequestOptions options = new RequestOptions();

    public RequestCommand(Supplier<? extends Exchanges> network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream err = stream(FileDescriptor.err);
        try {
            return send(Terminals.ofTheProcess(System.getenv()), err);
        } catch (ProblemException e) {
            e.problems().forEach(problem -> err.println("parley: " + problem.message()));
            return Exit.USAGE;
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 8_192), true, StandardCharsets.UTF_8);
    }

    private int send(Terminals terminals, PrintStream err) throws IOException, InterruptedException {
        Delivery delivery = options.delivery.delivery(new LocalFiles(), new Cookies(clock, CookieJar.EMPTY));
        SecureRandom random = new SecureRandom();
        Plan plan = Planning.of(options, new StandardInput(System.in, terminals.input()), random);
        Times times = new Times();
        PrintStream out = stream(FileDescriptor.out);
        View view = view(terminals, times, out, err);
        Showing showing = new Showing(view, times, err);
        HttpSender sender = new HttpSender(network.get(), clock, random);
        Outcome outcome;
        try {
            outcome = plan.stream() == null
                    ? sender.send(plan.request(), delivery, showing)
                    : sender.send(plan.request(), plan.stream(), delivery, showing);
        } catch (UncheckedIOException e) {
            outcome = new Outcome(null, told(e.getCause()), List.of());
        }
        showing.end(outcome);
        out.flush();
        if (options.timing) {
            showing.timing();
        }
        err.flush();
        return exit(outcome);
    }

    private View view(Terminals terminals, Times times, PrintStream out, PrintStream err) {
        if (options.json) {
            return new JsonView(out, times, options.delivery.maxDecoded());
        }
        if (options.output != null) {
            return new FileView(options.output, err, terminals.error(), clock);
        }
        return terminals.output()
                ? new TerminalView(out, new Paint(terminals.colour()), options.stream, options.verbose)
                : new PlainView(new FileOutputStream(FileDescriptor.out));
    }

    /** What keeps the answer from being shown; nothing where nobody reads it any more. */
    private @Nullable Problem told(@Nullable IOException e) {
        if (e instanceof JsonView.LimitMet) {
            return JsonView.LimitMet.problem(options.delivery.maxDecoded());
        }
        String words = String.valueOf(e == null ? null : e.getMessage());
        boolean closed =
                options.output == null && words.toLowerCase(Locale.ROOT).contains("broken pipe");
        return closed ? null : Problem.of("output", "The body cannot be written: " + e);
    }

    private int exit(Outcome outcome) {
        if (outcome.problem() != null) {
            return Exit.FAILED;
        }
        ResponseHead response = outcome.response();
        boolean bad = response != null && response.status() >= 400;
        return options.fail && bad ? Exit.BROKEN : Exit.OK;
    }
}
