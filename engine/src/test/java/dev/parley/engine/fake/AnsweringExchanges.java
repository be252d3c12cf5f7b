package dev.parley.engine.fake;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.ResponsePart;
import dev.parley.protocol.http.ResponseReader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A network of servers that answer each request at once with bytes that a test thinks up. */
public final class AnsweringExchanges implements Exchanges {

    private final Function<ExchangeRequest, Bytes> server;
    private Function<ExchangeRequest, List<ExchangeEvent>> before = _ -> List.of();
    private final List<ExchangeRequest> requests = new CopyOnWriteArrayList<>();

    public AnsweringExchanges(Function<ExchangeRequest, Bytes> server) {
        this.server = server;
    }

    /** What went out, in order. */
    public List<ExchangeRequest> requests() {
        return requests;
    }

    @Override
    public Exchange begin(ExchangeRequest request, ExchangeListener listener) {
        requests.add(request);
        listener.on(new ExchangeEvent.RequestSent(0, head(request)));
        List<ExchangeEvent> events = before.apply(request);
        events.forEach(listener::on);
        if (!events.isEmpty() && events.getLast() instanceof ExchangeEvent.Failed) {
            return over();
        }
        ResponseReader reader = new ResponseReader(request.method(), request.limits());
        reader.receive(server.apply(request).toArray()).forEach(part -> tell(part, listener));
        reader.endOfStream().forEach(part -> tell(part, listener));
        return over();
    }

    /** What happens before an answer, or instead of it where it ends with a failure. */
    public void before(Function<ExchangeRequest, List<ExchangeEvent>> events) {
        before = events;
    }

    private static Bytes head(ExchangeRequest request) {
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        request.headers().forEach(line -> head.append(line.name() + ": " + line.value() + "\r\n"));
        return Bytes.latin1(head + "\r\n");
    }

    private static Exchange over() {
        return new Exchange() {
            @Override
            public void cancel() {}

            @Override
            public void pause() {}

            @Override
            public void resume() {}
        };
    }

    private static void tell(ResponsePart part, ExchangeListener listener) {
        switch (part) {
            case ResponsePart.Interim(var head) -> listener.on(new ExchangeEvent.InterimReceived(0, head));
            case ResponsePart.Head(var head, var _) -> listener.on(new ExchangeEvent.ResponseBegan(0, 0, head));
            case ResponsePart.Data(Bytes wire, Bytes content) ->
                listener.on(new ExchangeEvent.BodyReceived(0, wire, content));
            case ResponsePart.Remark(String code, String message) ->
                listener.on(new ExchangeEvent.Remarked(0, Problem.of(code, message)));
            case ResponsePart.End(var trailers, boolean _) -> listener.on(new ExchangeEvent.Ended(0, trailers, 0, 0));
            case ResponsePart.Broken(var fault, boolean cut, Bytes received) ->
                listener.on(new ExchangeEvent.Failed(
                        0, Problem.of(cut ? "cut-short" : "not-http", fault.message()), received, List.of()));
        }
    }
}
