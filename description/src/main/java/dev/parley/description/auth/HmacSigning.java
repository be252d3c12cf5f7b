package dev.parley.description.auth;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs with a keyed hash (RFC 2104) over a text that is made of parts of the request, as many APIs ask. */
final class HmacSigning {

    private static final Pattern PART = Pattern.compile("\\{([A-Za-z]+)(?::([^{}]+))?}");

    /** RFC 9110 §5.6.7. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Auth.Hmac auth;
    private final SignableRequest request;
    private final Instant now;

    HmacSigning(Auth.Hmac auth, SignableRequest request, Instant now) {
        this.auth = auth;
        this.request = request;
        this.now = now;
    }

    Credentials credentials() {
        byte[] signature = Hashing.hmac(algorithm(), key(), message());
        String value = auth.value()
                .replace("{signature}", written(signature))
                .replace("{timestamp}", timestamp())
                .replace("{date}", DATE.format(now));
        return Credentials.in(auth.in(), auth.name(), value);
    }

    private String algorithm() {
        return "Hmac" + auth.hash().word().replace("-", "");
    }

    private byte[] key() {
        try {
            return switch (auth.keyNotation()) {
                case TEXT -> Hashing.utf8(auth.key());
                case HEX -> HexFormat.of().parseHex(auth.key().strip());
                case BASE64 -> Base64.getDecoder().decode(auth.key().strip());
                case BASE64URL -> Base64.getUrlDecoder().decode(auth.key().strip());
            };
        } catch (IllegalArgumentException e) {
            throw SigningKey.problem("The key is not written in " + auth.keyNotation(), "/key");
        }
    }

    /** In bytes, as a body may be no text. */
    private byte[] message() {
        var message = new ByteArrayOutputStream();
        Matcher part = PART.matcher(auth.message());
        int at = 0;
        while (part.find()) {
            message.writeBytes(Hashing.utf8(auth.message().substring(at, part.start())));
            message.writeBytes(part(part.group(1), Objects.requireNonNullElse(part.group(2), ""), part.group()));
            at = part.end();
        }
        message.writeBytes(Hashing.utf8(auth.message().substring(at)));
        return message.toByteArray();
    }

    private byte[] part(String word, String name, String written) {
        return switch (word) {
            case "method" -> Hashing.utf8(request.method());
            case "url" -> Hashing.utf8(request.url());
            case "host" -> Hashing.utf8(Objects.requireNonNullElse(request.header("Host"), request.authority()));
            case "path" -> Hashing.utf8(request.path());
            case "query" -> Hashing.utf8(request.query());
            case "body" -> request.body();
            case "bodyHash" -> Hashing.utf8(written(Hashing.hash(auth.hash().word(), request.body())));
            case "timestamp" -> Hashing.utf8(timestamp());
            case "date" -> Hashing.utf8(DATE.format(now));
            case "header" -> Hashing.utf8(header(name));
            default -> Hashing.utf8(written);
        };
    }

    private String header(String name) {
        String value = request.header(name.strip());
        if (value == null) {
            throw new ProblemException(
                    Problem.of("hmac-header", "The request has no header " + name.strip() + ", which is to be signed")
                            .at("/message"));
        }
        return value;
    }

    private String timestamp() {
        return Long.toString(now.getEpochSecond());
    }

    private String written(byte[] bytes) {
        return switch (auth.notation()) {
            case HEX, TEXT -> Hashing.hex(bytes);
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
            case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }
}
