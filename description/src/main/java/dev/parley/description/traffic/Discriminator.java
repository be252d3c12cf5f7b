package dev.parley.description.traffic;

import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds by data the member that tells kinds of messages apart. */
final class Discriminator {

    /** Names that hardly mean anything else. */
    private static final List<String> STRONG = List.of(
            "type",
            "messagetype",
            "msgtype",
            "kind",
            "event",
            "eventtype",
            "eventname",
            "action",
            "op",
            "opcode",
            "method",
            "cmd",
            "command",
            "_typename",
            "@type",
            "$type");

    /** Names that may mean something else. */
    private static final List<String> WEAK =
            List.of("e", "t", "name", "topic", "channel", "subject", "stream", "msg", "target");

    private static final Set<String> NUMBERED =
            Set.of("op", "opcode", "type", "kind", "t", "code", "cmd", "command", "msgtype");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$@#][\\w.$@:/# -]{0,79}");
    private static final int MOST = 60;
    private static final int MOST_OF_OTHERS = 20;

    private Discriminator() {}

    /** How it is told by. */
    private record Candidate(Pointer at, int rank, int present, Map<JsonNode, List<Told>> values) {

        boolean repeats() {
            return present >= 2 * values.size();
        }
    }

    /**
     * The member that tells these messages apart.
     *
     * @param but members that tell something already
     */
    static Optional<Pointer> of(List<Told> messages, Set<Pointer> but) {
        return candidates(messages).stream()
                .filter(candidate -> !but.contains(candidate.at()))
                .filter(candidate -> tells(candidate, messages.size(), !but.isEmpty()))
                .min(Comparator.comparingInt(Candidate::rank)
                        .thenComparingInt(candidate -> candidate.at().tokens().size())
                        .thenComparingInt(candidate -> -candidate.present()))
                .map(Candidate::at);
    }

    private static boolean tells(Candidate candidate, int all, boolean further) {
        int values = candidate.values().size();
        double coverage = (double) candidate.present() / all;
        boolean top = candidate.at().tokens().size() == 1;
        if (values > MOST || values == 0) return false;
        if (candidate.rank() < STRONG.size() && top && !further) return coverage >= 0.3;
        boolean apart = values > 1 && differ(candidate);
        if (candidate.rank() < STRONG.size()) return coverage >= 0.8 && apart;
        if (candidate.rank() < STRONG.size() + WEAK.size()) return coverage >= 0.8 && apart && values <= MOST_OF_OTHERS;
        return coverage >= 0.9
                && values > 1
                && values <= MOST_OF_OTHERS
                && candidate.present() >= 3 * values
                && apart
                && candidate.repeats();
    }

    /** Whether messages with different values look different, and those with one value alike. */
    private static boolean differ(Candidate candidate) {
        var shapes = new ArrayList<Set<String>>();
        for (var those : candidate.values().values()) {
            var first = those.getFirst().shape();
            long alike = those.stream()
                    .limit(50)
                    .filter(each -> PathFinding.likeness(first, each.shape()) >= 0.5)
                    .count();
            if (alike < 0.8 * Math.min(50, those.size())) return false;
            shapes.add(first);
        }
        var distinct = new ArrayList<Set<String>>();
        for (var shape : shapes) {
            if (distinct.stream().noneMatch(each -> PathFinding.likeness(each, shape) >= 0.8)) distinct.add(shape);
        }
        return distinct.size() > 1;
    }

    private static List<Candidate> candidates(List<Told> messages) {
        var places = new LinkedHashSet<Pointer>();
        for (var message : messages) {
            for (var name : message.json().propertyNames()) {
                places.add(Pointer.of(name));
                for (var inner : message.json().get(name).propertyNames()) {
                    if (rank(inner) < STRONG.size() + WEAK.size()) places.add(Pointer.of(name, inner));
                }
            }
            for (int i = 0;
                    i < Math.min(4, message.json().size()) && message.json().isArray();
                    i++) places.add(Pointer.of(Integer.toString(i)));
            if (places.size() > 400) break;
        }
        var candidates = new ArrayList<Candidate>();
        for (var place : places) {
            var values = new LinkedHashMap<JsonNode, List<Told>>();
            int present = 0;
            boolean words = true;
            for (var message : messages) {
                var value = message.at(place);
                if (value.isMissingNode() || value.isNull()) continue;
                present++;
                words = words && isWord(value, place.last());
                if (!words || values.size() > MOST) break;
                values.computeIfAbsent(value, _ -> new ArrayList<>()).add(message);
            }
            if (words && present > 0) candidates.add(new Candidate(place, rank(place.last()), present, values));
        }
        return candidates;
    }

    private static int rank(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[_-](?=[a-z])", "");
        int strong = STRONG.indexOf(plain);
        if (strong >= 0) return strong;
        // the first item of a list is what such protocols tell kinds by
        if (plain.equals("0")) return 0;
        int weak = WEAK.indexOf(plain);
        return weak >= 0 ? STRONG.size() + weak : STRONG.size() + WEAK.size();
    }

    private static boolean isWord(JsonNode value, String name) {
        if (value.isIntegralNumber()) {
            boolean place = name.equals("0");
            return (place || NUMBERED.contains(name.toLowerCase(Locale.ROOT).replace("_", "")))
                    && value.canConvertToInt()
                    && Math.abs(value.intValue()) < 1000;
        }
        if (!value.isString()) return false;
        var text = value.stringValue();
        return WORD.matcher(text).matches()
                && SegmentKind.of(text)
                        .filter(kind -> kind != SegmentKind.IDENTIFIER)
                        .isEmpty()
                && !text.matches("[0-9a-fA-F]{8,}|.*\\d{6,}.*");
    }

    /** The distinct values of a member among messages. */
    static Set<JsonNode> values(List<Told> messages, Pointer at) {
        var values = new HashSet<JsonNode>();
        messages.forEach(message -> values.add(message.at(at)));
        return values;
    }
}
