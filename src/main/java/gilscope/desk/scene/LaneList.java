package gilscope.desk.scene;

import gilscope.core.event.ResourceKind;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which lanes a timeline has and where each lies. Immutable. */
public final class LaneList {
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
   * The lanes of a trace: threads, the GIL, then every lock that somebody used.
   *
   * @param filter only lanes whose name contains it, in any case; empty for all
   */
  public static LaneList of(TraceView view, String filter) {
    String wanted = filter.toLowerCase(Locale.ROOT).strip();
    List<Lane> threads = new ArrayList<>();
    for (ThreadTrack t : view.threads()) {
      if (matches(t.name(), wanted)) {
        threads.add(new Lane.OfThread(t.id().value()));
      }
    }
    List<Lane> gil = new ArrayList<>();
    List<Lane> locks = new ArrayList<>();
    for (ResourceTrack r : view.resources()) {
      boolean isGil = r.kind() == ResourceKind.GIL;
      if ((isGil || isInteresting(r)) && matches(r.name() + " " + r.kind().label(), wanted)) {
        (isGil ? gil : locks).add(new Lane.OfResource(r.id().value(), isGil));
      }
    }
    List<Lane> all = new ArrayList<>();
    addGroup(all, "Threads", threads);
    addGroup(all, "Interpreter", gil);
    addGroup(all, "Locks", locks);
    return new LaneList(all);
  }

  private static void addGroup(List<Lane> all, String title, List<Lane> lanes) {
    if (!lanes.isEmpty()) {
      all.add(new Lane.Group(title + " (" + lanes.size() + ")"));
      all.addAll(lanes);
    }
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

  /** The index of the lane of a thread, or −1. */
  public int ofThread(int thread) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i) instanceof Lane.OfThread t && t.thread() == thread) {
        return i;
      }
    }
    return -1;
  }
}
