package dev.parley.server.api;

/** What one operation of the contract does. It may block. */
@FunctionalInterface
interface Operation {

    /** Does it; what goes wrong is thrown. */
    Reply answer(Call call) throws InterruptedException;
}
