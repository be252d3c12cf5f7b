package dev.parley.description.inference;

/**
 * How a schema is made of samples.
 *
 * @param formats whether formats that all texts of a place have are said
 * @param mostValues how many values an {@code enum} may have; none is said for 0
 * @param fewestForValues how many texts have to be seen before an {@code enum} is said
 * @param fewestForRequired how many objects have to be seen before their members are called required
 * @param examples whether the first value of a place is shown as its example
 */
public record InferenceOptions(
        Form form, boolean formats, int mostValues, int fewestForValues, int fewestForRequired, boolean examples) {

    /** In which words it is written. */
    public enum Form {
        /** JSON Schema since its drafts 6, in which OpenAPI 3.1 and AsyncAPI are written: null is a type. */
        JSON_SCHEMA,
        /** The dialect of OpenAPI 3.0: {@code nullable}, and one type only. */
        OPENAPI_3_0
    }

    private static final int USUAL_VALUES = 12;
    private static final int USUAL_EVIDENCE = 4;

    /** What people want of samples that they chose. */
    public static InferenceOptions of(Form form) {
        return new InferenceOptions(form, true, USUAL_VALUES, USUAL_EVIDENCE, 1, false);
    }

    /** The same with as much evidence as that: for samples that merely happened. */
    public InferenceOptions withEvidence(int most, int values, int required) {
        return new InferenceOptions(form, formats, most, values, required, examples);
    }

    /** The same, with examples from the samples. */
    public InferenceOptions withExamples() {
        return new InferenceOptions(form, formats, mostValues, fewestForValues, fewestForRequired, true);
    }
}
