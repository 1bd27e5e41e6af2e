#!/usr/bin/env bash
# Guess: Java's GIF writer writes every application extension of an image's metadata: one that lets a film repeat, one with a program's own data.
# Behaviour (OpenJDK 17.0.15 and 25.0.3): it writes the first and drops the others without a word, in one ApplicationExtensions node or in a node for each. What a film carries beside its repetition has to be added to the bytes.
. "$(dirname "$0")/lib.sh"
cat >Finding.java <<'JAVA'
import java.awt.image.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import javax.imageio.*;
import javax.imageio.metadata.*;

public class Finding {
    public static void main(String[] arguments) throws IOException {
        System.out.println("one ApplicationExtensions node: " + written(false));
        System.out.println("a node for each extension: " + written(true));
    }

    private static String written(boolean apart) throws IOException {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_INDEXED);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        IIOMetadataNode all = new IIOMetadataNode("ApplicationExtensions");
        all.appendChild(extension("NETSCAPE", "2.0", new byte[] {1, 0, 0}));
        if (apart) {
            root.appendChild(all);
            all = new IIOMetadataNode("ApplicationExtensions");
        }
        all.appendChild(extension("OURS----", "1.0", new byte[] {42}));
        root.appendChild(all);
        metadata.setFromTree(format, root);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        }
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        return "NETSCAPE " + text.contains("NETSCAPE2.0") + ", the other " + text.contains("OURS----1.0");
    }

    private static IIOMetadataNode extension(String id, String code, byte[] content) {
        IIOMetadataNode node = new IIOMetadataNode("ApplicationExtension");
        node.setAttribute("applicationID", id);
        node.setAttribute("authenticationCode", code);
        node.setUserObject(content);
        return node;
    }
}
JAVA
java_says Finding.java | expect "one ApplicationExtensions node: NETSCAPE true, the other false
a node for each extension: NETSCAPE true, the other false"
