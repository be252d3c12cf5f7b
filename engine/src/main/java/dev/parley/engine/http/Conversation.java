package dev.parley.engine.http;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http.ResponseHead;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One exchange to its end, the body of its response decoded while it comes. Confined to one thread. */
final class Conversation {

    private static final int STRETCH = 16 << 10;

    private final Exchanges exchanges;
    private final HttpLimits limits;
    private final Consumer<SendingEvent> heard;
    private final Predicate<ResponseHead> last;
    private final Intake intake;
    private @Nullable ResponseHead response;
    private boolean retry;

    /**
     * @param patient see {@link HttpSender#patient()}
     * @param last whether no other request follows a response
     */
    Conversation(
            Exchanges exchanges,
            HttpLimits limits,
            boolean patient,
            Consumer<SendingEvent> heard,
            Predicate<ResponseHead> last) {
        this.exchanges = exchanges;
        this.limits = limits;
        this.intake = new Intake(patient);
        this.heard = heard;
        this.last = last;
    }

    Outcome hold(ExchangeRequest request) throws InterruptedException {
        Exchange exchange = exchanges.begin(request, intake);
        intake.of(exchange);
        boolean ended = false;
        try {
            Outcome outcome = hear(request);
            ended = outcome.problem() == null;
            return outcome;
        } finally {
            if (!ended) {
                exchange.cancel();
            }
        }
    }

    private Outcome hear(ExchangeRequest request) throws InterruptedException {
        while (true) {
            SendingEvent event = intake.take();
            heard.accept(event);
            if (event instanceof SendingEvent.Exchanged(ExchangeEvent told)) {
                if (told instanceof ExchangeEvent.ResponseBegan began) {
                    response = began.head();
                    heard.accept(new SendingEvent.Answered(began.head(), last.test(began.head())));
                    return body(began.head(), request.method());
                }
                if (told instanceof ExchangeEvent.Failed failed) {
                    retry = failed.retry();
                    return outcome(failed);
                }
            }
        }
    }

    /** Whether the peer did not look at the request, so that it may go out again. */
    boolean retry() {
        return retry;
    }

    private Outcome outcome(ExchangeEvent.Failed failed) {
        return new Outcome(response, failed.problem(), failed.reasons());
    }

    private Outcome body(ResponseHead head, String method) throws InterruptedException {
        BodyStream stream = new BodyStream(intake, heard);
        List<String> codings = ContentCodings.of(head.fields());
        boolean none = method.equals("HEAD") || head.status() == 204 || head.status() == 304;
        try {
            if (none) {
                stream.readAllBytes();
            } else if (codings.size() > ContentCodings.MOST) {
                return broken(
                        "too-many-codings",
                        "The body has " + codings.size() + " content codings, at most " + ContentCodings.MOST
                                + " are taken off");
            } else if (ContentCodings.known(codings)) {
                decode(stream, codings);
            } else {
                heard.accept(new SendingEvent.Remarked(Problem.of(
                                "unknown-coding",
                                "The body stays as it came: " + String.join(", ", codings) + " is not known")
                        .warning()));
                decode(stream, List.of());
            }
            return new Outcome(head, null, List.of());
        } catch (BodyStream.CutOff e) {
            return outcome(e.failure());
        } catch (InterruptedIOException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException("cancelled").initCause(e);
        } catch (TooLarge e) {
            return new Outcome(
                    head,
                    Problem.of("decoded-too-large", "The body is over " + limits.body() + " bytes once it is decoded")
                            .hint("It may be a bomb; the limit can be raised"),
                    List.of());
        } catch (EOFException e) {
            return broken("coding-broken", "The body is not whole: its content coding has no end");
        } catch (IOException e) {
            return broken("coding-broken", "The body is not " + String.join(", ", codings) + ": " + e.getMessage());
        }
    }

    private Outcome broken(String code, String message) {
        return new Outcome(response, Problem.of(code, message), List.of());
    }

    private void decode(BodyStream stream, List<String> codings) throws IOException {
        long total = 0;
        try (InputStream decoded = ContentCodings.decoded(stream, codings)) {
            byte[] buffer = new byte[STRETCH];
            for (int read = decoded.read(buffer); read >= 0; read = decoded.read(buffer)) {
                total += read;
                if (!codings.isEmpty() && total > limits.body()) {
                    throw new TooLarge();
                }
                if (read > 0) {
                    heard.accept(new SendingEvent.Content(Bytes.copyOf(buffer, 0, read)));
                }
            }
        }
        stream.transferTo(java.io.OutputStream.nullOutputStream()); // what comes behind the coding, to the end
    }

    /** More came out than is taken. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
