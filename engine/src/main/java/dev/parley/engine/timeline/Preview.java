package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.CloseCode;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes rows of records: what a line of the timeline shows. */
final class Preview {

    private static final int CHARACTERS = 200;
    private static final int BYTES = 64;

    private Preview() {}

    static Row of(Records.Found found) throws IOException {
        EntryRecords.Head head = found.head();
        if (head.tag() == ContentRecords.MESSAGE) {
            Records.Beginning message = found.beginning();
            return row(head, -1, payload(message.payload(), head.kind() == Kind.TEXT), message.frames(), null);
        }
        Content content = ContentRecords.read(content(found), head.tag(), head.at());
        String level = content instanceof HttpContent.Printed printed ? printed.level() : null;
        return row(head, took(content), oneLine(words(content)), 0, level);
    }

    private static RecordReader content(Records.Found found) throws IOException {
        RecordReader in = found.whole();
        EntryRecords.head(in);
        return in;
    }

    private static Row row(EntryRecords.Head head, long took, String preview, int frames, @Nullable String level) {
        return new Row(
                head.sequence(),
                head.at(),
                head.direction(),
                head.kind(),
                head.size(),
                head.wireSize(),
                took,
                preview,
                frames,
                head.connection(),
                head.state(),
                level);
    }

    private static long took(Content content) {
        return switch (content) {
            case Content.Control control -> control.roundTrip();
            case Content.Handshake handshake -> handshake.took();
            case Content.StageTime stage -> stage.took();
            case HttpContent.Finished finished -> finished.took();
            case Content.Message _,
                    Content.Close _,
                    Content.BrokenRule _,
                    Content.Stray _,
                    Content.Ended _,
                    Content.Failure _,
                    Content.Note _,
                    Content.Pending _,
                    HttpContent _ -> -1;
        };
    }

    private static String words(Content content) {
        return switch (content) {
            case Content.Message message -> payload(message.payload(), false);
            case Content.Control control -> control(control);
            case Content.Close close -> close(close);
            case Content.Handshake handshake -> handshake(handshake);
            case Content.StageTime stage -> stage(stage);
            case Content.BrokenRule rule -> rule(rule);
            case Content.Stray stray -> payload(stray.wire(), false);
            case Content.Ended ended -> ended.summary();
            case Content.Failure failure -> failure.problem().message();
            case Content.Note note -> note.text();
            case Content.Pending _ -> "";
            case HttpContent http -> HttpWords.line(http);
        };
    }

    private static String control(Content.Control control) {
        String payload = control.payload().isEmpty() ? "" : controlPayload(control.payload());
        if (control.roundTrip() < 0) {
            return payload;
        }
        String time = String.format(Locale.ROOT, "round trip %.1f ms", control.roundTrip() / 1e6);
        return payload.isEmpty() ? time : payload + " · " + time;
    }

    private static String controlPayload(Bytes payload) {
        String text = payload.utf8();
        boolean readable = text.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == 0xfffd);
        return readable ? "“" + text + "”" : payload(payload, false);
    }

    private static String close(Content.Close close) {
        if (close.code() == CloseCode.NO_STATUS) {
            return "no code";
        }
        String named = close.code() + " " + CloseCode.nameOf(close.code());
        return close.reason().isEmpty() ? named : named + " · “" + close.reason() + "”";
    }

    private static String handshake(Content.Handshake handshake) {
        StringBuilder line = new StringBuilder();
        if (handshake.status() > 0) {
            line.append(statusLine(handshake));
        }
        if (handshake.problem() != null && handshake.status() < 400) {
            part(line, handshake.problem().message());
        }
        part(line, handshake.subprotocol() == null ? "" : handshake.subprotocol());
        part(line, handshake.extensions());
        return line.toString();
    }

    /** Status and reason phrase, as they came. */
    private static String statusLine(Content.Handshake handshake) {
        String head = handshake.response().utf8();
        int end = head.indexOf('\r') < 0 ? head.indexOf('\n') : head.indexOf('\r');
        int blank = head.indexOf(' ');
        return blank > 0 && blank < end ? head.substring(blank + 1, end).strip() : Integer.toString(handshake.status());
    }

    private static void part(StringBuilder line, String text) {
        if (!text.isEmpty()) {
            line.append(line.isEmpty() ? "" : " · ").append(text);
        }
    }

    private static String stage(Content.StageTime stage) {
        String name = switch (stage.stage()) {
            case LOOKUP -> "Name lookup";
            case TCP -> "TCP";
            case PROXY -> "Proxy";
            case TLS -> "TLS";
            case UPGRADE -> "Upgrade";
            case REQUEST -> "Request";
            case WAIT -> "Waiting";
            case DOWNLOAD -> "Download";
            case PREPARE -> "Preparing";
        };
        StringBuilder line = new StringBuilder(name);
        part(line, stage.detail());
        part(line, stage.problem() == null ? "" : stage.problem().message());
        return line.toString();
    }

    private static String rule(Content.BrokenRule broken) {
        var violation = broken.violation();
        StringBuilder line = new StringBuilder(violation.rule().demand());
        part(line, violation.rule().source());
        part(line, violation.seen().isEmpty() ? "" : "seen: " + violation.seen());
        return line.toString();
    }

    private static String payload(Bytes beginning, boolean text) {
        if (text) {
            Bytes part = beginning.slice(0, Math.min(beginning.size(), 4 * CHARACTERS));
            String line = oneLine(part.utf8());
            boolean cutInside = part.size() < beginning.size() || line.length() > CHARACTERS;
            return cutInside && line.endsWith("\ufffd") ? line.replaceAll("\ufffd+$", "") : line;
        }
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(beginning.size(), BYTES); i++) {
            hex.append(i == 0 ? "" : " ").append(beginning.slice(i, i + 1).hex());
        }
        return hex.toString();
    }

    /** The first characters of a text, controls as blanks; a line break and all white space around it are one blank. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), CHARACTERS));
        int at = 0;
        while (at < text.length() && line.length() < CHARACTERS) {
            int end = blanksFrom(text, at);
            if (end > at && text.substring(at, end).indexOf('\n') >= 0) {
                line.append(' ');
                at = end;
            } else {
                char c = text.charAt(at++);
                line.append(c < 0x20 || c == 0x7f || (c >= 0x80 && c < 0xa0) ? ' ' : c);
            }
        }
        if (at < text.length() && !line.isEmpty() && Character.isHighSurrogate(line.charAt(line.length() - 1))) {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    private static int blanksFrom(String text, int from) {
        int at = from;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
