package org.geodescent.figure.svg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.geodescent.figure.CarriedSession;

/** Reads the session back from an SVG file of {@link SvgWriter}. */
public final class SvgProvenance {
    /** Names the element that holds the session. */
    static final String NAMESPACE = "urn:geodescent:session";

    /**
     * Limits of the parser that guard against entities that a file defines itself. Without document types there are
     * none, but newer Java versions also count plain text against them, and a session may be long. 0 lifts a limit.
     */
    private static final List<String> LIMITS = List.of(
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.entityExpansionLimit");

    /** The declaration stands in so many first bytes. */
    private static final int DECLARATION = 200;

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private SvgProvenance() {}

    /**
     * The session as JSON; empty if the file carries none. Nothing outside the file is ever read: no document types, no
     * entities.
     *
     * @throws IOException in words of ours, if the file is not well-formed XML, or its session is too long
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
        int start = svg.length > 2 && svg[0] == (byte) 0xEF && svg[1] == (byte) 0xBB && svg[2] == (byte) 0xBF ? 3 : 0;
        Charset charset = charset(svg, start);
        // With a decoder of ours, the parser writes nothing of its own to the standard error output.
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(svg, start, svg.length), decoder)) {
            return session(factory.createXMLStreamReader(reader));
        } catch (XMLStreamException e) {
            throw new IOException(problem(e, charset), e);
        } catch (RuntimeException e) {
            // The parser of the JDK is not free of these when a file is damaged in its first bytes.
            throw new IOException("it is not well-formed XML", e);
        }
    }

    /** The encoding that the file names; UTF-8 if it names none. */
    private static Charset charset(byte[] svg, int from) throws IOException {
        int length = Math.min(svg.length - from, DECLARATION);
        Matcher named = ENCODING.matcher(new String(svg, from, length, StandardCharsets.ISO_8859_1));
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalArgumentException e) {
            throw new IOException("it names an encoding that nobody knows", e);
        }
    }

    private static Optional<String> session(XMLStreamReader reader) throws XMLStreamException, IOException {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("session")
                        && NAMESPACE.equals(reader.getNamespaceURI())) {
                    return Optional.of(text(reader));
                }
            }
            return Optional.empty();
        } finally {
            reader.close();
        }
    }

    private static String text(XMLStreamReader reader) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamReader.END_ELEMENT) {
            if (reader.isStartElement()) {
                throw new IOException("its session is no plain text");
            }
            if (reader.hasText() && reader.getEventType() != XMLStreamReader.COMMENT) {
                text.append(reader.getText());
                CarriedSession.requireShort(text.length());
            }
        }
        return text.toString();
    }

    /** The parser's own words are several lines, and in the computer's language. */
    private static String problem(XMLStreamException e, Charset charset) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return "its text is not in %s".formatted(charset.name());
        }
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
        return "it is not well-formed XML" + (line < 1 ? "" : " in line " + line);
    }
}
