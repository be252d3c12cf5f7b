package dev.parley.protocol;

/**
 * A rule that a peer broke.
 *
 * @param rule which one
 * @param flow whether we sent the breach on purpose or received it
 * @param offset place of the offending byte in the stream after the opening, or in the head during it
 * @param expected what the rule asks for at that place
 * @param seen what was there
 */
public record Violation(Rule rule, Flow flow, long offset, String expected, String seen) {}
