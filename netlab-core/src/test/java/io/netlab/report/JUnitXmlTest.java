package io.netlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.text.Golden;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitXmlTest {
    private static final List<RunReport> ALL =
            List.of(Runs.docker0(), Runs.failed(), Runs.refused(), Runs.leftover(), Runs.hostile(), Runs.star(100));

    @Test
    void writesTheElementsOfTheFile() {
        Golden.assertSame("run-failed.xml", JUnitXml.render(List.of(Runs.failed())));
    }

    @Test
    void keepsToTheSchema() throws Exception {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);

        schemas.newSchema(Path.of("src/test/resources/junit.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(JUnitXml.render(ALL))));
    }

    @Test
    void countsWhatItHolds() throws Exception {
        var suites = parse(JUnitXml.render(ALL)).getElementsByTagName("testsuite");

        assertThat(suites.getLength()).isEqualTo(ALL.size());
        for (int i = 0; i < suites.getLength(); i++) {
            Element suite = (Element) suites.item(i);
            assertThat(counted(suite)).isEqualTo(said(suite));
        }
    }

    @Test
    void makesAnErrorOfARefusalAndAFailureOfACheck() throws Exception {
        Document document = parse(JUnitXml.render(List.of(Runs.failed(), Runs.refused())));

        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("error").item(0).getTextContent())
                .contains("EEXIST (File exists)");
    }

    @Test
    void spellsOutWhatXmlCannotHold() throws Exception {
        String xml = JUnitXml.render(List.of(Runs.hostile()));

        assertThat(xml.codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .doesNotContain(0x202e);
        assertThat(parse(xml).getElementsByTagName("error").item(0).getTextContent())
                .isEqualTo("\\x1b[31m\\x00<b>&\\x9b\\u202e\ufffd ]]>");
    }

    private static Map<String, Integer> counted(Element suite) {
        return counts(element -> suite.getElementsByTagName(element).getLength());
    }

    private static Map<String, Integer> said(Element suite) {
        return Map.of(
                "testcase", Integer.parseInt(suite.getAttribute("tests")),
                "failure", Integer.parseInt(suite.getAttribute("failures")),
                "error", Integer.parseInt(suite.getAttribute("errors")));
    }

    private static Map<String, Integer> counts(ToIntFunction<String> count) {
        return Stream.of("testcase", "failure", "error").collect(Collectors.toMap(name -> name, count::applyAsInt));
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
