package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadNameTest {

    @ParameterizedTest
    @CsvSource({
        "Sample project, Sample-project",
        "Größe & Maß, Größe-Maß",
        "商品 API, 商品-API",
        "../../etc/passwd, etc-passwd",
        "'...', project",
        "v1.2, v1.2"
    })
    void aProjectIsCalledAsEveryFileSystemTakesIt(String project, String name) {
        assertThat(DownloadName.of(project)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"商", "𠀀", "x", "商."})
    void aLongNameIsCutAtACharacterAndKeepsItsEnding(String part) {
        String project = part.repeat(300);
        String cut = DownloadName.of(project, "openapi.yaml");
        assertThat(bytes(cut)).isBetween(250, 255);
        assertThat(cut).endsWith(".openapi.yaml").doesNotContain("..", "?");
        assertThat(project).startsWith(cut.replace(".openapi.yaml", ""));
        assertThat(bytes(DownloadName.of(project))).isBetween(250, 255);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void allThatIsTakenOutOfAProjectIsCalledInOneWay() {
        TestApi api = new TestApi();
        String root = "/projects/" + api.projects().create("Fleet", "local").id();
        Map<String, String> names = Map.of(
                "/export?format=openapi-3.0", "Fleet.openapi.yaml",
                "/export?format=asyncapi&syntax=json", "Fleet.asyncapi.json",
                "/export?format=postman", "Fleet.postman_collection.json",
                "/export?format=folder", "Fleet.zip",
                "/export?format=openapi-split", "Fleet.openapi.zip",
                "/documentation?format=folder", "Fleet.docs.zip",
                "/documentation?format=html", "Fleet.docs.html",
                "/documentation?format=markdown", "Fleet.markdown.zip");
        names.forEach((path, name) -> assertThat(api.get(root + path).field("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + name + "\""));
    }
}
