package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.math.BigDecimal;

/** A number that values, lengths or counts may reach, or only come near to. */
record Bound(BigDecimal value, boolean exclusive, Located place) {

    /** How it is to another one on the same side: less than zero where it is lower. */
    int compare(Bound other, boolean upper) {
        int byValue = value.compareTo(other.value);
        if (byValue != 0 || exclusive == other.exclusive) return byValue;
        return exclusive == upper ? -1 : 1;
    }

    @Override
    public String toString() {
        return value.toPlainString().length() > 40 ? value.toString() : value.toPlainString();
    }
}
