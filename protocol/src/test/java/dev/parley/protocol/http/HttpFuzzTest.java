package dev.parley.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.parley.protocol.opening.ClientOpening;
import dev.parley.protocol.opening.ServerOpening;
import java.util.List;

/** Looks for bytes that make the readers of HTTP or the rules of the opening throw. */
class HttpFuzzTest {

    @FuzzTest
    void noBytesMakeTheOpeningThrow(byte[] bytes) {
        HeadReader reader = new HeadReader(HttpLimits.DEFAULT);
        int taken = reader.receive(bytes, 0, bytes.length);
        if (Heads.request(reader, HttpLimits.DEFAULT) instanceof Parsed.Good<RequestHead>(RequestHead request)) {
            ServerOpening.Wish wish = new ServerOpening.Wish(List.of("chat"), true, false, List.of(), false);
            assertThat(ServerOpening.answer(request, wish)).isNotNull();
            body(BodyLength.of(request), bytes, taken);
        }
        if (Heads.response(reader, HttpLimits.DEFAULT) instanceof Parsed.Good<ResponseHead>(ResponseHead response)) {
            ClientOpening opening =
                    new ClientOpening("h", "/", "key", List.of("chat"), "permessage-deflate", List.of());
            assertThat(opening.judge(response, true)).isNotNull();
            assertThat(opening.judgeRefusal(response)).isNotNull();
            body(BodyLength.of(response, "GET"), bytes, taken);
        }
    }

    private static void body(BodyLength length, byte[] bytes, int from) {
        BodyReader reader = new BodyReader(length, 1 << 16);
        reader.receive(bytes, from, bytes.length);
        reader.endOfStream();
        assertThat(reader.complete() || reader.fault() != null).isTrue();
    }
}
