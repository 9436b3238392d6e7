package gilscope.lang.stdlib;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;

/** What a text stream needs of the bytes below it. */
interface ByteStream {
  /** Up to {@code size} bytes, all that come if it is negative. */
  byte[] read(ThreadState t, int size);

  /** What one read below gives, at most {@code size} if that is not negative. Empty at the end. */
  byte[] some(ThreadState t, int size);

  byte[] readLine(ThreadState t, int size);

  int write(ThreadState t, byte[] b);

  long seek(ThreadState t, long offset, int whence);

  long tell(ThreadState t);

  void flush(ThreadState t);

  void close(ThreadState t);

  boolean closed(ThreadState t);

  boolean readable(ThreadState t);

  boolean writable(ThreadState t);

  boolean seekable(ThreadState t);

  /** {@code name}, or AttributeError. */
  PyObject name(ThreadState t);

  /** The stream as an object. */
  PyObject object();
}
