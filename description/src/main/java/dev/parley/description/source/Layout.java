package dev.parley.description.source;

import java.util.Optional;

/**
 * The habits of a text, for what is written anew in it.
 *
 * @param width spaces of one level
 * @param dashes spaces that a list's dashes are set in from their key
 * @param quote of texts that need one
 * @param flowLists whether short lists of scalars stand in brackets
 * @param newline its line break
 */
record Layout(int width, int dashes, char quote, boolean flowLists, String newline) {

    /** What is customary where a text shows no habit. */
    static final Layout USUAL = new Layout(2, 2, '\'', true, "\n");

    static Layout of(String text, Optional<Spot> root) {
        var seen = new Seen(text);
        root.ifPresent(spot -> seen.look(spot, -1));
        return new Layout(
                seen.width > 0 ? seen.width : USUAL.width,
                seen.dashes >= 0 ? seen.dashes : seen.width > 0 ? seen.width : USUAL.dashes,
                seen.doubles > seen.singles ? '"' : '\'',
                seen.flowLists > 0 || seen.blockLists == 0,
                text.contains("\r\n") ? "\r\n" : "\n");
    }

    private static final class Seen {
        private final Lines lines;
        private int width;
        private int dashes = -1;
        private int singles;
        private int doubles;
        private int flowLists;
        private int blockLists;

        Seen(String text) {
            this.lines = new Lines(text);
        }

        /** Looks at a spot under a key that begins there. Columns of long lines are dear, and asked for where they matter only. */
        void look(Spot spot, int key) {
            switch (spot) {
                case Spot.Scalar scalar -> {
                    if (scalar.style() == Spot.Style.SINGLE) singles++;
                    if (scalar.style() == Spot.Style.DOUBLE) doubles++;
                }
                case Spot.Alias _ -> {}
                case Spot.Mapping mapping -> mapping(mapping);
                case Spot.Items items -> items(items, key);
            }
        }

        private void mapping(Spot.Mapping mapping) {
            if (width == 0 && mapping.flow() && !mapping.members().isEmpty()) {
                int start = mapping.members().getFirst().start();
                if (lines.leads(start)) width = Math.max(0, lines.column(start) - lines.indent(mapping.start()));
            }
            for (var member : mapping.members()) {
                if (width == 0) measure(member);
                look(member.value(), member.start());
            }
        }

        private void measure(Spot.Member member) {
            if (member.value() instanceof Spot.Mapping inner && !inner.members().isEmpty()) {
                int start = inner.members().getFirst().start();
                if (lines.leads(start)) width = Math.max(0, lines.column(start) - lines.column(member.start()));
            }
        }

        private void items(Spot.Items items, int key) {
            boolean scalars = items.items().stream().allMatch(Spot.Scalar.class::isInstance);
            if (!items.items().isEmpty() && scalars) {
                if (items.flow()) flowLists++;
                else blockLists++;
            }
            if (!items.flow() && dashes < 0 && lines.leads(items.start())) {
                dashes = Math.max(0, lines.column(items.start()) - (key < 0 ? 0 : lines.column(key)));
            }
            for (var item : items.items()) look(item, key);
        }
    }
}
