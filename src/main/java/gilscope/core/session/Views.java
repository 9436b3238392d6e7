package gilscope.core.session;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.runtime.Image;
import gilscope.core.runtime.ObjectImage;
import gilscope.core.runtime.ObjectWay;
import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Disassembler;
import gilscope.lang.bytecode.LocalsPlus;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.Positions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes views of images. Session thread and readers of a running state; its cache is guarded by
 * itself.
 */
final class Views {
  private static final int MOST_LISTINGS = 500;

  private final IdentityHashMap<Code, List<FrameView.Instruction>> listings =
      new IdentityHashMap<>();

  List<ThreadView> threads(Image image) {
    List<ThreadView> views = new ArrayList<>();
    for (Image.ThreadImage t : image.threads()) {
      List<FrameView> frames = new ArrayList<>();
      for (Image.FrameImage f : t.frames()) {
        frames.add(frame(f));
      }
      views.add(
          new ThreadView(
              new ThreadId(t.id()),
              t.name(),
              t.daemon(),
              t.state(),
              t.file(),
              t.line(),
              t.function(),
              lock(t.waitsFor()),
              t.waitsForText(),
              t.holds().stream().map(Views::lock).toList(),
              t.executed(),
              frames));
    }
    return views;
  }

  List<LockView> locks(Image image) {
    List<LockView> views = new ArrayList<>();
    for (Image.ResourceImage r : image.resources()) {
      views.add(
          new LockView(
              lock(r.id()),
              r.kind(),
              r.name(),
              thread(r.owner()),
              r.depth(),
              r.waiters().stream().map(Views::thread).toList(),
              r.acquisitions(),
              r.contended(),
              r.value()));
    }
    return views;
  }

  static ThreadId thread(int id) {
    return id < 0 ? ThreadId.NONE : new ThreadId(id);
  }

  private static LockId lock(int id) {
    return id < 0 ? LockId.NONE : new LockId(id);
  }

  private FrameView frame(Image.FrameImage f) {
    return new FrameView(
        f.code().qualifiedName(),
        f.code().filename(),
        f.depth(),
        f.line(),
        locals(f.code(), f.locals()),
        variables(f.globals()),
        variables(f.stack()),
        listing(f.code()),
        f.pc());
  }

  private static List<FrameView.Variable> variables(List<Image.Value> values) {
    return values.stream().map(v -> variable(v, false)).toList();
  }

  private static List<FrameView.Variable> locals(Code code, List<Image.Value> values) {
    LocalsPlus known = code.locals();
    Set<String> shared = new HashSet<>();
    for (int i = 0; i < known.size(); i++) {
      if (known.is(i, LocalsPlus.CELL) || known.is(i, LocalsPlus.FREE)) {
        shared.add(known.names().get(i));
      }
    }
    return values.stream().map(v -> variable(v, shared.contains(v.name()))).toList();
  }

  private static FrameView.Variable variable(Image.Value v, boolean cell) {
    return new FrameView.Variable(v.name(), v.repr(), v.type(), v.opens(), cell);
  }

  /** An object as it is now; null if there is none at the end of the way. */
  static @Nullable ObjectView object(@Nullable ObjectImage o) {
    if (o == null) {
      return null;
    }
    ObjectImage.Facts f = o.facts();
    return new ObjectView(
        o.type(),
        o.repr(),
        variables(o.parts()),
        o.more(),
        f == null
            ? null
            : new ObjectView.Facts(f.identity(), f.references(), f.count(), f.guard(), f.names()));
  }

  static ObjectWay way(ObjectPath path) {
    ObjectWay.Scope scope =
        switch (path.scope()) {
          case LOCAL -> ObjectWay.Scope.LOCAL;
          case STACK -> ObjectWay.Scope.STACK;
          case GLOBAL -> ObjectWay.Scope.GLOBAL;
        };
    return new ObjectWay(path.thread().value(), path.frame(), scope, path.name(), path.steps());
  }

  private synchronized List<FrameView.Instruction> listing(Code code) {
    List<FrameView.Instruction> known = listings.get(code);
    if (known != null) {
      return known;
    }
    if (listings.size() >= MOST_LISTINGS) {
      listings.clear();
    }
    int[] words = code.instructions();
    Positions at = code.positions();
    int[] lines = at.lines();
    int[] offsets = code.encoding().offsets();
    List<String> meanings = Disassembler.meanings(code);
    List<FrameView.Instruction> listing = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      Opcode opcode = Opcode.of(words[i]);
      listing.add(
          new FrameView.Instruction(
              offsets[i],
              lines[i],
              i == 0 || lines[i] != lines[i - 1],
              opcode.name(),
              meanings.get(i),
              opcode.isCheckPoint(words[i] >>> 8),
              new FrameView.Span(lines[i], at.columns()[i], at.endLines()[i], at.endColumns()[i])));
    }
    List<FrameView.Instruction> done = List.copyOf(listing);
    listings.put(code, done);
    return done;
  }
}
