package dev.parley.cli;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.protocol.Bytes;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of the command line, read. */
public final class Amounts {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");

    private Amounts() {}

    /** A time such as {@code 500ms}, {@code 10s}, {@code 2m}; a bare number is seconds. */
    public static Duration time(String option, String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException(
                    Problem.of("time-malformed", option + " is a time such as 500ms, 10s or 2m, not “" + text + "”"));
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (Objects.requireNonNullElse(matcher.group(2), "s")) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /** A span of nanoseconds in words: {@code 6.41 ms}, {@code 42.7 ms}, {@code 3.1 s}. */
    public static String took(long nanos) {
        if (nanos < 9_995_000) {
            return fixed(nanos, 10_000, 100) + " ms";
        }
        return nanos < 999_950_000 ? fixed(nanos, 100_000, 10) + " ms" : fixed(nanos, 100_000_000, 10) + " s";
    }

    /**
     * A number with a fixed number of digits behind its point; a formatter takes far longer, and there is one for each line of a run.
     *
     * @param unit of the last digit
     * @param point how many of these make one
     */
    private static String fixed(long number, long unit, long point) {
        long rounded = (number + unit / 2) / unit;
        String rest = Long.toString(point + rounded % point).substring(1);
        return rounded / point + "." + rest;
    }

    /** A text that goes into a control frame, which holds no more than 125 bytes (RFC 6455 §5.5). */
    public static Bytes control(String what, String text, int most) {
        Bytes bytes = Bytes.utf8(text);
        if (bytes.size() > most) {
            throw new ProblemException(Problem.of(
                    "control-too-long", what + " holds at most " + most + " bytes, this one has " + bytes.size()));
        }
        return bytes;
    }

    /** Bytes written in hexadecimal digits, with or without blanks. */
    public static Bytes hex(String option, String text) {
        String digits = text.replaceAll("\\s", "");
        if (!digits.matches("[0-9A-Fa-f]*") || digits.length() % 2 != 0) {
            String why = digits.length() % 2 != 0 ? "it has an odd number of digits" : "it has other characters";
            throw new ProblemException(Problem.of(
                    "hex-malformed", option + " is hexadecimal, two digits a byte; “" + text + "” is not: " + why));
        }
        return Bytes.hex(digits);
    }
}
