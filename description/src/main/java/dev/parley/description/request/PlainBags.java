package dev.parley.description.request;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a PKCS #12 file holds whose keys are not encrypted (RFC 7292 §4.2), where the JDK's key store leaves them out: private keys in PKCS #8, and
 * certificates, which may be encrypted.
 *
 * @param keys in PKCS #8
 * @param certificates in X.509
 */
record PlainBags(List<byte[]> keys, List<byte[]> certificates) {

    private static final int OCTETS = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final String DATA = "2a864886f70d010701";
    private static final String ENCRYPTED = "2a864886f70d010706";
    private static final String BAGS = "2a864886f70d010c0a01";
    private static final String KEY = BAGS + "01";
    private static final String CERTIFICATE = BAGS + "03";

    /**
     * All bags of a file in their order.
     *
     * @param password of those that are encrypted
     * @throws IllegalArgumentException when it is no such file
     * @throws GeneralSecurityException when some are encrypted in a way that is not known, or the password does not open them
     */
    static PlainBags of(byte[] file, String password) throws GeneralSecurityException {
        PlainBags found = new PlainBags(new ArrayList<>(), new ArrayList<>());
        DerElement outer = data(DerElement.of(file).child(1));
        if (outer != null) {
            for (DerElement part : outer.inside().children()) {
                DerElement content = content(part, password);
                if (content != null) {
                    content.children().forEach(found::add);
                }
            }
        }
        return found;
    }

    /** The octets of a part that is not encrypted; nothing of another one. */
    private static @Nullable DerElement data(DerElement part) {
        return part.child(0).hex().equals(DATA) ? part.child(1).child(0) : null;
    }

    /** The bags of a part, opened where they are encrypted (RFC 5652 §8); nothing where it is another one. */
    private static @Nullable DerElement content(DerElement part, String password) throws GeneralSecurityException {
        if (!part.child(0).hex().equals(ENCRYPTED)) {
            DerElement plain = data(part);
            return plain == null ? null : plain.inside();
        }
        DerElement sealed = part.child(1).child(0).child(1);
        byte[] text = KeyForms.der(OCTETS, sealed.child(2).content());
        return DerElement.of(
                EncryptedKeys.pkcs8(KeyForms.der(SEQUENCE, sealed.child(1).whole(), text), password));
    }

    private void add(DerElement bag) {
        DerElement value = bag.child(1).child(0);
        switch (bag.child(0).hex()) {
            case KEY -> keys.add(value.whole());
            case CERTIFICATE -> certificates.add(value.child(1).child(0).content());
            default -> {}
        }
    }

    /** The first key with its certificate and then the others, as PEM; nothing where no certificate belongs to it. */
    @Nullable
    ClientCertificate first() throws GeneralSecurityException {
        if (keys.isEmpty()) {
            return null;
        }
        String key = Pem.text("PRIVATE KEY", keys.getFirst());
        PrivateKey own = PrivateKeys.read(Pem.blocks(key).getFirst(), null);
        StringBuilder chain = new StringBuilder();
        boolean found = false;
        for (byte[] each : certificates) {
            String text = Pem.text("CERTIFICATE", each);
            boolean its = !found
                    && PrivateKeys.belongTogether(
                            own, ClientCertificate.certificate(each).getPublicKey());
            found |= its;
            chain.insert(its ? 0 : chain.length(), text);
        }
        return found ? new ClientCertificate(chain.toString(), key, null) : null;
    }
}
