package dev.parley.server.demo;

import dev.parley.engine.link.Link;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Upgrade;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Timers;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /demo/clock}: pushes the current timestamp again and again; a message {@code {"zones":[…]}} changes the zones. */
final class ClockService extends DemoPeer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Clock clock;
    private final Timers timers;
    private final ClockQuery query;
    private volatile List<ZoneId> zones;
    private Timers.@Nullable Timer timer;
    private long sequence;

    private ClockService(Clock clock, Timers timers, ClockQuery query) {
        this.clock = clock;
        this.timers = timers;
        this.query = query;
        this.zones = query.zones();
    }

    static void accept(InboundExchange exchange, QueryParameters parameters, Clock clock, Timers timers) {
        switch (ClockQuery.of(parameters)) {
            case ClockQuery.Read.Wrong(String why) -> exchange.answer(Demos.text(400, why + "\n"));
            case ClockQuery.Read.Right(ClockQuery query) -> {
                if (!exchange.asksForWebSocket()) {
                    exchange.answer(Demos.upgradeRequired("/demo/clock"));
                    return;
                }
                ClockService service = new ClockService(clock, timers, query);
                Link link = exchange.upgrade(new Upgrade(List.of(), true, POLICY, List.of(), false, false), service);
                if (link != null) {
                    service.joined(link);
                }
            }
        }
    }

    @Override
    void opened() {
        timer = timers.every(Duration.ofMillis(query.interval()), this::tick);
        tick();
    }

    private synchronized void tick() {
        if (backedUp()) {
            return; // nobody reads: old time need not be kept
        }
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        sequence++;
        say(
                switch (query.format()) {
                    case UNIX -> String.valueOf(now.toEpochMilli());
                    case JSON -> json(now);
                    case ISO -> zones.isEmpty() ? DateTimeFormatter.ISO_INSTANT.format(now) : json(now);
                });
    }

    private String json(Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seq", sequence).put("now", DateTimeFormatter.ISO_INSTANT.format(now));
        List<ZoneId> shown = zones;
        if (!shown.isEmpty()) {
            ObjectNode times = json.putObject("zones");
            shown.forEach(zone -> times.put(zone.getId(), TIME.format(now.atZone(zone))));
        }
        return json.toString();
    }

    @Override
    void message(Event.Message message) {
        switch (ClockQuery.zonesOf(message.text() ? message.payload().utf8() : "")) {
            case ClockQuery.Zones.Wrong(String why) ->
                say(JsonNodeFactory.instance.objectNode().put("error", why).toString());
            case ClockQuery.Zones.Right(List<ZoneId> wanted) -> {
                zones = wanted;
                tick();
            }
        }
    }

    @Override
    void ended() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
