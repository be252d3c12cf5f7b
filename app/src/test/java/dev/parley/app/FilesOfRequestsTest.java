package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files that requests of the interface name by their paths. */
class FilesOfRequestsTest extends WholeProgram {

    private static final int LARGE = 20 << 20;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = String.valueOf(length(exchange.getRequestBody())).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    private static long length(InputStream body) {
        try {
            return body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private JsonNode sent(String body) throws IOException, InterruptedException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        JsonNode session = parley.send(
                "POST",
                "/sendings",
                "{'project':'" + project + "','name':'Upload','request':{'method':'POST','url':'" + url
                        + "','query':[],'path':[],'headers':[],'cookies':[],'auth':{'kind':'none'},'body':" + body
                        + "}}");
        String id = session.path("id").asString();
        await().atMost(PATIENCE)
                .until(() -> parley.get("/sessions/" + id).path("endedAt").isString());
        return parley.get("/sessions/" + id);
    }

    private String answer(JsonNode session) throws IOException, InterruptedException {
        String body = "/sessions/" + session.path("id").asString() + "/hops/1/body";
        // what was answered is written behind the file that was sent
        await().atMost(PATIENCE).until(() -> !parley.ask("GET", body, "").body().isEmpty());
        return parley.ask("GET", body, "").body();
    }

    private void keep(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[LARGE]);
    }

    @Test
    void aLargeFileGoesOutFromItsPathAloneAndInAForm() throws Exception {
        keep(data.resolve("files").resolve("videos").resolve("large.bin"));
        String file = "{'name':'large.bin','path':'videos/large.bin'}";
        JsonNode alone = sent("{'kind':'binary','file':" + file + "}");
        assertThat(alone.at("/state/kind").asString()).as(alone.toString()).isEqualTo("answered");
        assertThat(answer(alone)).isEqualTo(String.valueOf(LARGE));

        JsonNode form = sent("{'kind':'multipart','parts':[{'name':'video','enabled':true,'file':" + file + "}]}");
        assertThat(form.at("/state/kind").asString()).as(form.toString()).isEqualTo("answered");
        assertThat(Long.parseLong(answer(form))).isBetween((long) LARGE + 100, (long) LARGE + 1_000);
    }

    @Test
    void whatLeadsOutOfTheDirectoryIsRefusedWithWhatToDo() throws Exception {
        keep(data.resolve("files").resolve("inside.bin"));
        for (String path : new String[] {"../parley.key", "/etc/hostname", "missing.bin"}) {
            JsonNode refused = sent("{'kind':'binary','file':{'name':'x','path':'" + path + "'}}");
            assertThat(refused.at("/state/kind").asString()).as(path).isEqualTo("failed");
            assertThat(refused.at("/state/problem/message").asString())
                    .contains(path)
                    .contains("parley serve --files");
        }
    }
}
