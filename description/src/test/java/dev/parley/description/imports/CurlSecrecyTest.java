package dev.parley.description.imports;

import static dev.parley.description.imports.Commands.lost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.variables.MarkedText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of commands of curl has none of their secrets. */
class CurlSecrecyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--tlspassword secret | --tlspassword *",
                "--proxy-tlspassword secret | --proxy-tlspassword *",
                "--proxy-pass secret | --proxy-pass *",
                "--ftp-account secret | --ftp-account *",
                "--variable tok=secret | --variable tok=*",
                "--variable %HOME | --variable %HOME",
                "--variable tok@file | --variable tok@file",
                "--proxy-header 'Proxy-Authorization: Basic secret' | --proxy-header Proxy-Authorization: *",
                "--proxy-header 'Proxy-Authorization Basic secret' | --proxy-header Proxy-Authorization *",
                "--proxy-header @lines | --proxy-header @lines",
                "--proxy-cert c.pem:secret | --proxy-cert c.pem:*",
                "--proxy-cert C:/c.pem | --proxy-cert C:/c.pem",
                "--proxy-key 'pkcs11:object=it?pin-value=secret' | --proxy-key pkcs11:object=it?pin-value=*",
                "--cert pkcs11:token=a:secret | --cert pkcs11:token=a:*",
                "--cert 'pkcs11:token=a;pin-value=secret;x=y' | --cert pkcs11:token=a;pin-value=*;x=y",
                "--key 'pkcs11:token=a;pin-value=secret' | --key pkcs11:token=a;pin-value=*",
                "--preproxy socks5://u:secret@h | --preproxy socks5://*@h",
                "--preproxy u:secret@h:1 | --preproxy *@h:1",
                "--socks4 u:secret@h:1 | --socks4 *@h:1",
                "--proxy https://u:secret@h | --proxy https://*@h",
                "--doh-url https://u:s@secret@h/@q | --doh-url https://*@h/@q",
                "--doh-url https://h/ | --doh-url https://h/",
                "--no-such=secret | --no-such=*",
                "-H 'Authorization secret' | --header Authorization *"
            })
    void anOptionIsToldWithoutThem(String given, String told) {
        assertThat(lost("curl " + given + " https://x")).containsExactly(told.replace("*", MarkedText.MASK));
    }

    @Test
    void aPatternIsToldWithoutTheUserOfItsUrl() {
        assertThat(lost("curl 'https://u:secret@x/{a,b}'")).containsExactly("https://" + MarkedText.MASK + "@x/{a,b}");
    }

    @Test
    void aKeyOfATokenIsToldWithoutWhatOpensIt() {
        assertThat(lost("curl --cert c.pem --key 'pkcs11:token=a;pin-value=987654' https://x")
                        .toString())
                .doesNotContain("987654");
    }

    @Test
    void aCommandOfAnotherProgramIsToldWithoutItsWords() {
        assertThat(lost("docker login -p secret\ncurl https://x\n")).containsExactly("docker …");
    }

    @Test
    void aCommandWithoutAUrlIsToldWithoutItsOptions() {
        assertThat(lost("curl -u bob:secret\ncurl https://x\n")).containsExactly("curl");
    }

    @Test
    void aLineOfOptionsIsToldWithoutItsValue() {
        var file = "user = bob:my secret\nsilent = secret\nno-such = secret\n";
        FilesBeside beside = new FilesBeside() {
            @Override
            public @Nullable String text(String path) {
                return file;
            }
        };
        var imported = Imports.read("curl -K c https://x".getBytes(StandardCharsets.UTF_8), beside, Instant.EPOCH);
        assertThat(imported.notCarried()).hasSize(5).asString().doesNotContain("secret");
    }
}
