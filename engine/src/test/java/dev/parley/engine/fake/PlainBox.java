package dev.parley.engine.fake;

import dev.parley.engine.secret.SecretBox;

/** A box that hides its bytes from a text search, and no more. */
public record PlainBox() implements SecretBox {

    @Override
    public byte[] seal(String place, byte[] open) {
        byte[] sealed = open.clone();
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 0x55;
        }
        return sealed;
    }

    @Override
    public byte[] open(String place, byte[] sealed) {
        return seal(place, sealed);
    }
}
