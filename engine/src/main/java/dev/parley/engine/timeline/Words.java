package dev.parley.engine.timeline;

import dev.parley.description.problem.Problem;
import dev.parley.protocol.websocket.CloseCode;
import java.util.Locale;

/** All words of an entry, for searching. */
final class Words {

    private Words() {}

    static String of(Entry entry) {
        return switch (entry.content()) {
            case Content.Message message -> message.payload().utf8();
            case Content.Control control -> control.payload().utf8();
            case Content.Close close -> close.code() + " " + CloseCode.nameOf(close.code()) + " " + close.reason();
            case Content.Handshake handshake -> handshake(handshake);
            case Content.StageTime stage -> stage(stage);
            case Content.BrokenRule broken ->
                String.join(
                        "\n",
                        broken.violation().rule().id(),
                        broken.violation().rule().source(),
                        broken.violation().rule().demand(),
                        broken.violation().expected(),
                        broken.violation().seen());
            case Content.Stray stray -> stray.wire().utf8();
            case Content.Ended ended -> ended.summary();
            case Content.Failure failure -> problem(failure.problem());
            case Content.Note note -> note.text();
            case Content.Pending _ -> "";
            case HttpContent http -> HttpWords.all(http);
        };
    }

    private static String handshake(Content.Handshake handshake) {
        return String.join(
                "\n",
                handshake.request().utf8(),
                handshake.response().utf8(),
                handshake.body().utf8(),
                handshake.remote(),
                handshake.problem() == null ? "" : problem(handshake.problem()));
    }

    private static String stage(Content.StageTime stage) {
        String name = stage.stage().name().toLowerCase(Locale.ROOT);
        return String.join("\n", name, stage.detail(), stage.problem() == null ? "" : problem(stage.problem()));
    }

    private static String problem(Problem problem) {
        return problem.hint() == null ? problem.message() : problem.message() + "\n" + problem.hint();
    }
}
