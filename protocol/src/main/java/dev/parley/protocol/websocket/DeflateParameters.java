package dev.parley.protocol.websocket;

/**
 * What was agreed for permessage-deflate (RFC 7692 §7.1).
 *
 * @param serverWindowBits LZ77 window of what the server compresses, 8 to 15
 * @param clientWindowBits LZ77 window of what the client compresses, 8 to 15
 */
public record DeflateParameters(
        boolean serverNoContextTakeover, boolean clientNoContextTakeover, int serverWindowBits, int clientWindowBits) {

    /** Full windows, contexts kept. */
    public static final DeflateParameters DEFAULT = new DeflateParameters(false, false, 15, 15);

    public DeflateParameters {
        requireBits(serverWindowBits);
        requireBits(clientWindowBits);
    }

    private static void requireBits(int bits) {
        if (bits < 8 || bits > 15) {
            throw new IllegalArgumentException("A window has 8 to 15 bits, not " + bits);
        }
    }

    /** The window of what the role compresses. */
    public int windowBits(Role by) {
        return by == Role.CLIENT ? clientWindowBits : serverWindowBits;
    }

    /** Whether each message of the role starts with an empty window. */
    public boolean noContextTakeover(Role by) {
        return by == Role.CLIENT ? clientNoContextTakeover : serverNoContextTakeover;
    }
}
