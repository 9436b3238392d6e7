package gilscope.core.analysis;

import gilscope.core.event.Dictionary;
import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;

/** What to call threads, resources and places in sentences. Owned by its view's owner. */
public final class Names {
  private final TraceView view;

  public Names(TraceView view) {
    this.view = view;
  }

  /** A thread's name. */
  public String thread(ThreadId id) {
    ThreadTrack track = view.findThread(id.value());
    return track == null ? "thread " + id.value() : track.name();
  }

  /** {@code lock 'forks[1]'}, {@code the GIL}. */
  public String resource(LockId id) {
    ResourceTrack track = view.findResource(id.value());
    return track == null ? "resource " + id.value() : track.label();
  }

  /** {@code line 14} with the file where that is not the program itself; empty if unknown. */
  public String line(int at) {
    Dictionary dictionary = view.trace().dictionary();
    int line = dictionary.line(at);
    if (line < 0) {
      return "";
    }
    String file = dictionary.code(dictionary.position(at).code()).file();
    return file.equals(view.trace().header().program())
        ? "line " + line
        : "line " + line + " of " + file.substring(file.lastIndexOf('/') + 1);
  }

  /** {@code A waits for lock 'x' at line 9, held by B since line 14}. */
  String clause(Wait wait) {
    String at = line(wait.at());
    String text =
        thread(wait.waiter())
            + " waits for "
            + resource(wait.resource())
            + (at.isEmpty() ? "" : " at " + at);
    if (!wait.owner().isPresent()) {
      return text;
    }
    String since = line(wait.ownedSince());
    String owner =
        wait.owner().equals(wait.waiter())
            ? "which it holds itself"
            : "held by " + thread(wait.owner());
    // Nobody "holds" a thread's end; the owner is named by the resource already.
    boolean joins = wait.ownedSince() < 0 && resource(wait.resource()).startsWith("the end of");
    return joins ? text : text + ", " + owner + (since.isEmpty() ? "" : " since " + since);
  }
}
