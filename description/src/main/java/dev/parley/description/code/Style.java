package dev.parley.description.code;

/** How a language writes requests. */
interface Style {

    /** Code that sends a request and prints the answer. */
    String http(CodeRequest request, Notes notes);

    /** Code that connects, sends a message if there is one, and prints what comes. */
    String webSocket(SocketRequest request, Notes notes);
}
