"""Annotations of functions, classes and modules, evaluated or not (PEP 649, PEP 749).

Annotations that cannot be evaluated are run with names that write down what is done to them.
"""

import builtins
import enum
import functools
import keyword
import sys
import types

__all__ = [
    "Format",
    "ForwardRef",
    "call_annotate_function",
    "call_evaluate_function",
    "get_annotate_from_class_namespace",
    "get_annotations",
    "annotations_to_string",
    "type_repr",
]


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


_SLOTS = (
    "__forward_is_argument__",
    "__forward_is_class__",
    "__forward_module__",
    "__weakref__",
    "__arg__",
    "__rank__",
    "__code__",
    "__globals__",
    "__cell__",
    "__owner__",
    "__extra_names__",
    "__namespace__",
)


class ForwardRef:
    """A name in an annotation that could not be resolved yet."""

    __slots__ = _SLOTS

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__arg__ = arg
        self.__rank__ = 0
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__code__ = None
        self.__globals__ = None
        self.__cell__ = None
        self.__owner__ = owner
        self.__extra_names__ = None
        self.__namespace__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("Cannot subclass ForwardRef")

    @property
    def __forward_arg__(self):
        return self.__arg__

    @property
    def __forward_code__(self):
        if self.__code__ is None:
            text = self.__arg__
            text = f"({text},)[0]" if text.startswith("*") else text
            try:
                self.__code__ = compile(text, "<string>", "eval")
            except SyntaxError:
                raise SyntaxError(
                    f"Forward reference must be an expression -- got {self.__arg__!r}"
                ) from None
        return self.__code__

    def evaluate(
        self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE
    ):
        """What the name means in these namespaces."""
        if format == Format.STRING:
            return self.__arg__
        if format == Format.VALUE_WITH_FAKE_GLOBALS or format not in (1, 3):
            raise NotImplementedError(format)
        if owner is None:
            owner = self.__owner__
        cells = self.__cell__
        if isinstance(cells, types.CellType):
            try:
                return cells.cell_contents
            except ValueError:
                pass
        if globals is None:
            globals = self.__globals__
        if globals is None and self.__forward_module__ is not None:
            module = self.__forward_module__
            if isinstance(module, types.ModuleType):
                globals = module.__dict__
            else:
                globals = getattr(sys.modules.get(module), "__dict__", None)
        if globals is None:
            if isinstance(owner, type):
                globals = getattr(sys.modules.get(owner.__module__), "__dict__", None)
            elif isinstance(owner, types.ModuleType):
                globals = owner.__dict__
            elif callable(owner):
                globals = getattr(owner, "__globals__", None)
        if globals is None:
            globals = {}
        if locals is None:
            locals = dict(vars(owner)) if isinstance(owner, type) else {}
        else:
            locals = dict(locals)
        if type_params is None and owner is not None:
            type_params = getattr(owner, "__type_params__", None)
        if type_params:
            globals = dict(globals)
        for parameter in type_params or ():
            # they lie between the names of the module and those of the class, whose places are
            # taken by locals and globals where a class is asked for its hints
            name = parameter.__name__
            if not self.__forward_is_class__ or name not in globals:
                globals[name] = parameter
                locals.pop(name, None)
        if isinstance(cells, dict):
            for name, cell in cells.items():
                try:
                    locals.setdefault(name, cell.cell_contents)
                except ValueError:
                    pass
        if self.__extra_names__:
            locals.update(self.__extra_names__)
        text = self.__arg__
        if text.isidentifier() and not keyword.iskeyword(text):
            for place in (locals, globals):
                if text in place:
                    return place[text]
            if hasattr(builtins, text):
                return getattr(builtins, text)
            if format == Format.FORWARDREF:
                return self
            raise NameError(f"name {text!r} is not defined", name=text)
        try:
            return eval(self.__forward_code__, globals, locals)
        except Exception:
            if format != Format.FORWARDREF:
                raise
        names = _Names({**vars(builtins), **globals, **locals}, globals, owner, False)
        try:
            result = eval(self.__forward_code__, names)
        except Exception:
            return self
        names.settle(cells if isinstance(cells, dict) else None)
        return result

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        return self.evaluate(globals=globalns, locals=localns, type_params=type_params)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (
            self.__arg__ == other.__arg__
            and self.__forward_module__ == other.__forward_module__
            and self.__globals__ is other.__globals__
            and self.__forward_is_class__ == other.__forward_is_class__
            and self.__cell__ == other.__cell__
            and self.__owner__ == other.__owner__
        )

    def __hash__(self):
        return hash(
            (
                self.__arg__,
                self.__forward_module__,
                id(self.__globals__),
                self.__forward_is_class__,
                self.__owner__,
            )
        )

    def __or__(self, other):
        return types.UnionType[self, other]

    def __ror__(self, other):
        return types.UnionType[other, self]

    def __repr__(self):
        parts = [repr(self.__arg__)]
        if self.__forward_module__ is not None:
            parts.append(f"module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            parts.append("is_class=True")
        if self.__owner__ is not None:
            parts.append(f"owner={self.__owner__!r}")
        return f"ForwardRef({', '.join(parts)})"


# How tightly the outermost operation of a text binds.
_ATOM, _POWER, _UNARY, _TERM, _ARITH, _SHIFT, _AND, _XOR, _OR, _COMPARE = range(10)


class _Written:
    """A name that is not there, and what an annotation did with it; later a ForwardRef."""

    __slots__ = _SLOTS

    def __init__(self, text, rank, names, extra=None):
        self.__arg__ = text
        self.__rank__ = rank
        self.__forward_is_argument__ = True
        self.__forward_is_class__ = names.is_class
        self.__forward_module__ = None
        self.__code__ = None
        self.__globals__ = names.globals
        self.__cell__ = None
        self.__owner__ = names.owner
        self.__extra_names__ = extra
        self.__namespace__ = names
        names.made.append(self)

    def __new(self, text, rank, *others):
        extra = dict(self.__extra_names__ or {})
        for other in others:
            extra.update(other)
        return _Written(text, rank, self.__namespace__, extra or None)

    def __write(self, other, rank=_COMPARE + 1):
        """The text of an operand and the names it needs."""
        if isinstance(other, _Written):
            text = other.__arg__
            return (f"({text})" if other.__rank__ > rank else text), other.__extra_names__ or {}
        if other is None or other is ... or isinstance(other, (bool, int, float, complex, str, bytes)):
            return ("..." if other is ... else repr(other)), {}
        if type(other) is tuple:
            items = [self.__write(item) for item in other]
            extra = {}
            for _, more in items:
                extra.update(more)
            texts = ", ".join(text for text, _ in items)
            return f"({texts},)" if len(items) == 1 else f"({texts})", extra
        if type(other) in (list, set):
            items = [self.__write(item) for item in other]
            extra = {}
            for _, more in items:
                extra.update(more)
            texts = ", ".join(text for text, _ in items)
            return (f"[{texts}]" if type(other) is list else f"{{{texts}}}"), extra
        if type(other) is dict:
            parts, extra = [], {}
            for key, value in other.items():
                key_text, more = self.__write(key)
                extra.update(more)
                value_text, more = self.__write(value)
                extra.update(more)
                parts.append(f"{key_text}: {value_text}")
            return "{" + ", ".join(parts) + "}", extra
        if self.__namespace__.plain:
            return type_repr(other), {}
        name = self.__namespace__.unique()
        return name, {name: other}

    def __index(self, key):
        if isinstance(key, slice):
            texts, extra = [], {}
            for part in (key.start, key.stop):
                text, more = ("", {}) if part is None else self.__write(part)
                texts.append(text)
                extra.update(more)
            text = ":".join(texts)
            if key.step is not None:
                step, more = self.__write(key.step)
                extra.update(more)
                text += f":{step}"
            return text, extra
        return self.__write(key)

    def __getitem__(self, key):
        if type(key) is tuple and key:
            items = [self.__index(item) for item in key]
            text = ", ".join(text for text, _ in items) + ("," if len(key) == 1 else "")
            return self.__new(
                f"{self.__write(self, _ATOM)[0]}[{text}]", _ATOM, *[more for _, more in items]
            )
        text, extra = self.__index(key)
        return self.__new(f"{self.__write(self, _ATOM)[0]}[{text}]", _ATOM, extra)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self.__new(f"{self.__write(self, _ATOM)[0]}.{name}", _ATOM)

    def __call__(self, *args, **kwargs):
        parts, extras = [], []
        for value in args:
            text, extra = self.__write(value)
            parts.append(text)
            extras.append(extra)
        for name, value in kwargs.items():
            text, extra = self.__write(value)
            parts.append(f"{name}={text}")
            extras.append(extra)
        return self.__new(f"{self.__write(self, _ATOM)[0]}({', '.join(parts)})", _ATOM, *extras)

    def __iter__(self):
        yield self.__new(f"*{self.__write(self, _OR)[0]}", _ATOM)

    def __hash__(self):
        return id(self)

    def __repr__(self):
        return self.__arg__

    def __format__(self, spec):
        raise TypeError("Cannot stringify annotation containing string formatting")

    @staticmethod
    def _binary(symbol, rank):
        def operate(self, other):
            left, _ = self.__write(self, rank)
            right, extra = self.__write(other, rank - 1)
            return self.__new(f"{left} {symbol} {right}", rank, extra)

        def reflected(self, other):
            left, extra = self.__write(other, rank)
            right, _ = self.__write(self, rank - 1)
            return self.__new(f"{left} {symbol} {right}", rank, extra)

        return operate, reflected

    @staticmethod
    def _comparison(symbol):
        def compare(self, other):
            left, _ = self.__write(self, _COMPARE - 1)
            right, extra = self.__write(other, _COMPARE - 1)
            return self.__new(f"{left} {symbol} {right}", _COMPARE, extra)

        return compare

    @staticmethod
    def _prefix(symbol):
        def operate(self):
            return self.__new(f"{symbol}{self.__write(self, _UNARY)[0]}", _UNARY)

        return operate

    __add__, __radd__ = _binary("+", _ARITH)
    __sub__, __rsub__ = _binary("-", _ARITH)
    __mul__, __rmul__ = _binary("*", _TERM)
    __matmul__, __rmatmul__ = _binary("@", _TERM)
    __truediv__, __rtruediv__ = _binary("/", _TERM)
    __floordiv__, __rfloordiv__ = _binary("//", _TERM)
    __mod__, __rmod__ = _binary("%", _TERM)
    __lshift__, __rlshift__ = _binary("<<", _SHIFT)
    __rshift__, __rrshift__ = _binary(">>", _SHIFT)
    __and__, __rand__ = _binary("&", _AND)
    __xor__, __rxor__ = _binary("^", _XOR)
    __or__, __ror__ = _binary("|", _OR)
    __pow__, __rpow__ = _binary("**", _POWER)
    __lt__ = _comparison("<")
    __le__ = _comparison("<=")
    __eq__ = _comparison("==")
    __ne__ = _comparison("!=")
    __gt__ = _comparison(">")
    __ge__ = _comparison(">=")
    __invert__ = _prefix("~")
    __neg__ = _prefix("-")
    __pos__ = _prefix("+")


class _Names(dict):
    """Global names, those that are not there being written down."""

    def __init__(self, namespace, globals, owner, is_class, plain=False):
        super().__init__(namespace)
        self.globals = globals
        self.owner = owner
        self.is_class = is_class
        self.plain = plain
        self.made = []
        self.count = 0

    def __missing__(self, name):
        return _Written(name, _ATOM, self)

    def unique(self):
        self.count += 1
        return f"__annotationlib_name_{self.count}__"

    def settle(self, cells=None):
        """From now on what was written down is a forward reference."""
        for written in self.made:
            written.__class__ = ForwardRef
            written.__namespace__ = None
            if written.__cell__ is None and cells:
                written.__cell__ = cells


def _with_names(annotate, names, resolve):
    """The annotate function over other global names; cells that are empty are written down too."""
    cells = {}
    closure = None
    if annotate.__closure__ is not None:
        closure = []
        for name, cell in zip(annotate.__code__.co_freevars, annotate.__closure__):
            cells[name] = cell
            if resolve:
                try:
                    cell.cell_contents
                except ValueError:
                    pass
                else:
                    closure.append(cell)
                    continue
            if name == "__classdict__" and resolve:
                closure.append(types.CellType(names))
                continue
            written = _Written(name, _ATOM, names)
            written.__cell__ = cell
            closure.append(types.CellType(written if name != "__classdict__" else names))
        closure = tuple(closure)
    function = types.FunctionType(
        annotate.__code__,
        names,
        closure=closure,
        argdefs=annotate.__defaults__,
        kwdefaults=annotate.__kwdefaults__,
    )
    return function, cells


def call_evaluate_function(evaluate, format, *, owner=None):
    """What an evaluate function (of a type alias, a bound, a default) gives in a format."""
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """What an annotate function gives in a format, also if it knows only values."""
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format in (Format.STRING, Format.FORWARDREF):
        try:
            annotate(Format.VALUE_WITH_FAKE_GLOBALS)
        except NotImplementedError:
            found = annotate(Format.VALUE)
            if format == Format.FORWARDREF:
                return found
            return type_repr(found) if _is_evaluate else annotations_to_string(found)
        except Exception:
            pass
    if isinstance(annotate, functools.partialmethod | types.MethodType):
        annotate = getattr(annotate, "__func__", annotate)
    is_class = isinstance(owner, type)
    if format == Format.STRING:
        names = _Names({}, annotate.__globals__, owner, is_class, plain=True)
        function, _ = _with_names(annotate, names, False)
        result = function(Format.VALUE_WITH_FAKE_GLOBALS)
        if _is_evaluate:
            return _single(result)
        return {key: _single(value) for key, value in result.items()}
    if format == Format.FORWARDREF:
        namespace = {**annotate.__builtins__, **annotate.__globals__}
        names = _Names(namespace, annotate.__globals__, owner, is_class)
        function, cells = _with_names(annotate, names, True)
        try:
            result = function(Format.VALUE_WITH_FAKE_GLOBALS)
        except NotImplementedError:
            return annotate(Format.VALUE)
        except Exception:
            names = _Names({}, annotate.__globals__, owner, is_class)
            function, cells = _with_names(annotate, names, False)
            result = function(Format.VALUE_WITH_FAKE_GLOBALS)
            names.settle(cells)
            if _is_evaluate:
                return _resolved(result)
            return {key: _resolved(value) for key, value in result.items()}
        names.settle(cells)
        return result
    if format == Format.VALUE:
        raise RuntimeError("annotate function does not support VALUE format")
    raise ValueError(f"Invalid format: {format!r}")


def _resolved(value):
    return value.evaluate(format=Format.FORWARDREF) if isinstance(value, ForwardRef) else value


def _single(value):
    if value is ...:
        return "..."
    return value if isinstance(value, str) else repr(value)


def get_annotate_from_class_namespace(obj):
    """The annotate function in the namespace that a metaclass gets."""
    try:
        return obj["__annotate__"]
    except KeyError:
        return obj.get("__annotate_func__", None)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a function, class or module, as a new dict."""
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE:
        found = _own(obj)
        if found is None:
            found = _called(obj, format)
    elif format == Format.FORWARDREF:
        try:
            found = _own(obj)
        except Exception:
            found = None
        if found is None:
            found = _called(obj, format)
        if found is None:
            found = _own(obj)
    elif format == Format.STRING:
        found = _called(obj, format)
        if found is None:
            found = _own(obj)
            if found is not None:
                found = annotations_to_string(found)
    elif format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    else:
        raise ValueError(f"Unsupported format {format!r}")
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    if globals is None or locals is None:
        owner_globals, owner_locals = None, None
        if isinstance(obj, type):
            owner_globals = getattr(sys.modules.get(getattr(obj, "__module__", None)), "__dict__", None)
            owner_locals = dict(vars(obj))
        elif isinstance(obj, types.ModuleType):
            owner_globals = obj.__dict__
        elif callable(obj):
            inner = None
            wrapped = obj
            seen = set()
            while wrapped is not None and id(wrapped) not in seen:
                inner = wrapped
                seen.add(id(inner))
                within = inner.func if isinstance(inner, functools.partial) else None
                wrapped = getattr(inner, "__wrapped__", within)
            owner_globals = getattr(inner, "__globals__", None)
        if globals is None:
            globals = owner_globals
        if locals is None:
            locals = owner_locals
    parameters = getattr(obj, "__type_params__", ())
    if parameters:
        locals = {p.__name__: p for p in parameters} | (locals or {})
    return {
        key: eval(value, globals, locals) if isinstance(value, str) else value
        for key, value in found.items()
    }


def _called(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotate__ returned a non-dict")
    return found


def _own(obj):
    if isinstance(obj, type):
        try:
            found = type.__dict__["__annotations__"].__get__(obj)
        except AttributeError:  # of a built-in type
            return None
    else:
        found = getattr(obj, "__annotations__", None)
    if found is None:
        return None
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return found


def type_repr(value):
    """How a type or another value is written in an annotation."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    return "..." if value is ... else repr(value)


def annotations_to_string(annotations):
    """The annotations with values written as text."""
    return {
        name: value if isinstance(value, str) else type_repr(value)
        for name, value in annotations.items()
    }
