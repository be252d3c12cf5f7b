package dev.parley.server;

import dev.parley.description.problem.Problem;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.server.answer.Refusal;
import dev.parley.server.api.RestApi;
import dev.parley.server.live.LiveChannel;
import dev.parley.server.web.Interface;

/** Parley's one handler: leads each request to the REST API, the live channel, a demo service, published documentation or the interface. */
public final class ParleyHandler implements InboundHandler {

    private static final Answer ONLY_DEMOS = Refusal.of(
                    403,
                    Problem.of(
                            "outbound-refused",
                            "The outbound policy lets requests of this server reach nothing of Parley but its demo"
                                    + " services"))
            .answer();

    private final RestApi api;
    private final LiveChannel live;
    private final InboundHandler demos;
    private final InboundHandler docs;
    private final Interface pages;

    /**
     * @param demos services under {@code /demo}, open to pages of any origin
     * @param docs published documentation under {@code /docs}, and previews of it
     */
    public ParleyHandler(RestApi api, LiveChannel live, InboundHandler demos, InboundHandler docs, Interface pages) {
        this.api = api;
        this.live = live;
        this.demos = demos;
        this.docs = docs;
        this.pages = pages;
    }

    @Override
    public void handle(InboundExchange exchange) {
        String path = exchange.head().path();
        if (exchange.fromHere() && !isDemo(path)) {
            exchange.answer(ONLY_DEMOS);
        } else if (path.equals(LiveChannel.PATH)) {
            live.handle(exchange);
        } else if (path.startsWith(RestApi.ROOT + "/") || path.equals(RestApi.ROOT)) {
            api.handle(exchange);
        } else if (isDemo(path)) {
            demos.handle(exchange);
        } else if (path.startsWith("/docs/") || path.equals("/docs") || path.startsWith("/docs-preview/")) {
            docs.handle(exchange);
        } else {
            pages.handle(exchange);
        }
    }

    private static boolean isDemo(String path) {
        return path.startsWith("/demo/") || path.equals("/demo");
    }
}
