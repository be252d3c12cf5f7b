package dev.parley.server;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.AnswerStream;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Upgrade;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.RequestHead;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request at a listener on port 4321 of loopback, in memory, and what it was answered. */
public final class MemoryExchange implements InboundExchange {

    private static final JsonMapper JSON = new JsonMapper();

    private final String method;
    private final String target;
    private final List<HeaderField> fields = new ArrayList<>(List.of(new HeaderField("Host", "127.0.0.1:4321")));
    private Bytes body = Bytes.EMPTY;
    private boolean fromHere;
    private @Nullable Answer answer;
    private Bytes streamed = Bytes.EMPTY;
    private String end = "";
    private final MemoryLink link = new MemoryLink();

    private MemoryExchange(String method, String target) {
        this.method = method;
        this.target = target;
    }

    public static MemoryExchange of(String method, String target) {
        return new MemoryExchange(method, target);
    }

    public static MemoryExchange get(String target) {
        return of("GET", target);
    }

    /** One with a JSON body, in which apostrophes stand for quotation marks. */
    public static MemoryExchange of(String method, String target, String json) {
        MemoryExchange exchange = of(method, target).with("Content-Type", "application/json");
        exchange.body = Bytes.utf8(json.replace('\'', '"'));
        return exchange.with("Content-Length", Integer.toString(exchange.body.size()));
    }

    /** A request to upgrade to WebSocket. */
    public static MemoryExchange upgrade(String target) {
        return get(target).with("Connection", "Upgrade").with("Upgrade", "websocket");
    }

    /** The same, sent by the program itself. */
    public MemoryExchange here() {
        fromHere = true;
        return this;
    }

    @Override
    public boolean fromHere() {
        return fromHere;
    }

    /** The same with a field in place of those of its name. */
    public MemoryExchange with(String name, String value) {
        fields.removeIf(each -> each.is(name));
        fields.add(new HeaderField(name, value));
        return this;
    }

    /** The same with a field more. */
    public MemoryExchange and(String name, String value) {
        fields.add(new HeaderField(name, value));
        return this;
    }

    public MemoryExchange without(String name) {
        fields.removeIf(each -> each.is(name));
        return this;
    }

    public MemoryExchange body(String text) {
        body = Bytes.utf8(text);
        return with("Content-Length", Integer.toString(body.size()));
    }

    public Answer answered() {
        return Objects.requireNonNull(answer, "There is no answer");
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public int status() {
        return answered().status();
    }

    public @Nullable String field(String name) {
        return new HeaderFields(answered().headers()).first(name);
    }

    /** The answer's body, whole or streamed. */
    public String text() {
        return answered().body().plus(streamed).utf8();
    }

    public JsonNode json() {
        return JSON.readTree(text());
    }

    /** How a streamed body ended: {@code closed} or {@code aborted}. */
    public String end() {
        return end;
    }

    /** The page's end of the WebSocket. */
    public MemoryLink link() {
        return link;
    }

    @Override
    public RequestHead head() {
        return new RequestHead(method, target, "HTTP/1.1", new HeaderFields(fields), Bytes.EMPTY);
    }

    @Override
    public InetSocketAddress remote() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);
    }

    @Override
    public InetSocketAddress local() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 4321);
    }

    @Override
    public boolean asksForWebSocket() {
        return head().fields().hasToken("Upgrade", "websocket");
    }

    @Override
    public void body(int limit, Consumer<Bytes> consumer) {
        consumer.accept(body);
    }

    @Override
    public void answer(Answer given) {
        if (answer == null) {
            answer = given;
        }
    }

    @Override
    public AnswerStream stream(Answer given) {
        answer(given);
        return new AnswerStream() {
            @Override
            public boolean write(Bytes bytes) {
                streamed = streamed.plus(bytes);
                return true;
            }

            @Override
            public void abort() {
                end = "aborted";
            }

            @Override
            public void close() {
                end = "closed";
            }
        };
    }

    @Override
    public Link upgrade(Upgrade upgrade, LinkListener listener) {
        answer(new Answer(101, List.of(), Bytes.EMPTY));
        link.listener(listener);
        return link;
    }

    @Override
    public void raw(Bytes bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stall() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void abort(boolean reset) {
        throw new UnsupportedOperationException();
    }
}
