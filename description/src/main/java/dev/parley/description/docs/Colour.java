package dev.parley.description.docs;

import java.util.Locale;

/** A colour of sRGB, each part from 0 to 255. */
record Colour(int red, int green, int blue) {

    /** What text needs against its ground (WCAG 2.2 §1.4.3), with a little room. */
    private static final double READABLE = 4.7;

    private static final int STEPS = 40;

    static Colour of(String hex) {
        int number = Integer.parseInt(hex.substring(1), 16);
        return new Colour(number >> 16, number >> 8 & 255, number & 255);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** The nearest to it that can be read on a ground. */
    Colour readableOn(Colour ground) {
        boolean darker = ground.luminance() > 0.18;
        return nearest(ground, darker);
    }

    /** The nearest to it on which a light text can be read. */
    Colour readableUnder(Colour text) {
        return nearest(text, true);
    }

    private Colour nearest(Colour other, boolean darker) {
        var here = this;
        for (int i = 1; i <= STEPS && here.contrast(other) < READABLE; i++) here = towards(darker ? 0 : 255, i);
        return here;
    }

    private Colour towards(int end, int step) {
        return new Colour(mixed(red, end, step), mixed(green, end, step), mixed(blue, end, step));
    }

    private static int mixed(int from, int to, int step) {
        return from + (to - from) * step / STEPS;
    }

    /** WCAG 2.2, “contrast ratio”. */
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
