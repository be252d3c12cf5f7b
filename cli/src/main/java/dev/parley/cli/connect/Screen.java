package dev.parley.cli.connect;

import java.io.PrintStream;

/** Where lines are shown: messages on the one side, everything else on the other. */
interface Screen {

    /** Shows what a message says. */
    void message(String text);

    /** Shows anything else. */
    void remark(String text);

    /** Whether nobody reads what is shown. */
    boolean closed();

    /** Standard output and standard error. */
    record Standard(PrintStream out, PrintStream err) implements Screen {

        @Override
        public void message(String text) {
            out.println(text);
        }

        @Override
        public void remark(String text) {
            err.println(text);
        }

        @Override
        public boolean closed() {
            return out.checkError();
        }
    }
}
