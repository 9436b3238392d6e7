package gilscope.core.runtime;

import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyObject;

/** What a search wants to hear of an execution. Carrier thread only. */
interface SearchListener {
  /** An object of the library is about to be changed by the program. */
  void libraryChanges(PyObject o);

  /** The heap is damaged, and the process goes on. */
  void damaged(RtThread t, String text);

  /** The heap is damaged so that the process would die. Does not return: the execution is over. */
  void crashed(RtThread t, boolean hangs, String text);

  /** An exception left a thread. Does not return: the execution is over. */
  void uncaught(RtThread t, PyBaseException e);
}
