package dev.parley.description.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxFormatTest {

    private static boolean matches(MailboxFormat format, String value) {
        return format.matches(new ExecutionContext(), value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "ada@mail.internal",
                "ada@shop.example",
                "ada@localhost",
                "a.b+c~d@x-y.co",
                "\"ada lovelace\"@example.org",
                "\"a@b\\\"c\"@example.org",
                "ada@[127.0.0.1]",
                "ada@[IPv6:::1]"
            })
    void aMailboxIsOneWhateverItsHostIsCalled(String value) {
        assertThat(matches(MailboxFormat.ascii(), value)).isTrue();
        assertThat(matches(MailboxFormat.international(), value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                ".ada@example.org",
                "ada.@example.org",
                "a..b@example.org",
                "ada@host=name",
                "ada@-x.org",
                "ada@x-.org",
                "ada@[127.0.0.300]",
                "ada@example.org, eve@example.org",
                "ada lovelace@example.org"
            })
    void whatIsNoMailboxIsNone(String value) {
        assertThat(matches(MailboxFormat.ascii(), value)).isFalse();
        assertThat(matches(MailboxFormat.international(), value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jürgen@münchen.example", "실례@실례.테스트"})
    void lettersOfOtherScriptsAreForTheInternationalOne(String value) {
        assertThat(matches(MailboxFormat.ascii(), value)).isFalse();
        assertThat(matches(MailboxFormat.international(), value)).isTrue();
    }
}
