package dev.parley.protocol.http;

/** What came of taking a head apart: the head, or why it is none. */
public sealed interface Parsed<H> {

    /** A head that is as it must be. */
    record Good<H>(H head) implements Parsed<H> {}

    /** No head of HTTP/1.1. */
    record Bad<H>(HttpFault fault) implements Parsed<H> {}
}
