package org.geodescent.reproduce;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.figure.Figure;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.figure.page.Reflow;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.picture.CarriedPage;
import org.geodescent.picture.DemonstrationPicture;
import org.geodescent.picture.Pictures;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;

/**
 * The figures of cards and demonstrations, carrying what makes them again, and made again from that: to the same bytes.
 */
public final class CarriedFigures {
    /** Of their PNG files. */
    public static final double DOTS_PER_INCH = 192;

    private CarriedFigures() {}

    /** All panels of a card. */
    public static Figure of(CardResult result) {
        String id = result.card().id();
        return result.card()
                .session()
                .map(session -> carrying(result.figure(), Optional.of(session), new FigureSource.Card(id)))
                .orElse(result.figure());
    }

    static Figure carrying(Figure figure, Optional<Session> session, FigureSource source) {
        return figure.withProvenance(SessionJson.write(new CarriedFigure(session, Optional.of(source))));
    }

    /**
     * The whole figure once more; seconds.
     *
     * @param file which carries it, for error messages
     * @param carried what {@link #of} has written into it
     * @param cancelled asked now and then
     * @throws InputException in one sentence, if this app does not know the figure, or the file contradicts itself
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    public static Figure again(String file, CarriedFigure carried, FigureSource source, BooleanSupplier cancelled)
            throws InputException {
        if (source instanceof FigureSource.Demonstration) {
            return demonstration(file, source).opened(cancelled).figure();
        }
        if (source instanceof FigureSource.ImageCard measured) {
            return images(file, measured).figure(measured);
        }
        return of(result(file, carried, source, share -> {}, cancelled));
    }

    private static ImageCard images(String file, FigureSource.ImageCard measured) throws InputException {
        if (Cards.find(measured.name()).orElse(null) instanceof ImageCard images) {
            return images;
        }
        throw unknown(file, measured);
    }

    /** Whether a figure is that of a card, which has a handout of its own. */
    public static boolean isCard(FigureSource source) {
        return source instanceof FigureSource.Card || source instanceof FigureSource.ImageCard;
    }

    /**
     * As {@link #again}, the handout of a card; seconds.
     *
     * @param source a figure that {@link #isCard is a card's}
     * @param progress told the share that is done, from 0 to 1
     */
    public static byte[] handout(
            String file, CarriedFigure carried, FigureSource source, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        if (source instanceof FigureSource.ImageCard measured) {
            return images(file, measured).handout(measured);
        }
        CardResult result = result(file, carried, source, share -> progress.accept(share / 2), cancelled);
        return CardHandout.of(result, share -> progress.accept((1 + share) / 2), cancelled);
    }

    private static CardResult result(
            String file, CarriedFigure carried, FigureSource source, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        Card card = Cards.find(source.name()).orElseThrow(() -> unknown(file, source));
        if (!card.experiment().equals(carried.session().map(Session::experiment))) {
            throw new InputException(
                    "%s: /figure/card is %s, but /experiment is not that card's; delete the field \"figure\" to draw the experiment"
                            .formatted(file, source.name()));
        }
        return card.run(progress, cancelled);
    }

    /** As {@link #again}, laid out for a page. */
    public static PageLayout.Laid again(
            String file, CarriedFigure carried, FigureSource source, Page page, BooleanSupplier cancelled)
            throws InputException {
        if (source instanceof FigureSource.Demonstration) {
            return demonstration(file, source).opened(page, cancelled);
        }
        if (source instanceof FigureSource.ImageCard measured) {
            Figure figure = images(file, measured).figure(measured);
            return CarriedPage.laid(List.of(new Reflow(figure)), page, figure);
        }
        return of(result(file, carried, source, share -> {}, cancelled), page);
    }

    /** As {@link #of(CardResult)}, laid out for a page. */
    static PageLayout.Laid of(CardResult result, Page page) {
        return CarriedPage.laid(List.of(result.drawing()), page, of(result));
    }

    private static DemonstrationPicture demonstration(String file, FigureSource source) throws InputException {
        return Pictures.demonstrations().stream()
                .filter(demonstration -> demonstration.id().equals(source.name()))
                .findFirst()
                .orElseThrow(() -> unknown(file, source));
    }

    private static InputException unknown(String file, FigureSource source) {
        return new InputException("%s: /figure names %s, which this app does not know; open it with a newer one"
                .formatted(file, Shown.quoted(source.name())));
    }
}
