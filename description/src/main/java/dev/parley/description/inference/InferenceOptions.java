package dev.parley.description.inference;

/**
 * How a schema is made of samples.
 *
 * @param formats whether formats that all texts of a place have are said
 * @param mostValues how many values an {@code enum} may have; none is said for 0
 * @param examples whether the first value of a place is shown as its example
 */
public record InferenceOptions(Form form, boolean formats, int mostValues, boolean examples) {

    /** In which words it is written. */
    public enum Form {
        /** JSON Schema since its drafts 6, in which OpenAPI 3.1 and AsyncAPI are written: null is a type. */
        JSON_SCHEMA,
        /** The dialect of OpenAPI 3.0: {@code nullable}, and one type only. */
        OPENAPI_3_0
    }

    private static final int USUAL_VALUES = 12;

    /** What people want of it mostly. */
    public static InferenceOptions of(Form form) {
        return new InferenceOptions(form, true, USUAL_VALUES, false);
    }

    /** The same, with examples from the samples. */
    public InferenceOptions withExamples() {
        return new InferenceOptions(form, formats, mostValues, true);
    }
}
