"""The XML parser interface of xml.parsers.expat, in Python.

CPython binds the C library Expat here. This module keeps its interface, its order of calls and its errors, which are
told by the number, the text and the place that Expat gives; it reads documents and their internal DTD subset, and leaves
external entities to ExternalEntityRefHandler.
"""

import codecs
import re
import sys
import types

__version__ = "3.14.0"
EXPAT_VERSION = "expat_2.7.1"
version_info = (2, 7, 1)
native_encoding = "UTF-8"
features = [("sizeof(XML_Char)", 1), ("sizeof(XML_LChar)", 1), ("XML_DTD", 0), ("XML_CONTEXT_BYTES", 1024),
            ("XML_NS", 0), ("XML_BLAP_MAX_AMP", 100), ("XML_BLAP_ACT_THRES", 8388608), ("XML_GE", 0)]

XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2

_MESSAGES = {
    1: ("NO_MEMORY", "out of memory"), 2: ("SYNTAX", "syntax error"), 3: ("NO_ELEMENTS", "no element found"),
    4: ("INVALID_TOKEN", "not well-formed (invalid token)"), 5: ("UNCLOSED_TOKEN", "unclosed token"),
    6: ("PARTIAL_CHAR", "partial character"), 7: ("TAG_MISMATCH", "mismatched tag"),
    8: ("DUPLICATE_ATTRIBUTE", "duplicate attribute"), 9: ("JUNK_AFTER_DOC_ELEMENT", "junk after document element"),
    10: ("PARAM_ENTITY_REF", "illegal parameter entity reference"), 11: ("UNDEFINED_ENTITY", "undefined entity"),
    12: ("RECURSIVE_ENTITY_REF", "recursive entity reference"), 13: ("ASYNC_ENTITY", "asynchronous entity"),
    14: ("BAD_CHAR_REF", "reference to invalid character number"),
    15: ("BINARY_ENTITY_REF", "reference to binary entity"),
    16: ("ATTRIBUTE_EXTERNAL_ENTITY_REF", "reference to external entity in attribute"),
    17: ("MISPLACED_XML_PI", "XML or text declaration not at start of entity"),
    18: ("UNKNOWN_ENCODING", "unknown encoding"),
    19: ("INCORRECT_ENCODING", "encoding specified in XML declaration is incorrect"),
    20: ("UNCLOSED_CDATA_SECTION", "unclosed CDATA section"),
    21: ("EXTERNAL_ENTITY_HANDLING", "error in processing external entity reference"),
    22: ("NOT_STANDALONE", "document is not standalone"),
    23: ("UNEXPECTED_STATE", "unexpected parser state - please send a bug report"),
    24: ("ENTITY_DECLARED_IN_PE", "entity declared in parameter entity"),
    25: ("FEATURE_REQUIRES_XML_DTD", "requested feature requires XML_DTD support in Expat"),
    26: ("CANT_CHANGE_FEATURE_ONCE_PARSING", "cannot change setting once parsing has begun"),
    27: ("UNBOUND_PREFIX", "unbound prefix"), 28: ("UNDECLARING_PREFIX", "must not undeclare prefix"),
    29: ("INCOMPLETE_PE", "incomplete markup in parameter entity"), 30: ("XML_DECL", "XML declaration not well-formed"),
    31: ("TEXT_DECL", "text declaration not well-formed"), 32: ("PUBLICID", "illegal character(s) in public id"),
    33: ("SUSPENDED", "parser suspended"), 34: ("NOT_SUSPENDED", "parser not suspended"),
    35: ("ABORTED", "parsing aborted"), 36: ("FINISHED", "parsing finished"),
    37: ("SUSPEND_PE", "cannot suspend in external parameter entity"),
    38: ("RESERVED_PREFIX_XML",
         "reserved prefix (xml) must not be undeclared or bound to another namespace name"),
    39: ("RESERVED_PREFIX_XMLNS", "reserved prefix (xmlns) must not be declared or undeclared"),
    40: ("RESERVED_NAMESPACE_URI", "prefix must not be bound to one of the reserved namespace names"),
}

errors = types.ModuleType("pyexpat.errors", "Constants used to describe error conditions.")
errors.codes = {text: code for code, (_, text) in _MESSAGES.items()}
errors.messages = {code: text for code, (_, text) in _MESSAGES.items()}
for _name, _text in _MESSAGES.values():
    setattr(errors, "XML_ERROR_" + _name, _text)
model = types.ModuleType("pyexpat.model", "Constants used to interpret content model information.")
for _number, _name in enumerate(("EMPTY", "ANY", "MIXED", "NAME", "CHOICE", "SEQ"), 1):
    setattr(model, "XML_CTYPE_" + _name, _number)
for _number, _name in enumerate(("NONE", "OPT", "REP", "PLUS")):
    setattr(model, "XML_CQUANT_" + _name, _number)
del _number, _name, _text
sys.modules["pyexpat.errors"] = errors
sys.modules["pyexpat.model"] = model


class ExpatError(Exception):
    pass


ExpatError.__module__ = "xml.parsers.expat"
error = ExpatError


def ErrorString(code, /):
    return errors.messages.get(code)


_NAME = r"(?:[^\W\d]|:)[\w.\-:\xb7]*"
_name = re.compile(_NAME).match
_space = re.compile(r"[ \t\n\r]*").match
_invalid = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]").search
_reference = re.compile(rf"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|({_NAME}));").match
_xml_declaration = re.compile(
    r"""<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])([\w.:-]+)\1"""
    r"""(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])([A-Za-z][\w.-]*)\3)?"""
    r"""(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(yes|no)\5)?[ \t\n]*\?>""").match
_encoding_of_bytes = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']""").match
_PREDEFINED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_XML_URI = "http://www.w3.org/XML/1998/namespace"
_XMLNS_URI = "http://www.w3.org/2000/xmlns/"
_HANDLERS = (
    "StartElementHandler EndElementHandler ProcessingInstructionHandler CharacterDataHandler UnparsedEntityDeclHandler "
    "NotationDeclHandler StartNamespaceDeclHandler EndNamespaceDeclHandler CommentHandler StartCdataSectionHandler "
    "EndCdataSectionHandler DefaultHandler DefaultHandlerExpand NotStandaloneHandler ExternalEntityRefHandler "
    "StartDoctypeDeclHandler EndDoctypeDeclHandler EntityDeclHandler XmlDeclHandler ElementDeclHandler "
    "AttlistDeclHandler SkippedEntityHandler").split()


class _More(Exception):
    """The text so far ends inside a token."""


class _Wrong(Exception):
    """An error of the document: its code and how far behind the start of the token it is."""

    def __init__(self, code, offset=0):
        self.code = code
        self.offset = offset


class xmlparser:
    """XML parser"""

    def __init__(self, encoding, namespace_separator, intern):
        self.buffer_size = 8192
        self.buffer_text = False
        self.ordered_attributes = False
        self.specified_attributes = False
        self.namespace_prefixes = False
        self.intern = intern
        self.CurrentLineNumber = self.ErrorLineNumber = 1
        self.CurrentColumnNumber = self.ErrorColumnNumber = 0
        self.CurrentByteIndex = self.ErrorByteIndex = 0
        self.ErrorCode = 0
        for name in _HANDLERS:
            setattr(self, name, None)
        self._encoding = encoding
        self._separator = namespace_separator
        self._base = None
        self._decoder = None
        self._undecoded = b""
        self._text = ""
        self._at = 0
        self._state = self._prolog
        self._begun = self._finished = False
        self._open = []
        self._spaces = [{"xml": _XML_URI}]
        self._entities = {}
        self._attribute_lists = {}
        self._expanding = []
        self._held = []
        self._in_cdata = False
        self._reparse_deferral = True

    @property
    def buffer_used(self):
        return sum(map(len, self._held))

    # --- the interface

    def Parse(self, data, isfinal=False, /):
        """Parse XML data.

        'isfinal' should be true at end of input."""
        if self._finished:
            self._fail(36)
        if isinstance(data, str):
            if self._decoder is None:
                self._encoding = "utf-8"
                self._decoder = codecs.getincrementaldecoder("utf-8")()
            self._text += data
        else:
            self._decode(bytes(data), isfinal)
        text = self._text
        if "\r" in text:
            keep = "\r" if text.endswith("\r") and not isfinal else ""
            self._text = (text[:-1] if keep else text).replace("\r\n", "\n").replace("\r", "\n") + keep
        try:
            while self._at < len(self._text):
                self._state(isfinal)
        except _More:
            if isfinal:
                self._fail(20 if self._in_cdata else 5)
        except _Wrong as wrong:
            self._fail(wrong.code, wrong.offset)
        self._text = self._text[self._at:]
        self._at = 0
        if isfinal:
            self._flush()
            if self._state != self._epilog:
                self._fail(20 if self._in_cdata else 3)
            self._finished = True
        return 1

    def ParseFile(self, file, /):
        """Parse XML data from file-like object."""
        while True:
            data = file.read(2048)
            if not isinstance(data, (bytes, bytearray, str)):
                raise TypeError(f"read() did not return a bytes object (type={type(data).__name__})")
            self.Parse(data, not data)
            if not data:
                return 1

    def SetBase(self, base, /):
        """Set the base URL for the parser."""
        self._base = base

    def GetBase(self):
        """Return base URL string for the parser."""
        return self._base

    def GetInputContext(self):
        """Return the untranslated text of the input that caused the current event."""
        return self._text[self._at:].encode() if self._begun else None

    def SetParamEntityParsing(self, flag, /):
        """Controls parsing of parameter entities (including the external DTD subset)."""
        return 1

    def UseForeignDTD(self, flag=True, /):
        """Allows the application to provide an artificial external subset if one is not specified."""
        if self._begun:
            raise self._error(26)

    def GetReparseDeferralEnabled(self):
        """Retrieve reparse deferral enabled status; always returns false with Expat <2.6.0."""
        return self._reparse_deferral

    def SetReparseDeferralEnabled(self, enabled, /):
        """Enable/Disable reparse deferral; enabled by default with Expat >=2.6.0."""
        self._reparse_deferral = bool(enabled)

    def ExternalEntityParserCreate(self, context, encoding=None, /):
        """Create a parser for parsing an external entity based on the information passed to the ExternalEntityRefHandler."""
        other = xmlparser(encoding, self._separator, self.intern)
        for name in _HANDLERS:
            setattr(other, name, getattr(self, name))
        other.buffer_text = self.buffer_text
        other.ordered_attributes = self.ordered_attributes
        other.specified_attributes = self.specified_attributes
        other._entities = self._entities
        other._spaces = list(self._spaces)
        return other

    # --- bytes, places, errors

    def _decode(self, data, final):
        if self._decoder is None:
            self._undecoded += data
            data = self._undecoded
            if len(data) < 4 and not final:
                return
            if data.startswith(codecs.BOM_UTF8):
                data, found = data[3:], "utf-8"
            elif data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
                found = "utf-16"
            elif data[:4] == b"<\0?\0":
                found = "utf-16-le"
            elif data[:4] == b"\0<\0?":
                found = "utf-16-be"
            else:
                if data.startswith(b"<?xml") and b"?>" not in data and not final:
                    return
                declared = _encoding_of_bytes(data)
                found = declared[1].decode() if declared else "utf-8"
            try:
                self._decoder = codecs.getincrementaldecoder(self._encoding or found)()
            except LookupError:
                self._text = data.decode("latin-1")
                start = re.search(r"encoding\s*=\s*.", self._text)
                self._fail(18, start.end() if start and not self._encoding else 0)
        try:
            self._text += self._decoder.decode(data, final)
        except UnicodeDecodeError as e:
            self._text += e.object[:e.start].decode(e.encoding, "replace") + "\x00"

    def _advance(self, to):
        passed = self._text[self._at:to]
        lines = passed.count("\n")
        if lines:
            self.CurrentLineNumber += lines
            self.CurrentColumnNumber = len(passed) - passed.rindex("\n") - 1
        else:
            self.CurrentColumnNumber += len(passed)
        self.CurrentByteIndex += len(passed) if passed.isascii() else len(passed.encode("utf-8", "surrogatepass"))
        self._at = to

    def _error(self, code):
        line, column = self.CurrentLineNumber, self.CurrentColumnNumber
        self.ErrorCode = code
        self.ErrorLineNumber, self.ErrorColumnNumber, self.ErrorByteIndex = line, column, self.CurrentByteIndex
        e = ExpatError(f"{_MESSAGES[code][1]}: line {line}, column {column}")
        e.code, e.offset, e.lineno = code, column, line
        return e

    def _fail(self, code, offset=0):
        if not self._finished:
            self._flush()
            if code == 3:
                offset = len(self._text) - self._at
            self._advance(min(self._at + offset, len(self._text)))
            self._finished = True
        raise self._error(code) from None

    def _find(self, what, start):
        end = self._text.find(what, start)
        if end < 0:
            raise _More
        return end

    def _skip(self, i):
        i = _space(self._text, i).end()
        if i == len(self._text):
            raise _More
        return i

    def _named(self, i):
        """The end of a name that begins at i."""
        m = _name(self._text, i)
        if m is None:
            if i >= len(self._text):
                raise _More
            raise _Wrong(4, i - self._at)
        if m.end() == len(self._text):
            raise _More
        return m.end()

    # --- the parts of a document

    def _prolog(self, final):
        text, at = self._text, self._at
        if not self._begun:
            if text[at] == "\ufeff":
                self._at = at = at + 1
            if "<?xml".startswith(text[at:at + 5]) and len(text) - at < 6 and not final:
                raise _More
            self._begun = True
            if text.startswith("<?xml", at) and text[at + 5:at + 6] in (" ", "\t", "\n"):
                self._declaration()
                return
        if text[at] in " \t\n":
            self._white()
        elif text.startswith("<!DOCTYPE", at):
            try:
                self._doctype()
            except _More:
                raise (_Wrong(3) if final else _More) from None
        elif text.startswith("<!", at) or text.startswith("<?", at):
            self._comment_or_instruction()
        elif text[at] == "<":
            if at + 1 == len(text):
                raise _More
            self._start_tag()
        else:
            raise _Wrong(4 if _invalid(text[at]) else 2)

    def _epilog(self, final):
        text, at = self._text, self._at
        if text[at] in " \t\n":
            self._white()
        elif text.startswith("<!--", at) or text.startswith("<?", at):
            self._comment_or_instruction()
        elif text[at] == "<" and at + 1 == len(text) and not final:
            raise _More
        else:
            raise _Wrong(4 if _invalid(text[at]) else 9)

    def _content(self, final):
        text, at = self._text, self._at
        c = text[at]
        if c == "<":
            if text.startswith("</", at):
                self._end_tag()
            elif text.startswith("<![CDATA[", at):
                self._flush()
                if self.StartCdataSectionHandler:
                    self.StartCdataSectionHandler()
                elif self.CharacterDataHandler is None:
                    self._default("<![CDATA[")
                self._in_cdata = True
                self._advance(at + 9)
                self._state = self._cdata
            elif text.startswith("<!", at) or text.startswith("<?", at):
                if "<![CDATA[".startswith(text[at:]) and not final:
                    raise _More
                self._comment_or_instruction()
            elif at + 1 == len(text):
                raise _More
            else:
                self._start_tag()
        elif c == "&":
            self._entity_reference()
        else:
            self._characters(final)

    def _characters(self, final):
        text, at = self._text, self._at
        ends = [i for i in (text.find("<", at), text.find("&", at)) if i >= 0]
        end = min(ends, default=len(text))
        piece = text[at:end]
        if not ends and not final:
            while piece and piece[-1] in "]\r":
                piece = piece[:-1]
            if not piece:
                raise _More
        wrong = piece.find("]]>")
        bad = _invalid(piece)
        if bad and (wrong < 0 or bad.start() < wrong):
            raise _Wrong(4, bad.start())
        if wrong >= 0:
            raise _Wrong(4, wrong + 2)
        self._said(piece)

    def _said(self, piece):
        """Characters of the text, told line by line and line ends apart, as Expat does."""
        at = self._at
        if self.buffer_text or "\n" not in piece:
            self._data(piece)
            self._advance(at + len(piece))
            return
        for part in re.findall(r"\n|[^\n]+", piece):
            self._data(part)
            self._advance(self._at + len(part))

    def _cdata(self, final):
        text, at = self._text, self._at
        end = text.find("]]>", at)
        piece = text[at:end] if end >= 0 else text[at:].rstrip("]\r")
        bad = _invalid(piece)
        if bad:
            raise _Wrong(4, bad.start())
        if piece:
            self._said(piece)
        if end < 0:
            raise _More
        self._flush()
        if self.EndCdataSectionHandler:
            self.EndCdataSectionHandler()
        elif self.CharacterDataHandler is None:
            self._default("]]>")
        self._in_cdata = False
        self._advance(end + 3)
        self._state = self._content

    def _white(self):
        end = _space(self._text, self._at).end()
        self._default(self._text[self._at:end])
        self._advance(end)

    def _declaration(self):
        end = self._find("?>", self._at) + 2
        m = _xml_declaration(self._text, self._at)
        if m is None or m.end() != end:
            raise _Wrong(30, 6)
        if self.XmlDeclHandler:
            self.XmlDeclHandler(m[2], m[4], {"yes": 1, "no": 0, None: -1}[m[6]])
        else:
            self._default(m[0])
        self._advance(end)

    def _comment_or_instruction(self):
        text, at = self._text, self._at
        if text.startswith("<!--", at):
            end = self._find("--", at + 4)
            if end + 2 == len(text):
                raise _More
            if text[end + 2] != ">":
                raise _Wrong(4, end + 2 - at)
            bad = _invalid(text[at:end])
            if bad:
                raise _Wrong(4, bad.start())
            self._flush()
            if self.CommentHandler:
                self.CommentHandler(text[at + 4:end])
            else:
                self._default(text[at:end + 3])
            self._advance(end + 3)
        elif text.startswith("<?", at):
            named = self._named(at + 2)
            target = text[at + 2:named]
            if target.lower() == "xml":
                raise _Wrong(17 if target == "xml" else 4, 0 if target == "xml" else 2)
            end = self._find("?>", named)
            if end > named and text[named] not in " \t\n":
                raise _Wrong(4, named - at)
            self._flush()
            if self.ProcessingInstructionHandler:
                self.ProcessingInstructionHandler(target, text[named:end].lstrip(" \t\n"))
            else:
                self._default(text[at:end + 2])
            self._advance(end + 2)
        elif len(text) - at < 4 and "<!--".startswith(text[at:]):
            raise _More
        else:
            raise _Wrong(4, 2)

    # --- tags

    def _start_tag(self):
        text, at = self._text, self._at
        i = self._named(at + 1)
        name = text[at + 1:i]
        attributes = []
        seen = set()
        while True:
            j = self._skip(i)
            if text[j] == ">":
                empty, end = False, j + 1
                break
            if text[j] == "/":
                if j + 1 == len(text):
                    raise _More
                if text[j + 1] != ">":
                    raise _Wrong(4, j + 1 - at)
                empty, end = True, j + 2
                break
            if j == i:
                raise _Wrong(4, j - at)
            k = self._named(j)
            key = text[j:k]
            i = self._skip(k)
            if text[i] != "=":
                raise _Wrong(4, i - at)
            i = self._skip(i + 1)
            quote = text[i]
            if quote not in "\"'":
                raise _Wrong(4, i - at)
            close = self._find(quote, i + 1)
            if close + 1 == len(text):
                raise _More
            raw = text[i + 1:close]
            bad = re.search("[<\x00-\x08\x0b\x0c\x0e-\x1f]", raw)
            if bad:
                raise _Wrong(4, i + 1 + bad.start() - at)
            if key in seen:
                raise _Wrong(8, j - at)
            seen.add(key)
            attributes.append((key, self._attribute_value(raw, i + 1 - at) if "&" in raw or "\n" in raw or "\t" in raw else raw))
            i = close + 1
        if not self._open and self._state == self._prolog:
            self._state = self._content
        self._flush()
        specified = len(attributes)
        for key, value in self._attribute_lists.get(name, {}).items():
            if key not in seen and value is not None:
                attributes.append((key, value))
        self._element_starts(name, attributes, specified, text[at:end])
        if empty:
            self._element_ends(None)
        self._advance(end)

    def _element_starts(self, name, attributes, specified, source):
        declared = []
        told = name
        if self._separator is not None:
            scope = self._spaces[-1]
            plain = []
            for key, value in attributes:
                if key == "xmlns" or key.startswith("xmlns:"):
                    prefix = key[6:] or None
                    self._check_binding(prefix, value)
                    scope = {**scope, prefix: value or None}
                    declared.append(prefix)
                    if self.StartNamespaceDeclHandler:
                        self.StartNamespaceDeclHandler(prefix, value or None)
                else:
                    plain.append((key, value))
            self._spaces.append(scope)
            told = self._expanded(name, scope, True)
            specified -= len(attributes) - len(plain)
            attributes = [(self._expanded(key, scope, False), value) for key, value in plain]
            if len({key for key, _ in attributes}) < len(attributes):
                raise _Wrong(8)
        self._open.append((name, told, declared))
        if self.StartElementHandler is None:
            self._default(source)
            return
        if self.specified_attributes:
            attributes = attributes[:specified]
        if self.ordered_attributes:
            self.StartElementHandler(told, [part for pair in attributes for part in pair])
        else:
            self.StartElementHandler(told, dict(attributes))

    @staticmethod
    def _check_binding(prefix, uri):
        if prefix == "xmlns":
            raise _Wrong(39)
        if (prefix == "xml") != (uri == _XML_URI):
            raise _Wrong(38 if prefix == "xml" else 40)
        if uri == _XMLNS_URI:
            raise _Wrong(40)
        if prefix is not None and not uri:
            raise _Wrong(28)

    def _expanded(self, name, scope, element):
        prefix, colon, local = name.partition(":")
        if not colon:
            prefix, local = None, name
            if not element:
                return name
        uri = scope.get(prefix)
        if uri is None:
            if colon:
                raise _Wrong(27)
            return name
        whole = uri + self._separator + local
        return whole + self._separator + prefix if self.namespace_prefixes and prefix and self._separator else whole

    def _end_tag(self):
        text, at = self._text, self._at
        i = self._named(at + 2)
        name = text[at + 2:i]
        end = self._skip(i)
        if text[end] != ">":
            raise _Wrong(4, end - at)
        if not self._open or self._expanding and len(self._open) <= self._expanding[-1][1]:
            raise _Wrong(13)
        if self._open[-1][0] != name:
            raise _Wrong(7, 2)
        self._flush()
        self._element_ends(text[at:end + 1])
        self._advance(end + 1)

    def _element_ends(self, source):
        _, told, declared = self._open.pop()
        if self.EndElementHandler:
            self.EndElementHandler(told)
        elif source:
            self._default(source)
        if self._separator is not None:
            self._spaces.pop()
            if self.EndNamespaceDeclHandler:
                for prefix in reversed(declared):
                    self.EndNamespaceDeclHandler(prefix)
        if not self._open:
            self._state = self._epilog

    # --- references

    @staticmethod
    def _character(m):
        number = int(m[1], 16) if m[1] else int(m[2])
        if number > 0x10ffff or 0xd800 <= number < 0xe000 or _invalid(chr(number)):
            raise _Wrong(14)
        return chr(number)

    def _attribute_value(self, raw, offset, within=()):
        out = []
        i = 0
        while i < len(raw):
            c = raw[i]
            if c == "&":
                m = _reference(raw, i)
                if m is None:
                    part = re.compile(rf"&(#x[0-9a-fA-F]*|#[0-9]*|{_NAME})?").match(raw, i)
                    raise _Wrong(4, offset + part.end())
                if m[3] is None:
                    try:
                        out.append(self._character(m))
                    except _Wrong:
                        raise _Wrong(14, offset + i) from None
                elif m[3] in _PREDEFINED:
                    out.append(_PREDEFINED[m[3]])
                elif m[3] in within:
                    raise _Wrong(12, offset + i)
                elif m[3] not in self._entities:
                    raise _Wrong(11, offset + i)
                else:
                    value = self._entities[m[3]]
                    if value is None or value[0] is None:
                        raise _Wrong(16, offset + i)
                    out.append(self._attribute_value(value[0], offset, (*within, m[3])))
                i = m.end()
            else:
                out.append(" " if c in "\t\n" else c)
                i += 1
        return "".join(out)

    def _entity_reference(self):
        text, at = self._text, self._at
        m = _reference(text, at)
        if m is None:
            part = re.compile(rf"&(#x[0-9a-fA-F]*|#[0-9]*|{_NAME})?").match(text, at)
            if part.end() == len(text):
                raise _More
            raise _Wrong(4, part.end() - at)
        if m[3] is None:
            self._data(self._character(m))
        elif m[3] in _PREDEFINED:
            self._data(_PREDEFINED[m[3]])
        elif m[3] not in self._entities:
            raise _Wrong(11)
        else:
            self._expand(m[3], m[0])
        self._advance(m.end())

    def _expand(self, name, source):
        value, system, public, notation = self._entities[name]
        if notation is not None:
            raise _Wrong(15)
        if any(open == name for open, _ in self._expanding):
            raise _Wrong(12)
        if value is None:
            self._flush()
            if self.ExternalEntityRefHandler is None:
                self._default(source)
            elif not self.ExternalEntityRefHandler(name, self._base, system, public):
                raise _Wrong(21)
            return
        if (self.DefaultHandler is not None) and self.DefaultHandlerExpand is None and self.CharacterDataHandler is None:
            self._default(source)
            return
        kept = self._text, self._at, self.CurrentLineNumber, self.CurrentColumnNumber, self.CurrentByteIndex
        depth = len(self._open)
        self._expanding.append((name, depth))
        self._text, self._at = value, 0
        try:
            while self._at < len(self._text):
                self._state(True)
        except _More:
            raise _Wrong(5) from None
        finally:
            self._text, self._at = kept[:2]
            self.CurrentLineNumber, self.CurrentColumnNumber, self.CurrentByteIndex = kept[2:]
            self._expanding.pop()
        if len(self._open) != depth:
            raise _Wrong(13)

    # --- what the handlers hear

    def _data(self, piece):
        if self.CharacterDataHandler is None:
            self._default(piece)
        elif self.buffer_text:
            self._held.append(piece)
            if self.buffer_used > self.buffer_size:
                self._flush()
        else:
            self.CharacterDataHandler(piece)

    def _flush(self):
        if self._held:
            text = "".join(self._held)
            self._held.clear()
            if self.CharacterDataHandler is not None:
                self.CharacterDataHandler(text)

    def _default(self, source):
        handler = self.DefaultHandlerExpand or self.DefaultHandler
        if handler is not None:
            self._flush()
            handler(source)

    # --- the document type

    def _doctype(self):
        if self._state == self._epilog or self._open:
            raise _Wrong(2)
        text, at = self._text, self._at
        i = self._skip(at + 9)
        if i == at + 9:
            raise _Wrong(4, 9)
        end = self._named(i)
        name = text[i:end]
        i, public, system = self._external_id(self._skip(end))
        i = self._skip(i)
        internal = text[i] == "["
        close = self._subset_end(i + 1) if internal else i
        after = self._skip(close + 1) if internal else i
        if text[after] != ">":
            raise _Wrong(4 if internal else 2, after - at)
        if self.StartDoctypeDeclHandler:
            self.StartDoctypeDeclHandler(name, system, public, 1 if internal else 0)
        else:
            self._default(text[at:after + 1])
        if internal:
            self._advance(i + 1)
            self._subset(close)
        if self.EndDoctypeDeclHandler:
            self.EndDoctypeDeclHandler()
        self._advance(after + 1)

    def _external_id(self, i):
        text = self._text
        m = re.compile(r"""(?:PUBLIC[ \t\n]+(["'])(.*?)\1|SYSTEM)(?:[ \t\n]+(["'])(.*?)\3)?""", re.S).match(text, i)
        if m is None:
            return i, None, None
        return m.end(), m[2] and " ".join(m[2].split()), m[4]

    def _subset_end(self, i):
        token = re.compile(r"""<!--.*?-->|<\?.*?\?>|"[^"]*"|'[^']*'|\]|[^<"'\]]+|<""", re.S)
        while True:
            m = token.match(self._text, i)
            if m is None:
                raise _More
            if m[0] == "]":
                return i
            i = m.end()

    def _subset(self, close):
        while True:
            end = _space(self._text, self._at).end()
            self._advance(end)
            if end >= close:
                return
            text, at = self._text, self._at
            if text.startswith("<!--", at) or text.startswith("<?", at):
                self._comment_or_instruction()
            elif text[at] == "%":
                m = re.compile(rf"%({_NAME});").match(text, at)
                if m is None:
                    raise _Wrong(4)
                if self.SkippedEntityHandler:
                    self.SkippedEntityHandler(m[1], True)
                self._advance(m.end())
            else:
                m = re.compile(r"""<!(ENTITY|ELEMENT|ATTLIST|NOTATION)[ \t\n]+((?:"[^"]*"|'[^']*'|[^"'>])*)>""").match(text, at)
                if m is None:
                    raise _Wrong(2 if text[at] != "<" else 4, 0 if text[at] != "<" else 2)
                getattr(self, "_declares_" + m[1].lower())(m[2])
                self._advance(m.end())

    def _declares_entity(self, body):
        m = re.match(rf"""(%[ \t\n]+)?({_NAME})[ \t\n]+(?:(["'])(.*?)\3|(?:PUBLIC[ \t\n]+(["'])(.*?)\5|SYSTEM)[ \t\n]+"""
                     rf"""(["'])(.*?)\7(?:[ \t\n]+NDATA[ \t\n]+({_NAME}))?)[ \t\n]*$""", body, re.S)
        if m is None:
            raise _Wrong(2)
        parameter, name, value, system, public, notation = m[1], m[2], m[4], m[8], m[6], m[9]
        if value is not None:
            value = re.sub(r"&#x([0-9a-fA-F]+);|&#([0-9]+);", lambda c: chr(int(c[1], 16) if c[1] else int(c[2])), value)
        if not parameter:
            self._entities.setdefault(name, (value, system, public, notation))
        if notation is not None and self.UnparsedEntityDeclHandler:
            self.UnparsedEntityDeclHandler(name, self._base, system, public, notation)
        elif self.EntityDeclHandler:
            self.EntityDeclHandler(name, 1 if parameter else 0, value, self._base, system, public, notation)

    def _declares_notation(self, body):
        m = re.match(rf"""({_NAME})[ \t\n]+(?:PUBLIC[ \t\n]+(["'])(.*?)\2|SYSTEM)(?:[ \t\n]*(["'])(.*?)\4)?""", body, re.S)
        if m is None:
            raise _Wrong(2)
        if self.NotationDeclHandler:
            self.NotationDeclHandler(m[1], self._base, m[5], m[3])

    def _declares_element(self, body):
        name, _, rest = body.strip().partition(" ")
        if self.ElementDeclHandler:
            self.ElementDeclHandler(name, _content_model(rest.strip()))

    def _declares_attlist(self, body):
        element, _, rest = body.strip().partition(" ")
        declared = self._attribute_lists.setdefault(element, {})
        for m in re.finditer(rf"""({_NAME})[ \t\n]+(NOTATION[ \t\n]*\([^)]*\)|\([^)]*\)|[A-Z]+)[ \t\n]+"""
                             r"""(?:(#REQUIRED|#IMPLIED)|(#FIXED[ \t\n]+)?(["'])(.*?)\5)""", rest, re.S):
            value = None if m[3] else self._attribute_value(m[6], 0)
            declared.setdefault(m[1], value)
            if self.AttlistDeclHandler:
                kind = re.sub(r"[ \t\n]", "", m[2])
                self.AttlistDeclHandler(element, m[1], kind, value, 1 if m[3] == "#REQUIRED" or m[4] else 0)


def _content_model(text):
    """The tuple (type, quantifier, name, children) of a declared content."""
    if text == "EMPTY":
        return (1, 0, None, ())
    if text == "ANY":
        return (2, 0, None, ())
    at = 0

    def quantifier():
        nonlocal at
        if at < len(text) and text[at] in "?*+":
            at += 1
            return "?*+".index(text[at - 1]) + 1
        return 0

    def skip():
        nonlocal at
        at = _space(text, at).end()

    def part():
        nonlocal at
        skip()
        if text[at:at + 1] != "(":
            m = _name(text, at)
            if m is None:
                raise _Wrong(2)
            at = m.end()
            return (4, quantifier(), m[0], ())
        at += 1
        skip()
        if text.startswith("#PCDATA", at):
            end = text.index(")", at)
            names = [n.strip() for n in text[at:end].split("|")[1:]]
            at = end + 1
            return (3, quantifier(), None, tuple((4, 0, n, ()) for n in names))
        children = [part()]
        kind = 6
        skip()
        while text[at:at + 1] in ("|", ","):
            kind = 5 if text[at] == "|" else 6
            at += 1
            children.append(part())
            skip()
        at += 1
        return (kind, quantifier(), None, tuple(children))

    return part()


XMLParserType = xmlparser


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Return a new XML parser object."""
    for name, given in (("encoding", encoding), ("namespace_separator", namespace_separator)):
        if given is not None and not isinstance(given, str):
            raise TypeError(f"ParserCreate() argument '{name}' must be str or None, not {type(given).__name__}")
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError("namespace_separator must be at most one character, omitted, or None")
    return xmlparser(encoding, namespace_separator, {} if intern is None else intern)
