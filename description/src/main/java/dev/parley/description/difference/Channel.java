package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A channel of AsyncAPI 2 or 3.
 *
 * @param address empty where it is not known beforehand
 */
record Channel(String id, String address, Located place) {

    static List<Channel> all(Located root) {
        boolean second = isSecond(root);
        var all = new ArrayList<Channel>();
        for (var each : root.child("channels").map(Located::children).orElse(List.of())) {
            if (each.key().startsWith("x-")) continue;
            var place = each.resolved();
            var address = place.node().path("address").asString("");
            all.add(new Channel(each.key(), second ? each.key() : address, place));
        }
        return all;
    }

    static boolean isSecond(Located root) {
        return root.node().path("asyncapi").asString("").startsWith("2.");
    }

    String title() {
        return address.isEmpty() ? id : address;
    }

    /** Its parameters by where they stand in its address. */
    Map<String, Located> parameters() {
        Map<String, Located> all = new LinkedHashMap<>();
        var names = Templates.names(address);
        for (var each : place.child("parameters").map(Located::children).orElse(List.of())) {
            int index = names.indexOf(each.key());
            all.put(index < 0 ? each.key() : "{" + index + "}", each.resolved());
        }
        return all;
    }

    /** The messages that can be on it, by their names. */
    Map<String, Located> messages() {
        Map<String, Located> all = new LinkedHashMap<>();
        place.child("messages")
                .map(Located::children)
                .orElse(List.of())
                .forEach(each -> all.put(each.key(), each.resolved()));
        return all;
    }
}
