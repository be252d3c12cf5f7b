package dev.parley.protocol.http2;

import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What frames of HTTP/2 say, in the words of RFC 9113 §6 and §7. */
public final class Http2Words {

    private static final List<String> TYPES = List.of(
            "DATA",
            "HEADERS",
            "PRIORITY",
            "RST_STREAM",
            "SETTINGS",
            "PUSH_PROMISE",
            "PING",
            "GOAWAY",
            "WINDOW_UPDATE",
            "CONTINUATION");

    private static final List<String> SETTINGS = List.of(
            "",
            "HEADER_TABLE_SIZE",
            "ENABLE_PUSH",
            "MAX_CONCURRENT_STREAMS",
            "INITIAL_WINDOW_SIZE",
            "MAX_FRAME_SIZE",
            "MAX_HEADER_LIST_SIZE",
            "",
            "ENABLE_CONNECT_PROTOCOL",
            "NO_RFC7540_PRIORITIES");

    private static final List<String> ERRORS = List.of(
            "NO_ERROR",
            "PROTOCOL_ERROR",
            "INTERNAL_ERROR",
            "FLOW_CONTROL_ERROR",
            "SETTINGS_TIMEOUT",
            "STREAM_CLOSED",
            "FRAME_SIZE_ERROR",
            "REFUSED_STREAM",
            "CANCEL",
            "COMPRESSION_ERROR",
            "CONNECT_ERROR",
            "ENHANCE_YOUR_CALM",
            "INADEQUATE_SECURITY",
            "HTTP_1_1_REQUIRED");

    private Http2Words() {}

    /** A thing that a frame says, such as the value of a setting. */
    public record Detail(String name, String value) {}

    /** The name of its type. */
    public static String type(Http2Frame frame) {
        return named(TYPES, frame.type(), "type 0x%02x");
    }

    /** The names of the flags that are set; those that mean nothing by their bits. */
    public static List<String> flags(Http2Frame frame) {
        List<String> flags = new ArrayList<>();
        for (int bit = 1; bit <= 0x80; bit <<= 1) {
            if ((frame.flags() & bit) != 0) {
                flags.add(flag(type(frame), bit));
            }
        }
        return flags;
    }

    private static String flag(String type, int bit) {
        boolean opens = type.equals("HEADERS") || type.equals("PUSH_PROMISE");
        boolean last = type.equals("HEADERS") || type.equals("DATA");
        boolean answers = type.equals("SETTINGS") || type.equals("PING");
        String name = switch (bit) {
            case 0x1 -> answers ? "ACK" : last ? "END_STREAM" : "";
            case 0x4 -> opens || type.equals("CONTINUATION") ? "END_HEADERS" : "";
            case 0x8 -> opens || last ? "PADDED" : "";
            case 0x20 -> type.equals("HEADERS") ? "PRIORITY" : "";
            default -> "";
        };
        return name.isEmpty() ? String.format(Locale.ROOT, "0x%02x", bit) : name;
    }

    /** What its payload says, as far as that was kept. */
    public static List<Detail> details(Http2Frame frame) {
        Bytes payload = frame.payload();
        if (payload.size() < 4) {
            return List.of();
        }
        return switch (type(frame)) {
            case "SETTINGS" -> settings(payload);
            case "WINDOW_UPDATE" -> List.of(new Detail("increment", number(payload, 0)));
            case "RST_STREAM" -> List.of(new Detail("error", error(unsigned(payload, 0))));
            case "PING" -> List.of(new Detail("data", payload.hex()));
            case "GOAWAY" -> payload.size() < 8 ? List.of() : goAway(payload);
            default -> List.of();
        };
    }

    /** The name of an error. */
    public static String error(long code) {
        return named(ERRORS, code, "error 0x%x");
    }

    private static List<Detail> settings(Bytes payload) {
        List<Detail> details = new ArrayList<>();
        for (int at = 0; at + 6 <= payload.size(); at += 6) {
            int id = payload.unsigned(at) << 8 | payload.unsigned(at + 1);
            details.add(new Detail(named(SETTINGS, id, "setting 0x%x"), Long.toString(unsigned(payload, at + 2))));
        }
        return details;
    }

    private static List<Detail> goAway(Bytes payload) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("last stream", number(payload, 0)));
        details.add(new Detail("error", error(unsigned(payload, 4))));
        if (payload.size() > 8) {
            details.add(new Detail("data", payload.slice(8, payload.size()).utf8()));
        }
        return details;
    }

    private static String number(Bytes payload, int at) {
        return Long.toString(unsigned(payload, at) & 0x7FFF_FFFFL);
    }

    private static long unsigned(Bytes payload, int at) {
        return payload.buffer().getInt(at) & 0xFFFF_FFFFL;
    }

    private static String named(List<String> names, long number, String otherwise) {
        String name = number < names.size() ? names.get((int) number) : "";
        return name.isEmpty() ? String.format(Locale.ROOT, otherwise, number) : name;
    }
}
