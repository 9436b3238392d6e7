package gilscope.lang.interp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that compiled code reaches one after the other on a way that no other joins, told together:
 * before anything else is told or takes long. Entering a function may come before them, and if its
 * frame is never made, leaving it after them.
 *
 * <p><b>While it is the thread's</b> {@link InterpThread#stretch}, each line that begins puts the
 * stretch that ends with it in place of the one before. Its instructions are not counted yet,
 * unless it is closed: then so many of them are. Where it must be told in the middle, the frame
 * remembers how much was ({@link Frame#told}), and the rest is told in the end.
 *
 * <p>Immutable but for what it remembers of itself.
 */
public final class LineStretch {
  private static final int NOT_NUMBERED = -1;

  /** {@link Frame#told}: how many lines, and above which of its instructions is counted. */
  private static final int COUNTED_BITS = 16;

  private static final int COUNTED = (1 << COUNTED_BITS) - 1;

  /** A stretch is shorter, in instructions. */
  public static final int LONG = 1 << 12;

  private final @Nullable LineStretch before;

  /** The last line's position, number, and distance from the first one in instructions. */
  final int at;

  final int line;
  final int ahead;

  private final int count;

  private final int items;
  private final int duration;

  /** Where the frame is entered, if the stretch begins with that; else -1. */
  private final int entry;

  /** Where the frame is left, if the stretch ends with that; else -1. */
  private final int exit;

  /** It is left without having been made. */
  private final boolean unmade;

  /** Of a closed one: instructions counted since it began. */
  final int counted;

  final boolean closed;

  /** The open one, of which this is the end. */
  private final LineStretch open;

  /** What has been asked for; the translator's thread only. */
  private final List<LineStretch> made = new ArrayList<>();

  /** By what it is known to whom it is told. Idempotent, so unguarded. */
  private int number = NOT_NUMBERED;

  private LineStretch(
      @Nullable LineStretch before,
      int at,
      int line,
      int ahead,
      int count,
      int duration,
      int entry,
      int exit,
      boolean unmade,
      @Nullable LineStretch open,
      int counted) {
    this.before = before;
    this.at = at;
    this.line = line;
    this.ahead = ahead;
    this.count = count;
    this.duration = duration;
    this.entry = entry;
    this.exit = exit;
    this.unmade = unmade;
    this.items = count + (entry < 0 ? 0 : 1) + (exit < 0 ? 0 : 1);
    this.open = open == null ? this : open;
    this.closed = open != null;
    this.counted = counted;
  }

  /**
   * Without a line; for one translation.
   *
   * @param entry where a frame is entered; -1 if it begins elsewhere
   */
  public static LineStretch start(int entry) {
    return new LineStretch(null, -1, -1, 0, 0, 0, entry, -1, false, null, 0);
  }

  /**
   * This and then the line at that position, so many instructions after the first one.
   *
   * @param duration that of what runs up to its end; see {@link #duration}
   */
  public LineStretch then(int at, int line, int ahead, int duration) {
    for (LineStretch s : made) {
      if (!s.closed && s.at == at && s.line == line && s.ahead == ahead && s.duration == duration) {
        return s;
      }
    }
    LineStretch s =
        new LineStretch(this, at, line, ahead, count + 1, duration, entry, -1, false, null, 0);
    made.add(s);
    return s;
  }

  /** This, when so many instructions have been counted since it began. */
  public LineStretch closed(int counted) {
    return closed(counted, -1, false);
  }

  /** As {@link #closed}, when the frame is left there. */
  public LineStretch left(int counted, int exit, boolean unmade) {
    return closed(counted, exit, unmade);
  }

  private LineStretch closed(int counted, int exit, boolean unmade) {
    for (LineStretch s : made) {
      if (s.closed && s.counted == counted && s.exit == exit && s.unmade == unmade) {
        return s;
      }
    }
    LineStretch s =
        new LineStretch(
            before, at, line, ahead, count, duration, entry, exit, unmade, this, counted);
    made.add(s);
    return s;
  }

  // ---- while it is a thread's

  /** Makes the thread forget its stretch, having told it; true if the frame was left with it. */
  static boolean tell(InterpThread t) {
    LineStretch s = t.stretch;
    t.stretch = null;
    Frame f = t.frame;
    if (s == null || f == null) {
      return false;
    }
    if (s.closed) {
      t.gate().reachesLines(t, s, 0, s.counted);
      return s.exit >= 0;
    }
    int counted = f.told & COUNTED;
    t.gate().reachesLines(t, s, f.told >>> COUNTED_BITS, counted);
    t.fuel -= s.ahead - counted;
    f.told = s.items << COUNTED_BITS | s.ahead;
    return false;
  }

  /** Code that makes its frame only when it needs one is entered. */
  static void enters(InterpThread t, LineStretch entry) {
    t.tellLines();
    t.stretch = entry;
  }

  /** It returns, no frame having been made. */
  static void returns(InterpThread t, LineStretch left) {
    t.stretch = null;
    t.gate().reachesLines(t, left, 0, left.counted);
  }

  /** The innermost frame's stretch ends. Its instructions are counted up to the last line. */
  static void commit(InterpThread t, Frame f) {
    t.tellLines();
    f.told = 0;
  }

  /** Another frame is going to be the innermost one. */
  static void called(InterpThread t) {
    LineStretch s = t.stretch;
    if (s != null && !s.closed) {
      tell(t);
    }
  }

  /** The frame's stretch ends: what {@link #tell} has counted of it. */
  static int settled(InterpThread t, Frame f) {
    t.tellLines();
    return counted(f);
  }

  /** As {@link #settled}, when all that was reached has been told. */
  static int counted(Frame f) {
    int counted = f.told & COUNTED;
    f.told = 0;
    return counted;
  }

  /** How many lines, entries and exits. */
  public int items() {
    return items;
  }

  /** Where a frame is entered before the first line; -1 if none is. */
  public int entry() {
    return entry;
  }

  /** Where the frame is left after the last line; -1 if it goes on. */
  public int exit() {
    return exit;
  }

  /** There are lines only. */
  public boolean isPlain() {
    return items == count;
  }

  /** The frame that is left is not there. */
  public boolean isUnmade() {
    return unmade;
  }

  /** How many lines. */
  public int count() {
    return count;
  }

  /** Instructions between the beginnings of the first and the last line. */
  public int ahead() {
    return ahead;
  }

  /** How long it takes at most, in quarters of a ns, as compiled code usually does. */
  public int duration() {
    return duration;
  }

  /** The last line's position. */
  public int at() {
    return at;
  }

  /** The last line's number. */
  public int line() {
    return line;
  }

  /** The positions of entry, lines and exit. */
  public int[] positions() {
    int[] all = new int[items()];
    int i = entry < 0 ? 0 : 1;
    for (LineStretch s = this; s != null && s.count > 0; s = s.before) {
      all[i + s.count - 1] = s.at;
    }
    if (entry >= 0) {
      all[0] = entry;
    }
    if (exit >= 0) {
      all[all.length - 1] = exit;
    }
    return all;
  }

  /** How many instructions after the beginning each of them comes. */
  public int[] distances() {
    int[] all = new int[items()];
    int i = entry < 0 ? 0 : 1;
    for (LineStretch s = this; s != null && s.count > 0; s = s.before) {
      all[i + s.count - 1] = s.ahead;
    }
    if (exit >= 0) {
      all[all.length - 1] = counted;
    }
    return all;
  }

  /** By what it is known to whom it is told, or -1. */
  public int number() {
    int n = number;
    if (n < 0 && exit < 0) {
      n = open.number;
      number = n;
    }
    return n;
  }

  public void setNumber(int number) {
    this.number = number;
    if (exit < 0) {
      open.number = number;
    }
  }
}
