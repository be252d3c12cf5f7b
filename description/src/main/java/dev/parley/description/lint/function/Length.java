package dev.parley.description.lint.function;

import org.jspecify.annotations.Nullable;

/** Wants so many members, items or characters at least or at most, or a number in those bounds. */
record Length(@Nullable Double min, @Nullable Double max) implements LintFunction {

    static Length of(Options options) {
        options.only("min", "max");
        if (!options.has("min") && !options.has("max")) {
            throw options.wrong("needs `min` or `max`");
        }
        return new Length(options.number("min"), options.number("max"));
    }

    @Override
    public void check(Target target, Findings findings) {
        var value = target.value();
        if (value == null || value.isNull() || value.isBoolean()) {
            return;
        }
        double length = value.isContainer()
                ? value.size()
                : value.isNumber() ? value.doubleValue() : value.asString("").length();
        if (min != null && length < min) {
            findings.add("#{{print(\"property\")}}must be longer than " + written(min));
        }
        if (max != null && length > max) {
            findings.add("#{{print(\"property\")}}must be shorter than " + written(max));
        }
    }

    private static String written(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
