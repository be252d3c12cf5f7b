package dev.parley.storage.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that all other keys are wrapped with: 32 bytes in hexadecimal digits, in a file that its owner alone may read. It never lies
 * in the database, so that a copy of the database gives no secret away.
 */
public final class MasterKey {

    private static final int BYTES = 32;

    private final String id;
    private final SecretKey key;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = fingerprint(bytes);
    }

    /**
     * The key in the file, which is made when it is not there.
     *
     * @throws IOException when the file cannot be read or holds no key; the message is for the user
     */
    public static MasterKey in(Path file, SecureRandom random) throws IOException {
        try {
            return read(file);
        } catch (NoSuchFileException _) {
            return make(file, random);
        }
    }

    private static MasterKey read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IOException(
                    "the key file " + file + " holds no key of 64 hexadecimal digits; put the right one back,"
                            + " or move it away to begin with a new key (secrets kept so far are lost then)");
        }
        return new MasterKey(HexFormat.of().parseHex(text));
    }

    private static MasterKey make(Path file, SecureRandom random) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        byte[] text = (HexFormat.of().formatHex(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
        // written beside and then renamed: a crash leaves a whole key or none
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (FileChannel channel = FileChannel.open(
                beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(ByteBuffer.wrap(text));
            channel.force(true);
        }
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException _) {
            return read(file);
        } finally {
            Files.deleteIfExists(beside);
        }
        return new MasterKey(bytes);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells this key from others, and nothing about it. */
    String id() {
        return id;
    }

    /** For AES. */
    SecretKey key() {
        return key;
    }
}
