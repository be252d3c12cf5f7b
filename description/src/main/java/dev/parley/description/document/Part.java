package dev.parley.description.document;

/**
 * A piece of a document, cut so that all pieces make the document again, character by character.
 *
 * @param text the part's value as it is written in the document, which can be read alone; the skeleton's has an empty value
 *     ({@code null}) where another part belongs
 */
public record Part(PartName name, String text) {}
