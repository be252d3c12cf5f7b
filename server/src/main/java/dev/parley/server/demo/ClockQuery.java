package dev.parley.server.demo;

import dev.parley.protocol.http.QueryParameters;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a visitor of the clock asks for.
 *
 * @param interval milliseconds
 */
record ClockQuery(int interval, Format format, List<ZoneId> zones) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_ZONES = 100;

    ClockQuery {
        zones = List.copyOf(zones);
    }

    /** How a timestamp is written. */
    enum Format {
        ISO,
        UNIX,
        JSON
    }

    /** A query that was read, or what is wrong with it. */
    sealed interface Read {
        record Right(ClockQuery query) implements Read {}

        record Wrong(String why) implements Read {}
    }

    /** Zones that were read, or what is wrong with them. */
    sealed interface Zones {
        record Right(List<ZoneId> zones) implements Zones {
            public Right {
                zones = List.copyOf(zones);
            }
        }

        record Wrong(String why) implements Zones {}
    }

    static Read of(QueryParameters query) {
        String interval = query.first("interval");
        if (interval != null && !interval.matches("[1-9]\\d{0,7}")) {
            return new Read.Wrong("interval is a number of milliseconds from 1 on, not “" + interval + "”");
        }
        String format = query.first("format");
        if (format != null && !List.of("iso", "unix", "json").contains(format)) {
            return new Read.Wrong("format is iso, unix or json, not “" + format + "”");
        }
        List<String> names = new ArrayList<>();
        query.all("zones").forEach(value -> names.addAll(List.of(value.split(","))));
        return switch (zones(names)) {
            case Zones.Wrong(String why) -> new Read.Wrong(why);
            case Zones.Right(List<ZoneId> zones) ->
                new Read.Right(new ClockQuery(
                        interval == null ? 1_000 : Integer.parseInt(interval),
                        format == null ? Format.ISO : Format.valueOf(format.toUpperCase(Locale.ROOT)),
                        zones));
        };
    }

    /** The zones of a message such as {@code {"zones":["Europe/Berlin"]}}. */
    static Zones zonesOf(String message) {
        try {
            JsonNode list = JSON.readTree(message).path("zones");
            if (list.isArray()) {
                List<String> names = new ArrayList<>();
                list.forEach(name -> names.add(name.isString() ? name.stringValue() : name.toString()));
                return zones(names);
            }
        } catch (JacksonException _) {
            // told below
        }
        return new Zones.Wrong("send {\"zones\":[\"Europe/Berlin\"]} to change the zones");
    }

    private static Zones zones(List<String> names) {
        if (names.size() > MOST_ZONES) {
            return new Zones.Wrong("zones holds up to " + MOST_ZONES + " names");
        }
        List<ZoneId> zones = new ArrayList<>();
        for (String name : names) {
            try {
                zones.add(ZoneId.of(name.strip()));
            } catch (DateTimeException _) {
                return new Zones.Wrong("zones holds names such as Europe/Berlin; there is no “" + name.strip() + "”");
            }
        }
        return new Zones.Right(zones);
    }
}
