package gilscope.desk.scene;

import gilscope.core.analysis.Deadlock;
import gilscope.core.analysis.Moment;
import gilscope.core.analysis.Wait;
import gilscope.core.analysis.WaitGraph;
import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Shape.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws who waits for whom at a moment: threads as boxes in their colours, what they wait for as
 * outlined boxes; a solid line says owns, a dashed one waits, a circle of them is a deadlock. A
 * circle is laid out as one; everything else below it in columns, those that wait left of what they
 * wait for, or in rows where that is too wide.
 */
public final class WaitPicture {
  private static final double BOX = 22;
  private static final double MAX_BOX = 118;
  private static final double TEXT = 11;

  /** Left and right of the text in a box. */
  private static final double MARGIN = 7;

  /** Between a box and its arrows. */
  private static final double GAP = 4;

  /** Rows of boxes with arrows between them. */
  private static final double ROW = BOX + 20;

  /** An arrow that is shorter is not seen, px. */
  private static final double SHORTEST = 15;

  /** A box: a thread's id, or a resource's below −1. */
  private record Node(int id, boolean thread) {}

  private final TraceView view;
  private final Sentences sentences;

  public WaitPicture(TraceView view) {
    this.view = view;
    this.sentences = new Sentences(view);
  }

  /**
   * @param chosen a thread to set off, or none
   */
  public DisplayList draw(long ns, ThreadId chosen, double width, double height) {
    DisplayList out = new DisplayList();
    out.fill(0, 0, width, height, ColorRole.BACKGROUND);
    WaitGraph graph = WaitGraph.at(view, new Moment.AtTime(ns));
    List<Wait> waits = new ArrayList<>(graph.waits());
    if (waits.isEmpty()) {
      out.add(
          width / 2,
          height / 2,
          "Nobody waits for anybody here.",
          TEXT,
          false,
          Anchor.MIDDLE,
          width - 20,
          ColorRole.TEXT_MUTED,
          null);
      return out;
    }
    List<Deadlock> deadlocks = graph.deadlocks();
    Set<ThreadId> stuck = new HashSet<>();
    deadlocks.forEach(d -> d.cycle().forEach(w -> stuck.add(w.waiter())));
    Map<Node, double[]> places = places(waits, deadlocks, width, height);
    for (Wait w : waits) {
      boolean dead = stuck.contains(w.waiter());
      Box waiter = box(places, new Node(w.waiter().value(), true));
      Box resource = box(places, node(w.resource()));
      if (waiter != null && resource != null) {
        edge(out, waiter, resource, true, dead);
        Box owner = box(places, new Node(w.owner().value(), true));
        if (owner != null) {
          edge(out, resource, owner, false, dead);
        }
      }
    }
    places.forEach(
        (node, at) -> {
          if (node.thread()) {
            threadBox(out, node.id(), at, stuck.contains(new ThreadId(node.id())), chosen);
          } else {
            resourceBox(out, node.id(), at);
          }
        });
    return out;
  }

  /** A box by its middle and half its width, px. */
  private record Box(double x, double y, double half) {
    /** How far it reaches towards a direction of this length, as a share of it. */
    double reach(double dx, double dy) {
      return Math.min((half + GAP) / Math.abs(dx), (BOX / 2 + GAP) / Math.abs(dy));
    }
  }

  private @Nullable Box box(Map<Node, double[]> places, Node node) {
    double[] at = places.get(node);
    return at == null ? null : new Box(at[0], at[1], width(node) / 2);
  }

  private double width(Node node) {
    return TextFit.width(name(node), size(node)) + 2 * MARGIN;
  }

  private static double size(Node node) {
    return node.thread() ? TEXT * 1.08 : TEXT;
  }

  /** What stands in the box. */
  private String name(Node node) {
    ResourceTrack track = node.thread() ? null : view.findResource(node.id());
    String full =
        node.thread()
            ? sentences.thread(node.id())
            : track == null ? sentences.resource(node.id()) : track.name();
    return TextFit.middle(full, size(node), MAX_BOX - 2 * MARGIN);
  }

  private static Node node(LockId id) {
    return new Node(id.value(), false);
  }

  /**
   * The height that a picture of this width needs, px.
   *
   * @param ns the moment
   */
  public double neededHeight(long ns, double width) {
    WaitGraph graph = WaitGraph.at(view, new Moment.AtTime(ns));
    List<Wait> waits = new ArrayList<>(graph.waits());
    List<Node> ring = ring(graph.deadlocks());
    double rows = ring.isEmpty() ? 0 : edgeOf(ring, width).rows() * ROW;
    return rows + heightOf(columns(waits, new HashSet<>(ring)), width);
  }

  /** The height of the band of what is not in the circle, px. */
  private double heightOf(Map<Integer, List<Node>> columns, double width) {
    return isUpright(columns, width) ? columns.size() * ROW : mostRows(columns) * (BOX + 8);
  }

  /**
   * Whether a chain is longer than the picture is wide, so that it goes down instead; or up, where
   * there is a circle above it.
   */
  private boolean isUpright(Map<Integer, List<Node>> columns, double width) {
    double each = width / columns.size();
    double before = -1;
    boolean fits = true;
    boolean fitsUpright = true;
    for (List<Node> column : columns.values()) {
      double widest = column.stream().mapToDouble(this::width).max().orElse(0);
      double between = before < 0 ? widest / 2 : (before + widest) / 2 + 2 * GAP + SHORTEST;
      fits &= between <= (before < 0 ? each / 2 : each);
      fitsUpright &= (widest + 2 * GAP) * column.size() <= width;
      before = widest;
    }
    return !(fits && before <= each) && fitsUpright;
  }

  private static List<Node> ring(List<Deadlock> deadlocks) {
    List<Node> ring = new ArrayList<>();
    for (Deadlock d : deadlocks) {
      for (Wait w : d.cycle()) {
        ring.add(new Node(w.waiter().value(), true));
        ring.add(node(w.resource()));
      }
    }
    return ring;
  }

  /** The middle of each box. */
  private Map<Node, double[]> places(
      List<Wait> waits, List<Deadlock> deadlocks, double width, double height) {
    Map<Node, double[]> places = new LinkedHashMap<>();
    List<Node> ring = ring(deadlocks);
    Map<Integer, List<Node>> columns = columns(waits, new HashSet<>(ring));
    double ringHeight = 0;
    if (!ring.isEmpty()) {
      double most = Math.max(height * 0.4, height - edgeOf(ring, width).rows() * ROW);
      ringHeight = height - Math.min(most, heightOf(columns, width));
    }
    if (!ring.isEmpty()) {
      // Who is waited for from outside stands at the bottom: no arrow goes through the circle.
      int entry = Math.max(0, ring.indexOf(waitedFor(waits, ring)));
      circle(places, ring, entry, width, ringHeight);
      if (isTight(places, ring)) {
        rectangle(places, ring, entry, width, ringHeight);
      }
    }
    int n = columns.size();
    int c = 0;
    boolean upright = isUpright(columns, width);
    double room = height - ringHeight;
    for (List<Node> column : columns.values()) {
      // From who waits to what is waited for: to the right, down, or up to the circle.
      double along = (upright && !ring.isEmpty() ? c + 0.5 : n - c - 0.5) / n;
      for (int i = 0; i < column.size(); i++) {
        double across = (i + 0.5) / column.size();
        double x = width * (upright ? across : along);
        double y = ringHeight + room * (upright ? along : across);
        places.put(column.get(i), new double[] {x, y});
      }
      c++;
    }
    return places;
  }

  /** Whom somebody outside the circle waits for, or null. */
  private static @Nullable Node waitedFor(List<Wait> waits, List<Node> ring) {
    for (Wait w : waits) {
      if (!ring.contains(new Node(w.waiter().value(), true))) {
        for (Node each : List.of(node(w.resource()), new Node(w.owner().value(), true))) {
          if (ring.contains(each)) {
            return each;
          }
        }
      }
    }
    return null;
  }

  /** What is not in the circle has a band below it. */
  private static int mostRows(Map<Integer, List<Node>> columns) {
    return columns.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** Threads on a circle, what each waits for half-way to the next; the entry at the bottom. */
  private static void circle(
      Map<Node, double[]> places, List<Node> ring, int entry, double width, double height) {
    double rx = Math.max(40, width / 2 - MAX_BOX / 2 + 8);
    double ry = Math.max(30, height / 2 - BOX - 4);
    double inner = Math.max(0.62, Math.cos(2 * Math.PI / Math.max(6, ring.size())));
    for (int i = 0; i < ring.size(); i++) {
      double angle = Math.PI / 2 + 2 * Math.PI * (i - entry) / ring.size();
      double r = ring.get(i).thread() || ring.size() < 6 ? 1 : inner;
      places.put(
          ring.get(i),
          new double[] {
            width / 2 + r * rx * Math.cos(angle), height / 2 + r * ry * Math.sin(angle)
          });
    }
  }

  /** Whether some arrow of the ring has no room between its boxes. */
  private boolean isTight(Map<Node, double[]> places, List<Node> ring) {
    for (int i = 0; i < ring.size(); i++) {
      Box from = box(places, ring.get(i));
      Box to = box(places, ring.get((i + 1) % ring.size()));
      if (from != null && to != null) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double shown = 1 - from.reach(dx, dy) - to.reach(dx, dy);
        if (shown * Math.hypot(dx, dy) < SHORTEST) {
          return true;
        }
      }
    }
    return false;
  }

  /** Boxes along the edge of a rectangle. */
  private record Edge(int columns, int rows) {
    /** Column and row of the i-th box, clockwise from the top left. */
    int[] at(int i) {
      if (i < columns) {
        return new int[] {i, 0};
      }
      int down = i - columns;
      if (down < rows - 2) {
        return new int[] {columns - 1, down + 1};
      }
      int back = down - (rows - 2);
      return back < columns
          ? new int[] {columns - 1 - back, rows - 1}
          : new int[] {0, rows - 2 - (back - columns)};
    }
  }

  /** As wide as the boxes allow, and as high as that asks for. */
  private Edge edgeOf(List<Node> ring, double width) {
    double widest = 0; // a thread and its lock, which are neighbours
    for (int i = 0; i < ring.size(); i++) {
      widest = Math.max(widest, width(ring.get(i)) + width(ring.get((i + 1) % ring.size())));
    }
    int most = (int) (width / (widest / 2 + 2 * GAP + SHORTEST));
    int half = Math.max(2, (ring.size() + 1) / 2); // two boxes if a thread waits for its own lock
    int columns = Math.clamp(most, 2, half);
    return new Edge(columns, half - columns + 2);
  }

  /** The ring along the edge of a rectangle: takes less height than a circle. */
  private void rectangle(
      Map<Node, double[]> places, List<Node> ring, int entry, double width, double height) {
    Edge edge = edgeOf(ring, width);
    int bottom = edge.columns() + edge.rows() - 2 + edge.columns() / 2;
    for (int i = 0; i < ring.size(); i++) {
      int[] at = edge.at(Math.floorMod(i - entry + bottom, ring.size()));
      places.put(
          ring.get(i),
          new double[] {
            width * (at[0] + 0.5) / edge.columns(), height * (at[1] + 0.5) / edge.rows()
          });
    }
  }

  /** Distance from somebody who can go on → boxes; those of the ring are left out. */
  private static Map<Integer, List<Node>> columns(List<Wait> waits, Set<Node> ring) {
    Map<Node, Node> next = new HashMap<>();
    List<Node> order = new ArrayList<>();
    for (Wait w : waits) {
      Node waiter = new Node(w.waiter().value(), true);
      next.put(waiter, node(w.resource()));
      order.add(waiter);
      order.add(node(w.resource()));
      if (w.owner().value() >= 0) {
        next.put(node(w.resource()), new Node(w.owner().value(), true));
        order.add(new Node(w.owner().value(), true));
      }
    }
    Map<Integer, List<Node>> columns = new TreeMap<>();
    Set<Node> done = new HashSet<>(ring);
    for (Node node : order) {
      if (done.add(node)) {
        int depth = 0;
        Node at = node;
        while (next.containsKey(at) && !ring.contains(at) && depth < 64) {
          at = next.get(at);
          depth++;
        }
        columns.computeIfAbsent(depth, _ -> new ArrayList<>()).add(node);
      }
    }
    return columns;
  }

  private static void edge(DisplayList out, Box from, Box to, boolean waits, boolean dead) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.hypot(dx, dy);
    double leaves = from.reach(dx, dy);
    double arrives = to.reach(dx, dy);
    if (length < 1 || leaves + arrives > 0.95) { // the boxes touch
      return;
    }
    double x1 = from.x() + dx * leaves;
    double y1 = from.y() + dy * leaves;
    double x2 = to.x() - dx * arrives;
    double y2 = to.y() - dy * arrives;
    ColorRole role = dead ? ColorRole.FAULT : ColorRole.ARROW;
    if (waits) {
      out.dashed(x1, y1, x2, y2, role, dead ? 2 : 1.3);
    } else {
      out.line(x1, y1, x2, y2, role, dead ? 2 : 1.3);
    }
    double ux = dx / length;
    double uy = dy / length;
    out.polygon(
        role,
        x2,
        y2,
        x2 - 8 * ux - 4 * uy,
        y2 - 8 * uy + 4 * ux,
        x2 - 8 * ux + 4 * uy,
        y2 - 8 * uy - 4 * ux);
  }

  private void threadBox(DisplayList out, int thread, double[] at, boolean stuck, ThreadId chosen) {
    Node node = new Node(thread, true);
    String name = name(node);
    double w = width(node);
    ColorRole role = ColorRole.ofThread(thread);
    out.fill(at[0] - w / 2, at[1] - BOX / 2, w, BOX, role);
    if (stuck || chosen.value() == thread) {
      out.outline(
          at[0] - w / 2 - 2,
          at[1] - BOX / 2 - 2,
          w + 4,
          BOX + 4,
          stuck ? ColorRole.FAULT : ColorRole.TEXT,
          1.5);
    }
    out.add(at[0], at[1] + 4, name, TEXT, true, Anchor.MIDDLE, w, ColorRole.BACKGROUND, role);
  }

  private void resourceBox(DisplayList out, int resource, double[] at) {
    Node node = new Node(resource, false);
    String name = name(node);
    double w = width(node);
    out.fill(at[0] - w / 2, at[1] - BOX / 2, w, BOX, ColorRole.GROUP);
    out.outline(at[0] - w / 2, at[1] - BOX / 2, w, BOX, ColorRole.BORDER, 1);
    out.add(at[0], at[1] + 4, name, TEXT, false, Anchor.MIDDLE, w, ColorRole.TEXT, null);
  }
}
