package gilscope.lang.interp;

import gilscope.lang.objects.DictEntry;
import gilscope.lang.objects.PyModule;

/**
 * What an attribute instruction found in a module. The entry stays the name's until its value
 * becomes null; what the module's type has comes first, but it never has anything new.
 */
public record FoundInModule(PyModule module, DictEntry entry) {}
