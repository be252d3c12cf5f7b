package dev.parley.description.variables;

/**
 * How a value is made: a text with holes.
 *
 * <p>A hole holds choices ({@code {true|false}}), a word of {@link OwnValues} ({@code {uuid}}) or an expression of Datafaker ({@code
 * {Address.city}}, known by its dot); {@code \n} is a line break.
 */
record Recipe(String text) {

    /** The recipe of a name of Datafaker, such as {@code address.city}. */
    static Recipe faker(String name) {
        return new Recipe("{" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "}");
    }

    String value(OwnValues own, FakerValues faker) {
        var value = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            value.append(text, at, open).append(fill(text.substring(open + 1, close), own, faker));
            at = close + 1;
        }
        return value.append(text, at, text.length()).toString().replace("\\n", "\n");
    }

    private static String fill(String hole, OwnValues own, FakerValues faker) {
        if (hole.indexOf('|') >= 0) {
            return own.oneOf(hole.split("\\|"));
        }
        return hole.indexOf('.') >= 0 ? faker.value(hole) : own.value(hole);
    }
}
