/**
 * Python's values and types: one file per type, plus the object model they stand on.
 *
 * <p><b>The machine.</b> Every Python value is a {@link gilscope.lang.objects.PyObject}; its {@link
 * gilscope.lang.objects.PyType} carries the slots ({@code nb_add}, {@code tp_iter}, …) that
 * CPython's {@code PyTypeObject} carries, under the same names in camel case. Built-in types are
 * described by a {@link gilscope.lang.objects.TypeSpec}: slots and methods are Java lambdas; the
 * special methods a program sees ({@code int.__add__}) are wrapper descriptors made from the slots,
 * and conversely a class that defines {@code __add__} gets a slot that dispatches to it, as in
 * CPython's {@code typeobject.c}.
 *
 * <p><b>The thread is a parameter.</b> Every operation that can run Python code, raise, block or
 * mutate takes the {@link gilscope.lang.objects.ThreadState} of the calling thread as its first
 * parameter; there is no current-thread lookup.
 *
 * <p><b>Errors.</b> A Python exception travels through Java as {@link
 * gilscope.lang.objects.PyRaise}; {@link gilscope.lang.objects.Err} makes them: {@code throw
 * Err.type(t, "…")}.
 *
 * <p><b>One seam for mutation.</b> Every change of a list, dict, set, cell, deque, iterator or
 * instance happens between {@link gilscope.lang.objects.ThreadState#enter} and {@link
 * gilscope.lang.objects.ThreadState#exit} on that object (a critical section in PEP 703's sense;
 * nothing under the GIL), and every lock-free look at shared state is announced by {@link
 * gilscope.lang.objects.ThreadState#reads}. Per-object locks, access events and counts attach there
 * and nowhere else. Inside a section that calls back into Python, the section may have been open
 * for a while: re-validate.
 *
 * <p><b>Lifetimes.</b> If the program can see when objects end, references from object to object
 * are counted ({@link gilscope.lang.objects.Counting}): whoever changes what an object holds says
 * so with {@link gilscope.lang.objects.PyObject#swapped}, in the same critical section; a type that
 * does not is compared with its past. {@link gilscope.lang.objects.PyObject#traverse} names what an
 * object holds. Off, this costs a test of the object's header per change.
 *
 * <p><b>Why static types.</b> A built-in type is an immutable constant ({@code PyInt.TYPE}), shared
 * by all interpreters of the process, as CPython's static types are; what a program may change
 * about it (its list of subclasses) lives in the {@link gilscope.lang.objects.InterpreterState}.
 * The price: their initialisation order matters, so {@link gilscope.lang.objects.TypeSpec} keeps
 * definitions as plain data and turns them into descriptors on first lookup.
 */
@NullMarked
package gilscope.lang.objects;

import org.jspecify.annotations.NullMarked;
