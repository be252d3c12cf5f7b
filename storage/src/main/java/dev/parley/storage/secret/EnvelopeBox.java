package dev.parley.storage.secret;

import dev.parley.description.problem.Problem;
import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.store.StoreException;
import dev.parley.engine.time.Clock;
import dev.parley.storage.database.Database;
import dev.parley.storage.database.Row;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Envelope encryption: secrets are sealed with data keys, which lie in the database wrapped with the master key. Each run of the
 * program seals with a data key of its own, so that no key is used so often that random nonces could meet. Thread-safe.
 *
 * <p>Sealed bytes are: a version (1), the id of the data key (8 bytes), then what {@link AesGcm} says.
 */
public final class EnvelopeBox implements SecretBox {

    private static final byte VERSION = 1;
    private static final int ID = 8;
    private static final int HEAD = 1 + ID;
    private static final int KEY = 32;

    private final Database database;
    private final MasterKey master;
    private final SecureRandom random;
    private final Clock clock;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();
    private @Nullable String current;

    public EnvelopeBox(Database database, MasterKey master, SecureRandom random, Clock clock) {
        this.database = database;
        this.master = master;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public byte[] seal(String place, byte[] open) {
        String id = currentKey();
        byte[] sealed = AesGcm.seal(key(id), place, open, random);
        byte[] whole = new byte[HEAD + sealed.length];
        whole[0] = VERSION;
        System.arraycopy(HexFormat.of().parseHex(id), 0, whole, 1, ID);
        System.arraycopy(sealed, 0, whole, HEAD, sealed.length);
        return whole;
    }

    @Override
    public byte[] open(String place, byte[] sealed) {
        if (sealed.length < HEAD || sealed[0] != VERSION) {
            throw unreadable(new IllegalArgumentException("Not sealed by this box"));
        }
        String id = HexFormat.of().formatHex(sealed, 1, HEAD);
        try {
            return AesGcm.open(key(id), place, Arrays.copyOfRange(sealed, HEAD, sealed.length));
        } catch (AEADBadTagException e) {
            throw unreadable(e);
        }
    }

    private synchronized String currentKey() {
        String id = current;
        if (id == null) {
            id = make();
            current = id;
        }
        return id;
    }

    private String make() {
        byte[] name = new byte[ID];
        byte[] bytes = new byte[KEY];
        random.nextBytes(name);
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(name);
        byte[] wrapped = AesGcm.seal(master.key(), place(id), bytes, random);
        database.write(sql -> sql.run(
                "insert into data_key (id, master_key, wrapped, created_at) values (?, ?, ?, ?)",
                id,
                master.id(),
                wrapped,
                clock.now()));
        keys.put(id, new SecretKeySpec(bytes, "AES"));
        return id;
    }

    private SecretKey key(String id) {
        SecretKey known = keys.get(id);
        if (known != null) {
            return known;
        }
        SecretKey read = unwrap(id);
        keys.put(id, read);
        return read;
    }

    private SecretKey unwrap(String id) {
        Optional<Map.Entry<String, byte[]>> row = database.read(
                sql -> sql.first("select master_key, wrapped from data_key where id = ?", EnvelopeBox::wrapped, id));
        if (row.isEmpty()) {
            throw unreadable(new NoSuchElementException("data key " + id));
        }
        String master = row.get().getKey();
        if (!master.equals(this.master.id())) {
            throw new StoreException(
                    Problem.of(
                                    "secret-key-missing",
                                    "The secret was kept with another key file (" + master
                                            + ") than the one that is here (" + this.master.id() + ")")
                            .hint(
                                    "Put the key file secret.key of that time back into the data directory, or enter the secret again."),
                    new NoSuchElementException("master key " + master));
        }
        try {
            return new SecretKeySpec(
                    AesGcm.open(this.master.key(), place(id), row.get().getValue()), "AES");
        } catch (AEADBadTagException e) {
            throw unreadable(e);
        }
    }

    private static Map.Entry<String, byte[]> wrapped(Row row) throws SQLException {
        return Map.entry(row.text("master_key"), row.bytes("wrapped"));
    }

    private static String place(String key) {
        return "data-key/" + key;
    }

    private static StoreException unreadable(Exception cause) {
        return new StoreException(
                Problem.of("secret-damaged", "The secret cannot be read: what is kept of it was changed or moved")
                        .hint("Enter it again."),
                cause);
    }
}
