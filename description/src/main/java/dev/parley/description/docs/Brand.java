package dev.parley.description.docs;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Logo and colour of those who publish.
 *
 * @param logo a picture as a {@code data:} address of PNG, JPEG, WebP, GIF or SVG, or empty
 * @param accent a colour such as {@code #5053c8}, or empty for the usual one
 */
public record Brand(String logo, String accent) {

    /** The usual one. */
    public static final Brand NONE = new Brand("", "");

    private static final Pattern LOGO = Pattern.compile(
            "data:image/(png|jpeg|webp|gif|svg\\+xml);base64,((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Map<String, String> ENDINGS = Map.of("jpeg", "jpg", "svg+xml", "svg");

    /** The file of a picture. */
    record Picture(String name, String base64) {

        byte[] content() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** Whether the picture is of a kind that pages show. */
    public boolean hasKnownLogo() {
        return logo.isEmpty() || picture().isPresent();
    }

    /** Whether the colour can be read. */
    public boolean hasKnownAccent() {
        return accent.isEmpty() || COLOUR.matcher(accent).matches();
    }

    Optional<Picture> picture() {
        var found = LOGO.matcher(logo);
        if (!found.matches()) return Optional.empty();
        var name = "logo." + ENDINGS.getOrDefault(found.group(1), found.group(1));
        return Optional.of(new Picture(name, found.group(2)));
    }

    /** The colours as a style sheet; empty for the usual ones. As text it is as light or dark as reading needs (4.5 : 1, WCAG 2.2 §1.4.3). */
    String style() {
        if (accent.isEmpty() || !COLOUR.matcher(accent).matches()) return "";
        var light = Colour.of(accent).readableOn(Colour.of("#f1f1f4"));
        var dark = Colour.of(accent).readableOn(Colour.of("#26284a"));
        var fill = Colour.of(accent).readableUnder(Colour.of("#ffffff"));
        return rule("light", light, fill, 11) + rule("dark", dark, fill, 16);
    }

    private static String rule(String theme, Colour accent, Colour fill, int soft) {
        return String.format(
                Locale.ROOT,
                "[data-mantine-color-scheme='%s']{--accent:%s;--accent-fill:%s;"
                        + "--bg-selected:color-mix(in srgb,%s %d%%,var(--bg-pane))}%n",
                theme,
                accent.hex(),
                fill.hex(),
                accent.hex(),
                soft);
    }
}
