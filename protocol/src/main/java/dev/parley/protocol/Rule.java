package dev.parley.protocol;

import static dev.parley.protocol.Consequence.DECLINE;
import static dev.parley.protocol.Consequence.DISCARD;
import static dev.parley.protocol.Consequence.DROP;
import static dev.parley.protocol.Consequence.FAIL_OPENING;
import static dev.parley.protocol.Consequence.FAIL_OPENING_CUSTOMARILY;
import static dev.parley.protocol.Consequence.IGNORE;
import static dev.parley.protocol.Consequence.NOTHING;
import static dev.parley.protocol.Consequence.Source.CUSTOMARY;
import static dev.parley.protocol.Consequence.Source.PRESCRIBED;
import static dev.parley.protocol.Consequence.fail;
import static dev.parley.protocol.Consequence.refuse;
import static dev.parley.protocol.Rule.Binds.BOTH;
import static dev.parley.protocol.Rule.Binds.CLIENT;
import static dev.parley.protocol.Rule.Binds.SERVER;
import static dev.parley.protocol.Rule.Level.ADVICE;
import static dev.parley.protocol.Rule.Level.DEFINITION;
import static dev.parley.protocol.Rule.Level.MUST;
import static dev.parley.protocol.Rule.Level.MUST_NOT;
import static dev.parley.protocol.Rule.Level.SHOULD;

import java.util.Locale;

/**
 * A demand of RFC 6455 (WebSocket) or RFC 7692 (permessage-deflate) on a peer that the other peer can see kept or broken
 * within one connection over HTTP/1.1. Some show only in how the other reacts to what it was sent, some only to who knows
 * something of the service ({@link dev.parley.protocol.opening.ClientOpening.Known}).
 *
 * <p>Not here, as one connection does not show them: {@code key-reused}, {@code connecting-twice} and
 * {@code reconnect-without-backoff} take several connections, {@code sni-missing} takes the ClientHello, and the rules of
 * RFC 8441 take HTTP/2.
 */
public enum Rule {
    // request
    REQUEST_NOT_HTTP("4.1", CLIENT, MUST, "The request is valid HTTP", refuse(400, CUSTOMARY)),
    METHOD_NOT_GET("4.1", CLIENT, MUST, "The method is GET", refuse(405, CUSTOMARY)),
    HTTP_VERSION_TOO_LOW("4.1", CLIENT, MUST, "HTTP/1.1 or higher", refuse(505, CUSTOMARY)),
    REQUEST_URI_MALFORMED(
            "4.1",
            CLIENT,
            MUST,
            "A path with query, or an absolute http(s) URI that names this server",
            refuse(400, CUSTOMARY)),
    FRAGMENT_IN_URI("3", CLIENT, MUST_NOT, "No fragment in a WebSocket URI", refuse(400, CUSTOMARY)),
    HOST_MISSING("4.1", CLIENT, MUST, "Host, with the port unless it is the default one", refuse(400, CUSTOMARY)),
    UPGRADE_WITHOUT_WEBSOCKET("4.1", CLIENT, MUST, "Upgrade holds websocket, any case", refuse(426, CUSTOMARY)),
    CONNECTION_WITHOUT_UPGRADE(
            "4.1", CLIENT, MUST, "Connection holds the token Upgrade, any case", refuse(400, CUSTOMARY)),
    KEY_MISSING("4.1", CLIENT, MUST, "Sec-WebSocket-Key is there", refuse(400, CUSTOMARY)),
    KEY_NOT_16_BYTES("4.1", CLIENT, MUST, "Base64 of exactly 16 bytes", refuse(400, CUSTOMARY)),
    KEY_REPEATED("11.3.1", CLIENT, MUST_NOT, "One key field only", refuse(400, CUSTOMARY)),
    VERSION_NOT_13("4.1", CLIENT, MUST, "Sec-WebSocket-Version is 13", refuse(426, CUSTOMARY)),
    VERSION_REPEATED("11.3.5", CLIENT, MUST_NOT, "One version field in a request", refuse(400, CUSTOMARY)),
    PROTOCOL_LIST_MALFORMED("4.1", CLIENT, MUST, "Subprotocols are non-empty tokens", refuse(400, CUSTOMARY)),
    PROTOCOL_LIST_REPEATS("4.1", CLIENT, MUST, "Subprotocols are unique", refuse(400, CUSTOMARY)),
    ORIGIN_MISSING("4.1", CLIENT, MUST, "A browser sends Origin; others may", refuse(403, CUSTOMARY)),
    DATA_BEFORE_RESPONSE("4.1", CLIENT, MUST, "The client waits for the response", FAIL_OPENING_CUSTOMARILY),
    HEAD_NOT_UTF8("8.1", BOTH, MUST, "What is read as UTF-8 in the opening is valid", refuse(400, CUSTOMARY)),
    REQUEST_WITH_BODY("", CLIENT, ADVICE, "A handshake carries no content", refuse(400, CUSTOMARY)),

    // response
    RESPONSE_NOT_HTTP("4.2.2", SERVER, MUST, "A valid HTTP response", FAIL_OPENING),
    RESPONSE_WITHOUT_UPGRADE("4.1, 4.2.2", SERVER, MUST, "Upgrade is exactly websocket, any case", FAIL_OPENING),
    RESPONSE_WITHOUT_CONNECTION("4.1, 4.2.2", SERVER, MUST, "Connection holds the token Upgrade", FAIL_OPENING),
    ACCEPT_MISSING("4.1, 4.2.2", SERVER, MUST, "Sec-WebSocket-Accept is there", FAIL_OPENING),
    ACCEPT_WRONG("4.1, 4.2.2", SERVER, MUST, "It answers this key (as text, untouched)", FAIL_OPENING),
    ACCEPT_REPEATED("11.3.3", SERVER, MUST_NOT, "One accept field", FAIL_OPENING),
    SUBPROTOCOL_NOT_OFFERED("4.1, 4.2.2", SERVER, MUST, "It is one of those asked for", FAIL_OPENING),
    SUBPROTOCOL_MALFORMED("4.2.2", SERVER, DEFINITION, "One non-empty token", FAIL_OPENING),
    SUBPROTOCOL_REPEATED("11.3.4", SERVER, MUST_NOT, "One such field in a response", FAIL_OPENING),
    BAD_REQUEST_ACCEPTED("4.2.1", SERVER, MUST, "A malformed request gets an error status", NOTHING),
    VERSIONS_NOT_TOLD("4.2.2, 4.4", SERVER, MUST, "Refusing a version tells the ones understood", NOTHING),
    RESOURCE_UNKNOWN_ACCEPTED("4.2.2", SERVER, MUST, "A service that is not there gets an error", NOTHING),
    ORIGIN_REFUSAL_NOT_403("10.2", SERVER, SHOULD, "An unwanted Origin is answered with 403", NOTHING),
    CONTENT_IN_101("", SERVER, ADVICE, "A 101 has no content; frames follow the head", NOTHING),
    VERSION_IN_101("11.3.5", SERVER, ADVICE, "The version field is for refusals", NOTHING),

    // framing
    UNMASKED_BY_CLIENT("5.1", CLIENT, MUST, "Every frame of a client is masked", fail(1002, PRESCRIBED)),
    MASKED_BY_SERVER("5.1", SERVER, MUST_NOT, "No frame of a server is masked", fail(1002, PRESCRIBED)),
    MASK_KEY_PREDICTABLE("5.3", CLIENT, MUST, "A fresh, unpredictable key per frame", NOTHING),
    RESERVED_BIT_SET("5.2", BOTH, MUST, "RSV1–3 are 0 unless an agreed extension uses them", fail(1002, CUSTOMARY)),
    RESERVED_OPCODE("5.2", BOTH, DEFINITION, "Only 0–2 and 8–10 exist", fail(1002, CUSTOMARY)),
    LENGTH_NOT_MINIMAL("5.2", BOTH, MUST, "The shortest form of the length", fail(1002, CUSTOMARY)),
    LENGTH_TOP_BIT_SET("5.2", BOTH, MUST, "The top bit of a 64-bit length is 0", fail(1002, CUSTOMARY)),
    FRAME_CUT_SHORT("5.2", BOTH, DEFINITION, "A frame is sent whole", NOTHING),
    LIMITS_UNGUARDED("10.4", BOTH, MUST, "A receiver guards its limits", NOTHING),

    // fragmentation
    NOTHING_TO_CONTINUE("5.4", BOTH, DEFINITION, "A continuation needs a message begun", fail(1002, CUSTOMARY)),
    MESSAGES_INTERLEAVED("5.4", BOTH, MUST_NOT, "No new message before the last one ended", fail(1002, CUSTOMARY)),
    MESSAGE_UNFINISHED("6.1", BOTH, MUST, "The last frame has FIN", NOTHING),
    FRAGMENTS_UNSUPPORTED("5.4", BOTH, MUST, "Fragmented messages are accepted", NOTHING),
    CONTROL_INSIDE_UNSUPPORTED("5.4", BOTH, MUST, "Control frames inside a message are handled", NOTHING),
    TOO_MANY_FRAGMENTS("", BOTH, ADVICE, "No floods of tiny fragments", fail(1008, CUSTOMARY)),

    // control
    CONTROL_TOO_LONG("5.5", BOTH, MUST, "At most 125 bytes", fail(1002, CUSTOMARY)),
    CONTROL_FRAGMENTED("5.4, 5.5", BOTH, MUST_NOT, "Never fragmented", fail(1002, CUSTOMARY)),
    PING_UNANSWERED("5.5.2", BOTH, MUST, "A Ping gets a Pong, unless a Close came before it", fail(1011, CUSTOMARY)),
    PONG_LATE("5.5.2", BOTH, SHOULD, "As soon as practical", NOTHING),
    PONG_DIFFERS("5.5.3", BOTH, DEFINITION, "An answering Pong repeats the Ping's bytes", NOTHING),
    PING_FLOOD("", BOTH, ADVICE, "Pings are spaced", fail(1008, CUSTOMARY)),

    // text
    TEXT_NOT_UTF8(
            "5.6, 8.1",
            BOTH,
            MUST,
            "The whole message is UTF-8: no surrogates, overlong forms, values above U+10FFFF, no cut end",
            fail(1007, CUSTOMARY)),
    UTF8_TOLD_LATE("", BOTH, ADVICE, "Fail at the first bad byte, not at the end", NOTHING),
    TYPE_UNWELCOME("7.4.1", BOTH, ADVICE, "Send only the type the application takes", fail(1003, PRESCRIBED)),

    // closing
    CLOSE_BODY_OF_ONE_BYTE("5.5.1", BOTH, MUST, "A body begins with a two-byte code", fail(1002, CUSTOMARY)),
    CLOSE_CODE_NOT_FOR_WIRE("7.4.1", BOTH, MUST_NOT, "1005, 1006, 1015 are never sent", fail(1002, CUSTOMARY)),
    CLOSE_CODE_UNASSIGNED("7.4.2, 11.7", BOTH, DEFINITION, "Only codes of the table below", fail(1002, CUSTOMARY)),
    CLOSE_REASON_NOT_UTF8("5.5.1, 8.1", BOTH, MUST, "The reason is UTF-8", fail(1007, CUSTOMARY)),
    DATA_AFTER_CLOSE("5.5.1", BOTH, MUST_NOT, "No data frame after one's own Close", DISCARD),
    CLOSE_REPEATED("7.1.5", BOTH, DEFINITION, "One Close per side", DISCARD),
    CLOSE_UNANSWERED("5.5.1", BOTH, MUST, "A Close gets a Close", DROP),
    CLOSE_ANSWERED_LATE("5.5.1", BOTH, SHOULD, "As soon as practical; the current message may end first", NOTHING),
    CLOSE_CODE_NOT_ECHOED("5.5.1", BOTH, ADVICE, "The answer repeats the code", NOTHING),
    TCP_NOT_CLOSED_BY_SERVER("5.5.1, 7.1.1", SERVER, MUST, "The server ends TCP at once after both Closes", DROP),
    TCP_CLOSED_FIRST_BY_CLIENT("5.5.1, 7.1.1", CLIENT, SHOULD, "The client lets the server end TCP", NOTHING),
    TCP_ENDED_WITHOUT_CLOSE("7.1.5, 7.3", BOTH, DEFINITION, "An end begins with a Close frame", NOTHING),
    FAILED_WITHOUT_CLOSE(
            "7.1.7, 10.7", BOTH, SHOULD, "Failing an open connection sends a Close with a fitting code", NOTHING),
    ALIVE_AFTER_FAILING("7.1.7", BOTH, MUST_NOT, "Nothing is processed after failing", NOTHING),
    TLS_NOT_CLOSED_CLEANLY("7.1.1", BOTH, SHOULD, "TLS ends with close_notify", NOTHING),
    EXTENSION_CODE_BY_SERVER("7.4.1", SERVER, DEFINITION, "1010 is the client's", NOTHING),
    EXTENSIONS_NEEDED_NOT_LISTED("7.4.1", CLIENT, SHOULD, "1010 names the missing extensions", NOTHING),

    // extensions
    EXTENSIONS_MALFORMED("9.1", BOTH, MUST, "The list follows its grammar", refuse(400, CUSTOMARY)),
    EXTENSION_VALUE_NOT_TOKEN("4.3, 9.1", BOTH, MUST, "A quoted value, unquoted, is a token", refuse(400, CUSTOMARY)),
    EXTENSION_NOT_REGISTERED("9.1", BOTH, MUST, "Names are registered with IANA", IGNORE),
    EXTENSION_PARAMETER_UNDEFINED("9.1", BOTH, MUST, "Parameters are those the extension defines", NOTHING),
    EXTENSION_NOT_OFFERED("4.1, 9.1", SERVER, MUST_NOT, "Only what the client asked for", FAIL_OPENING),
    EXTENSION_NOT_AGREED("9.1", CLIENT, MUST_NOT, "No use without the server's consent", fail(1002, CUSTOMARY)),
    EXTENSION_REQUIRED_MISSING("7.4.1", SERVER, DEFINITION, "A client may need an extension", fail(1010, PRESCRIBED)),

    // deflate offer
    DEFLATE_OFFER_PARAMETER_UNKNOWN("7", CLIENT, DEFINITION, "Only the four parameters", DECLINE),
    DEFLATE_OFFER_PARAMETER_REPEATED("7", CLIENT, DEFINITION, "Each at most once in one offer", DECLINE),
    DEFLATE_OFFER_VALUE_INVALID(
            "7, 7.1",
            CLIENT,
            MUST,
            "*_max_window_bits 8–15, digits, no leading zero; client_… may be bare, server_… not; *_no_context_takeover bare",
            DECLINE),
    DEFLATE_UNACCEPTABLE_ACCEPTED("7", SERVER, MUST, "Such an offer is declined", NOTHING),
    DEFLATE_RESPONSE_PARAMETER_UNKNOWN("7", SERVER, DEFINITION, "Only the four", FAIL_OPENING),
    DEFLATE_RESPONSE_PARAMETER_REPEATED("7", SERVER, DEFINITION, "Each once", FAIL_OPENING),
    DEFLATE_RESPONSE_VALUE_INVALID(
            "7, 7.1", SERVER, MUST, "As above; both window parameters carry a value", FAIL_OPENING),
    DEFLATE_CLIENT_WINDOW_NOT_OFFERED(
            "7.1.2.2", SERVER, MUST_NOT, "client_max_window_bits only if offered", FAIL_OPENING),
    DEFLATE_SERVER_WINDOW_IGNORED(
            "7.1.2.1", SERVER, DEFINITION, "An offered server_max_window_bits returns, equal or smaller", FAIL_OPENING),
    DEFLATE_SERVER_TAKEOVER_IGNORED(
            "7.1.1.1", SERVER, DEFINITION, "An offered server_no_context_takeover returns", FAIL_OPENING),
    DEFLATE_CLIENT_TAKEOVER_UNSUPPORTED(
            "7.1.1.2", CLIENT, MUST, "A client obeys client_no_context_takeover in the 101", NOTHING),
    DEFLATE_CONFLICT(
            "5",
            SERVER,
            MUST_NOT,
            "Nothing else agreed that uses RSV1, or lies below it per frame; one such element",
            FAIL_OPENING),
    DEFLATE_PREFERENCE_IGNORED("5", SERVER, ADVICE, "The first offer that fits is taken", NOTHING),
    DEFLATE_WINDOW_SMALL("7.3", BOTH, SHOULD, "A window of 1,024 or more (RECOMMENDED)", NOTHING),

    // deflate
    COMPRESSED_BIT_ON_CONTROL("6.1", BOTH, MUST_NOT, "RSV1 never on a control frame", fail(1002, CUSTOMARY)),
    COMPRESSED_BIT_ON_CONTINUATION("6.1", BOTH, MUST_NOT, "RSV1 on the first frame only", fail(1002, CUSTOMARY)),
    DEFLATE_DATA_INVALID("6.1, 7.2", BOTH, MUST, "The joined payload + 00 00 ff ff inflates", fail(1007, CUSTOMARY)),
    DEFLATE_PAYLOAD_EMPTY("7.2.1", BOTH, DEFINITION, "Even an empty message is one byte, 00", fail(1007, CUSTOMARY)),
    DEFLATE_TAIL_LEFT("6.1, 7.2.1", BOTH, MUST, "The last 00 00 ff ff is cut off", fail(1007, CUSTOMARY)),
    DEFLATE_TAIL_CUT_EARLY("7.2.1", BOTH, MUST_NOT, "Not cut in fragments before the last", fail(1007, CUSTOMARY)),
    DEFLATE_PADDING_NOT_ZERO("7.2.1", BOTH, MUST, "After a final block, zero bits up to the byte", NOTHING),
    DEFLATE_WINDOW_EXCEEDED(
            "7.2.1", BOTH, MUST_NOT, "No reach beyond the agreed window (else 32,768)", fail(1002, CUSTOMARY)),
    DEFLATE_CONTEXT_TAKEN_OVER(
            "7.2.1", BOTH, MUST, "With …_no_context_takeover each message starts empty", fail(1007, CUSTOMARY)),
    DEFLATE_CONTEXT_LOST("7.2.2", BOTH, MUST, "Otherwise the receiver keeps its window", NOTHING),
    INFLATED_NOT_UTF8("6.1", BOTH, DEFINITION, "Text is judged after inflating", fail(1007, CUSTOMARY)),
    INFLATED_TOO_BIG("", BOTH, ADVICE, "Limits count inflated bytes, while streaming", fail(1009, CUSTOMARY));

    private final String section;
    private final Binds binds;
    private final Level level;
    private final String demand;
    private final Consequence consequence;

    Rule(String section, Binds binds, Level level, String demand, Consequence consequence) {
        this.section = section;
        this.binds = binds;
        this.level = level;
        this.demand = demand;
        this.consequence = consequence;
    }

    /** The rule's stable name, such as {@code masked-by-server}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it is written, such as {@code RFC 6455 §5.1}; of advice that no standard gives, {@code good practice}. */
    public String source() {
        return section.isEmpty()
                ? "good practice"
                : (id().contains("deflate") || id().contains("inflated") || id().contains("compressed")
                                ? "RFC 7692 §"
                                : "RFC 6455 §")
                        + section;
    }

    /** Which peer breaks it. */
    public Binds binds() {
        return binds;
    }

    /** How strongly it is said. */
    public Level level() {
        return level;
    }

    /** What is demanded, in a sentence without its full stop. */
    public String demand() {
        return demand;
    }

    /** What the other peer does when it is broken. */
    public Consequence consequence() {
        return consequence;
    }

    /** The peers that a rule binds. */
    public enum Binds {
        /** Only a client can break it. */
        CLIENT,
        /** Only a server can break it. */
        SERVER,
        /** Either peer can break it. */
        BOTH
    }

    /** How strongly a rule is said. */
    public enum Level {
        /** MUST of RFC 2119. */
        MUST,
        /** MUST NOT of RFC 2119. */
        MUST_NOT,
        /** SHOULD of RFC 2119. */
        SHOULD,
        /** Stated as a definition or in lower case, and kept by all as a MUST. */
        DEFINITION,
        /** Not demanded; good peers do it. */
        ADVICE
    }
}
