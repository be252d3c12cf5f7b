package dev.parley.description.docs;

import dev.parley.description.html.Utf8Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes pages on all processors at once, and hands on what was made in the order of the pages: a few ahead of the one that is taken, as all of
 * them may be more than there is room for. Used once.
 */
final class Press<T> {

    /** Enough for all processors; pages that wait survive collections of garbage, which copy them. */
    private static final int AHEAD = 8;

    /** Makes something of a page. */
    interface Making<T> {
        /** @param paper memory of the thread that makes it, for whatever it writes */
        T make(Page page, Utf8Text paper);
    }

    /** Takes what was made of a page. */
    interface Taking<T> {
        void take(Page page, T made) throws IOException;
    }

    private final List<Page> pages;
    private final Making<T> making;
    private final AtomicInteger next = new AtomicInteger();
    /** For how many pages there is room: who makes one takes it, who takes one gives it back. */
    private final Semaphore room = new Semaphore(AHEAD);
    /** A place for each of them, which one page after the other has. */
    private final List<CompletableFuture<T>> places = new ArrayList<>(AHEAD);

    private Press(List<Page> pages, Making<T> making) {
        this.pages = pages;
        this.making = making;
        for (int i = 0; i < AHEAD; i++) places.add(new CompletableFuture<>());
    }

    static <T> void print(List<Page> pages, Making<T> making, Taking<T> taking) throws IOException {
        new Press<>(pages, making).print(taking);
    }

    private void print(Taking<T> taking) throws IOException {
        var others = ForkJoinPool.commonPool();
        int helpers = Math.min(others.getParallelism(), pages.size() - 1);
        for (int i = 0; i < helpers; i++) others.execute(this::help);
        var paper = new Utf8Text();
        try {
            for (int i = 0; i < pages.size(); i++) {
                taking.take(pages.get(i), made(i, paper));
                places.set(i % AHEAD, new CompletableFuture<>());
                room.release();
            }
        } finally {
            next.set(pages.size());
            room.release(Math.max(helpers, 0));
        }
    }

    private void help() {
        var paper = new Utf8Text();
        do room.acquireUninterruptibly();
        while (makeNext(paper));
    }

    /** What was made of a page; others are made until it is there. */
    private T made(int index, Utf8Text paper) {
        var made = places.get(index % AHEAD);
        while (!made.isDone() && room.tryAcquire() && makeNext(paper)) {
            // the next
        }
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw e;
        }
    }

    private boolean makeNext(Utf8Text paper) {
        int index = next.getAndIncrement();
        if (index >= pages.size()) return false;
        places.get(index % AHEAD).completeAsync(() -> making.make(pages.get(index), paper), Runnable::run);
        return true;
    }
}
