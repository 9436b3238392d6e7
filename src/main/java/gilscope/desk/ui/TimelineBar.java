package gilscope.desk.ui;

import gilscope.core.event.ThreadState;
import gilscope.desk.scene.Focus;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Above the timeline: times read off, the keys, and which lanes are shown. FX thread only. */
final class TimelineBar extends HBox {
  private static final String ANY = "any state";

  TimelineBar(Desk desk, TimelinePane timeline) {
    super(8);
    setAlignment(Pos.CENTER_RIGHT);
    Label readout = new Label();
    readout.getStyleClass().add("readout");
    readout.setMinWidth(USE_PREF_SIZE);
    timeline.lookProperty().addListener((_, _, _) -> readout.setText(timeline.readout()));
    Label hint = new Label("Y why · W/S zoom · A/D pan · F fit · ? keys");
    hint.getStyleClass().add("hint-bar");
    hint.setMinWidth(0);
    RecordingStrip recording = new RecordingStrip(desk);
    recording.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(recording, readout, hint, focus(timeline), states(timeline), filter(timeline));
  }

  /** What the lanes are narrowed to, while they are; pressing it shows all again. */
  private static Button focus(TimelinePane timeline) {
    Button focus = new Button();
    focus.getStyleClass().add("focus-chip");
    focus.setMinWidth(60);
    focus.setMaxWidth(260);
    focus.managedProperty().bind(focus.visibleProperty());
    focus.setVisible(false);
    focus.setTooltip(new Tooltip("Show all lanes again"));
    focus.setOnAction(
        _ -> {
          var arrangement = timeline.arrangementProperty();
          arrangement.set(arrangement.get().withFocus(null));
          timeline.requestFocus();
        });
    timeline
        .arrangementProperty()
        .addListener(
            (_, _, now) -> {
              Focus on = now.focus();
              focus.setVisible(on != null);
              if (on != null) {
                focus.setText("✕ " + on.title());
                focus.setAccessibleText("Only " + on.title() + "; press to show all lanes");
              }
            });
    return focus;
  }

  private static TextField filter(TimelinePane timeline) {
    TextField filter = new TextField();
    filter.setPromptText("Filter lanes");
    filter.setAccessibleText("Only lanes whose name contains this");
    filter.setPrefColumnCount(10);
    filter.getStyleClass().add("small-field");
    filter.setMinWidth(90);
    filter
        .textProperty()
        .addListener(
            (_, _, text) ->
                timeline
                    .arrangementProperty()
                    .set(timeline.arrangementProperty().get().withFilter(text)));
    return filter;
  }

  private static ChoiceBox<String> states(TimelinePane timeline) {
    ChoiceBox<String> states = new ChoiceBox<>();
    states.setAccessibleText("Only threads that are ever in this state");
    states.getStyleClass().add("small-choice");
    states.setMinWidth(90);
    states.setPrefWidth(116);
    states.setFocusTraversable(false);
    states.getItems().add(ANY);
    for (ThreadState s : ThreadState.values()) {
      if (s != ThreadState.DONE && s != ThreadState.RUNNING) {
        states.getItems().add("ever " + s.label());
      }
    }
    states.setValue(ANY);
    states
        .valueProperty()
        .addListener(
            (_, _, chosen) -> {
              var arrangement = timeline.arrangementProperty();
              arrangement.set(arrangement.get().withState(named(chosen)));
            });
    return states;
  }

  private static @Nullable ThreadState named(String chosen) {
    for (ThreadState s : ThreadState.values()) {
      if (chosen.toLowerCase(Locale.ROOT).equals("ever " + s.label().toLowerCase(Locale.ROOT))) {
        return s;
      }
    }
    return null;
  }
}
