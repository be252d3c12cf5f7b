package dev.parley.engine.script;

import java.math.BigDecimal;

/** Numbers as JavaScript writes them (ECMA-262, Number::toString). */
final class JavaScriptNumber {

    /** Digits before the point, and places behind it down to the first digit, from which on there is an exponent. */
    private static final int MOST_BEFORE = 21;

    private static final int MOST_BEHIND = -6;

    private JavaScriptNumber() {}

    /** @param number any; {@code 1e400} of JSON is read as an infinite one, by JavaScript too */
    static String text(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        var exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int point = exact.precision() - exact.scale();
        if (exact.signum() == 0 || (point <= MOST_BEFORE && point > MOST_BEHIND)) {
            return exact.signum() == 0 ? "0" : exact.toPlainString();
        }
        String digits = exact.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        int exponent = point - 1;
        return (number < 0 ? "-" : "")
                + digits.charAt(0)
                + fraction
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }
}
