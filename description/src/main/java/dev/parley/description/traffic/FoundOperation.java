package dev.parley.description.traffic;

import java.util.ArrayList;
import java.util.List;

/**
 * An operation that exchanges are of.
 *
 * @param server address of the server that the path is on
 * @param isOn whether the description names that server, or is known to mean it
 * @param known whether the description has the path
 * @param base what stands before the path in the addresses
 */
record FoundOperation(
        String method,
        Template template,
        String server,
        boolean isOn,
        boolean known,
        String base,
        List<Seen.Exchange> exchanges) {

    FoundOperation {
        exchanges = List.copyOf(exchanges);
    }

    /** The same with the names that the parameters of its path have, where that is new. */
    FoundOperation said(Names names) {
        return known ? this : new FoundOperation(method, template.said(names), server, isOn, false, base, exchanges);
    }

    String subject() {
        return method + " " + template.path();
    }

    /** The values that a segment of the template had, in the order of the exchanges. */
    List<String> values(int segment) {
        var values = new ArrayList<String>();
        for (var exchange : exchanges) {
            var address = Address.of(exchange.url()).orElseThrow();
            if (!address.isOn(base)) continue;
            var path = Template.segments(address.behind(base));
            if (path.size() > segment) values.add(Address.segment(path.get(segment)));
        }
        return values;
    }

    /** Its bodies: of requests that were taken, of answers and of refusals, each media type by itself. */
    List<Exchanged> exchanged() {
        var thing = template.thing();
        var all = new ArrayList<Exchanged>();
        var requests = taken().stream()
                .map(exchange -> new Content.Sample(exchange.sent(), exchange.request()))
                .toList();
        Content.of(requests).forEach(content -> add(all, content, thing));
        for (boolean done : new boolean[] {true, false}) {
            var responses = exchanges.stream()
                    .filter(exchange -> exchange.status() < 400 == done)
                    .map(exchange -> new Content.Sample(exchange.received(), exchange.response()))
                    .toList();
            Content.of(responses).forEach(content -> add(all, content, done ? thing : "error"));
        }
        return all;
    }

    private void add(List<Exchanged> all, Content content, String thing) {
        if (!content.isForm()) all.add(Exchanged.plain(subject(), thing, content.samples()));
    }

    /** Those whose requests the server took; all where it took none. */
    List<Seen.Exchange> taken() {
        var done = exchanges.stream().filter(Seen.Exchange::isDone).toList();
        return done.isEmpty() ? exchanges : done;
    }
}
