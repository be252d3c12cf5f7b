package dev.parley.description.docs;

/**
 * A page that somebody wrote, beside those of the descriptions.
 *
 * @param text Markdown
 */
public record CustomPage(String title, String text) {}
