package gilscope.desk.ui;

import gilscope.core.session.FrameView;
import gilscope.core.session.SessionState;
import gilscope.core.session.ThreadView;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The chosen thread's stack, innermost frame first; chooses a frame. FX thread only. */
final class CallStack extends ChoiceBox<FrameView> {
  private final Desk desk;
  private boolean filling;

  CallStack(Desk desk) {
    this.desk = desk;
    getStyleClass().add("call-stack");
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText("Call stack");
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable FrameView f) {
            return f == null ? "" : describe(f);
          }

          @Override
          public @Nullable FrameView fromString(String s) {
            return null;
          }
        });
    getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (_, _, i) -> {
              if (!filling && i.intValue() >= 0) {
                desk.chosenFrameProperty().set(i.intValue());
              }
            });
    desk.stateProperty().addListener((_, _, s) -> show(s));
    desk.chosenThreadProperty().addListener((_, _, _) -> show(desk.state()));
    desk.chosenFrameProperty().addListener((_, _, _) -> show(desk.state()));
    show(desk.state());
  }

  /** {@code produce producers_consumers.py:24}. */
  private static String describe(FrameView f) {
    return f.function() + "  " + ThreadsTable.shortFile(f.file()) + ":" + f.line();
  }

  private void show(SessionState s) {
    ThreadView t = s.thread(desk.chosenThreadProperty().get());
    List<FrameView> stack = t == null ? List.of() : t.frames();
    if (stack.isEmpty() && getItems().isEmpty()) {
      return;
    }
    filling = true;
    getItems().setAll(stack);
    setDisable(stack.isEmpty());
    int at = Math.min(desk.chosenFrameProperty().get(), stack.size() - 1);
    if (at >= 0) {
      getSelectionModel().select(at);
    }
    filling = false;
  }
}
