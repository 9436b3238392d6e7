package gilscope.desk.scene;

/** A row of the timeline. Immutable; what is in it comes from the trace each time it is drawn. */
public sealed interface Lane {
  /** Height in px, gap included. */
  double height();

  /** Identifies the lane across redraws: for pinning, selection and keyboard focus. */
  String key();

  /**
   * A heading.
   *
   * @param lanes how many lanes belong to it, shown or folded
   */
  record Group(String title, int lanes, boolean folded) implements Lane {
    @Override
    public double height() {
      return 22;
    }

    @Override
    public String key() {
      return "group " + title;
    }
  }

  /**
   * The states of one thread.
   *
   * @param low one of hundreds: half as high
   */
  record OfThread(int thread, boolean low) implements Lane {
    @Override
    public double height() {
      return low ? 17 : 34;
    }

    @Override
    public String key() {
      return "thread " + thread;
    }
  }

  /**
   * The functions on the stack of one thread, under its states.
   *
   * @param rows how many frames deep
   */
  record OfCalls(int thread, int rows) implements Lane {
    @Override
    public double height() {
      return rows * DetailBars.ROW + 4;
    }

    @Override
    public String key() {
      return "calls " + thread;
    }
  }

  /** The critical sections of one thread, under its states. */
  record OfSections(int thread) implements Lane {
    @Override
    public double height() {
      return 16;
    }

    @Override
    public String key() {
      return "sections " + thread;
    }
  }

  /** The owners and waiters of one lock, condition, queue, … or of the GIL. */
  record OfResource(int resource, boolean gil) implements Lane {
    @Override
    public double height() {
      return gil ? 32 : 26;
    }

    @Override
    public String key() {
      return "resource " + resource;
    }
  }

  /** Who is on one virtual core. */
  record OfCore(int core) implements Lane {
    @Override
    public double height() {
      return 24;
    }

    @Override
    public String key() {
      return "core " + core;
    }

    /** For people. */
    public String label() {
      return "core " + core;
    }
  }

  /** A number over time. */
  record OfCounter(Counter counter) implements Lane {
    @Override
    public double height() {
      return 34;
    }

    @Override
    public String key() {
      return "counter " + counter;
    }
  }
}
