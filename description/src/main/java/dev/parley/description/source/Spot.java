package dev.parley.description.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A node with its place in the text: offsets of characters, the end exclusive, without what follows it on its last line. */
sealed interface Spot {

    /** The key of what is merged. */
    String MERGE = "<<";

    /** How far what is merged is followed. */
    int MOST_MERGES = 20;

    int start();

    int end();

    /** Whether an alias may refer to it, or it has a tag. */
    boolean marked();

    /** How a scalar is written. */
    enum Style {
        EMPTY,
        PLAIN,
        SINGLE,
        DOUBLE,
        BLOCK
    }

    /** A scalar; an empty one has no characters. */
    record Scalar(int start, int end, boolean marked, Style style, JsonNode value) implements Spot {}

    /** A mapping in block or flow style. */
    record Mapping(int start, int end, boolean marked, boolean flow, List<Member> members) implements Spot {
        public Mapping {
            members = members.size() < WideMembers.KEYS ? List.copyOf(members) : new WideMembers(members);
        }

        /** Index of the key, or -1; of the last one where a tolerant reader has met it twice. */
        int index(String key) {
            return members instanceof WideMembers wide ? wide.index(key) : WideMembers.last(members, key);
        }

        /** What stands at the key, or is merged into the mapping there. */
        @Nullable
        Member member(String key) {
            return member(key, 0);
        }

        private @Nullable Member member(String key, int depth) {
            int index = index(key);
            if (index >= 0) return members.get(index);
            int merge = depth < MOST_MERGES ? index(MERGE) : -1;
            if (merge < 0 || !members.get(merge).merges()) return null;
            var value = members.get(merge).value();
            for (var each : value instanceof Items items ? items.items() : List.of(value)) {
                var part = each instanceof Alias alias ? alias.target() : each;
                var found = part instanceof Mapping mapping ? mapping.member(key, depth + 1) : null;
                if (found != null) return found;
            }
            return null;
        }
    }

    /** A list in block or flow style. */
    record Items(int start, int end, boolean marked, boolean flow, List<Spot> items) implements Spot {}

    /** A second mention of a node that stands before it. */
    record Alias(int start, int end, Spot target) implements Spot {
        @Override
        public boolean marked() {
            return true;
        }
    }

    /** A key with its value. */
    record Member(String key, int start, int keyEnd, Spot value) {

        /**
         * Whether it merges a mapping or a list of them into its own, as YAML 1.1 has it and readers of 1.2 do, too: by a key {@code <<} that
         * is not quoted.
         */
        boolean merges() {
            return key.equals(MERGE) && keyEnd - start == MERGE.length() && isMappings(value, true);
        }

        private static boolean isMappings(Spot spot, boolean list) {
            return switch (spot) {
                case Scalar _ -> false;
                case Alias alias -> isMappings(alias.target(), list);
                case Mapping _ -> true;
                case Items items -> list && items.items().stream().allMatch(each -> isMappings(each, false));
            };
        }
    }

    /** Whether it holds something that is marked, or is it. */
    default boolean holdsMarks() {
        return marked()
                || switch (this) {
                    case Scalar _, Alias _ -> false;
                    case Mapping mapping ->
                        mapping.members().stream()
                                .anyMatch(member -> member.value().holdsMarks());
                    case Items items -> items.items().stream().anyMatch(Spot::holdsMarks);
                };
    }

    /** Whether it is a mapping or list in block style that has something in it. */
    default boolean isBlock() {
        return switch (this) {
            case Scalar _, Alias _ -> false;
            case Mapping mapping -> !mapping.flow();
            case Items items -> !items.flow();
        };
    }
}
