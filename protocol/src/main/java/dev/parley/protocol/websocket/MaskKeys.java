package dev.parley.protocol.websocket;

/** The source of masking keys: unpredictable, from strong randomness (RFC 6455 §5.3), unless it is meant to be wrong. */
@FunctionalInterface
public interface MaskKeys {

    /** The key of the next frame. */
    int next();
}
