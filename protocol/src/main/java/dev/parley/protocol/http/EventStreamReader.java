package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the events out of a body of {@code text/event-stream} while it comes (HTML, “Server-sent events”, §9.2.6). What an event holds
 * beyond a limit is left out. Not thread-safe.
 */
public final class EventStreamReader {

    private final int limit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private boolean first = true;
    private boolean afterReturn;
    private boolean hasData;
    private boolean cut;
    private String name = "";
    private String id = "";
    private long retry = -1;

    /** @param limit characters of an event's data, and bytes of a line */
    public EventStreamReader(int limit) {
        this.limit = limit;
    }

    /** Takes the next bytes; returns the events that are whole now. */
    public List<ServerSentEvent> receive(Bytes bytes) {
        List<ServerSentEvent> events = new ArrayList<>();
        for (int i = 0; i < bytes.size(); i++) {
            byte each = bytes.at(i);
            if (each == '\n' && afterReturn) {
                afterReturn = false;
            } else if (each == '\n' || each == '\r') {
                afterReturn = each == '\r';
                endLine(events);
            } else {
                afterReturn = false;
                keep(each);
            }
        }
        return events;
    }

    private void keep(byte each) {
        if (line.size() < limit) {
            line.write(each);
        } else {
            cut = true;
        }
    }

    private void endLine(List<ServerSentEvent> events) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (first && text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        first = false;
        if (text.isEmpty()) {
            dispatch(events);
        } else {
            int colon = text.indexOf(':');
            String value = colon < 0 ? "" : text.substring(colon + 1);
            field(colon < 0 ? text : text.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value);
        }
    }

    private void field(String field, String value) {
        switch (field) {
            case "event" -> name = value;
            case "data" -> append(value);
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            case "retry" -> retry = value.matches("\\d{1,15}") ? Long.parseLong(value) : retry;
            default -> {} // a comment, or a field that nobody knows, is passed over
        }
    }

    private void append(String value) {
        int room = Math.max(0, limit - data.length());
        if (hasData && room > 0) {
            data.append('\n');
        }
        hasData = true;
        cut |= value.length() > room;
        data.append(value, 0, Math.min(value.length(), room));
    }

    private void dispatch(List<ServerSentEvent> events) {
        if (hasData) {
            events.add(new ServerSentEvent(name, id, retry, data.toString(), cut));
        }
        data.setLength(0);
        hasData = false;
        cut = false;
        name = "";
        retry = -1;
    }
}
