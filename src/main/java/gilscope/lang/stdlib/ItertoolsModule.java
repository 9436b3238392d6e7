package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools}. */
final class ItertoolsModule implements NativeModule {
  @Override
  public String name() {
    return "itertools";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(AccumulateIterator.TYPE)
        .type(BatchedIterator.TYPE)
        .type(ChainIterator.TYPE)
        .type(SelectionIterator.COMBINATIONS)
        .type(SelectionIterator.WITH_REPLACEMENT)
        .type(SelectionIterator.PERMUTATIONS)
        .type(CompressIterator.TYPE)
        .type(CountIterator.TYPE)
        .type(CycleIterator.TYPE)
        .type(FilteringIterator.DROPWHILE)
        .type(FilteringIterator.FILTERFALSE)
        .type(FilteringIterator.STARMAP)
        .type(FilteringIterator.TAKEWHILE)
        .type(GroupByIterator.TYPE)
        .type(GroupByIterator.Group.TYPE)
        .type(SliceIterator.TYPE)
        .type(PairwiseIterator.TYPE)
        .type(ProductIterator.TYPE)
        .type(RepeatIterator.TYPE)
        .type(TeeIterator.TYPE)
        .type(TeeIterator.Link.TYPE)
        .type(ZipLongestIterator.TYPE)
        .function("tee", "($module, iterable, n=2, /)", ItertoolsModule::tee);
  }

  private static PyObject tee(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    int n = a[1] == null ? 2 : Abstract.indexInt(t, a[1]);
    if (n < 0) {
      throw Err.value(t, "n must be >= 0");
    }
    PyObject[] made = new PyObject[n];
    if (n > 0) {
      PyObject it = Iterables.iter(t, CollectionsModule.given(a[0]));
      PyObject copy = it instanceof TeeIterator ? null : Abstract.getAttrOrNull(t, it, "__copy__");
      made[0] = copy != null ? it : TeeIterator.of(t, it);
      for (int i = 1; i < n; i++) {
        made[i] = Abstract.callMethod(t, made[0], "__copy__");
      }
    }
    return PyTuple.of(made);
  }
}
