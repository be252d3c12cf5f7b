package dev.parley.description.difference;

/** Which way something goes. */
enum Flow {
    /** From clients to the service. */
    INPUT,
    /** From the service to clients. */
    OUTPUT;

    /** The other way. */
    Flow back() {
        return this == INPUT ? OUTPUT : INPUT;
    }
}
