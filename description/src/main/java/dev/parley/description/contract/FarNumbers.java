package dev.parley.description.contract;

import dev.parley.description.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Numbers of a body that are further from zero than 64 bits reach, which no schema of an API means. */
public final class FarNumbers {

    private static final double FAR = 0x1p63;

    private FarNumbers() {}

    /** Those of a body, at JSON pointers. */
    public static List<Problem> in(JsonNode body) {
        List<Problem> problems = new ArrayList<>();
        look(body, "", problems);
        return problems;
    }

    private static void look(JsonNode node, String pointer, List<Problem> problems) {
        switch (node.getNodeType()) {
            case OBJECT ->
                node.properties()
                        .forEach(each ->
                                look(each.getValue(), pointer + "/" + Pointers.escape(each.getKey()), problems));
            case ARRAY -> {
                for (int i = 0; i < node.size(); i++) {
                    look(node.get(i), pointer + "/" + i, problems);
                }
            }
            case NUMBER -> {
                if (Math.abs(node.doubleValue()) >= FAR) {
                    problems.add(
                            Problem.of("too-large", "The number is too large").at(pointer));
                }
            }
            default -> {}
        }
    }
}
