package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of a collection of Bruno, run by {@code parley run} against the demo services. */
class BrunoCollectionTest {

    @TempDir
    Path directory;

    private final DemoServer server;

    BrunoCollectionTest() throws IOException {
        server = new DemoServer();
    }

    @BeforeEach
    void collection() throws IOException {
        write("bruno.json", "{\"version\": \"1\", \"name\": \"Tea\", \"type\": \"collection\"}");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void write(String name, String text) throws IOException {
        String base = "http://127.0.0.1:" + server.address().getPort() + "/demo/http";
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace("BASE", base));
    }

    private void request(String name, String url, String rest) throws IOException {
        write(name + ".bru", """
                meta {
                  name: NAME
                  type: http
                }

                get {
                  url: BASEURL
                  body: none
                  auth: none
                }

                """.replace("NAME", name).replace("URL", url) + rest);
    }

    private Program run() throws Exception {
        return Program.run("run", directory.toString());
    }

    @Test
    void scriptsRequireFilesOfTheCollection() throws Exception {
        write("lib/tools.js", """
                const { mark } = require('./marks');
                const data = require('../data.json');
                const _ = require('lodash');
                module.exports = {
                  greet: (name) => _.upperFirst(`hello ${name}${mark}${data.more}`),
                  check: (res) => test('from a file', () => expect(res.getStatus()).to.equal(200)),
                  dir: __dirname,
                };
                """);
        write("lib/marks/index.js", "exports.mark = '!';\n");
        write("data.json", "{\"more\": \"?\"}");
        request("Call", "/anything", """
                script:pre-request {
                  const tools = require('./lib/tools.js');
                  req.setHeader('X-Greet', tools.greet('bob'));
                  bru.setVar('dir', tools.dir);
                }

                tests {
                  const tools = require('./lib/tools');
                  tools.check(res);
                  test("greeted", () => expect(res('headers[?].value', { name: 'X-Greet' })).to.eql(['Hello bob!?']));
                  test("folder", () => expect(bru.getVar('dir')).to.equal('lib'));
                }
                """);
        assertThat(run().out()).contains("✓ from a file", "✓ greeted", "✓ folder");
    }

    @Test
    void axiosIsThere() throws Exception {
        request("Call", "/anything", """
                script:pre-request {
                  const axios = require('axios');
                  const header = (data, name) => data.headers.find((each) => each.name.toLowerCase() === name.toLowerCase())?.value;
                  const made = await axios.post('BASE/anything', { x: 1 }, { headers: { 'X-A': 'b' }, params: { p: [1, 2], q: 'ä b' } });
                  bru.setVar('made', [made.status, made.data.json.x, header(made.data, 'X-A'), made.config.method].join());
                  bru.setVar('query', made.data.url.replace(/^[^?]*/, ''));
                  try {
                    await axios.get('BASE/status/404');
                  } catch (error) {
                    bru.setVar('failed', [error.response.status, error.message, error.code, error.name, axios.isAxiosError(error)].join());
                  }
                  const api = axios.create({ baseURL: 'BASE/', headers: { common: { 'X-C': 'd' } } });
                  api.interceptors.request.use((config) => ({ ...config, headers: { ...config.headers, 'X-I': 'e' } }));
                  api.interceptors.response.use((response) => response.data);
                  const own = await api.get('/anything');
                  bru.setVar('own', header(own, 'X-C') + header(own, 'X-I'));
                  const form = await axios({ method: 'put', url: 'BASE/anything', data: new URLSearchParams({ a: '1', b: 'c d' }) });
                  bru.setVar('form', form.data.form[1].value);
                  const fine = await axios.request({ url: 'BASE/status/500', method: 'DELETE', validateStatus: () => true });
                  bru.setVar('fine', fine.status);
                  const moved = await axios.get('BASE/redirect/2', { maxRedirects: 0, validateStatus: null });
                  bru.setVar('moved', moved.status);
                  bru.setVar('down', await axios.get('http://127.0.0.1:1/').catch((error) => error.code));
                }

                tests {
                  test("made", () => expect(bru.getVar('made')).to.equal('200,1,b,post'));
                  test("query", () => expect(bru.getVar('query')).to.equal('?p%5B%5D=1&p%5B%5D=2&q=%C3%A4+b'));
                  test("failed", () => expect(bru.getVar('failed')).to.equal(
                    '404,Request failed with status code 404,ERR_BAD_REQUEST,AxiosError,true'));
                  test("own", () => expect(bru.getVar('own')).to.equal('de'));
                  test("form", () => expect(bru.getVar('form')).to.equal('c d'));
                  test("fine", () => expect(bru.getVar('fine')).to.equal(500));
                  test("moved", () => expect(bru.getVar('moved')).to.equal(302));
                  test("down", () => expect(bru.getVar('down')).to.equal('ERR_NETWORK'));
                }
                """.replace(
                        "BASE", "http://127.0.0.1:" + server.address().getPort() + "/demo/http"));
        assertThat(run().out()).doesNotContain("✗").contains("✓ down");
    }

    @Test
    void scriptsSetTimeoutAndRedirects() throws Exception {
        request("Redirected", "/redirect/2", """
                script:pre-request {
                  req.setMaxRedirects(0);
                  req.setTimeout(4000);
                  req.onFail(() => {});
                  bru.visualize('<b>x</b>', {});
                }

                tests {
                  test("not followed", () => expect(res.getStatus()).to.equal(302));
                }
                """);
        request("Slow", "/delay/5", """
                script:pre-request {
                  req.setTimeout(300);
                }
                """);
        Program run = run();
        assertThat(run.out()).contains("✓ not followed", "No answer within 300 ms");
    }

    @Test
    void scriptsFindTheTagsOfTheirRequest() throws Exception {
        request("Call", "/anything", """
                script:pre-request {
                  if (req.getTags().includes('smoke')) bru.setVar('tags', req.getTags().join());
                }

                tests {
                  test("tags", () => expect([bru.getVar('tags'), ...req.getTags()]).to.eql(['smoke,slow', 'smoke', 'slow']));
                }
                """);
        Path call = directory.resolve("Call.bru");
        Files.writeString(
                call,
                Files.readString(call)
                        .replace("  type: http\n", "  type: http\n  tags: [\n    smoke\n    slow\n  ]\n"));
        assertThat(run().out()).contains("✓ tags").doesNotContain("✗");
    }

    @Test
    void listsStandAsJsonInTemplatesAndStayLists() throws Exception {
        request("Call", "/anything?list={{list}}", """
                script:pre-request {
                  bru.setVar('list', [1, 'a']);
                  bru.setEnvVar('text', '[1]');
                }

                vars:post-response {
                  headers: res.body.headers
                }

                tests {
                  test("in a URL", () => expect(decodeURIComponent(res.body.url)).to.match(/list=\\[1,"a"\\]$/));
                  test("in a text", () => expect(bru.interpolate('{{list}}')).to.equal('[1,"a"]'));
                  test("again", () => expect(bru.getVar('list')[1] + bru.getVar('headers').length.toFixed()).to.match(/^a\\d+$/));
                  test("all", () => expect(Object.keys(bru.getAllVars()).includes('bru.lists') || bru.getAllVars().list.length).to.equal(2));
                  test("a text", () => expect(bru.getEnvVar('text')).to.equal('[1]'));
                }
                """);
        assertThat(run().out()).contains("✓ in a URL", "✓ a text").doesNotContain("✗");
    }

    @Test
    void aTextStaysATextWhereAListWasOrWhereAnotherKindOfVariableHoldsOne() throws Exception {
        request("Call", "/status/200", """
                script:pre-request {
                  bru.setEnvVar('kept', [3]);
                  bru.deleteAllVars();
                  bru.setVar('x', [1]);
                  bru.setVar('x', '[1]');
                  bru.setVar('Envfoo', [2]);
                  bru.setEnvVar('foo', '[2]');
                }

                tests {
                  test("later", () => expect(bru.getVar('x')).to.equal('[1]'));
                  test("of another kind", () => expect(bru.getEnvVar('foo')).to.equal('[2]'));
                  test("a list", () => expect(bru.getVar('Envfoo').concat(bru.getEnvVar('kept'))).to.eql([2, 3]));
                  test("all", () => expect(bru.getAllEnvVars().foo + bru.getAllVars().x).to.equal('[2][1]'));
                }
                """);
        assertThat(run().out()).contains("✓ later", "✓ of another kind", "✓ a list", "✓ all");
    }

    @Test
    void requestsAreChosenByTheirTagsAlsoInTheProjectThatTheyBecome() throws Exception {
        String smoke = "  type: http\n  tags: [\n    smoke\n    slow\n  ]\n";
        request("Call", "/status/200", "");
        request("Slow", "/status/201", "");
        Path slow = directory.resolve("Slow.bru");
        Files.writeString(slow, Files.readString(slow).replace("  type: http\n", smoke));
        String project = directory.resolve("project").toString();
        assertThat(Program.run("import", directory.toString(), "-o", project).code())
                .isZero();
        for (String from : List.of(directory.toString(), project)) {
            Program tagged = Program.run("run", from, "--tags", "smoke,other");
            assertThat(tagged.out()).contains("Slow").doesNotContain("Call");
            assertThat(Program.run("run", from, "--exclude-tags", "slow").out())
                    .contains("Call")
                    .doesNotContain("Slow");
            assertThat(Program.run("run", from, "--tags", "").out()).contains("Call", "Slow");
            Program none = Program.run("run", from, "--tags", "smoke", "--exclude-tags", "slow");
            assertThat(none.code()).isEqualTo(1);
            assertThat(none.err()).contains("No request is left by its tags").contains("slow, smoke");
        }
    }
}
