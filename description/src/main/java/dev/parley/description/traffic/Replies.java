package dev.parley.description.traffic;

import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds which messages answer which: by an id that both have, else by their order. Used once. */
final class Replies {

    private static final Pattern ID = Pattern.compile(
            "(?i)_?(id|ref|seq|sn|nonce|echo|cid|rid|tid|mid|uid|ack|reqid|msgid|requestno|"
                    + "(request|correlation|transaction|message|msg|req|reply|invoke|call|command|in_?reply_?to|reply_?to)_?(id|no|num|number|ref|to)?)");

    private static final double NEARLY_ALL = 0.8;
    private static final int FEWEST_IN_ORDER = 2;
    /** So often one message follows another of no chance, unless a session says the same over and over. */
    private static final int ENOUGH_IN_ORDER = 5;

    private final List<FoundKind> kinds;
    private final IdentityHashMap<Told, FoundKind> kindOf = new IdentityHashMap<>();
    private final List<Told> messages;

    private Replies(List<FoundKind> kinds, List<Told> messages) {
        this.kinds = kinds;
        this.messages = messages;
        kinds.forEach(kind -> kind.messages().forEach(message -> kindOf.put(message, kind)));
    }

    /**
     * That one kind answers another.
     *
     * @param requestId where the request has its id; the root where the order tells
     * @param replyId where the reply repeats it
     */
    record Reply(FoundKind request, FoundKind reply, Pointer requestId, Pointer replyId, int times, int of) {

        boolean isById() {
            return !requestId.isRoot();
        }

        /** Whether it was seen so seldom that it may be chance. */
        boolean isUncertain() {
            return !isById() && times < ENOUGH_IN_ORDER;
        }
    }

    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /** The replies among messages, which are in their order within each connection. */
    static List<Reply> of(List<FoundKind> kinds, List<Told> messages) {
        var replies = new Replies(kinds, messages);
        var byId = replies.byId();
        var all = new ArrayList<>(byId);
        var paired = new HashSet<FoundKind>();
        byId.forEach(each -> {
            paired.add(each.request());
            paired.add(each.reply());
        });
        all.addAll(replies.inOrder(paired));
        return all;
    }

    private record Place(FoundKind request, Pointer at) {}

    private record Fields(FoundKind reply, Pointer replyId, Pointer requestId) {}

    private List<Reply> byId() {
        var hits = new LinkedHashMap<Fields, Map<FoundKind, Integer>>();
        var asked = new LinkedHashMap<Fields, Integer>();
        var values = new HashMap<Fields, Map<JsonNode, Integer>>();
        for (var connection : connections().values()) {
            var earlier = new HashMap<Boolean, Map<JsonNode, List<Place>>>();
            for (var message : connection) {
                var kind = kindOf.get(message);
                if (kind == null) continue;
                scalars(message, kind).forEach((at, value) -> {
                    var there = earlier.getOrDefault(!message.sent(), Map.of()).getOrDefault(value, List.of());
                    var counted = new HashSet<Fields>();
                    for (var place : there.reversed()) {
                        var fields = new Fields(kind, at, place.at());
                        if (!related(at, place.at()) || !counted.add(fields)) continue;
                        hits.computeIfAbsent(fields, _ -> new LinkedHashMap<>())
                                .merge(place.request(), 1, Integer::sum);
                        asked.merge(fields, 1, Integer::sum);
                        values.computeIfAbsent(fields, _ -> new HashMap<>()).merge(value, 1, Integer::sum);
                    }
                });
                var mine = earlier.computeIfAbsent(message.sent(), _ -> new HashMap<>());
                scalars(message, kind)
                        .forEach((at, value) -> mine.computeIfAbsent(value, _ -> new ArrayList<>())
                                .add(new Place(kind, at)));
            }
        }
        var replies = new ArrayList<Reply>();
        asked.forEach((fields, times) -> {
            int all = (int) fields.reply().messages().stream()
                    .filter(message -> !message.sent() || fields.reply().isSent())
                    .filter(message -> message.at(fields.replyId()).isValueNode())
                    .count();
            int distinct = values.getOrDefault(fields, Map.of()).size();
            boolean nearly = times >= NEARLY_ALL * all;
            // what is no id by its name has to be one by its values
            boolean one = isId(fields.replyId().last()) || (distinct > 2 && times <= 1.2 * distinct);
            if (!nearly || !one || replies.stream().anyMatch(each -> each.reply() == fields.reply())) return;
            hits.getOrDefault(fields, Map.of()).forEach((request, count) -> {
                if (request != fields.reply())
                    replies.add(new Reply(request, fields.reply(), fields.requestId(), fields.replyId(), count, all));
            });
        });
        return replies;
    }

    /** Two members may be one id: they have one name, or both are ids by their names. */
    private static boolean related(Pointer one, Pointer other) {
        return one.last().equals(other.last()) || (isId(one.last()) && isId(other.last()));
    }

    /** The members that may be an id: single values that do not tell the kind. */
    private static Map<Pointer, JsonNode> scalars(Told message, FoundKind kind) {
        var scalars = new LinkedHashMap<Pointer, JsonNode>();
        if (message.json().isArray()) {
            for (int i = 0; i < Math.min(4, message.json().size()); i++)
                put(
                        scalars,
                        kind,
                        Pointer.of(Integer.toString(i)),
                        message.json().get(i));
            return scalars;
        }
        message.json().properties().forEach(entry -> put(scalars, kind, Pointer.of(entry.getKey()), entry.getValue()));
        return scalars;
    }

    private static void put(Map<Pointer, JsonNode> scalars, FoundKind kind, Pointer at, JsonNode value) {
        boolean id = value.isIntegralNumber()
                || (value.isString() && !value.stringValue().isEmpty());
        if (id && !kind.constants().containsKey(at)) scalars.put(at, value);
    }

    private Map<Integer, List<Told>> connections() {
        var connections = new LinkedHashMap<Integer, List<Told>>();
        messages.forEach(message -> connections
                .computeIfAbsent(message.connection(), _ -> new ArrayList<>())
                .add(message));
        return connections;
    }

    /** Kinds that follow one another each time, and never come alone. */
    private List<Reply> inOrder(Set<FoundKind> paired) {
        var followed = new LinkedHashMap<FoundKind, Map<FoundKind, Integer>>();
        for (var connection : connections().values()) {
            for (int i = 1; i < connection.size(); i++) {
                var one = connection.get(i - 1);
                var next = connection.get(i);
                var kind = kindOf.get(one);
                var after = kindOf.get(next);
                if (kind == null || after == null || one.sent() == next.sent() || kind == after) continue;
                followed.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).merge(after, 1, Integer::sum);
            }
        }
        var replies = new ArrayList<Reply>();
        for (var kind : kinds) {
            followed.getOrDefault(kind, Map.of()).forEach((after, times) -> {
                boolean always = times == kind.messages().size()
                        && times == after.messages().size();
                boolean alone = followed.getOrDefault(after, Map.of()).getOrDefault(kind, 0) < times;
                if (always && alone && times >= FEWEST_IN_ORDER && !paired.contains(kind) && !paired.contains(after))
                    replies.add(new Reply(kind, after, Pointer.ROOT, Pointer.ROOT, times, times));
            });
        }
        return replies;
    }
}
