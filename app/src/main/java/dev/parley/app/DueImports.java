package dev.parley.app;

import dev.parley.engine.imports.ImportsAgain;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** The imports whose time has come; not begun again while they last. */
final class DueImports implements Runnable {

    private static final Logger LOG = System.getLogger(DueImports.class.getName());

    private final ImportsAgain imports;
    private final AtomicBoolean running = new AtomicBoolean();

    DueImports(ImportsAgain imports) {
        this.imports = imports;
    }

    @Override
    public void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            imports.importDue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Imports failed", e);
        } finally {
            running.set(false);
        }
    }
}
