package org.geodescent.handout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Elements of a picture with everything that they say, in an order of our own. */
final class PictureElements {
    private static final String SEEN = """
            const all = [];
            document.querySelectorAll("svg.picture")[%d].firstElementChild.querySelectorAll("*").forEach(e => all.push(
              e.tagName + [...e.attributes].map(a => " " + a.name + "=" + a.value).sort().join("")
              + (e.children.length ? "" : "|" + e.textContent)));
            return all;
            """;

    private PictureElements() {}

    /** Those that a browser has in a picture of a page. */
    static List<String> seen(Browser browser, int picture) throws Exception {
        List<String> seen = new ArrayList<>();
        browser.run(SEEN.formatted(picture)).forEach(element -> seen.add(element.textValue()));
        return seen;
    }

    /** Those that a figure draws. */
    static List<String> described(List<String> elements) throws Exception {
        String xml = "<svg xmlns:inkscape=\"i\" xmlns:xlink=\"x\">%s</svg>".formatted(String.join("", elements));
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        List<String> all = new ArrayList<>();
        describe(root, all);
        return all;
    }

    private static void describe(Element parent, List<String> all) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                TreeSet<String> attributes = new TreeSet<>();
                NamedNodeMap map = element.getAttributes();
                for (int i = 0; i < map.getLength(); i++) {
                    attributes.add(
                            " " + map.item(i).getNodeName() + "=" + map.item(i).getNodeValue());
                }
                boolean leaf = element.getElementsByTagName("*").getLength() == 0;
                all.add(element.getTagName()
                        + String.join("", attributes)
                        + (leaf ? "|" + element.getTextContent() : ""));
                describe(element, all);
            }
        }
    }
}
