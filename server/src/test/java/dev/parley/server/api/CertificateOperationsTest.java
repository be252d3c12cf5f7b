package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.MemoryExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Client certificates by the API. */
class CertificateOperationsTest {

    /** CN=ada, as keytool writes it; its password is “sesame”. */
    static final String PKCS12 =
            "MIIEKAIBAzCCA9IGCSqGSIb3DQEHAaCCA8MEggO/MIIDuzCCATIGCSqGSIb3DQEHAaCCASMEggEfMIIBGzCCARcGCyqGSIb3DQEM"
                    + "CgECoIHNMIHKMGYGCSqGSIb3DQEFDTBZMDgGCSqGSIb3DQEFDDArBBTPkagnLE5597dm/3lWYMO9O+b8fQICJxACASAwDAYIKoZI"
                    + "hvcNAgkFADAdBglghkgBZQMEASoEEIx2TchBdStOdoPn2rE+leIEYEda01ZS2u4dqd41pSvw4zEZ6ULpXZn5xWhPDtTWifUTwfwv"
                    + "G9K6mNiUX7ZIor5tHgSlG+k2kFeH3AmGAAUtuBN2ZUvQJ0Xtu7/FM19fe0DaYOfJpq1NHwIqlydR8yhI/jE4MBMGCSqGSIb3DQEJ"
                    + "FDEGHgQAbQBlMCEGCSqGSIb3DQEJFTEUBBJUaW1lIDE3OTU2NDY2MTM5MjAwggKBBgkqhkiG9w0BBwagggJyMIICbgIBADCCAmcG"
                    + "CSqGSIb3DQEHATBmBgkqhkiG9w0BBQ0wWTA4BgkqhkiG9w0BBQwwKwQUMAjYsVXgx0eQUkzKnrhIO7xLKmUCAicQAgEgMAwGCCqG"
                    + "SIb3DQIJBQAwHQYJYIZIAWUDBAEqBBDy8VZTEM1JagF7Jrx6aBJWgIIB8JviQSVx5Xugi5b577lKBBnJYz5KNwolyRgUKT8iDCPQ"
                    + "NQaKCNhvZS6OZZ7KXOPhdtmpc+BcsFIKdf9EKycyHyZlg0mgt6cmQXjFrNkWgx79iGHofBHo0m7Foe2hvYYtEuh/gfz1VMktD41f"
                    + "S0r1Yzs2MntxYk5IWv5PI7FyGxQKBrJTAysamnoRqbuhzsNqiDFo+8Aorkcqz1snYQO5kOycB93JXLi2R50GAmbINWp299sLOYjZ"
                    + "bD2S9bd0G4zKl4Ayyu0+C8mzmQP9fj/snJ0whWBL3EfB49GdW+Us05uJNHteqcvNQlP5xZz2v9J0ifYt7BX54Jc91XW1sHZo/n08"
                    + "jqh6gdDxYTGVMv3lGU1ROdA+2oNe+Ph5nas4ZFaiCmFFhxGqdrfFNmk0Q10lAvw8sgQLJD8vNd97MNq+ZnyWXSg9TeJ0GHyQ0AFb"
                    + "LuNKbGTKgfYvKiwkwRS+1TKAFajRpmaElEeg2FXo54y9GDW/PS3cCLG36fVApbfCz9RLIlZj5UuiKjvi6jdQJKqStVOZ5hCpDAIo"
                    + "tA3AvEulyF79B/pCfsSwEZOF2og5n6cb1R9521bgAYVbkDExj0KQsS34nsly3jYXMkiLvuiSZ4kVJI4nrveuGYpRTw5QmdsfjGbW"
                    + "wJAL3NhSrWgEDzK+b2wwTTAxMA0GCWCGSAFlAwQCAQUABCDUEckR7KFexOpyLaFTmsmSNdQ7CQcp4+JMJ1ld6O09EQQU0n0ZF4Ap"
                    + "Ak71Fr4IZ00m2JwIt7YCAicQ";

    private final TestApi api = new TestApi();
    private String path = "";

    @BeforeEach
    void makeAProject() {
        path = "/projects/" + api.projects().create("Fleet", "local").id() + "/certificates";
    }

    private MemoryExchange save(String host, String password) {
        return api.send(
                "POST", path, "{'host':'" + host + "','pkcs12':'" + PKCS12 + "','password':'" + password + "'}");
    }

    @Test
    void aCertificateIsKeptByItsHostAndItsKeyNeverComesOut() {
        assertThat(api.get(path).json().path("certificates")).isEmpty();
        MemoryExchange kept = save("https://API.example.org:8443/", "sesame");
        assertThat(kept.status()).isEqualTo(200);
        save("*.example.org", "sesame");
        save("api.example.org:8443", "sesame");
        MemoryExchange listed = api.get(path);
        assertThat(listed.json().findValuesAsString("host")).containsExactly("*.example.org", "api.example.org:8443");
        assertThat(listed.json().at("/certificates/1/certificate/subject").asString())
                .isEqualTo("CN=ada");
        assertThat(listed.text()).doesNotContain("PRIVATE").doesNotContain("sesame");

        MemoryExchange left = api.send("DELETE", path + "?host=*.example.org", "");
        assertThat(left.json().findValuesAsString("host")).containsExactly("api.example.org:8443");
        assertThat(api.get(path).json()).isEqualTo(left.json());
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        assertThat(pointer(save("api.example.org", "simsim"))).isEqualTo("/password");
        assertThat(pointer(save("no host", "sesame"))).isEqualTo("/host");
        assertThat(pointer(api.send("POST", path, "{'host':'h','pkcs12':'***'}")))
                .isEqualTo("/pkcs12");
        assertThat(pointer(api.send("POST", path, "{'host':'h'}"))).isEqualTo("/certificate");
        assertThat(pointer(api.send("POST", path, "{'host':'h','certificate':'x'}")))
                .isEqualTo("/certificate");
        assertThat(api.get("/projects/none/certificates").status()).isEqualTo(404);
    }

    private static String pointer(MemoryExchange refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.json().at("/problems/0/pointer").asString();
    }

    @Test
    void aFileIsTakenApartForOneRequestAlone() {
        MemoryExchange unpacked = api.send("POST", "/pkcs12", "{'pkcs12':'" + PKCS12 + "','password':'sesame'}");
        assertThat(unpacked.status()).isEqualTo(200);
        assertThat(unpacked.json().path("certificate").asString()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(unpacked.json().path("key").asString()).startsWith("-----BEGIN PRIVATE KEY-----");
    }
}
