package dev.parley.transport;

/** Tells a connection that its listener ends. */
enum GoingAway {
    /** It is to finish what it does, and end. */
    NOW
}
