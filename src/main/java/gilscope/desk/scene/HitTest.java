package gilscope.desk.scene;

import gilscope.core.event.ThreadState;
import gilscope.core.trace.CallTracks;
import gilscope.core.trace.CoreTracks;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.Locale;

/** Finds what lies under a point, by the same rules by which {@link TimelinePicture} draws it. */
public final class HitTest {
  private final TraceView view;
  private final Sentences sentences;
  private final CoreTracks cores;
  private final DetailBars details;
  private final InstructionTicks instructions;
  private final SpanSummary summary = new SpanSummary();

  public HitTest(TraceView view) {
    this.view = view;
    this.sentences = new Sentences(view);
    this.cores = new CoreTracks(view.trace());
    this.details = new DetailBars(view, sentences);
    this.instructions = new InstructionTicks(view);
  }

  public Hit at(TimelineView look, LaneList lanes, double screenX, double screenY) {
    if (screenY < TimelineView.RULER_HEIGHT) {
      return new Hit(Hit.Part.RULER, -1, -1, look.timeAt(screenX), look.timeAt(screenX), "");
    }
    int lane = lanes.at(screenY - TimelineView.RULER_HEIGHT + look.scrollY());
    if (lane < 0) {
      return Hit.NOTHING;
    }
    if (screenX < look.headerWidth()) {
      return new Hit(Hit.Part.HEADER, lane, -1, 0, 0, header(lanes.lanes().get(lane)));
    }
    return switch (lanes.lanes().get(lane)) {
      case Lane.Group _ -> Hit.NOTHING;
      case Lane.OfThread t -> ofThread(look, lane, t, screenX);
      case Lane.OfCalls c -> ofCalls(look, lanes, lane, c, screenX, screenY);
      case Lane.OfSections s -> ofSections(look, lane, s, screenX);
      case Lane.OfResource r -> ofResource(look, lane, r, screenX);
      case Lane.OfCore c -> ofCore(look, lane, c, screenX);
      case Lane.OfCounter c ->
          new Hit(
              Hit.Part.EMPTY,
              lane,
              -1,
              0,
              0,
              c.counter().label() + ": " + c.counter().meaning() + ".");
    };
  }

  private String header(Lane lane) {
    return switch (lane) {
      case Lane.Group g ->
          g.title() + ", " + g.lanes() + " lanes; click to " + (g.folded() ? "unfold." : "fold.");
      case Lane.OfCounter c -> c.counter().label() + ": " + c.counter().meaning() + ".";
      case Lane.OfCore c -> "Virtual " + c.label() + ": the threads that ran on it.";
      case Lane.OfThread t -> sentences.thread(t.thread());
      case Lane.OfCalls c -> "The functions on the stack of " + sentences.thread(c.thread()) + ".";
      case Lane.OfSections s ->
          "The critical sections of " + sentences.thread(s.thread()) + " (PEP 703).";
      case Lane.OfResource r -> {
        ResourceTrack track = view.findResource(r.resource());
        yield track == null
            ? ""
            : sentences.resource(r.resource())
                + ": acquired "
                + track.acquisitions()
                + " times, "
                + track.contended()
                + " after waiting; at most "
                + track.maxWaiters()
                + " waited at once."
                + (track.createdWhere() < 0
                    ? ""
                    : " Made at " + sentences.place(track.createdWhere()) + ".");
      }
    };
  }

  private Hit ofThread(TimelineView look, int lane, Lane.OfThread t, double screenX) {
    ThreadTrack track = view.findThread(t.thread());
    if (track == null) {
      return Hit.NOTHING;
    }
    return find(
        look,
        lane,
        track.states(),
        screenX,
        i -> {
          String executes =
              track.state(i) == ThreadState.RUNNING && instructions.areShown(look)
                  ? instructions.sentenceAt(track, look.timeAt(screenX))
                  : null;
          String state = sentences.ofState(track, i);
          return executes == null ? state : executes + " " + state;
        },
        code -> ThreadState.of(code).label());
  }

  private Hit ofResource(TimelineView look, int lane, Lane.OfResource r, double screenX) {
    ResourceTrack track = view.findResource(r.resource());
    if (track == null) {
      return Hit.NOTHING;
    }
    return find(
        look,
        lane,
        track.uses(),
        screenX,
        i -> sentences.ofUse(track, i),
        code -> ResourceUse.of(code).name().toLowerCase(Locale.ROOT));
  }

  private Hit ofCalls(
      TimelineView look, LaneList lanes, int lane, Lane.OfCalls c, double screenX, double screenY) {
    CallTracks tracks = details.calls(c.thread());
    double inLane = screenY - TimelineView.RULER_HEIGHT + look.scrollY() - lanes.top(lane);
    int level = (int) Math.floor((inLane - 1) / DetailBars.ROW);
    if (tracks == null || level < 0 || level >= Math.min(c.rows(), tracks.size())) {
      return Hit.NOTHING;
    }
    SpanTrack track = tracks.level(level);
    return find(
        look,
        lane,
        track,
        screenX,
        i -> sentences.ofCall(c.thread(), level, track, i),
        code -> code == ResourceUse.FREE.ordinal() ? "no call" : "calls");
  }

  private Hit ofSections(TimelineView look, int lane, Lane.OfSections s, double screenX) {
    SpanTrack track = details.sections(s.thread());
    if (track == null) {
      return Hit.NOTHING;
    }
    return find(
        look,
        lane,
        track,
        screenX,
        i -> sentences.ofSection(s.thread(), track, i),
        code -> code == ResourceUse.FREE.ordinal() ? "outside" : "inside");
  }

  private Hit ofCore(TimelineView look, int lane, Lane.OfCore c, double screenX) {
    cores.catchUp(view.rows());
    if (c.core() >= cores.size()) {
      return Hit.NOTHING;
    }
    SpanTrack track = cores.core(c.core());
    return find(
        look,
        lane,
        track,
        screenX,
        i -> sentences.ofCore(c.core(), track, i),
        code -> code == ResourceUse.FREE.ordinal() ? "idle" : "busy");
  }

  private Hit find(
      TimelineView look,
      int lane,
      SpanTrack track,
      double screenX,
      java.util.function.IntFunction<String> sentence,
      java.util.function.IntFunction<String> label) {
    double ns = look.timeAt(screenX);
    int i = track.at((long) Math.floor(ns));
    if (i < 0 || ns > track.end()) {
      return new Hit(Hit.Part.EMPTY, lane, -1, ns, ns, "");
    }
    double bucketNs = look.scale().nsPerPixel() * SpanWalk.MIN_PX;
    if (track.length(i) >= bucketNs) {
      return new Hit(Hit.Part.SPAN, lane, i, track.start(i), track.end(i), sentence.apply(i));
    }
    double from = Math.floor(ns / bucketNs) * bucketNs;
    track.summarise((long) Math.floor(from), (long) Math.ceil(from + bucketNs), summary);
    if (summary.spans() <= 1) {
      return new Hit(Hit.Part.SPAN, lane, i, track.start(i), track.end(i), sentence.apply(i));
    }
    return new Hit(
        Hit.Part.SPAN,
        lane,
        summary.longest(),
        from,
        from + bucketNs,
        sentences.ofMany(
            summary.spans(),
            bucketNs,
            label.apply(summary.dominant()),
            label.apply(summary.severest())));
  }
}
