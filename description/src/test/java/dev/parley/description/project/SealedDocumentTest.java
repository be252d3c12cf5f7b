package dev.parley.description.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import org.junit.jupiter.api.Test;

class SealedDocumentTest {

    private static final String OPENAPI = """
            openapi: 3.1.0
            info: {title: Shop, version: 1.0.0}
            paths:
              /orders:
                $ref: '#/components/pathItems/Orders'
            components:
              pathItems:
                Orders:
                  get:
                    responses: {}
                    x-parley:
                      auth: {kind: bearer, token: mine}
                      requests:
                        - {name: Other, auth: {kind: bearer, token: other}}
                Left:
                  get:
                    responses: {}
                    x-parley: {auth: {kind: bearer, token: left}}
            x-parley:
              auth: {kind: bearer, token: root}
              settings:
                Orders:
                  auth: {kind: basic, username: ann, password: folder}
                  variables:
                    - {name: key, secret: true, value: variable}
            """;

    @Test
    void isWithoutWhatEndpointsAndFoldersSay() {
        assertThat(SealedDocument.text(Standard.OPENAPI, "", OPENAPI))
                .isEqualTo(OPENAPI.replace("mine", "'{{$secret}}'")
                        .replace("token: other", "token: '{{$secret}}'")
                        .replace("folder", "'{{$secret}}'")
                        .replace(", value: variable", ""));
    }

    @Test
    void leavesWhatStoodInPartsThatAreAsTheyWere() {
        String text = """
                openapi: 3.1.0
                info: {title: Shop, version: 1.0.0}
                paths:
                  /orders:
                    get:
                      responses: {}
                      x-parley: {auth: {kind: bearer, token: old}}
                    post:
                      responses: {}
                      x-parley: {auth: {kind: bearer, token: new}}
                x-parley:
                  settings:
                    Orders: {auth: {kind: bearer, token: root}}
                """;
        assertThat(SealedDocument.text(Standard.OPENAPI, text.replace("token: new", "token: last"), text))
                .isEqualTo(text.replace("token: new", "token: '{{$secret}}'"));
    }

    @Test
    void ofAsyncApiIsWithoutWhatChannelsSay() {
        String text = """
                asyncapi: 3.0.0
                info: {title: Live, version: 1.0.0}
                servers: {live: {host: a.example, protocol: wss}}
                channels:
                  orders:
                    address: /orders
                    x-parley: {auth: {kind: bearer, token: mine}}
                x-parley:
                  settings:
                    Orders: {auth: {kind: bearer, token: none}}
                """;
        assertThat(SealedDocument.text(Standard.ASYNCAPI, "", text)).isEqualTo(text.replace("mine", "'{{$secret}}'"));
    }
}
