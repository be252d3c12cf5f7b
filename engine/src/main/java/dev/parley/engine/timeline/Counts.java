package dev.parley.engine.timeline;

/** How many entries there are of each direction and kind. Not thread-safe. */
final class Counts {

    private static final int KINDS = Kind.values().length;
    private static final int DIRECTIONS = Direction.values().length;
    private static final int SIZE = DIRECTIONS * KINDS;
    /** Kinds that there were at first; later ones are counted behind them all, so that old indexes stay readable. */
    private static final int FIRST_KINDS = 10;

    private final int[] counts;

    Counts() {
        this(new int[SIZE]);
    }

    private Counts(int[] counts) {
        this.counts = counts;
    }

    void add(Direction direction, Kind kind, int more) {
        counts[place(direction, kind)] += more;
    }

    private static int place(Direction direction, Kind kind) {
        int code = Codes.of(kind);
        return code < FIRST_KINDS ? Codes.of(direction) * FIRST_KINDS + code : code * DIRECTIONS + Codes.of(direction);
    }

    Counts copy() {
        return new Counts(counts.clone());
    }

    /** How many are of what the selection names. */
    int of(int[] selection) {
        int sum = 0;
        for (int index : selection) {
            sum += counts[index];
        }
        return sum;
    }

    /** What passes the filter, but for its sequence, as a selection for {@link #of}. */
    static int[] selection(Filter filter) {
        int[] selected = new int[SIZE];
        int size = 0;
        for (Direction direction : Direction.values()) {
            for (Kind kind : Kind.values()) {
                if (filter.passes(direction, kind)) {
                    selected[size++] = place(direction, kind);
                }
            }
        }
        return java.util.Arrays.copyOf(selected, size);
    }

    void write(RecordWriter out) {
        int kinds = 0;
        for (int count : counts) {
            kinds += count > 0 ? 1 : 0;
        }
        out.number(kinds);
        for (int i = 0; i < SIZE; i++) {
            if (counts[i] > 0) {
                out.octet(i);
                out.number(counts[i]);
            }
        }
    }

    static Counts read(RecordReader in) {
        Counts counts = new Counts();
        int kinds = in.count();
        for (int i = 0; i < kinds; i++) {
            int index = in.octet();
            if (index >= SIZE) {
                throw new CorruptRecordException("a kind of entry that is none");
            }
            counts.counts[index] = in.count();
        }
        return counts;
    }
}
