package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.scripting.NativeProgram.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are run as workers. */
class NativeProgramTest {

    private static final String X86_64 = "7f454c46 0201 0100 0000000000000000 0300 3e00";

    @TempDir
    Path place;

    private Path file(String name, String head, String permissions) throws IOException {
        Path file = Files.write(place.resolve(name), HexFormat.of().parseHex(head.replace(" ", "")));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @ParameterizedTest
    @CsvSource({
        "7f454c46 0201 0100 0000000000000000 0300 3e00, rwxr-xr-x, true",
        "7f454c46 0201 0100 0000000000000000 0300 3e00, rw-r--r--, false",
        "7f454c46 0201 0100 0000000000000000 0300 b700, rwxr-xr-x, false",
        "7f454c46 0101 0100 0000000000000000 0300 3e00, rwxr-xr-x, false",
        "7f454c46 0202 0100 0000000000000000 0003 003e, rwxr-xr-x, false",
        "7f454c46 0201, rwxr-xr-x, false",
        "2321 2f62696e2f7368 0a, rwxr-xr-x, false",
    })
    void aFileFitsByItsHeadAndItsPermission(String head, String permissions, boolean fits) throws IOException {
        assertThat(NativeProgram.fits(file("program", head, permissions))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64, true", "Linux, aarch64, false", "Mac OS X, x86_64, false", "FreeBSD, amd64, false"})
    void programsAreForOneMachine(String system, String processor, boolean is) {
        assertThat(NativeProgram.isMachine(system, processor)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 0755, true",
        "0,    0,    0755, true",
        "1001, 1000, 0755, false",
        "1000, 1000, 0757, false",
        "1000, 1000, 0775, false",
    })
    void nobodyElseMayHaveWrittenIt(int user, int group, String mode, boolean trusted) {
        Rights program = new Rights(user, group, Integer.parseInt(mode, 8));
        assertThat(program.isWithin(new Rights(1000, 1000, 0644))).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void aGroupMayWriteItThatMayWriteTheJar(int group, boolean trusted) {
        assertThat(new Rights(1000, group, 0775).isWithin(new Rights(1000, 1000, 0664)))
                .isEqualTo(trusted);
    }

    @Test
    void itLiesBesideTheJarItself() throws IOException {
        Path jar = file("parley.jar", "", "rw-r--r--");
        Path program = file("parley-scripts", X86_64, "rwxr-xr-x");
        Path linked = Files.createSymbolicLink(
                Files.createDirectory(place.resolve("bin")).resolve("p.jar"), jar);
        Path expected = NativeProgram.isMachine(System.getProperty("os.name"), System.getProperty("os.arch"))
                ? program.toRealPath()
                : null;
        assertThat(NativeProgram.beside(jar)).isEqualTo(expected);
        assertThat(NativeProgram.beside(linked)).isEqualTo(expected);
    }

    @Test
    void oneThatIsMissingOrLinkedOrWrittenByOthersIsNone() throws IOException {
        Path jar = file("parley.jar", "", "rw-r--r--");
        assertThat(NativeProgram.beside(jar)).isNull();
        Path other = file("other", X86_64, "rwxr-xr-x");
        Path program = Files.createSymbolicLink(place.resolve("parley-scripts"), other);
        assertThat(NativeProgram.beside(jar)).isNull();
        Files.delete(program);
        file("parley-scripts", X86_64, "rwxr-xrwx");
        assertThat(NativeProgram.beside(jar)).isNull();
    }
}
