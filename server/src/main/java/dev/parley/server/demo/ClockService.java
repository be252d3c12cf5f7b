package dev.parley.server.demo;

import dev.parley.engine.link.Link;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Upgrade;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Timers;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.protocol.websocket.Event;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /demo/clock}: pushes the current timestamp again and again; a message {@code {"zones":[…]}} changes the zones. */
final class ClockService extends DemoPeer {

    private static final Pattern ZONES = Pattern.compile("\"(?:zones|set)\"\\s*:\\s*\\[([^\\]]*)]");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final Clock clock;
    private final Timers timers;
    private final int interval;
    private final String format;
    private volatile List<ZoneId> zones;
    private Timers.@Nullable Timer timer;
    private long sequence;

    private ClockService(Clock clock, Timers timers, int interval, String format, List<ZoneId> zones) {
        this.clock = clock;
        this.timers = timers;
        this.interval = interval;
        this.format = format;
        this.zones = zones;
    }

    static void accept(InboundExchange exchange, QueryParameters query, Clock clock, Timers timers) {
        String interval = query.first("interval");
        String format = query.first("format");
        List<ZoneId> zones = new ArrayList<>();
        String wrong = problem(interval, format, query, zones);
        if (wrong != null) {
            exchange.answer(Demos.text(400, wrong + "\n"));
            return;
        }
        if (!exchange.asksForWebSocket()) {
            exchange.answer(Demos.text(426, "This is a WebSocket service: connect to ws://…/demo/clock\n"));
            return;
        }
        ClockService service = new ClockService(
                clock,
                timers,
                interval == null ? 1_000 : Integer.parseInt(interval),
                format == null ? "iso" : format,
                List.copyOf(zones));
        Link link = exchange.upgrade(new Upgrade(List.of(), true, POLICY, List.of(), false, false), service);
        if (link != null) {
            service.joined(link);
        }
    }

    private static @Nullable String problem(
            @Nullable String interval, @Nullable String format, QueryParameters query, List<ZoneId> zones) {
        if (interval != null && !interval.matches("[1-9]\\d{0,7}")) {
            return "interval is a number of milliseconds from 1 on, not “" + interval + "”";
        }
        if (format != null && !List.of("iso", "unix", "json").contains(format)) {
            return "format is iso, unix or json, not “" + format + "”";
        }
        for (String value : query.all("zones")) {
            for (String name : value.split(",")) {
                try {
                    zones.add(ZoneId.of(name.strip()));
                } catch (DateTimeException _) {
                    return "zones holds names such as Europe/Berlin; there is no “" + name + "”";
                }
            }
        }
        return null;
    }

    @Override
    void opened() {
        timer = timers.every(Duration.ofMillis(interval), this::tick);
        tick();
    }

    private void tick() {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        say(
                switch (format) {
                    case "unix" -> String.valueOf(now.toEpochMilli());
                    case "json" -> json(now);
                    default -> zones.isEmpty() ? DateTimeFormatter.ISO_INSTANT.format(now) : json(now);
                });
    }

    private String json(Instant now) {
        StringBuilder json = new StringBuilder("{\"seq\":")
                .append(++sequence)
                .append(",\"now\":\"")
                .append(now)
                .append('"');
        List<ZoneId> shown = zones;
        if (!shown.isEmpty()) {
            json.append(",\"zones\":{");
            for (int i = 0; i < shown.size(); i++) {
                json.append(i == 0 ? "\"" : ",\"")
                        .append(shown.get(i).getId())
                        .append("\":\"")
                        .append(TIME.format(now.atZone(shown.get(i))))
                        .append('"');
            }
            json.append('}');
        }
        return json.append('}').toString();
    }

    @Override
    void message(Event.Message message) {
        Matcher list = ZONES.matcher(message.payload().utf8());
        if (!message.text() || !list.find()) {
            say("{\"error\":\"send {\\\"zones\\\":[\\\"Europe/Berlin\\\"]} to change the zones\"}");
            return;
        }
        List<ZoneId> wanted = new ArrayList<>();
        Matcher name = STRING.matcher(list.group(1));
        while (name.find()) {
            try {
                wanted.add(ZoneId.of(name.group(1)));
            } catch (DateTimeException _) {
                say("{\"error\":\"there is no zone with that name\"}");
                return;
            }
        }
        zones = List.copyOf(wanted);
        tick();
    }

    @Override
    void ended() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
