package dev.parley.storage.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.store.StoreException;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SecretBoxTest {

    private static final byte[] SECRET = "canary-51b0 ü".getBytes(StandardCharsets.UTF_8);

    private final TestDatabase database;

    @TempDir
    Path directory;

    private StorageOptions options;
    private Storage storage;
    private SecretBox box;

    SecretBoxTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws IOException {
        options = database.options(directory);
        storage = Storage.open(options, TestDatabase.CLOCK);
        box = storage.secretBox();
    }

    @AfterEach
    void close() throws IOException {
        storage.close();
    }

    private void restart() throws IOException {
        storage.close();
        storage = Storage.open(options, TestDatabase.CLOCK);
        box = storage.secretBox();
    }

    @Test
    void whatWasSealedOpensAlsoAfterARestart() throws IOException {
        byte[] sealed = box.seal("a", SECRET);
        assertThat(box.open("a", sealed)).isEqualTo(SECRET);
        restart();
        assertThat(box.open("a", sealed)).isEqualTo(SECRET);
        assertThat(box.open("a", box.seal("a", new byte[0]))).isEmpty();
    }

    @Test
    void theSameSecretIsNeverSealedTheSame() {
        assertThat(box.seal("a", SECRET)).isNotEqualTo(box.seal("a", SECRET));
    }

    @Test
    void sealedBytesOpenForTheirPlaceOnly() {
        byte[] sealed = box.seal("a", SECRET);
        assertThatThrownBy(() -> box.open("b", sealed))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("changed or moved");
    }

    @Test
    void anyBitThatIsChangedIsNoticed() {
        byte[] sealed = box.seal("a", SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> box.open("a", changed)).isInstanceOf(StoreException.class);
        }
        assertThatThrownBy(() -> box.open("a", new byte[0])).isInstanceOf(StoreException.class);
    }

    @Test
    void eachRunSealsWithAKeyOfItsOwn() throws IOException {
        byte[] first = box.seal("a", SECRET);
        restart();
        byte[] second = box.seal("a", SECRET);
        assertThat(java.util.Arrays.copyOf(first, 9)).isNotEqualTo(java.util.Arrays.copyOf(second, 9));
        assertThat(box.open("a", first)).isEqualTo(box.open("a", second));
    }

    @Test
    void theKeyFileIsItsOwnersAloneAndHoldsWhatTheDatabaseDoesNot() throws IOException {
        Path file = directory.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
    }

    @Test
    void withoutItsKeyFileASecretSaysSoAndNewOnesCanBeKept() throws IOException {
        byte[] sealed = box.seal("a", SECRET);
        storage.close();
        Files.move(directory.resolve("secret.key"), directory.resolve("kept"));
        storage = Storage.open(options, TestDatabase.CLOCK);
        box = storage.secretBox();
        assertThatThrownBy(() -> box.open("a", sealed))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another key file");
        assertThat(box.open("a", box.seal("a", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void aDamagedKeyFileIsNotReplaced() throws IOException {
        storage.close();
        Files.writeString(directory.resolve("secret.key"), "12");
        assertThatThrownBy(() -> Storage.open(options, TestDatabase.CLOCK))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no key");
        assertThat(directory.resolve("secret.key")).hasContent("12");
        Files.delete(directory.resolve("secret.key"));
        storage = Storage.open(options, TestDatabase.CLOCK);
    }
}
