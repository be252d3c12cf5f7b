package dev.parley.protocol.websocket;

/** The inflating half of permessage-deflate (RFC 7692 §7.2.2), fed as the bytes come. */
final class Inflation {

    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private final DeflateWindow window;
    private final DeflateDecoder decoder;

    /**
     * @param strict whether reaching too far back is a fault; else it is only noted
     */
    Inflation(int windowBits, boolean keepContext, boolean strict) {
        this.window = new DeflateWindow(windowBits, keepContext, strict);
        this.decoder = new DeflateDecoder(window);
    }

    /** Inflates a part of a message. */
    DeflateDecoder.Progress inflate(byte[] bytes, int from, int size, Assembly target) throws DeflateFault {
        return decoder.decode(bytes, from, size, target);
    }

    /** A frame ends here and its message goes on. */
    void seam() {
        decoder.seam();
    }

    /** Whether the four bytes were left that a sender cuts off (RFC 7692 §7.2.1). */
    boolean tailLeft() {
        return decoder.endsInEmptyBlock();
    }

    /** Puts back the last four bytes of a message; they must complete it. */
    DeflateDecoder.Progress putTail(Assembly target) throws DeflateFault {
        DeflateDecoder.Progress progress = decoder.decode(TAIL, 0, TAIL.length, target);
        if (progress == DeflateDecoder.Progress.MORE && !decoder.betweenBlocks()) {
            throw new DeflateFault("the data needs more input");
        }
        return progress;
    }

    /** A message is over, whole or not. */
    void ended(Assembly message) {
        window.remember(message.bytes(), message.size());
        decoder.reset();
    }

    /** Forgets all, after bad data. */
    void reset() {
        window.forget();
        decoder.reset();
    }

    /** Whether the padding behind a final block was wrong; asked once. */
    boolean badPadding() {
        return decoder.badPadding();
    }

    /** Whether a reference reached beyond the window; asked once. */
    boolean tooFar() {
        return window.tooFar();
    }

    /** Whether a reference reached into the message before; asked once. */
    boolean takenOver() {
        return window.takenOver();
    }
}
