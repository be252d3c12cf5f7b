package dev.parley.description.code;

/** Reads texts between quotation marks by the rules of a language, as strictly as its compiler. */
enum LiteralReader {
    /** ECMAScript §12.9.4: a digit behind {@code \0} and line ends are errors; any other escaped character is itself. */
    JAVASCRIPT(Literals.JAVASCRIPT, "bfnrtv0'\"\\/", false, false, true, false, false),
    /** Python reference §2.4.1. */
    PYTHON(Literals.PYTHON, "abfnrtv'\"\\", true, true, false, false, false),
    /** JLS §3.3 and §3.10.7. */
    JAVA(Literals.JAVA, "bfnrts'\"\\", true, false, false, true, false),
    /** Go specification, “Rune literals”. */
    GO(Literals.GO, "abfnrtv\"\\", true, true, false, false, false),
    /** C# specification §6.4.5.6. */
    CSHARP(Literals.CSHARP, "abfnrtv0'\"\\", true, true, false, false, false),
    /** PHP manual, “Double quoted”: {@code $} stands for a variable; an escape that is none stands as it is. */
    PHP(Literals.PHP, "efnrtv\"\\$", false, false, true, false, true),
    /** Rust reference, “String literals”. */
    RUST(Literals.RUST, "nrt0'\"\\", false, false, true, false, false);

    final Literals literals;
    private final String simple;
    private final boolean four;
    private final boolean eight;
    private final boolean braces;
    private final boolean octal;
    private final boolean dollar;

    LiteralReader(
            Literals literals,
            String simple,
            boolean four,
            boolean eight,
            boolean braces,
            boolean octal,
            boolean dollar) {
        this.literals = literals;
        this.simple = simple;
        this.four = four;
        this.eight = eight;
        this.braces = braces;
        this.octal = octal;
        this.dollar = dollar;
    }

    /** A literal alone. */
    String read(String code) {
        var text = new StringBuilder();
        int end = read(code, 0, text);
        if (end != code.length()) {
            throw new AssertionError("ends at " + end + ": " + code);
        }
        return text.toString();
    }

    /** All literals of an expression of several lines, one after the other. */
    String readAll(String code) {
        var text = new StringBuilder();
        int at = 0;
        for (int next = code.indexOf('"'); next >= 0; next = code.indexOf('"', at)) {
            String between = code.substring(at, next).strip();
            if (!between.matches("(concat!)?[(+.,]?")) {
                throw new AssertionError("not an operator: " + between);
            }
            at = read(code, next, text);
        }
        if (!code.substring(at).strip().matches("\\)?")) {
            throw new AssertionError("rest: " + code.substring(at));
        }
        return text.toString();
    }

    private int read(String code, int from, StringBuilder text) {
        if (code.charAt(from) != '"') {
            throw new AssertionError("no quotation mark at " + from);
        }
        int at = from + 1;
        while (code.charAt(at) != '"') {
            char c = code.charAt(at);
            if (c == '\\') {
                at = escape(code, at + 1, text);
            } else if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                throw new AssertionError("a raw control character at " + at);
            } else if (dollar && c == '$') {
                throw new AssertionError("a variable at " + at);
            } else {
                text.append(c);
                at++;
            }
        }
        return at + 1;
    }

    private int escape(String code, int at, StringBuilder text) {
        char c = code.charAt(at);
        if (four && c == 'u') {
            return number(code, at + 1, at + 5, 16, text);
        } else if (eight && c == 'U') {
            return number(code, at + 1, at + 9, 16, text);
        } else if (braces && code.startsWith("u{", at)) {
            return number(code, at + 2, code.indexOf('}', at), 16, text) + 1;
        } else if (octal && c >= '0' && c <= '3') {
            return number(code, at, at + 3, 8, text);
        } else if (simple.indexOf(c) >= 0) {
            int which = "abefnrtv0".indexOf(c);
            text.append(which < 0 ? c : "\7\b\33\f\n\r\t\13\0".charAt(which));
            return at + 1;
        }
        throw new AssertionError("no escape: " + code.substring(at - 1, at + 2));
    }

    private static int number(String code, int from, int to, int base, StringBuilder text) {
        int value = Integer.parseInt(code.substring(from, to), base);
        text.append(base == 16 && to - from == 4 ? Character.toString((char) value) : Character.toString(value));
        return to;
    }
}
