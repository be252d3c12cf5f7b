package dev.parley.description.traffic;

import dev.parley.description.asyncapi.BinaryBeginning;
import dev.parley.description.auth.Field;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that crossed a wire, seen from the client's side. */
public sealed interface Seen {

    /** Where it was seen, such as the id of a session or {@code entry 3}. */
    String from();

    /** Address as it was sent, query included. */
    String url();

    /**
     * A request and its response.
     *
     * @param path key of the path in the project's description that it was made from; none where it is not known
     * @param status 0 where no response came
     */
    record Exchange(
            String from,
            @Nullable String path,
            String method,
            String url,
            List<Field> sent,
            Body request,
            int status,
            List<Field> received,
            Body response)
            implements Seen {

        public Exchange {
            sent = List.copyOf(sent);
            received = List.copyOf(received);
        }

        /** Whether the server did what was asked. */
        boolean isDone() {
            return status >= 100 && status < 400;
        }
    }

    /**
     * A WebSocket connection.
     *
     * @param channel key of the channel in the project's description that it was opened from; none where it is not known
     * @param sent header lines of its handshake
     * @param subprotocol that was agreed on, or none
     * @param messages in their order
     */
    record Connection(
            String from,
            @Nullable String channel,
            String url,
            List<Field> sent,
            @Nullable String subprotocol,
            List<Message> messages)
            implements Seen {

        public Connection {
            sent = List.copyOf(sent);
            messages = List.copyOf(messages);
        }
    }

    /**
     * A message.
     *
     * @param sent whether the client sent it
     * @param text of a text message; none of a binary one
     * @param head the first bytes of a binary one, at most {@link BinaryBeginning#LONGEST}, in hexadecimal digits
     */
    record Message(boolean sent, @Nullable String text, String head) {

        /** One of text. */
        public Message(boolean sent, String text) {
            this(sent, text, "");
        }
    }

    /**
     * A body, without content codings.
     *
     * @param size in bytes
     * @param text none where it is none, or is not there whole
     */
    record Body(long size, @Nullable String text) {

        /** That there was none. */
        public static final Body NONE = new Body(0, "");

        /** A body of text. */
        public static Body of(String text) {
            return text.isEmpty() ? NONE : new Body(text.length(), text);
        }

        boolean isEmpty() {
            return size == 0;
        }
    }

    /** The value of a header line, the first of its name; empty without one. */
    static String value(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** The media type of header lines, without its parameters. */
    static String mediaType(List<Field> fields) {
        return value(fields, "Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
