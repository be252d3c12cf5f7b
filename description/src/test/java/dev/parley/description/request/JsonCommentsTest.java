package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonCommentsTest {

    @Test
    void commentsAreLeftOut() {
        assertThat(JsonComments.without("{\n  // one\n  \"a\": 1, /* two\n */ \"b\": {{b}}\n}"))
                .isEqualTo("{\n  \n  \"a\": 1,  \"b\": {{b}}\n}");
    }

    @Test
    void whatLooksLikeACommentWithinATextStays() {
        String text = "{\"url\": \"http://h/*x*/\", \"q\": \"a\\\"//b\", \"c\": \"{{x}} // y\"}";
        assertThat(JsonComments.without(text)).isEqualTo(text);
        assertThat(JsonComments.without(text.replace("}\"", "}\"") + " // end")).isEqualTo(text + " ");
    }

    @Test
    void aBrokenTextIsSentAsItStands() {
        for (String broken : new String[] {"{'a': 'http://h'}", "// nothing", "{\"a\": \"http://h", "{a} /* b"}) {
            assertThat(JsonComments.without(broken)).isEqualTo(broken);
        }
    }
}
