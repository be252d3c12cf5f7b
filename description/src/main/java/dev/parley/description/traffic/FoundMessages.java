package dev.parley.description.traffic;

import dev.parley.description.asyncapi.ChannelMessages;
import dev.parley.description.asyncapi.Constants;
import dev.parley.description.document.StandardDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The messages of a channel by their kinds.
 *
 * @param all in the order of their connections
 * @param known those that kinds of the description are, or come near to
 * @param fresh kinds that the description does not have
 */
record FoundMessages(List<Told> all, Map<ChannelMessages.Kind, List<Told>> known, List<FoundKind> fresh) {

    /**
     * What connections told.
     *
     * @param key of a channel that the description has, or none
     */
    static FoundMessages of(StandardDocument document, @Nullable String key, List<Seen.Connection> connections) {
        var all = new ArrayList<Told>();
        int number = 0;
        for (var connection : connections) {
            int here = number++;
            connection.messages().forEach(message -> all.add(Told.of(here, message)));
        }
        var kinds = key == null ? null : ChannelMessages.of(document, key).orElse(null);
        if (kinds == null || kinds.kinds().isEmpty()) {
            return new FoundMessages(all, Map.of(), KindFinding.of(all, new LinkedHashSet<>()));
        }
        var known = new LinkedHashMap<ChannelMessages.Kind, List<Told>>();
        var rest = new ArrayList<Told>();
        var judge = kinds.judge();
        for (var told : all) {
            var message = told.message();
            var kind = judge.judge(told.sent(), message.text(), message.head()).kind();
            if (kind == null) rest.add(told);
            else known.computeIfAbsent(kind, _ -> new ArrayList<>()).add(told);
        }
        var taken = new LinkedHashSet<String>();
        kinds.kinds().forEach(kind -> taken.add(kind.key()));
        return new FoundMessages(all, known, KindFinding.of(rest, taken));
    }

    /** The payloads that are JSON, of each kind. */
    List<Exchanged> exchanged(StandardDocument document, String channel) {
        var exchanged = new ArrayList<Exchanged>();
        for (var kind : fresh) if (kind.isJson()) exchanged.add(kind.exchanged(channel));
        known.forEach((kind, those) -> {
            var constants = Constants.of(document, kind.payload()).values();
            exchanged.add(new Exchanged(
                    channel + " " + kind.key(), kind.key(), samples(those), constants, constants.isEmpty()));
        });
        return exchanged;
    }

    /** What messages say that are JSON, without secrets. */
    static List<JsonNode> samples(List<Told> messages) {
        return messages.stream()
                .filter(told -> told.tree() != null)
                .map(told -> Hidden.tree(told.json()))
                .toList();
    }
}
