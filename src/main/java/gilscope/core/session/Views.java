package gilscope.core.session;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.runtime.Image;
import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Disassembler;
import gilscope.lang.bytecode.Opcode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

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
        f.line(),
        variables(f.locals()),
        variables(f.globals()),
        variables(f.stack()),
        listing(f.code()),
        f.pc());
  }

  private static List<FrameView.Variable> variables(List<Image.Value> values) {
    return values.stream().map(v -> new FrameView.Variable(v.name(), v.repr(), v.type())).toList();
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
    int[] lines = code.positions().lines();
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
              opcode.isCheckPoint(words[i] >>> 8)));
    }
    List<FrameView.Instruction> done = List.copyOf(listing);
    listings.put(code, done);
    return done;
  }
}
