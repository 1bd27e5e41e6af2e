package org.geodescent.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** No library is declared that no class uses. */
class DependenciesTest {
    /**
     * What no class names, and why it is there all the same. A reason for something that is not declared fails, too.
     */
    private static final Map<String, String> REASONS = Map.of(
            "org.testfx:openjfx-monocle", "the toolkit finds it by its name where there is no display",
            "org.nd4j:nd4j-native",
                    "the backend that ND4J finds by its service; its interface is in what it brings along",
            "org.nd4j:nd4j-native:${nd4j.natives}", "native code of that backend",
            "org.slf4j:slf4j-nop", "ND4J writes its log there, which is nowhere",
            "org.junit.jupiter:junit-jupiter", "a bundle without classes; those are in what it brings along",
            "org.openjdk.jmh:jmh-generator-annprocess", "an annotation processor; the compiler runs it");

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.geodescent");
    private static final Set<String> PRODUCT = used(new ImportOption.DoNotIncludeTests());
    private static final Set<String> TESTS = used(new ImportOption.OnlyIncludeTests());

    private record Dependency(String group, String artifact, String classifier, boolean forTests) {
        String name() {
            return group + ":" + artifact + (classifier.isEmpty() ? "" : ":" + classifier);
        }

        boolean isIn(String place) {
            return place.contains("/" + group.replace('.', '/') + "/" + artifact + "/");
        }
    }

    @Test
    void everyLibraryIsUsedOrHasAReason() throws Exception {
        assertEquals(List.of(), complaints(Files.readString(Path.of("pom.xml")), REASONS));
    }

    @Test
    void oneThatNobodyUsesIsFound() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"))
                .replaceFirst(
                        "<dependencies>",
                        "<dependencies><dependency><groupId>org.example</groupId><artifactId>idle</artifactId></dependency>");
        assertEquals(List.of("org.example:idle is used by no class"), complaints(pom, REASONS));
        String archunit = "<project><dependencies><dependency><groupId>com.tngtech.archunit</groupId>"
                + "<artifactId>archunit</artifactId></dependency></dependencies></project>";
        assertEquals(
                List.of("com.tngtech.archunit:archunit is used by no class"),
                complaints(archunit, Map.of()),
                "what only tests use is to be declared so");
        assertEquals(
                List.of("org.example:gone has a reason but is not declared"),
                complaints("<project><dependencies/></project>", Map.of("org.example:gone", "none")));
    }

    private static List<String> complaints(String pom, Map<String, String> reasons) throws Exception {
        List<Dependency> declared = declared(pom);
        List<String> complaints = new ArrayList<>();
        for (Dependency dependency : declared) {
            Set<String> places = dependency.forTests() ? TESTS : PRODUCT;
            if (!reasons.containsKey(dependency.name()) && places.stream().noneMatch(dependency::isIn)) {
                complaints.add(dependency.name() + " is used by no class");
            }
        }
        Set<String> names = declared.stream().map(Dependency::name).collect(Collectors.toSet());
        reasons.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> complaints.add(name + " has a reason but is not declared"));
        return complaints;
    }

    /** The archives that hold the classes which our classes name. */
    private static Set<String> used(ImportOption which) {
        return ALL.stream()
                .filter(type -> which.includes(
                        Location.of(type.getSource().orElseThrow().getUri())))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .flatMap(dependency -> dependency.getTargetClass().getBaseComponentType().getSource().stream())
                .map(source -> source.getUri().toString())
                .filter(place -> place.startsWith("jar:"))
                .map(place -> place.substring(0, place.indexOf('!')))
                .collect(Collectors.toSet());
    }

    private static List<Dependency> declared(String pom) throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        return children(project, "dependencies").stream()
                .flatMap(list -> children(list, "dependency").stream())
                .map(entry -> new Dependency(
                        text(entry, "groupId"),
                        text(entry, "artifactId"),
                        text(entry, "classifier"),
                        text(entry, "scope").equals("test")))
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }
}
