package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What pages know of what their readers may send, and the code for it. */
class TryingTest {

    private static final String FILES = """
        openapi: 3.1.0
        info: {title: Files, version: '1'}
        servers: [{url: /v1}]
        paths:
          /files:
            post:
              operationId: upload
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [photo]
                      properties:
                        id: {type: integer, readOnly: true}
                        photo: {type: string, format: binary}
                        more: {type: array, items: {type: string, format: binary}}
                        labels: {type: array, items: {type: string}, example: [sea, sun]}
                        about: {type: object, properties: {place: {type: string, example: Kyoto}}}
                    encoding: {photo: {contentType: image/png}, labels: {contentType: 'text/plain, text/csv'}}
              responses: {'200': {description: Kept}}
            put:
              operationId: change
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema: {type: object, properties: {about: {type: object, example: {a: 1}}}}
              responses: {'200': {description: Kept}}
        """;
    private static final String TALK = """
        asyncapi: 3.0.0
        info: {title: Talk, version: '1'}
        servers: {here: {host: example.org, protocol: wss}}
        channels:
          talk:
            address: /talk
            messages:
              words: {payload: {type: object, properties: {text: {type: string, example: hello}}}}
              blob: {contentType: application/octet-stream, payload: {type: string, format: binary}}
              plain: {contentType: text/plain, payload: {type: string}}
        operations:
          say: {action: receive, channel: {$ref: '#/channels/talk'}}
        """;

    private static String page(String description, String path) {
        return Shop.folder(Shop.documentation(description))
                .getOrDefault(path + ".html", "")
                .replace("&quot;", "'");
    }

    @Test
    void aFormKnowsWhichFieldsAreFilesOrListsAndTheTypesOfItsParts() {
        assertThat(page(FILES, "operations/upload"))
                .contains("'fields':[{'name':'photo','required':true,'file':true,'type':'image/png'},"
                        + "{'name':'more','list':true,'file':true},{'name':'labels','list':true,'value':'sea\\nsun'},"
                        + "{'name':'about','value':'{\\'place\\':\\'Kyoto\\'}','type':'application/json'}]");
        assertThat(page(FILES, "operations/change")).contains("'fields':[{'name':'about','value':'{\\'a\\':1}'}]");
    }

    @Test
    void listsKeepItemsThatHaveCommasAndThoseThatAreLists() {
        var lists = """
            openapi: 3.1.0
            info: {title: Lists, version: '1'}
            servers: [{url: /v1}]
            paths:
              /lists:
                post:
                  operationId: add
                  parameters:
                    - {name: by, in: query, required: true, schema: {type: array}, example: ['Doe, John']}
                    - {name: box, in: query, schema: {type: array}, example: [[1, 2], [3, 4]]}
                  requestBody:
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          properties:
                            points: {type: array, items: {type: array}, example: [[1, 2], [3, 4]]}
                            names: {type: array, items: {type: string}, example: ['Doe, John']}
                            any: {type: array, example: [1, {a: 1}]}
                  responses: {'200': {description: Added}}
            """;
        assertThat(page(lists, "operations/add"))
                .contains("'name':'points','value':'[[1,2],[3,4]]','type':'application/json'")
                .contains("'name':'names','list':true,'value':'[\\'Doe, John\\']'")
                .contains("'name':'any','list':true,'value':'[1,{\\'a\\':1}]'")
                .contains("'name':'by','required':true,'shape':'list','value':'[\\'Doe, John\\']'")
                .contains("'name':'box','shape':'list','example':'[[1,2],[3,4]]'");
    }

    @Test
    void codeSaysThatTheHostOfARelativeServerHasToBeFilledIn() {
        assertThat(page(FILES, "operations/upload"))
                .contains("https://YOUR_HOST/v1/files")
                .doesNotContain("api.example.org");
    }

    @Test
    void aValueThatIsCalledLikeAHostToFillInIsLeftAsItIs() {
        var hosts = """
            openapi: 3.1.0
            info: {title: Hosts, version: '1'}
            servers: [{url: %s}]
            paths:
              /hosts:
                post:
                  operationId: add
                  requestBody: {content: {application/json: {example: {host: your_host, at: %s}}}}
                  responses: {'200': {description: Added}}
            """;
        assertThat(page(hosts.formatted("/v1", "x"), "operations/add"))
                .contains("https://YOUR_HOST/v1/hosts")
                .doesNotContain("'YOUR_HOST'");
        assertThat(page(hosts.formatted("'https://api.example.org'", "'http://your_host'"), "operations/add"))
                .contains("http://your_host")
                .doesNotContain("YOUR_HOST");
    }

    @Test
    void aMessageOfBytesIsOfferedWithoutAText() {
        assertThat(page(TALK, "channels/talk"))
                .contains("{'name':'blob','text':'','binary':true}")
                .doesNotContain("'name':'plain'");
    }
}
