package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scripts in the words of other programs, run by {@code parley run} against the demo services. */
class ForeignScriptsTest {

    @TempDir
    Path directory;

    private final DemoServer server;

    ForeignScriptsTest() throws IOException {
        server = new DemoServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** The report of a run in which tests may fail, its tests as {@code name: status}. */
    private String ran(String name, String text) throws Exception {
        String base = "http://127.0.0.1:" + server.address().getPort() + "/demo/http";
        Path file = Files.writeString(directory.resolve(name), text.replace("BASE", base));
        Program program = Program.run("run", file.toString(), "-r", "json");
        JsonNode report = JsonMapper.shared().readTree(program.out());
        StringBuilder tests = new StringBuilder();
        for (JsonNode request : report.path("requests")) {
            tests.append(request.path("error").asString(""));
            for (JsonNode test : request.path("tests")) {
                tests.append(test.path("name").asString())
                        .append(": ")
                        .append(test.path("status").asString())
                        .append(test.path("error").asString(""))
                        .append('\n');
            }
        }
        return tests.toString();
    }

    @Test
    void anHttpFileTestsItsAnswersAndHandsValuesOn() throws Exception {
        assertThat(ran("calls.http", """
            ### Sign in
            # @name first
            POST BASE/anything
            Content-Type: application/json

            {"token": "abc", "rows": [{"id": 7}]}

            > {%
              client.test("status and type", function () {
                client.assert(response.status === 200, "status " + response.status);
                client.assert(response.contentType.mimeType === "application/json", "type");
                client.assert(response.headers.valuesOf("content-type").length === 1, "lines");
              });
              client.global.set("token", response.body.json.token);
              client.global.set("rows", response.body.json.rows);
              client.test("fails", () => client.assert(client.global.isEmpty(), "on purpose"));
            %}

            ### Use it
            < {%
              request.variables.set("id", client.global.get("rows")[0].id);
              if (client.global.get("token")) return;
              request.variables.set("id", 0);
            %}
            GET BASE/anything?id={{id}}&n={{$randomInt 5 6}}&y={{$datetime "YYYY"}}
            Authorization: Bearer {{token}}
            X-Id: {{first.response.body.$.json.rows[0].id}}
            X-Uuid: {{$random.uuid}}

            > {%
              const query = Object.fromEntries(response.body.query.map(({name, value}) => [name, value]));
              const line = (name) => response.body.headers.find((each) => each.name === name).value;
              client.test("sent", () => {
                client.assert(query.id === "7" && query.n === "5" && /^20\\\\d\\\\d$/.test(query.y), JSON.stringify(query));
                client.assert(line("Authorization") === "Bearer abc" && line("X-Id") === "7", "lines");
                client.assert(/^[0-9a-f-]{36}$/.test(line("X-Uuid")), line("X-Uuid"));
                client.assert(request.method === "GET", request.method);
              });
              client.exit();
              throw new Error("not reached");
            %}

            ### Ask
            POST BASE/anything
            X-Request-Type: GraphQL

            query A($id: ID) { a(id: $id) }

            {"id": 1}

            > {%
              client.test("asked", () => client.assert(response.body.json.variables.id === 1, "variables"));
            %}
            """.replace("\\\\", "\\"))).isEqualTo("""
                status and type: passed
                fails: failedError: on purpose
                sent: passed
                asked: passed
                """);
    }

    @Test
    void hoppscotchsOlderAndNewerWordsRun() throws Exception {
        assertThat(ran("hopp.json", """
            {"v": 3, "name": "H", "folders": [], "auth": {"authType": "none", "authActive": true}, "headers": [], "requests": [
             {"v": "4", "name": "one", "method": "POST", "endpoint": "BASE/anything", "params": [], "headers": [],
              "auth": {"authType": "none", "authActive": true}, "body": {"contentType": "application/json", "body": "{}"},
              "preRequestScript": "export {};\\npw.env.set('who', 'ada');",
              "testScript": "pw.test('older', () => { pw.expect(pw.response.status).toBeLevel2xx(); pw.expect(pw.response.body.json).toBeType('object'); pw.expect(pw.response.status).not.toBe(404); pw.expect(pw.env.resolve('<<who>>!')).toBe('ada!'); });\\npw.test('fails', () => pw.expect([1]).toHaveLength(2));"},
             {"v": "4", "name": "two", "method": "GET", "endpoint": "BASE/anything?x=<<who>>", "params": [], "headers": [],
              "auth": {"authType": "none", "authActive": true}, "body": {"contentType": null, "body": null},
              "preRequestScript": "hopp.request.setHeader('X-H', hopp.env.get('who')); hopp.request.setParam('y', '2'); const asked = await hopp.fetch('BASE/anything', { method: 'POST', body: 'z' }); hopp.env.set('asked', (await asked.json()).body + asked.status);",
              "testScript": "hopp.test('newer', () => { const seen = hopp.response.body.asJSON(); hopp.expect(seen.query[0].value).toBe('ada'); hopp.expect(seen.headers.some(({name, value}) => name === 'X-H' && value === 'ada')).to.be.true; hopp.expect(hopp.response.statusCode).not.toBe(404); hopp.expect(seen.query[1].value).toBe('2'); hopp.expect(hopp.env.get('asked')).toBe('z200'); hopp.expect(hopp.response.json().method).toBe('GET'); });"}
            ]}\
            """)).isEqualTo("""
                older: passed
                fails: failedAssertionError: expected [ 1 ] to have a length of 2 but got 1
                newer: passed
                """);
    }

    @Test
    void insomniasScriptsRun() throws Exception {
        assertThat(ran("insomnia.yaml", """
            type: collection.insomnia.rest/5.0
            name: I
            collection:
              - name: one
                url: BASE/anything?x={{ _.who }}
                method: GET
                scripts:
                  preRequest: insomnia.environment.set('who', 'ada'); insomnia.baseEnvironment.set('base', 'b');
                  afterResponse: |-
                    insomnia.test('seen', () => insomnia.expect(insomnia.response.json().query).to.eql([{name: 'x', value: 'ada'}]));
                    insomnia.test('kept', () => insomnia.expect(insomnia.variables.get('base')).to.eql('b'));
            """)).isEqualTo("""
                seen: passed
                kept: passed
                """);
    }

    @Test
    void aRequestOfBrunoIsTestedInBrunosWords() throws Exception {
        assertThat(ran("call.bru", """
            meta {
              name: Call
              type: http
            }

            post {
              url: BASE/anything?page=2
              body: json
            }

            body:json {
              {"rows": [{"id": 7, "name": "tea"}, {"id": 8, "name": "milk"}]}
            }

            vars:post-response {
              ids: res.body.json.rows.map(row => row.id).join()
            }

            script:pre-request {
              const { expect } = require('chai');
              req.setHeader('X-Own', bru.getEnvName() ?? 'none');
              req.headers['X-Other'] = 2;
              const body = req.getBody();
              body.rows.push({ id: 9, name: 'salt' });
              req.setBody(body);
              bru.setVar('count', body.rows.length);
              expect(req.getQueryString()).to.equal('page=2');
            }

            assert {
              res.status: eq 200
              res.status: in 200, 201
              res.status: between 199, 201
              res.headers['content-type']: startsWith application/json
              res.body.json.rows.length: eq {{count}}
              res('json.rows[?].name', row => row.id > 7): length 2
              res.body.json.rows[0].name: matches ^te
              res.body.json.rows[0].name: isNumber
              res.body.json: isJson
            }

            tests {
              test("words", () => {
                expect(bru.getVar('ids')).to.equal('7,8,9');
                expect(res.getHeader('Content-Type')).to.contain('json');
                expect(res('..id')).to.eql([7, 8, 9]);
                expect(req.getMethod()).to.equal('POST');
                expect(req.headers['x-other']).to.equal('2');
                expect(res.getBody()).to.have.jsonBody('json.rows[2].name', 'salt');
              });
              const other = await bru.sendRequest({ url: 'BASE/anything', method: 'PUT', data: { a: 1 } });
              test("sent", () => expect(other.data.json.a).to.equal(1));
            }
            """)).isEqualTo("""
                res.status eq 200: passed
                res.status in 200, 201: passed
                res.status between 199, 201: passed
                res.headers['content-type'] startsWith application/json: passed
                res.body.json.rows.length eq {{count}}: passed
                res('json.rows[?].name', row => row.id > 7) length 2: passed
                res.body.json.rows[0].name matches ^te: passed
                res.body.json.rows[0].name isNumber: failedAssertionError: expected 'tea' to be a number
                res.body.json isJson: passed
                words: passed
                sent: passed
                """);
    }
}
