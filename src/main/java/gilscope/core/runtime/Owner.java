package gilscope.core.runtime;

/**
 * Who made a container: what {@code ob_tid} says of it in the free-threaded build, as long as no
 * other thread has used it.
 *
 * @param run the same for all threads of one run: what another run has left on an object that
 *     interpreters share says nothing
 * @param elements who made what it holds, as far as that does not say it itself: another thread if
 *     it is a copy of another thread's
 */
record Owner(Object run, int thread, int elements) {}
