package dev.parley.engine.timeline;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;

/** The form in which problems stand in a record. */
final class ProblemRecords {

    private static final Problem.Severity[] SEVERITIES = Problem.Severity.values();

    private ProblemRecords() {}

    static void write(RecordWriter out, Problem problem) {
        out.text(problem.code());
        out.octet(Codes.of(problem.severity()));
        out.text(problem.message());
        place(out, problem.place());
        out.maybeText(problem.hint());
    }

    static Problem read(RecordReader in) {
        return new Problem(in.text(), in.constant(SEVERITIES, in.octet()), in.text(), place(in), in.maybeText());
    }

    private static void place(RecordWriter out, Place place) {
        switch (place) {
            case Place.Nowhere _ -> out.octet(0);
            case Place.Pointer(String pointer) -> {
                out.octet(1);
                out.text(pointer);
            }
            case Place.Position(int line, int column) -> {
                out.octet(2);
                out.number(line);
                out.number(column);
            }
            case Place.Within(String pointer, int line, int column) -> {
                out.octet(3);
                out.text(pointer);
                out.number(line);
                out.number(column);
            }
        }
    }

    private static Place place(RecordReader in) {
        return switch (in.octet()) {
            case 0 -> Place.none();
            case 1 -> new Place.Pointer(in.text());
            case 2 -> new Place.Position(in.count(), in.count());
            case 3 -> new Place.Within(in.text(), in.count(), in.count());
            default -> throw new CorruptRecordException("a place that is none");
        };
    }
}
