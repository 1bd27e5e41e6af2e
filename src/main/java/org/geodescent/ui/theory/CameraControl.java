package org.geodescent.ui.theory;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.geodescent.figure.space.Camera;

/**
 * Turns a camera by mouse and keys: dragging turns, the wheel zooms, a double click goes back; so do arrows, + and −,
 * Home.
 */
final class CameraControl {
    private static final double RADIANS_PER_PIXEL = StrictMath.toRadians(0.5);
    private static final double KEY_STEP = StrictMath.toRadians(5);
    private static final double FINE_KEY_STEP = StrictMath.toRadians(1);
    private static final double ZOOM_PER_PIXEL = 1.0025;
    private static final double KEY_ZOOM = 1.15;

    private final ObjectProperty<Camera> camera;
    private double lastX;
    private double lastY;

    private CameraControl(ObjectProperty<Camera> camera) {
        this.camera = camera;
    }

    static void install(Node node, ObjectProperty<Camera> camera) {
        CameraControl control = new CameraControl(camera);
        node.setOnMousePressed(event -> {
            node.requestFocus();
            control.pressed(event);
        });
        node.setOnMouseDragged(control::dragged);
        node.setOnMouseClicked(control::clicked);
        node.setOnScroll(control::scrolled);
        node.setOnKeyPressed(control::typed);
    }

    private void pressed(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            // The object follows the hand, so the camera goes the other way around.
            turn(-(event.getX() - lastX) * RADIANS_PER_PIXEL, (event.getY() - lastY) * RADIANS_PER_PIXEL);
            pressed(event);
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            camera.set(Camera.standard());
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        camera.set(camera.get().zoomed(StrictMath.pow(ZOOM_PER_PIXEL, event.getDeltaY())));
        event.consume();
    }

    private void typed(KeyEvent event) {
        double step = event.isShiftDown() ? FINE_KEY_STEP : KEY_STEP;
        KeyCode code = event.getCode();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean known = plain;
        switch (plain ? code : KeyCode.UNDEFINED) {
            case LEFT -> turn(step, 0);
            case RIGHT -> turn(-step, 0);
            case UP -> turn(0, -step);
            case DOWN -> turn(0, step);
            case PLUS, ADD, EQUALS -> camera.set(camera.get().zoomed(KEY_ZOOM));
            case MINUS, SUBTRACT -> camera.set(camera.get().zoomed(1 / KEY_ZOOM));
            case HOME -> camera.set(Camera.standard());
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void turn(double azimuth, double elevation) {
        camera.set(camera.get().turned(azimuth, elevation));
    }
}
