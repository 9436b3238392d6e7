package gilscope.core.runtime;

import gilscope.core.event.RuntimeKind;

/**
 * What things cost in virtual time, in ns. Instructions and native calls have times of their own
 * ({@code lang.interp.InstructionTimes}, {@link gilscope.lang.objects.NativeTimes}, {@link
 * gilscope.lang.objects.Work}), measured on CPython 3.14.4; here is what a build makes of them, and
 * what threads and the operating system add. Where nothing else is said, measured on the same
 * two-core x86-64 under Linux with {@code python3}, medians of 200 to 3,000.
 */
final class Costs {
  /** One instruction where nobody asks how long it takes: in a search. */
  static final long INSTRUCTION = 30;

  /** A long instruction, for measuring out how many fit before a timer; typical ones take 16. */
  static final long LONG_INSTRUCTION = 50;

  /** One step inside an operation of the unprotected runtime: a load or store that hits a cache. */
  static final long MEMORY_STEP = 5;

  /**
   * From the moment a thread is woken to its first step if it has slept for less than {@link
   * #DEEP}: 9 to 16 µs ({@code pthread_cond_signal} to a thread that waits on another core; C
   * program with two threads that hand each other CPython's GIL, 34 combinations of the times for
   * which they hold it and do without, the machine of {@code lang.interp.InstructionTimes}, with
   * and without {@code chrt -r 10}).
   */
  static final long WAKE = 12_000;

  /**
   * The same where that core has been idle for longer: 15 to 25 µs, 20 in the median, no more after
   * 400 µs than after 20. So who drops the GIL for 10 µs has it back before the thread that was
   * waiting for it.
   */
  static final long WAKE_DEEP = 15_000;

  /** The width of that range. */
  static final long WAKE_JITTER = 10_000;

  /** One thread in so many is woken from it as soon as from a short sleep. */
  static final long WAKE_EARLY = 64;

  /** After so long an idle core no longer looks for work by itself, ns. */
  static final long DEEP = 8_000;

  /**
   * The part of its waking that a thread spends on the processor, on its way into the system and
   * out again: what {@code time.thread_time} counts of threads that pass the GIL on.
   */
  static final long AWAKENING = 6_000;

  /**
   * The same where a timer wakes it: {@code thread_time} of one {@code time.sleep} is 16 to 23 µs.
   */
  static final long AWAKENING_BY_TIMER = 16_000;

  /**
   * From the moment a thread is woken to its first step if a core that is at work is to have it,
   * and is free by then: the way from one thread to the other there.
   */
  static final long SWITCH = 2_000;

  /**
   * What waking costs who does it, if there is an idle core that must be told: 6 to 10 µs in the
   * same measurement. With no core idle the woken thread is put in a queue, no more. Less than
   * {@link #WAKE}: who gives a lock up and takes it again at once is there first, as it is in
   * CPython.
   */
  static final long WAKING = 7_000;

  /** The same if the core has been idle for less than {@link #DEEP}: 1 to 1.4 µs. */
  static final long WAKING_EARLY = 1_000;

  /**
   * So long after it began to wait a thread is still on its way into the system and needs no waking
   * (see {@link Gil}): a call of {@code futex} that returns at once takes 0.4 to 1 µs.
   */
  static final long FALLING_ASLEEP = 1_000;

  /**
   * The parking lot's part of giving a lock up that somebody waits for: two threads of 3.14.4t that
   * hold one lock for 600 ns of every 700 do 0.8 times as much as one, and who waits does not
   * sleep.
   */
  static final long UNPARK = 100;

  /**
   * Who has slept for as long as this finds half of its caches gone: with a switch interval of 5 ms
   * the GIL's hand-over to who has asked for it takes 20 to 50 µs mostly, with one of 1 ms every
   * other time and with one of 100 µs one time in five; 2 to 10 µs else (CPython 3.14.4).
   */
  static final long ESTRANGED = 1_000_000;

  /** So many in ten of those that have slept for long are: see {@link #ESTRANGED}. */
  static final long ESTRANGED_AT_MOST = 9;

  /** Who has asked for the GIL, and sleeps again, has it first one time in so many. */
  static final long FIRST_OF = 5;

  /** From the signal to the first step of who is not asleep yet. */
  static final long HAND_OVER = 500;

  /**
   * How much later than asked a timer fires: Linux' default timer slack of 50 µs ({@code prctl(2)},
   * PR_SET_TIMERSLACK) and the way out of an idle core. {@code time.sleep(t)} takes 64 to 72 µs
   * longer than t for every t from 1 µs to 1 ms. Shorter waits are only doubled here, so that a
   * short program can be stressed with a switch interval of 1 µs.
   */
  static final long TIMER_SLACK = 60_000;

  /**
   * By how much one timer's lateness differs from the next one's. Without it the request that a
   * timer makes would fall on the same place of a loop again and again, for virtual loops and
   * virtual timers have no other irregularity; of real ones nine in ten lie within 17 to 40 µs.
   */
  static final long TIMER_JITTER = 20_000;

  /** From {@code Thread.start} to the child's first step; until it has set its event 41 µs pass. */
  static final long START = 30_000;

  /**
   * How long a thread of the free-threaded build hands its memory over after its last instruction
   * ({@code _mi_thread_done}, {@code munmap}), before whoever joins it goes on. There start and
   * join take 270 to 300 µs, under a GIL 40 to 95.
   */
  static final long END_FREE_THREADED = 165_000;

  /** What its start takes longer than under a GIL: heaps of its own. */
  static final long START_FREE_THREADED = 30_000;

  /** What the parent spends on it: {@code _thread.start_new_thread} returns after 8 µs. */
  static final long CLONE = 10_000;

  /** A system call with the GIL dropped and taken around it: {@code os.read} of a byte. */
  static final long SYSTEM_CALL = 300;

  /**
   * 268 KB from the system and back, what {@code zlib.compress} has each time: {@code mmap}, the
   * pages that are touched, {@code munmap}. {@code zlib.compress(b'x')} of 3.14.4t takes 43 µs.
   */
  static final long MAPPING = 40_000;

  /** The same in the main thread, whose heap keeps the memory: 2 to 5 µs, in some processes 45. */
  static final long MAPPING_MAIN = 4_000;

  /** And in the main thread of the free-threaded build: 2 to 45. */
  static final long MAPPING_MAIN_FREE_THREADED = 30_000;

  /**
   * 16 KB of frames from the system and back, ns of {@link #pace}: see {@code
   * lang.interp.DataStack}.
   */
  static final long STACK_CHUNK = 6_500;

  /**
   * What it takes longer for each other core that a thread of this process is on: each must be told
   * that the pages are gone. The same call beside a thread that counts takes 69 µs, beside one that
   * does the same 77 to 87.
   */
  static final long SHOOTDOWN = 28_000;

  /**
   * What a critical section takes that nobody else wants, ps of {@link #pace}: two atomic
   * operations. {@code d[k] = v} takes 7 ns longer than in the default build, {@code o.x = v} and
   * {@code l[i] = v} 6, {@code s.add(v)} 5, {@code l.append(v)} and {@code l.pop()} 8 each.
   */
  static final int SECTION = 5_000;

  /**
   * What a thread of the free-threaded build spends on a reference to an object that another thread
   * made, taken and given up, more than on one of its own, ps of {@link #pace}: two atomic
   * operations (B3 of the fact sheet), of 4.1 ns each on one machine. Another (Zen 3, 1 December
   * 2026), which is half as quick in everything else, takes 2.5; here what lies between. A thread
   * that goes through the main thread's floats takes 8 ns longer for each than the main thread, 16
   * if it does something with it first ({@code STORE_FAST_LOAD_FAST} does not borrow), 24 for an
   * attribute of each of its objects, 33 for pairs that are unpacked, and 34 for two lists side by
   * side, by {@code zip}.
   */
  static final int FOREIGN_REFERENCE = 5_000;

  /** Bytes that are copied in a ns, to memory that is touched for the first time. */
  static final long COPIED = 6;

  /**
   * Up to this part of its time what a thread does between two locks, or uses of an object that
   * others use too, takes longer ...
   */
  static final long NOISE = 4;

  /** ... once in so many times. */
  static final long NOISE_EVERY = 8;

  /** One {@code sched_yield} with nobody to yield to; 0.4 to 0.5 µs. */
  static final long SPIN = 400;

  /** A write to one of the program's streams. */
  static final long WRITE = 1_000;

  /** A read of a line: what it costs when input is there. */
  static final long READ = 1_000;

  /** What the operating system lets a thread run while others wait for a core (Linux: 3 ms). */
  static final long TIME_SLICE = 3_000_000;

  /**
   * How much less than another a thread must have had of the processor to take its core the moment
   * it wakes (Linux' {@code sched_wakeup_granularity_ns}: 1 ms times 1 + log2 of the cores).
   */
  static final long WAKEUP_GRANULARITY = 1_000_000;

  /** What a sleeper is given at most: half of Linux' {@code sched_latency_ns}, 6 ms. */
  static final long SLEEPER_CREDIT = 3_000_000;

  private Costs() {}

  /**
   * How long a build takes on one thread for what the tables call a ns, in thousandths. 3.14.4: on
   * some days' machines 1.04, on others 1.39, both two cores of an AMD EPYC; here what lies
   * between. The free-threaded build of 3.14 is 8 % slower than the default one on x86-64 Linux
   * (its HOWTO, pyperformance mean; What's New: 5 to 10 %); part of that are {@link #SECTION},
   * {@link #FOREIGN_REFERENCE} and the steps of iterators. 3.12 is about 5 % faster than 3.11
   * (What's New 3.12; later releases gained little without a special compiler), 3.11 25 % faster
   * than 3.10 (What's New 3.11), and 3.9 is about as fast as 3.10. Without a GIL and with nothing
   * in its place: 3.14's. Native work ({@link gilscope.lang.objects.Work}) takes as long in all of
   * them.
   */
  static long pace(RuntimeKind runtime) {
    return switch (runtime) {
      case GIL, UNPROTECTED -> 1_150;
      case FREE_THREADED -> 1_190;
      case GIL_LEGACY -> 1_515;
    };
  }
}
