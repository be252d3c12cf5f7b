package dev.parley.server.demo.http;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.http.HeaderField;
import java.util.List;

/** {@code /demo/http/redirect/{times}}: leads on so many times, to {@code anything} at last; or round and round. */
final class Redirects {

    private static final List<String> STATUSES = List.of("301", "302", "303", "307", "308");
    private static final int MOST = 100;

    private Redirects() {}

    static Answer answer(Ask ask) {
        String times = ask.segment(0, "redirect/3");
        int status = Integer.parseInt(ask.choice("status", "302", STATUSES));
        String host = ask.query().first("host") == null ? "" : otherHost(ask);
        return Answers.text(
                status, "This way\n", new HeaderField("Location", host + HttpDemos.ROOT + next(ask, times)));
    }

    private static String next(Ask ask, String times) {
        String query = ask.exchange().head().query();
        String again = query.isEmpty() ? "" : "?" + query;
        if (times.equals("loop")) {
            return "/redirect/loop" + again;
        }
        int left = Ask.number("The number of redirects", times, 1, MOST) - 1;
        return left == 0 ? "/anything" : "/redirect/" + left + again;
    }

    /** This server under another name, which is another origin. */
    private static String otherHost(Ask ask) {
        ask.choice("host", "other", List.of("other"));
        String asked = String.valueOf(ask.exchange().head().fields().first("Host"));
        String other = asked.startsWith("localhost") ? "127.0.0.1" : "localhost";
        return "http://" + other + ":" + ask.exchange().local().getPort();
    }
}
