package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Collections of Bruno, in both of its notations. */
class BrunoImportTest {

    private static final String CREATE = """
            meta {
              name: Create
              type: http
              seq: 2
            }

            post {
              url: {{host}}/orders/:id?size=2
              body: json
              auth: bearer
            }

            params:query {
              size: 2
              ~off: 1
            }

            params:path {
              id: 7
            }

            headers {
              "X:Odd \\"name\\"": {braces}
              ~X-Off: 1
            }

            auth:basic {
              username: not
              password: chosen
            }

            auth:bearer {
              token: {{token}}
            }

            body:json {
              {
                "a": [1]
              }
            }

            vars:pre-request {
              when: now
            }

            vars:post-response {
              order: res.body.items[0].id
              odd: res.body.items.filter(x => x)
            }

            assert {
              res.status: eq 201
              res.body.name: contains 'tea'
              res.body.name: isJson
            }

            tests {
              test("is there", () => expect(res.getStatus()).to.equal(201));
            }

            docs {
              Makes an order.
            }

            example {
              name: Made

              request: {
                url: x
                body:json: {
                  {
                    "a": 1
                  }
                }
              }

              response: {
                headers: {
                  content-type: application/json
                }

                status: {
                  code: 201
                  text: Created
                }

                body: {
                  type: json
                  content: '''
                    {
                      "id": 1
                    }
                  '''
                }
              }
            }
            """;

    private static final String YAML = """
            info:
              name: List
              type: http
              seq: 1
            http:
              method: GET
              url: "{{host}}/orders"
              params:
                - {name: page, value: "1", type: query}
              headers:
                - {name: X-Off, value: "1", disabled: true}
              body:
                type: form-urlencoded
                data:
                  - {name: a, value: "1"}
              auth: inherit
            runtime:
              scripts:
                - type: before-request
                  code: bru.setVar("a", 1);
                - type: tests
                  code: bru.visualize("x");
            settings:
              followRedirects: false
            """;

    private static ImportedHttp http(Imported imported) {
        return (ImportedHttp) imported.root().items().getFirst();
    }

    @Test
    void aRequestIsReadWithAllItsParts() {
        var imported = Imports.read(CREATE);
        var request = http(imported).request();
        assertThat(http(imported).name()).isEqualTo("Create");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.url()).isEqualTo("{{host}}/orders/{id}?size=2");
        assertThat(request.query())
                .extracting(Parameter::name, Parameter::enabled)
                .hasSize(2);
        assertThat(request.path()).extracting(Parameter::value).containsExactly("7");
        assertThat(request.headers().getFirst().name()).isEqualTo("X:Odd \"name\"");
        assertThat(request.headers().get(1).enabled()).isFalse();
        assertThat(request.auth()).isEqualTo(new Auth.Bearer("{{token}}", "Bearer"));
        assertThat(request.body()).isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\n  \"a\": [1]\n}"));
        assertThat(request.description()).isEqualTo("Makes an order.");
        var example = http(imported).examples().getFirst();
        assertThat(example.status()).isEqualTo(201);
        assertThat(example.name()).isEqualTo("Made");
        assertThat(new String(example.body().bytes(), StandardCharsets.UTF_8)).isEqualTo("{\n  \"id\": 1\n}");
    }

    @Test
    void scriptsAndAssertionsAreSaidInTheWordsOfPm() {
        var imported = Imports.read(CREATE);
        var scripts = http(imported).request().scripts();
        assertThat(scripts.at(Moment.BEFORE_REQUEST)).isEqualTo("pm.variables.set(\"when\", \"now\");");
        assertThat(Objects.requireNonNull(scripts.at(Moment.AFTER_RESPONSE)))
                .contains("const test = (name, body)", "const res = (path", "test(\"is there\"")
                .contains("bru.setVar(\"order\", pm.response.json().items[0].id);")
                .contains("pm.test(\"res.status eq 201\", () => pm.expect(pm.response.code).to.eql(201));")
                .contains("pm.expect(pm.response.json().name).to.include(\"tea\")")
                .contains("bru.setVar(\"odd\", eval(\"(res.body.items.filter(x => x))\"));");
        assertThat(imported.notCarried()).isEmpty();
    }

    @Test
    void theSameIsReadFromYaml() {
        var imported = Imports.read(YAML);
        var request = http(imported).request();
        assertThat(request.url()).isEqualTo("{{host}}/orders?page=1");
        assertThat(request.auth()).isEqualTo(new Auth.Inherit());
        assertThat(request.body()).isEqualTo(new HttpBody.Form(List.of(Parameter.of("a", "1"))));
        assertThat(request.options().followRedirects()).isFalse();
        assertThat(imported.notCarried())
                .extracting(NotCarried::why)
                .containsExactly("It is kept, but Parley has no bru.visualize");
    }

    @Test
    void aDirectoryIsACollectionWithFoldersBeforeRequestsInTheOrderOfTheirNumbers() {
        var files = Map.of(
                "bruno.json", "{\"name\": \"Shop\", \"version\": \"1\"}",
                "collection.bru",
                        "headers {\n  X-All: 1\n}\n\nauth {\n  mode: basic\n}\n\nauth:basic {\n  username: me\n  password: p\n}\n",
                "Create.bru", CREATE,
                "List.yml", YAML,
                "sub/folder.bru", "meta {\n  name: Sub folder\n}\n\nvars:pre-request {\n  size: 3\n}\n",
                "sub/feed.bru",
                        "meta {\n  name: Feed\n  type: ws\n}\n\nws {\n  url: ws://x/feed\n  body: ws\n  auth: inherit\n}\n\nbody:ws {\n  name: one\n  type: json\n  content: '''\n    {\"a\": 1}\n  '''\n}\n",
                "environments/Local.bru", "vars {\n  host: http://localhost\n}\nvars:secret [\n  token,\n  other\n]\n",
                "broken.bru", "meta {\n  name: x\n",
                "call.bru", "meta {\n  name: Call\n  type: grpc\n}\n\ngrpc {\n  url: x\n}\n");
        var imported = Imports.directory(files);
        var root = imported.root();
        assertThat(root.name()).isEqualTo("Shop");
        assertThat(root.auth()).isEqualTo(new Auth.Basic("me", "p"));
        assertThat(root.items()).extracting(ImportedItem::name).containsExactly("Sub folder", "List", "Create");
        var sub = (ImportedFolder) root.items().getFirst();
        assertThat(sub.auth()).isEqualTo(new Auth.Inherit());
        assertThat(sub.variables()).extracting(ImportedVariable::name).containsExactly("size");
        var feed = (ImportedWebSocket) sub.items().getFirst();
        assertThat(feed.request().message().content()).isEqualTo("{\"a\": 1}");
        assertThat(feed.request().headers()).extracting(Parameter::name).containsExactly("X-All");
        assertThat(imported.environments().getFirst().variables())
                .extracting(each -> each.name() + each.secret())
                .containsExactly("hostfalse", "tokentrue", "othertrue");
        assertThat(imported.notCarried()).extracting(NotCarried::what).contains("broken.bru", "call.bru");
    }

    @Test
    void filesThatScriptsRequireComeInBeforeThem() {
        var script = """
                meta {
                  name: Call
                  type: http
                }

                get {
                  url: http://localhost/x
                  body: none
                  auth: none
                }

                script:pre-request {
                  const tools = require('./lib/tools');
                  const data = require('./lib/data.json');
                  const gone = require('./lib/gone'), outside = require('../secrets.js');
                  const es = require('./lib/es'), own = require('some-package'), chai = require('chai');
                  req.setHeader('X', tools.greet(bru));
                }
                """;
        var imported = Imports.directory(Map.of(
                "bruno.json", "{\"version\": \"1\", \"name\": \"C\"}",
                "call.bru", script,
                "lib/tools.js",
                        "const { mark } = require('./marks/');\nexports.greet = (bru) => bru.getEnvName() + mark;\n",
                "lib/marks/index.js", "exports.mark = require('../../top.js').mark;\n",
                "top.js", "exports.mark = '!';\n",
                "lib/data.json", "{\"a\": 1}",
                "lib/es.js", "export const a = 1;\n",
                "lib/unused.js", "nothing()"));
        var http = (ImportedHttp) imported.root().items().getFirst();
        assertThat(http.request().scripts().at(Moment.BEFORE_REQUEST))
                .contains("\"lib/tools.js\": function", "\"lib/marks/index.js\"", "\"top.js\"")
                .contains("module.exports = {\"a\":1}", "const bru = {")
                .doesNotContain("nothing()", "export const");
        assertThat(imported.notCarried())
                .extracting(NotCarried::what)
                .containsExactly(
                        "require('./lib/gone')", "require('../secrets.js')", "lib/es.js", "require('some-package')");
    }

    @Test
    void aUrlIsSentAsItIsTypedUnlessItIsToBeEncoded() {
        var typed = request(CREATE.replace("size=2", "q=a%20b+c").replace("  size: 2", "  q: a%20b+c"));
        assertThat(typed.url()).endsWith("?q=a%20b+c");
        var encoded = request(CREATE.replace("size=2", "q=a%20b").replace("  size: 2", "  q: a%20b")
                + "\nsettings {\n  encodeUrl: true\n  maxRedirects: 0\n}\n");
        assertThat(encoded.url()).endsWith("?q=a%2520b");
        assertThat(encoded.options().followRedirects()).isFalse();
    }

    private static HttpRequest request(String text) {
        return ((ImportedHttp) Imports.read(text).root().items().getFirst()).request();
    }

    @Test
    void whatIsNoneIsRefusedByName() {
        assertThatThrownBy(() -> Imports.read("name Send\nmethod GET\nurl http://x\ntype http-request\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Bruno in its first format");
        assertThatThrownBy(() -> Imports.directory(Map.of("a.txt", "x"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Imports.read("meta {\n  name: x\n")).hasMessageContaining("not closed");
    }
}
