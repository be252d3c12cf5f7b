package dev.parley.description.request;

/** A message as typed; for {@link Format#BASE64} and {@link Format#HEX} the notation, not the bytes. */
public record MessageContent(Format format, String content) {}
