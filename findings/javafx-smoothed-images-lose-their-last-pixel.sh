#!/usr/bin/env bash
# Guess: new Image(stream, width, height, ratio, smooth = true) interpolates where it enlarges and averages where it shrinks: black and white columns in turn, half as wide,
# are grey everywhere.
# Behaviour: enlarging repeats pixels, with smooth exactly as without. Shrinking averages windows that lie one pixel too far left: the first is the first pixel
# alone, the last pixel is in none, so a white line at the right edge vanishes and steps of 0, 90, 180 become 0, 60, 150.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

public class Finding {
    static void show() throws Exception {
        say("enlarged", new int[] {0, 255}, 8);
        say("halved", new int[] {0, 255, 0, 255, 0, 255, 0, 255}, 4);
        say("halved, a line at the left", new int[] {255, 0, 0, 0, 0, 0, 0, 0}, 4);
        say("halved, a line at the right", new int[] {0, 0, 0, 0, 0, 0, 0, 255}, 4);
        say("a third", new int[] {0, 0, 0, 90, 90, 90, 180, 180, 180}, 3);
    }

    private static void say(String what, int[] grey, int width) throws Exception {
        BufferedImage row = new BufferedImage(grey.length, 1, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < grey.length; x++) {
            row.setRGB(x, 0, grey[x] * 0x010101);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(row, "png", png);
        for (boolean smooth : new boolean[] {true, false}) {
            Image image = new Image(new ByteArrayInputStream(png.toByteArray()), width, 1, false, smooth);
            StringBuilder seen = new StringBuilder();
            for (int x = 0; x < width; x++) {
                seen.append(' ').append(image.getPixelReader().getArgb(x, 0) & 255);
            }
            System.out.println(what + (smooth ? ", smooth:" : ", not smooth:") + seen);
        }
    }
}
JAVA
javafx_says | expect "enlarged, smooth: 0 0 0 0 255 255 255 255
enlarged, not smooth: 0 0 0 0 255 255 255 255
halved, smooth: 0 127 127 127
halved, not smooth: 255 255 255 255
halved, a line at the left, smooth: 255 0 0 0
halved, a line at the left, not smooth: 0 0 0 0
halved, a line at the right, smooth: 0 0 0 0
halved, a line at the right, not smooth: 0 0 0 255
a third, smooth: 0 60 150
a third, not smooth: 0 90 180"
