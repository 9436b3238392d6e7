package gilscope.desk.scene;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which lanes a timeline has and where each lies. Immutable. */
public final class LaneList {
  /** The group of the threads. */
  public static final String THREADS = "Threads";

  /** The group of what the interpreter itself has: the GIL. */
  public static final String INTERPRETER = "Interpreter";

  /** The group of locks and all else that a program waits for. */
  public static final String LOCKS = "Locks";

  /** The group of lanes that count over all threads. */
  public static final String COUNTERS = "Counters";

  /** The group of the virtual cores. */
  public static final String CORES = "Cores";

  /** The group of the waits for threads to end; to start, if the filter asks for them. */
  public static final String JOINS = "Joins";

  /** With more threads than this their lanes are lower. */
  private static final int MOST_TALL = 24;

  /** Frames of a stack that have room under their thread. */
  private static final int MOST_FRAMES = 8;

  /** The group that stays on top. */
  public static final String PINNED = "Pinned";

  private final List<Lane> lanes;
  private final double[] tops;
  private final double height;

  private LaneList(List<Lane> lanes) {
    this.lanes = List.copyOf(lanes);
    this.tops = new double[lanes.size()];
    double y = 0;
    for (int i = 0; i < tops.length; i++) {
      tops[i] = y;
      y += lanes.get(i).height();
    }
    this.height = y;
  }

  /**
   * The lanes of a trace: threads, the GIL, then every lock that somebody used; cores only if the
   * filter names them.
   *
   * @param filter only lanes whose name contains it, in any case; empty for all
   */
  public static LaneList of(TraceView view, String filter) {
    return of(view, Arrangement.inPicture(filter));
  }

  /** The lanes of a trace as the user has arranged them; details only if they are asked for. */
  public static LaneList of(TraceView view, Arrangement how) {
    return of(view, how, null);
  }

  /**
   * The lanes around a stretch of the trace.
   *
   * @param around stacks have room for what is deepest here; null: anywhere
   */
  public static LaneList of(TraceView view, Arrangement how, @Nullable TimeScale around) {
    String wanted = how.filter().toLowerCase(Locale.ROOT).strip();
    List<Lane> threads = new ArrayList<>();
    for (ThreadTrack t : view.threads()) {
      if (matches(t.name(), wanted) && (how.state() == null || isEver(t, how.state()))) {
        threads.add(new Lane.OfThread(t.id().value(), view.threads().size() > MOST_TALL));
        addDetails(threads, how, t, around == null ? t.deepest() : deepest(view, t, around));
      }
    }
    List<Lane> gil = new ArrayList<>();
    List<Lane> locks = new ArrayList<>();
    List<Lane> joins = new ArrayList<>();
    for (ResourceTrack r : view.resources()) {
      boolean isGil = r.kind() == ResourceKind.GIL;
      boolean told = isGil || isInteresting(r) && !(wanted.isEmpty() && r.isStart());
      if (told && matches(r.name() + " " + r.kind().label(), wanted)) {
        boolean helper = r.kind() == ResourceKind.JOIN || r.isStart();
        (isGil ? gil : helper ? joins : locks).add(new Lane.OfResource(r.id().value(), isGil));
      }
    }
    List<Lane> counters = new ArrayList<>();
    if (view.rows() > 0) {
      for (Counter c : Counter.values()) {
        boolean known = c != Counter.GIL_SWITCHES || view.gil() != null;
        if (known && matches(c.label(), wanted)) {
          counters.add(new Lane.OfCounter(c));
        }
      }
    }
    List<Lane> cores = new ArrayList<>();
    for (int i = 0; i < view.cores(); i++) {
      Lane.OfCore core = new Lane.OfCore(i);
      if (matches(core.label(), wanted)) {
        cores.add(core);
      }
    }
    List<Lane> all = new ArrayList<>();
    addPinned(all, how, List.of(threads, gil, locks, joins, cores, counters));
    addGroup(all, how, THREADS, threads);
    addGroup(all, how, INTERPRETER, gil);
    addGroup(all, how, LOCKS, locks);
    addGroup(all, how, JOINS, joins);
    addGroup(all, how, CORES, cores);
    addGroup(all, how, COUNTERS, counters);
    return new LaneList(all);
  }

  /** The most frames on a stack within a range; few calls are in it, where that is asked. */
  private static int deepest(TraceView view, ThreadTrack t, TimeScale around) {
    RowList calls = t.calls();
    int first = view.countUntil(calls, (long) Math.max(0, around.fromNs()));
    int last = view.countUntil(calls, (long) Math.ceil(Math.max(0, around.toNs())));
    int most = 0;
    // The one before tells how deep it was at the beginning.
    for (int i = Math.max(0, first - 1); i < last && most < MOST_FRAMES; i++) {
      most = Math.max(most, view.row(calls.get(i)).a());
    }
    return Math.min(most, t.deepest());
  }

  private static void addDetails(List<Lane> threads, Arrangement how, ThreadTrack t, int deepest) {
    if (how.details() != Details.SHOWN) {
      return;
    }
    if (deepest > 0) {
      threads.add(new Lane.OfCalls(t.id().value(), Math.min(MOST_FRAMES, deepest)));
    }
    if (t.hasSections()) {
      threads.add(new Lane.OfSections(t.id().value()));
    }
  }

  private static void addPinned(List<Lane> all, Arrangement how, List<List<Lane>> groups) {
    List<Lane> pinned = new ArrayList<>();
    for (String key : how.pinned()) {
      for (List<Lane> group : groups) {
        for (Lane lane : group) {
          if (lane.key().equals(key)) {
            pinned.add(lane);
          }
        }
        group.removeIf(lane -> lane.key().equals(key));
      }
    }
    addGroup(all, how, PINNED, pinned);
  }

  private static void addGroup(List<Lane> all, Arrangement how, String title, List<Lane> lanes) {
    if (how.hidden().contains(title)) {
      return;
    }
    Focus focus = how.focus();
    lanes.removeIf(
        lane ->
            how.hidden().contains(lane.key())
                || (focus != null && !focus.lanes().contains(threadOf(lane))));
    if (!lanes.isEmpty()) {
      boolean folded = focus == null && how.folded().contains(title);
      int lanesOfTheirOwn = 0;
      for (Lane lane : lanes) {
        lanesOfTheirOwn += lane instanceof Lane.OfCalls || lane instanceof Lane.OfSections ? 0 : 1;
      }
      all.add(new Lane.Group(title, lanesOfTheirOwn, folded));
      if (!folded) {
        all.addAll(lanes);
      }
    }
  }

  /** The key of the lane to which a lane of details belongs; its own for all others. */
  private static String threadOf(Lane lane) {
    return switch (lane) {
      case Lane.OfCalls c -> new Lane.OfThread(c.thread(), false).key();
      case Lane.OfSections s -> new Lane.OfThread(s.thread(), false).key();
      case Lane.Group _, Lane.OfThread _, Lane.OfResource _, Lane.OfCore _, Lane.OfCounter _ ->
          lane.key();
    };
  }

  private static boolean isEver(ThreadTrack t, ThreadState state) {
    SpanSummary sum = new SpanSummary();
    t.states().summarise(t.states().begin(), t.states().end(), sum);
    return sum.count(state.ordinal()) > 0;
  }

  private static boolean matches(String name, String wanted) {
    return wanted.isEmpty() || name.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /**
   * A lock that was only made says nothing; an object's mutex or a join only matters when somebody
   * waited.
   */
  private static boolean isInteresting(ResourceTrack r) {
    return switch (r.kind()) {
      case OBJECT, JOIN, IMPORT, WORLD -> r.maxWaiters() > 0;
      case OTHER -> r.maxWaiters() > 0 || r.values().size() > 1; // a counter of another tool
      case GIL, LOCK, RLOCK -> r.acquisitions() > 0 || r.maxWaiters() > 0;
      case CONDITION, SEMAPHORE, EVENT, BARRIER, QUEUE ->
          r.maxWaiters() > 0 || r.values().size() > 0;
    };
  }

  public List<Lane> lanes() {
    return lanes;
  }

  /** Y of the lane's upper edge, measured from the first lane. */
  public double top(int index) {
    return tops[index];
  }

  /** The height of all lanes together. */
  public double height() {
    return height;
  }

  /** The lane at a height measured from the first lane; −1 below the last. */
  public int at(double laneY) {
    if (laneY < 0 || laneY >= height) {
      return -1;
    }
    int low = 0;
    int high = tops.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tops[middle] <= laneY) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The index of the lane with this key, or −1. */
  public int indexOf(String key) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** The index of the lane of a thread, or −1. */
  public int ofThread(int thread) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i) instanceof Lane.OfThread t && t.thread() == thread) {
        return i;
      }
    }
    return -1;
  }

  /** The index of the lane of a lock, or −1. */
  public int ofResource(int resource) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i) instanceof Lane.OfResource r && r.resource() == resource) {
        return i;
      }
    }
    return -1;
  }
}
