package dev.parley.description.variables;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Values made here, of a source of randomness or time, each by its word in {@code built-in-names.txt}. */
record OwnValues(InstantSource now, RandomGenerator random, String parleyHost) {

    private static final String DIGITS = "0123456789";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz" + DIGITS;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + SMALL;
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final Duration YEAR = Duration.ofDays(365);

    /** With milliseconds always, as {@code Date.prototype.toISOString} has them. */
    private static final DateTimeFormatter ISO = utc("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    /** As {@code Date.prototype.toString} has it in UTC. */
    private static final DateTimeFormatter SCRIPT =
            utc("EEE MMM dd uuuu HH:mm:ss 'GMT+0000 (Coordinated Universal Time)'");

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    String value(String word) {
        return switch (word) {
            case "parleyHost" -> parleyHost;
            case "uuid" -> uuid();
            case "seconds" -> Long.toString(Math.floorDiv(now.millis(), 1000L));
            case "milliseconds" -> Long.toString(now.millis());
            case "iso" -> ISO.format(now.instant());
            case "date" -> ISO.format(now.instant()).substring(0, 10);
            case "datePast" -> SCRIPT.format(now.instant().minus(upTo(YEAR)));
            case "dateFuture" -> SCRIPT.format(now.instant().plus(upTo(YEAR)));
            case "dateRecent" -> SCRIPT.format(now.instant().minus(upTo(Duration.ofDays(1))));
            case "thousand" -> Integer.toString(random.nextInt(1001));
            case "million" -> Integer.toString(random.nextInt(1_000_000));
            case "hundred" -> Integer.toString(random.nextInt(1, 100));
            case "byte" -> Integer.toString(random.nextInt(1, 255));
            case "fraction" -> decimal(random.nextDouble());
            case "latitude" -> decimal(random.nextDouble(-90, 90));
            case "longitude" -> decimal(random.nextDouble(-180, 180));
            case "price" -> String.format(Locale.ROOT, "%.2f", random.nextInt(100_001) / 100.0);
            case "digit" -> some(DIGITS, 1);
            case "digits4" -> some(DIGITS, 4);
            case "digits8" -> some(DIGITS, 8);
            case "phone" -> some(DIGITS, 3) + "-" + some(DIGITS, 3) + "-" + some(DIGITS, 4);
            case "alphanumeric" -> some(SMALL, 1);
            case "word8" -> some(SMALL, 8);
            case "letters15" -> some(LETTERS, 15);
            case "letters16" -> some(LETTERS, 16);
            case "bitcoin" -> oneOf("1", "3") + some(BASE58, random.nextInt(25, 34));
            case "hex16" -> HexFormat.of().formatHex(bytes(16));
            case "base64" -> Base64.getEncoder().encodeToString(bytes(16));
            case "color" -> "#" + HexFormat.of().formatHex(bytes(3));
            case "mac" -> HexFormat.ofDelimiter(":").formatHex(bytes(6));
            case "ipv4" -> ipv4();
            case "ipv6" -> ipv6();
            default -> throw new IllegalArgumentException(word);
        };
    }

    String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String uuid() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least).toString();
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(1, most.toMillis()));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    private String some(String letters, int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private String ipv4() {
        var numbers = new StringJoiner(".");
        for (int i = 0; i < 4; i++) {
            numbers.add(Integer.toString(random.nextInt(256)));
        }
        return numbers.toString();
    }

    private String ipv6() {
        var groups = new StringJoiner(":");
        for (int i = 0; i < 8; i++) {
            groups.add(HexFormat.of().formatHex(bytes(2)));
        }
        return groups.toString();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
