package dev.parley.description.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PackedFilesTest {

    private static GivenFile archive(List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : "a".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new GivenFile("api.zip", "/sources/0", bytes.toByteArray());
    }

    @Test
    void hiddenFilesStayOutAndPathsAreOnlyNames() throws IOException {
        assertThat(PackedFiles.unpacked(
                        archive(List.of("a/", "a/b.yaml", ".git/config", "__MACOSX/x", "a\\c.yaml", "a/.hidden"))))
                .extracting(GivenFile::name)
                .containsExactly("api.zip/a/b.yaml", "api.zip/a/c.yaml");
    }

    @Test
    void whatStaysOutCountsToo() throws IOException {
        List<String> hidden =
                IntStream.range(0, 20_001).mapToObj(i -> ".hidden/" + i).toList();
        GivenFile archive = archive(hidden);
        assertThatThrownBy(() -> PackedFiles.unpacked(archive))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly("zip-too-large"));
    }
}
