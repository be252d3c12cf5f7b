package dev.parley.description.convert;

/** References to what 3.0 has no field for: they lead to the extension that keeps it. */
final class KeptReference {

    private KeptReference() {}

    /** A reference of 3.1 or 3.2, as it leads there in 3.0. */
    static String of(String reference) {
        if (!reference.startsWith("#/")) return reference.replace("/$defs/", "/" + Remarks.kept("$defs") + "/");
        var made = new StringBuilder("#");
        Kind kind = Kind.DOCUMENT;
        Kind.Field within = null;
        for (var raw : reference.substring(2).split("/", -1)) {
            var key = raw.replace("%24", "$");
            made.append('/');
            if (within != null) {
                // a name, or the place in a list
                made.append(raw);
                kind = within.kind();
                within = null;
            } else if (kind == null) {
                made.append(raw);
            } else {
                made.append(isKept(kind, key) ? Remarks.kept(key) : raw);
                var field = kind.field(key);
                kind = null;
                if (field != null && field.shape() == Kind.Shape.ONE) kind = field.kind();
                else within = field;
            }
        }
        return made.toString();
    }

    private static boolean isKept(Kind kind, String key) {
        return switch (kind) {
            case DOCUMENT -> key.equals("webhooks");
            case COMPONENTS -> key.equals("pathItems");
            case SCHEMA -> !SchemasTo30.knows(key);
            default -> false;
        };
    }
}
