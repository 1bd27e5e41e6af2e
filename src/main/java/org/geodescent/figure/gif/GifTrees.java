package org.geodescent.figure.gif;

import java.awt.Rectangle;
import java.awt.image.IndexColorModel;
import java.util.Map;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.geodescent.figure.film.FilmSize;

/** What stands in a GIF file beside its pixels, as the JDK's writer wants it told. */
final class GifTrees {
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    private static final String STREAM = "javax_imageio_gif_stream_1.0";

    private GifTrees() {}

    /** The head of the file. */
    static IIOMetadata stream(ImageWriter writer, FilmSize size, IndexColorModel colours) {
        IIOMetadataNode root = new IIOMetadataNode(STREAM);
        root.appendChild(node("Version", Map.of("value", "89a")));
        root.appendChild(node(
                "LogicalScreenDescriptor",
                Map.of(
                        "logicalScreenWidth",
                        size.width(),
                        "logicalScreenHeight",
                        size.height(),
                        "colorResolution",
                        8,
                        "pixelAspectRatio",
                        0)));
        IIOMetadataNode table = node(
                "GlobalColorTable",
                Map.of("sizeOfGlobalColorTable", colours.getMapSize(), "backgroundColorIndex", 0, "sortFlag", "FALSE"));
        for (int i = 0; i < colours.getMapSize(); i++) {
            table.appendChild(node(
                    "ColorTableEntry",
                    Map.of(
                            "index",
                            i,
                            "red",
                            colours.getRed(i),
                            "green",
                            colours.getGreen(i),
                            "blue",
                            colours.getBlue(i))));
        }
        root.appendChild(table);
        return filled(writer.getDefaultStreamMetadata(null), STREAM, root);
    }

    /** The head of a frame: its place and how long it is shown. */
    static IIOMetadataNode image(Rectangle place, int hundredths) {
        IIOMetadataNode root = new IIOMetadataNode(IMAGE);
        root.appendChild(node(
                "ImageDescriptor",
                Map.of(
                        "imageLeftPosition", place.x,
                        "imageTopPosition", place.y,
                        "imageWidth", place.width,
                        "imageHeight", place.height,
                        "interlaceFlag", "FALSE")));
        root.appendChild(node(
                "GraphicControlExtension",
                Map.of(
                        "disposalMethod", "doNotDispose",
                        "userInputFlag", "FALSE",
                        "transparentColorFlag", "FALSE",
                        "delayTime", hundredths,
                        "transparentColorIndex", 0)));
        return root;
    }

    /** A block of a program with a name of eight and a code of three letters; of several the JDK writes the first. */
    static IIOMetadataNode block(String name, byte[] content) {
        IIOMetadataNode block = node(
                "ApplicationExtension",
                Map.of("applicationID", name.substring(0, 8), "authenticationCode", name.substring(8)));
        block.setUserObject(content);
        IIOMetadataNode list = new IIOMetadataNode("ApplicationExtensions");
        list.appendChild(block);
        return list;
    }

    /** A comment. */
    static IIOMetadataNode comment(String latin) {
        IIOMetadataNode all = new IIOMetadataNode("CommentExtensions");
        all.appendChild(node("CommentExtension", Map.of("value", latin)));
        return all;
    }

    /** What the writer takes of a frame. */
    static IIOMetadata of(IIOMetadataNode image, ImageWriter writer, ImageTypeSpecifier type) {
        return filled(writer.getDefaultImageMetadata(type, null), IMAGE, image);
    }

    private static IIOMetadata filled(IIOMetadata metadata, String format, IIOMetadataNode tree) {
        try {
            metadata.setFromTree(format, tree);
            return metadata;
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException("the JDK's writer of GIF files does not take what it asks for", e);
        }
    }

    private static IIOMetadataNode node(String name, Map<String, Object> attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        attributes.forEach((key, value) -> node.setAttribute(key, String.valueOf(value)));
        return node;
    }
}
