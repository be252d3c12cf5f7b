package dev.parley.bench.peer;

/** How a peer tells the runner where it listens. */
final class Ready {

    private Ready() {}

    static void say(int port) {
        System.out.println("ready " + port);
    }
}
