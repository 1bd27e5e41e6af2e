package org.geodescent.ui.images;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.TrainingSpec;
import org.jspecify.annotations.Nullable;

/** The nets of the tab, and which of them is chosen. On the JavaFX thread only. */
final class Nets {
    private final ObservableList<Net> all = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Net> chosen = new SimpleObjectProperty<>();
    private int added;

    ObservableList<Net> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /** Null if there is none. */
    ObjectProperty<@Nullable Net> chosenProperty() {
        return chosen;
    }

    /**
     * Adds a net under a name that no other one has, which says in what it differs from those that are there, and
     * chooses it.
     */
    Net add(TrainingSpec spec, @Nullable Model model) {
        List<TrainingSpec> alike = all.stream()
                .map(Net::spec)
                .filter(other -> other.name().equals(spec.name()))
                .toList();
        Net net = new Net(++added, free(spec.name() + spec.unlike(alike)), spec, model, null);
        all.add(net);
        chosen.set(net);
        return net;
    }

    private String free(String name) {
        String free = name;
        for (int n = 2; taken(free); n++) {
            free = name + " (" + n + ")";
        }
        return free;
    }

    private boolean taken(String name) {
        return all.stream().anyMatch(net -> net.name().equals(name));
    }

    Optional<Net> find(int number) {
        return all.stream().filter(net -> net.number() == number).findFirst();
    }

    /** Puts a newer state in place of a net; without effect if the net has been removed. */
    void change(int number, UnaryOperator<Net> newer) {
        for (int i = 0; i < all.size(); i++) {
            Net before = all.get(i);
            if (before.number() == number) {
                Net after = newer.apply(before);
                boolean wasChosen = isChosen(before);
                all.set(i, after);
                if (wasChosen) {
                    chosen.set(after);
                }
            }
        }
    }

    private boolean isChosen(Net net) {
        Net now = chosen.get();
        return now != null && now.number() == net.number();
    }

    void remove(Net net) {
        boolean wasChosen = isChosen(net);
        all.removeIf(other -> other.number() == net.number());
        if (wasChosen) {
            chosen.set(all.isEmpty() ? null : all.get(all.size() - 1));
        }
    }
}
