package gilscope.core.runtime;

/**
 * Who made a container: what {@code ob_tid} says of it in the free-threaded build, as long as no
 * other thread has used it.
 *
 * @param run the same for all threads of one run: what another run has left on an object that
 *     interpreters share says nothing
 */
record Owner(Object run, int thread) {}
