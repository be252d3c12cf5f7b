package dev.parley.engine.sending;

import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.Span;
import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places in the head of a request that nobody is to read: what came from secrets, and what a proxy is told to let it pass. */
final class HeadSecrets {

    private static final String OF_THE_PROXY = "\r\nproxy-authorization:";

    private HeadSecrets() {}

    static List<Span> of(ResolvedHttpRequest request, Bytes head) {
        List<Span> spans = new ArrayList<>(request.secretsIn(head.toArray()));
        String text = head.latin1();
        for (int at = 0; at < text.length(); at++) {
            if (text.regionMatches(true, at, OF_THE_PROXY, 0, OF_THE_PROXY.length())) {
                int from = at + OF_THE_PROXY.length() + 1;
                int end = text.indexOf("\r\n", from);
                if (end > from && spans.stream().noneMatch(span -> span.offset() < end && span.end() > from)) {
                    spans.add(new Span(from, end - from));
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::offset));
        return spans;
    }
}
