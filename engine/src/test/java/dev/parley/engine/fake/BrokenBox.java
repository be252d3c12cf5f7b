package dev.parley.engine.fake;

import dev.parley.engine.secret.SecretBox;

/** A box whose lock does not turn. */
public record BrokenBox() implements SecretBox {

    @Override
    public byte[] seal(String place, byte[] open) {
        throw new IllegalStateException("The lock does not turn");
    }

    @Override
    public byte[] open(String place, byte[] sealed) {
        throw new IllegalStateException("The lock does not turn");
    }
}
