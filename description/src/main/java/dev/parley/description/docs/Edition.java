package dev.parley.description.docs;

/**
 * One of several versions that readers can choose from.
 *
 * @param address of its first page, from the directory of all pages of the shown one
 * @param shown whether it is the one that is shown
 */
public record Edition(String name, String address, boolean shown) {}
