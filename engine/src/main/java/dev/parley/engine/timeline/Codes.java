package dev.parley.engine.timeline;

/** The numbers that stand for constants in records. The enums that records hold grow at their ends only, so that old timelines stay readable. */
final class Codes {

    private Codes() {}

    @SuppressWarnings("EnumOrdinal") // the order is part of the form of records, and a test holds it
    static int of(Enum<?> constant) {
        return constant.ordinal();
    }
}
