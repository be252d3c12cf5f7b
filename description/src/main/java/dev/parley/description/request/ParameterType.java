package dev.parley.description.request;

/** The type of a parameter's value, named as in JSON Schema. */
public enum ParameterType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ARRAY
}
