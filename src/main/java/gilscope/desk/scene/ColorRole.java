package gilscope.desk.scene;

import gilscope.core.event.ThreadState;
import java.util.Locale;

/** What a colour means. Pictures are made of roles; a {@link Palette} says what each looks like. */
public enum ColorRole {
  BACKGROUND,
  LANE,
  LANE_ALTERNATE,
  GROUP,
  HEADER,
  GRID,
  BORDER,
  TEXT,
  TEXT_MUTED,
  TEXT_ON_STATE,
  CURSOR,
  SELECTION,
  HOVER,
  ARROW,
  FAULT,
  STATE_RUNNING,
  STATE_RUNNABLE,
  STATE_WANTS_GIL,
  STATE_BLOCKED,
  STATE_WAITING,
  STATE_SLEEPING,
  STATE_IO,
  STATE_SUSPENDED,
  STATE_DONE,
  LOCK_HELD,
  LOCK_CONTENDED,
  THREAD_0,
  THREAD_1,
  THREAD_2,
  THREAD_3,
  THREAD_4,
  THREAD_5,
  THREAD_6,
  THREAD_7,
  THREAD_8,
  THREAD_9,
  THREAD_10,
  THREAD_11;

  private static final ColorRole[] ALL = values();

  /** How many threads get a colour of their own before colours repeat. */
  public static final int THREAD_COLORS = 12;

  /** The colour of a thread: by its number, the same in every panel. */
  public static ColorRole ofThread(int threadId) {
    return ALL[THREAD_0.ordinal() + Math.floorMod(threadId, THREAD_COLORS)];
  }

  public static ColorRole of(ThreadState state) {
    return switch (state) {
      case RUNNING -> STATE_RUNNING;
      case RUNNABLE -> STATE_RUNNABLE;
      case WANTS_GIL -> STATE_WANTS_GIL;
      case BLOCKED -> STATE_BLOCKED;
      case WAITING -> STATE_WAITING;
      case SLEEPING -> STATE_SLEEPING;
      case IO -> STATE_IO;
      case SUSPENDED -> STATE_SUSPENDED;
      case DONE -> STATE_DONE;
    };
  }

  /** The name of the role in style sheets: {@code -gs-state-running}. */
  public String cssName() {
    return "-gs-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
