package dev.parley.protocol.http;

/**
 * Why bytes of a peer are not the HTTP/1.1 that was expected.
 *
 * @param offset place of the first wrong byte in the message
 * @param status the status that a server refuses it with
 */
public record HttpFault(String message, long offset, int status) {}
