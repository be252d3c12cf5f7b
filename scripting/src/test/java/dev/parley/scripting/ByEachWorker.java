package dev.parley.scripting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of scripts that hold in each kind of worker; their class is made with one of {@link Workers}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ParameterizedClass
@MethodSource("dev.parley.scripting.Workers#built")
@interface ByEachWorker {}
