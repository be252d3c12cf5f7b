package dev.parley.cli.lint;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Problems as JUnit XML: a suite for each file, in which each problem is a case that failed. */
final class JunitLint {

    private final XMLStreamWriter xml;

    private JunitLint(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String written(List<Linted> all) {
        StringWriter text = new StringWriter();
        try {
            new JunitLint(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).write(all);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private void write(List<Linted> all) throws XMLStreamException {
        int problems = all.stream().mapToInt(each -> each.found().size()).sum();
        xml.writeStartDocument("UTF-8", "1.0");
        start(0, "testsuites");
        xml.writeAttribute("name", "parley lint");
        count(all.stream().mapToInt(each -> Math.max(1, each.found().size())).sum(), problems);
        for (Linted linted : all) {
            suite(linted);
        }
        end(0);
        xml.writeEndDocument();
    }

    private void suite(Linted linted) throws XMLStreamException {
        start(1, "testsuite");
        xml.writeAttribute("name", sound(linted.file()));
        count(Math.max(1, linted.found().size()), linted.found().size());
        if (linted.found().isEmpty()) {
            start(2, "testcase");
            xml.writeAttribute("classname", sound(linted.file()));
            xml.writeAttribute("name", "no problems");
            xml.writeEndElement();
        }
        for (Linted.Found found : linted.found()) {
            one(found);
        }
        end(1);
    }

    private void one(Linted.Found found) throws XMLStreamException {
        var problem = found.problem();
        var place = found.file() + ":" + problem.position().line() + ":"
                + problem.position().column();
        start(2, "testcase");
        xml.writeAttribute("classname", sound(found.file()));
        xml.writeAttribute("name", sound(problem.rule() + " #" + problem.pointer()));
        start(3, "failure");
        xml.writeAttribute("type", problem.severity().word());
        xml.writeAttribute("message", sound(problem.message()));
        xml.writeCharacters(sound(place + " #" + problem.pointer()));
        xml.writeEndElement();
        end(2);
    }

    private void count(int tests, int failures) throws XMLStreamException {
        xml.writeAttribute("tests", Integer.toString(tests));
        xml.writeAttribute("failures", Integer.toString(failures));
        xml.writeAttribute("errors", "0");
    }

    private void start(int depth, String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 cannot have. */
    private static String sound(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
