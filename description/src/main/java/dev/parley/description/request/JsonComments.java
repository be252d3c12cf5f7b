package dev.parley.description.request;

import dev.parley.description.json.JsonText;

/** Comments in JSON, which has none: they are for those who edit it, and are not sent. */
final class JsonComments {

    private JsonComments() {}

    /** A template without its comments, if that makes it JSON; else as it is. */
    static String without(String template) {
        if (!template.contains("//") && !template.contains("/*")) {
            return template;
        }
        String rest = rest(template);
        boolean better =
                rest.length() < template.length() && JsonText.fault(rest.replaceAll("\\{\\{[^{}]*}}", "0")) == null;
        return better ? rest : template;
    }

    private static String rest(String template) {
        StringBuilder rest = new StringBuilder(template.length());
        int at = 0;
        while (at < template.length()) {
            int end = end(template, at);
            boolean comment = template.startsWith("//", at) || template.startsWith("/*", at);
            if (!comment) {
                rest.append(template, at, end);
            }
            at = end;
        }
        return rest.toString();
    }

    /** Where a text in quotation marks, a comment or a single character ends. */
    private static int end(String template, int at) {
        if (template.charAt(at) == '"') {
            int end = at + 1;
            while (end < template.length() && template.charAt(end) != '"') {
                end += template.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(end + 1, template.length());
        }
        if (template.startsWith("//", at)) {
            int end = template.indexOf('\n', at);
            return end < 0 ? template.length() : end;
        }
        if (template.startsWith("/*", at)) {
            int end = template.indexOf("*/", at + 2);
            return end < 0 ? template.length() : end + 2;
        }
        return at + 1;
    }
}
