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

    /** A text without the control characters of a peer, which must not command the user's terminal. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> shown.appendCodePoint(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\ufffd' : c));
        return shown.toString();
    }

    /**
     * Standard output and standard error.
     *
     * @param terminal whether a person reads the output; a file or another program gets messages as they came
     */
    record Standard(PrintStream out, PrintStream err, boolean terminal) implements Screen {

        @Override
        public void message(String text) {
            out.println(terminal ? printable(text) : text);
        }

        @Override
        public void remark(String text) {
            err.println(printable(text));
        }

        @Override
        public boolean closed() {
            return out.checkError();
        }
    }
}
