package org.geodescent.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.geodescent.run.Tasks;
import org.geodescent.ui.SaveQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class NetColumnTest {
    private final Nets nets = new Nets();
    private Tasks tasks;

    @Start
    void start(Stage stage) {
        tasks = new Tasks(1, Platform::runLater, bug -> {});
        EngineSource engines = new EngineSource(() -> {
            throw new AssertionError("nothing is trained here");
        });
        SaveQuestion nobody = new SaveQuestion() {
            @Override
            public void ask(String title, String suggestion, Consumer<Path> save) {}

            @Override
            public void confirm(Collection<Path> files, Runnable save) {}
        };
        FileQuestions files = new FileQuestions(title -> Optional.empty(), title -> Optional.empty(), nobody);
        TrainingDesk desk = new TrainingDesk(tasks, nets, engines, 1);
        stage.setScene(new Scene(new NetColumn(nets, desk, () -> {}, () -> {}, files), 300, 400));
        stage.show();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void theChosenNetIsMarkedAlsoAfterAnEqualOneHasTakenItsPlace(FxRobot robot) {
        ListView<?> list = robot.lookup("#cifar-nets").queryListView();
        robot.interact(() -> nets.add(ImagePreset.MOST.spec(), null));
        assertEquals(nets.all(), list.getSelectionModel().getSelectedItems());
        robot.interact(
                () -> nets.change(1, net -> new Net(net.number(), net.name(), net.spec(), net.model(), net.attack())));
        assertEquals(nets.all(), list.getSelectionModel().getSelectedItems());
        robot.interact(() -> nets.add(ImagePreset.PLAIN.spec(), null));
        assertEquals(nets.all().subList(1, 2), list.getSelectionModel().getSelectedItems());
        robot.interact(() -> nets.remove(nets.all().get(1)));
        assertEquals(nets.all(), list.getSelectionModel().getSelectedItems());
    }
}
