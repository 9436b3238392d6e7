import builtins

print(license, type(license).__name__, type(license).__module__, [n for n in ('copyright', 'credits') if hasattr(builtins, n)])
print(credits)
license is builtins.license and copyright.__class__
print('Python Software Foundation' in str(copyright))
# expect: Type license() to see the full license text _Printer _sitebuiltins ['copyright', 'credits']
# expect: Thanks to CWI, CNRI, BeOpen, Zope Corporation, the Python Software
# expect: Foundation, and a cast of thousands for supporting Python
# expect: development.  See www.python.org for more information.
# expect: True
