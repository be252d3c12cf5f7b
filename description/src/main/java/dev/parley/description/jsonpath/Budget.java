package dev.parley.description.jsonpath;

/** How many steps an evaluation may still take; some queries would take more than anyone waits for. Confined to one thread. */
final class Budget {

    private int left;

    Budget(int steps) {
        this.left = steps;
    }

    /** Takes a step; false when there are no more. */
    boolean spend() {
        return left > 0 && --left > 0;
    }

    boolean isUsedUp() {
        return left <= 0;
    }
}
