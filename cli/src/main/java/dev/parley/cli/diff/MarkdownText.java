package dev.parley.cli.diff;

import dev.parley.cli.Paint;
import dev.parley.description.difference.Change;
import dev.parley.description.difference.Impact;

/** Changes as Markdown, for a comment or a changelog; what stands in the descriptions is text in it, and nothing else. */
record MarkdownText(Compared compared, boolean lines) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("## API changes: ")
                .append(code(compared.old().argument()))
                .append(" → ")
                .append(code(compared.now().argument()))
                .append("\n\n**")
                .append(compared.summary())
                .append("**\n");
        compared.bySubject().forEach((subject, changes) -> {
            text.append("\n### ").append(plain(subject)).append("\n\n");
            String affected = TerminalText.affected(subject, changes);
            if (!affected.isEmpty()) {
                text.append(plain(affected.replaceFirst("^ · i", "I"))).append(".\n\n");
            }
            changes.forEach(change -> add(text, change));
        });
        if (lines) {
            String differing = compared.lines();
            text.append("\n### Text\n\n").append(differing.isEmpty() ? "No line differs.\n" : fenced(differing));
        }
        return Paint.sound(text.toString());
    }

    /** A fence is longer than any in it. */
    private static String fenced(String differing) {
        String fence = "```";
        while (differing.contains(fence)) {
            fence += "`";
        }
        return fence + "diff\n" + differing + fence + "\n";
    }

    private void add(StringBuilder text, Change change) {
        text.append("- ").append(badge(change.impact())).append(' ');
        if (!change.where().isEmpty()) {
            text.append(plain(change.where())).append(": ");
        }
        text.append(marked(change.message()))
                .append(". ")
                .append(marked(change.reason()))
                .append('.');
        String places = compared.places(change);
        if (!places.isEmpty()) {
            text.append(" (").append(code(places)).append(')');
        }
        text.append('\n');
    }

    private static String badge(Impact impact) {
        return switch (impact) {
            case BREAKING -> "**Breaking:**";
            case RISKY -> "*Risky:*";
            case HARMLESS -> "Harmless:";
        };
    }

    /** A text whose stretches between backticks are code. */
    private static String marked(String text) {
        String[] parts = TerminalText.line(text).split("`", -1);
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1 && i < parts.length - 1;
            marked.append(code ? code(parts[i]) : plain(parts[i]));
        }
        return marked.toString();
    }

    private static String code(String text) {
        String line = TerminalText.line(text).replace('`', '´');
        return line.isBlank() ? "(empty)" : "`" + line + "`";
    }

    private static String plain(String text) {
        return TerminalText.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]#|~!])", "\\\\$1")
                .replaceAll("(?i)(https?|ftp)(?=:)", "$1&#8203;")
                .replace("@", "@&#8203;");
    }
}
