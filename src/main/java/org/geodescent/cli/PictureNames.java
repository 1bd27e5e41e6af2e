package org.geodescent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;

/** The words for {@code --view}, as the help lists them: with the place in the papers. */
final class PictureNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    PictureNames() {
        super(Pictures.all().stream().map(PictureNames::listed).toList());
    }

    private static String listed(Picture picture) {
        String source = picture.about().source();
        return source.isEmpty() ? picture.id() : "%s (%s)".formatted(picture.id(), source);
    }

    /**
     * Pictures of one list, which share what they compute.
     *
     * @param file names them
     */
    static List<Picture> named(Path file, List<String> ids) throws InputException {
        for (String id : ids) {
            if (Pictures.find(id).isEmpty()) {
                throw new InputException(
                        "%s: /figure/pictures names %s, which this app does not know; name another with --view"
                                .formatted(file, Shown.quoted(id)));
            }
        }
        return Pictures.of(ids);
    }
}
