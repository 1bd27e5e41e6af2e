package org.geodescent.figure.svg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the session back from an SVG file of {@link SvgWriter}. */
public final class SvgProvenance {
    /** Names the element that holds the session. */
    static final String NAMESPACE = "urn:geodescent:session";

    /**
     * Limits of the parser that guard against entities that a file defines itself. Without document types there are none, but newer Java versions
     * also count plain text against them, and a session may be long. 0 lifts a limit.
     */
    private static final List<String> LIMITS = List.of(
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.entityExpansionLimit");

    private SvgProvenance() {}

    /**
     * The session as JSON; empty if the file carries none. Nothing outside the file is ever read: no document types, no entities.
     *
     * @throws IOException if the file is not well-formed XML
     */
    public static Optional<String> read(byte[] svg) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        for (String limit : LIMITS) {
            if (factory.isPropertySupported(limit)) {
                factory.setProperty(limit, "0");
            }
        }
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            try {
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamReader.START_ELEMENT
                            && reader.getLocalName().equals("session")
                            && NAMESPACE.equals(reader.getNamespaceURI())) {
                        return Optional.of(reader.getElementText());
                    }
                }
                return Optional.empty();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("the SVG file is damaged: " + e.getMessage(), e);
        }
    }
}
