package dev.parley.protocol;

/** The direction in which something crossed the wire, as seen from here. */
public enum Flow {
    /** From here to the peer. */
    SENT,
    /** From the peer to here. */
    RECEIVED
}
