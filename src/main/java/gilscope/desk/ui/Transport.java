package gilscope.desk.ui;

import gilscope.core.session.Session;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar with the steps, the speed and how to run. FX thread only. */
final class Transport extends HBox {
  private static final List<String> STEPS =
      List.of(
          "run",
          "pause",
          "stop",
          "|",
          "step.back",
          "step.instruction",
          "step.line",
          "step.over",
          "step.out",
          "|",
          "step.lock",
          "step.gil",
          "|");

  /** In a narrower window what each box is stands over it. */
  private static final double ROOM_FOR_LABELS = 1430;

  /** Position of the slider from which on nothing is slowed down. */
  private static final double FULL_SPEED = 5.9;

  Transport(
      ActionList actions,
      Session session,
      Controls controls,
      RunSettings runSettings,
      Theme theme) {
    getStyleClass().add("transport");
    for (String id : STEPS) {
      getChildren().add(id.equals("|") ? separator() : actions.button(id));
    }
    Button alone = actions.button("run.alone");
    controls
        .aloneProperty()
        .addListener(
            (_, _, on) -> {
              alone.getStyleClass().remove("accent");
              if (on) {
                alone.getStyleClass().add("accent");
              }
            });
    getChildren().addAll(alone, separator());
    Slider speed = new Slider(0, 6, 6);
    speed.setMinWidth(60);
    speed.setPrefWidth(70);
    speed.setAccessibleText("Speed");
    Tooltip.install(
        speed, new Tooltip("Speed of the virtual machine: left slow, right as fast as it can"));
    speed
        .valueProperty()
        .addListener(
            (_, _, v) ->
                session.setSpeed(
                    v.doubleValue() > FULL_SPEED ? 0 : (long) Math.pow(10, 9 - v.doubleValue())));
    Captioned named = new Captioned("Speed", speed, false);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(named, separator(), runSettings, gap);
    getChildren().addAll(actions.button("help.palette"), actions.button("view.theme"));
    Runnable fit =
        () -> {
          Scene scene = getScene();
          double room = ROOM_FOR_LABELS * theme.magnification().get();
          boolean wide = scene != null && scene.getWidth() >= room;
          named.place(wide);
          runSettings.placeLabels(wide);
        };
    sceneProperty().flatMap(Scene::widthProperty).addListener((_, _, _) -> fit.run());
    theme.magnification().addListener((_, _, _) -> fit.run());
  }

  private static Separator separator() {
    return new Separator(Orientation.VERTICAL);
  }
}
