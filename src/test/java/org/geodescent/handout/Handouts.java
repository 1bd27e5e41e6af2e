package org.geodescent.handout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.svg.SvgElements;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Headless;
import org.geodescent.picture.Look;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.SteadyLabels;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;

/** Handouts to be looked at. */
final class Handouts {
    private Handouts() {}

    /** A preset that stops early. */
    static Session session(String id, long steps) {
        Preset preset = Presets.find(id).orElseThrow();
        Session session = preset.session(preset.seeds().get(0), preset.seeds().get(0));
        return new Session(session.experiment().withStopRule(new StopRule(steps, 0)), session.view(), session.theory());
    }

    static List<Picture> pictures(String... ids) {
        List<Picture> all = Pictures.all();
        return List.of(ids).stream()
                .map(id -> all.stream()
                        .filter(picture -> picture.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    static String html(Session session, String... ids) {
        List<Picture> pictures = pictures(ids);
        String carried = SessionJson.write(
                new CarriedFigure(Optional.of(session), Optional.of(new FigureSource.Pictures(List.of(ids)))));
        byte[] file = Handout.of(
                session,
                pictures,
                HandoutWords.of(session.experiment(), pictures, List.of()),
                Optional.empty(),
                carried,
                share -> {},
                () -> false);
        return new String(file, StandardCharsets.UTF_8);
    }

    /** What the script of a handout reads. */
    static JsonNode replay(String html) throws Exception {
        String begin = "id=\"replay\">";
        int from = html.indexOf(begin) + begin.length();
        return new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
    }

    /** The elements of the next moment, as the picture itself draws them. */
    static List<String> drawn(
            SteadyLabels labels, Headless headless, Session session, Picture picture, JsonNode moment, int place) {
        Look usual = picture.look(session.view(), session.theory());
        Look look = new Look(usual.plane(), usual.theory().withSize(400, 420), 400, 420);
        double seconds = Film.SECONDS * moment.get("share").doubleValue();
        Drawn drawn =
                labels.drawn(headless, picture, look, moment.get("iteration").longValue(), seconds);
        return new SvgElements().of(drawn.figure(), "p" + place + "-");
    }

    /** The elements of a picture, from what the script reads. */
    static List<String> elements(JsonNode replay, int picture) {
        List<String> texts = new ArrayList<>();
        for (JsonNode told : replay.get("elements")) {
            if (told.isTextual()) {
                texts.add(told.textValue());
            } else {
                String base = texts.get(told.get(0).intValue());
                texts.add(base.substring(0, told.get(1).intValue())
                        + told.get(3).textValue()
                        + base.substring(base.length() - told.get(2).intValue()));
            }
        }
        List<String> elements = new ArrayList<>();
        add(elements, replay.get("groups"), texts, picture);
        return elements;
    }

    private static void add(List<String> elements, JsonNode groups, List<String> texts, int group) {
        JsonNode content = groups.get(group);
        for (int i = 0; i < content.size(); i++) {
            int id = content.get(i).intValue();
            if (i > 0 && id < 0) {
                add(elements, groups, texts, -id - 1);
                elements.add("</g>");
            } else if (id >= 0) {
                elements.add(texts.get(id));
            }
        }
    }
}
