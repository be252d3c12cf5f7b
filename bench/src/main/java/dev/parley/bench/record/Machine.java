package dev.parley.bench.record;

import dev.parley.engine.link.LinkListener;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Negotiated;
import dev.parley.protocol.websocket.Output;
import dev.parley.protocol.websocket.OutputBuffer;
import dev.parley.protocol.websocket.Policy;
import dev.parley.protocol.websocket.Role;
import dev.parley.protocol.websocket.WebSocketMachine;

/** A client's machine on a thread of its own that is fed from memory, without a socket. */
final class Machine implements Output {

    private final LinkListener listener;
    private final WebSocketMachine machine;
    private final Thread thread;
    private boolean paused;
    private boolean ended;

    Machine(LinkListener listener, boolean traced) {
        this.listener = listener;
        this.machine = new WebSocketMachine(
                Role.CLIENT,
                Policy.DEFAULT.withTraces(traced),
                Negotiated.NOTHING,
                () -> 0,
                new OutputBuffer(64),
                this,
                System.nanoTime());
        this.thread = Thread.ofPlatform().name("machine").start(this::feed);
    }

    private void feed() {
        byte[] frames = Flood.frames();
        byte[] read = new byte[frames.length];
        while (mayGoOn()) {
            System.arraycopy(frames, 0, read, 0, read.length);
            machine.receive(System.nanoTime(), read, 0, read.length);
        }
        machine.close();
    }

    private synchronized boolean mayGoOn() {
        try {
            while (paused && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            return false;
        }
        return !ended;
    }

    synchronized void pause(boolean value) {
        paused = value;
        notifyAll();
    }

    void end() {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void event(Event event) {
        listener.on(event);
    }

    @Override
    public void endStream(boolean reset) {
        throw new IllegalStateException("the stream is lawful");
    }
}
