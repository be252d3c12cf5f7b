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

    /** Those whose requests the server took; all where it took none. */
    List<Seen.Exchange> taken() {
        var done = exchanges.stream().filter(Seen.Exchange::isDone).toList();
        return done.isEmpty() ? exchanges : done;
    }
}
