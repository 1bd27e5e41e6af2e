package org.geodescent.preset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;
import org.geodescent.run.Experiment;

/** The presets that ship with the app: JSON files, listed in order in {@code index.json}. */
public final class Presets {
    /** All presets, the one the window opens with first. */
    public static final List<Preset> ALL = load();

    private Presets() {}

    /** The preset with this id. */
    public static Optional<Preset> find(String id) {
        return ALL.stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    /** The preset of an experiment that is still what the preset says of it. */
    public static Optional<Preset> of(Experiment experiment) {
        return ALL.stream().filter(preset -> preset.tellsOf(experiment)).findFirst();
    }

    private static List<Preset> load() {
        try {
            List<Preset> presets = new ArrayList<>();
            for (JsonCursor id : resource("index").elements()) {
                presets.add(PresetJson.read(id.text(), resource(id.text())));
            }
            return List.copyOf(presets);
        } catch (InputException e) {
            throw new IllegalStateException("a preset that ships with the app is broken: " + e.getMessage(), e);
        }
    }

    private static JsonCursor resource(String name) throws InputException {
        String path = "/org/geodescent/presets/" + name + ".json";
        try (InputStream in = Presets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new InputException(path + " is missing in the app");
            }
            return JsonText.parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InputException(path + " cannot be read", e);
        }
    }
}
