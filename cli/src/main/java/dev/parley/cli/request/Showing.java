package dev.parley.cli.request;

import dev.parley.cli.Amounts;
import dev.parley.cli.Paint;
import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hears what happens: the view shows the response that counts, standard error whatever else is worth knowing. */
final class Showing implements Consumer<SendingEvent> {

    private final View view;
    private final Times times;
    private final PrintStream err;
    private boolean counts;
    private boolean withinLine;

    Showing(View view, Times times, PrintStream err) {
        this.view = view;
        this.times = times;
        this.err = err;
    }

    @Override
    public void accept(SendingEvent event) {
        times.on(event);
        try {
            view.on(event);
            switch (event) {
                case SendingEvent.Answered answered -> response(answered);
                case SendingEvent.Exchanged(ExchangeEvent.Remarked remarked) -> remark(remarked.problem());
                case SendingEvent.Content content
                when counts -> {
                    view.content(content.bytes());
                    withinLine = view.isWithinLine();
                }
                case SendingEvent.Redirected redirected -> redirected(redirected);
                case SendingEvent.Remarked remarked -> remark(remarked.problem());
                case SendingEvent.Began _,
                        SendingEvent.Reaching _,
                        SendingEvent.Exchanged _,
                        SendingEvent.Content _ -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void response(SendingEvent.Answered answered) throws IOException {
        counts = answered.last();
        if (counts) {
            view.response(answered.head());
        }
    }

    private void redirected(SendingEvent.Redirected event) {
        if (!event.dropped().isEmpty()) {
            err.println("parley: the redirect to " + Paint.sound(event.to()) + " is another origin; not sent there: "
                    + String.join(", ", event.dropped()));
        }
    }

    /** On a line of its own, also where a body was shown that did not end its line. */
    private void remark(Problem problem) {
        if (withinLine) {
            err.println();
            withinLine = false;
        }
        err.println("parley: " + Paint.sound(problem.message()));
    }

    /** It is over: shows the rest, and why it failed. */
    void end(Outcome outcome) throws IOException {
        view.end(outcome);
        withinLine &= view.isWithinLine();
        Problem problem = outcome.problem();
        if (problem != null) {
            remark(problem);
            String hint = hint(problem);
            if (hint != null) {
                err.println("  " + Paint.sound(hint));
            }
        }
    }

    /** What to try, by the command line's own words where it has some. */
    private static @Nullable String hint(Problem problem) {
        return switch (problem.code()) {
            case "timeout" -> "--timeout gives it more time";
            case "decoded-too-large" -> "It may be a bomb; --max-decoded raises the limit";
            case "headers-too-large" -> "--max-headers raises the limit";
            case "too-many-redirects" -> "--max-redirects raises the number";
            default -> problem.hint();
        };
    }

    /** Prints the stages with their times. */
    void timing() {
        times.all().forEach((stage, took) -> err.printf("%-9s %s%n", stage, Amounts.took(took)));
    }
}
