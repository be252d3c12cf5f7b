package dev.parley.description.reference;

import dev.parley.description.source.Pointer;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** How references are read and resolved (RFC 3986), leniently: what a URI may not hold is taken as if it were escaped. */
final class Addresses {

    private static final String LEGAL = "-._~:/?@!$&'()*+,;=%";

    private static final Pattern ADDRESS_OF_A_HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/]*\\[");
    private static final Pattern STRAY = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern ABOVE_ROOT = Pattern.compile("^(/\\.\\.)+(?=/|$)");

    private Addresses() {}

    /** The same address in one notation: without a fragment, {@code file:///a}, no dots in its path. */
    static URI plain(URI address) {
        var text = address.toString();
        int hash = text.indexOf('#');
        var bare = hash < 0 ? address : URI.create(text.substring(0, hash));
        if (bare.isOpaque()) return bare;
        var undotted = undotted(bare.normalize());
        boolean file = "file".equalsIgnoreCase(undotted.getScheme()) && undotted.getRawAuthority() == null;
        if (!file) return undotted;
        var query = undotted.getRawQuery() == null ? "" : "?" + undotted.getRawQuery();
        return URI.create("file://" + undotted.getRawPath() + query);
    }

    /** RFC 3986 §5.2.4 drops what leads above the root; {@link URI#normalize()} keeps it. */
    private static URI undotted(URI address) {
        var path = address.getRawPath();
        if (path == null || !(path.startsWith("/../") || path.equals("/.."))) return address;
        var rest = ABOVE_ROOT.matcher(path).replaceFirst("");
        return URI.create(address.toString().replace(path, rest.isEmpty() ? "/" : rest));
    }

    /** The address of a reference without its fragment, or nothing where it is no URI or stays relative. */
    static Optional<URI> resolve(URI base, String reference) {
        try {
            var relative = escaped(reference);
            var joined = relative.startsWith("?")
                    ? URI.create(base.toString().replaceFirst("\\?.*$", "") + relative)
                    : base.resolve(relative);
            return joined.isAbsolute() ? Optional.of(plain(joined)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        var result = new StringBuilder();
        var whole = STRAY.matcher(text).replaceAll("%25");
        whole.codePoints().forEach(each -> {
            boolean bracket = (each == '[' || each == ']')
                    && ADDRESS_OF_A_HOST.matcher(text).lookingAt();
            boolean legal = each < 128 && (Character.isLetterOrDigit(each) || LEGAL.indexOf(each) >= 0 || bracket);
            if (legal) {
                result.appendCodePoint(each);
            } else {
                for (byte part : Character.toString(each).getBytes(StandardCharsets.UTF_8)) {
                    result.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
                }
            }
        });
        return result.toString();
    }

    /** A fragment without its percent encoding; what is none stays as it is. */
    static String decoded(String fragment) {
        if (fragment.indexOf('%') < 0) return fragment;
        var given = fragment.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(given.length);
        for (int i = 0; i < given.length; i++) {
            boolean encoded = given[i] == '%'
                    && i + 2 < given.length
                    && HexFormat.isHexDigit(given[i + 1])
                    && HexFormat.isHexDigit(given[i + 2]);
            if (encoded) {
                bytes.put((byte) (HexFormat.fromHexDigit(given[i + 1]) << 4 | HexFormat.fromHexDigit(given[i + 2])));
                i += 2;
            } else {
                bytes.put(given[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException _) {
            return fragment;
        }
    }

    /** A key as a token of a pointer in a fragment, with braces as another token has them: most programs leave them as they are. */
    static String token(String key, String like) {
        var token = key.replace("~", "~0").replace("/", "~1");
        boolean braces = !like.contains("%7B") && !like.contains("%7b");
        var result = new StringBuilder();
        token.codePoints().forEach(each -> {
            boolean unlawful = "% \"#<>\\^`|[]".indexOf(each) >= 0 || (!braces && (each == '{' || each == '}'));
            if (unlawful)
                result.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) each));
            else result.appendCodePoint(each);
        });
        return result.toString();
    }

    /** A pointer into the same document as a reference says it. */
    static String fragment(Pointer pointer) {
        var text = new StringBuilder("#");
        pointer.tokens().forEach(token -> text.append('/').append(token(token, "")));
        return text.toString();
    }

    /** An address as one file says another one. */
    static String relative(URI from, URI to) {
        boolean beside = Objects.equals(from.getScheme(), to.getScheme())
                && Objects.equals(from.getRawAuthority(), to.getRawAuthority())
                && from.getRawPath() != null
                && to.getRawPath() != null;
        if (!beside) return to.toString();
        var here = from.getRawPath();
        var there = to.getRawPath();
        int same = 0;
        for (int at = here.indexOf('/'); at >= 0; at = here.indexOf('/', at + 1)) {
            if (there.startsWith(here.substring(0, at + 1))) same = at + 1;
        }
        var up = "../".repeat((int)
                here.substring(same).chars().filter(each -> each == '/').count());
        return up + there.substring(same) + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }
}
