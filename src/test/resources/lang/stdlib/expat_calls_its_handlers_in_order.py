from xml.parsers import expat

p = expat.ParserCreate(namespace_separator=' ')
for name in ('StartElementHandler', 'EndElementHandler', 'CharacterDataHandler', 'CommentHandler', 'ProcessingInstructionHandler', 'StartCdataSectionHandler', 'EndCdataSectionHandler',
             'XmlDeclHandler', 'StartDoctypeDeclHandler', 'EndDoctypeDeclHandler', 'EntityDeclHandler', 'StartNamespaceDeclHandler', 'EndNamespaceDeclHandler', 'ElementDeclHandler', 'AttlistDeclHandler'):
    setattr(p, name, lambda *a, n=name[:-7]: print(n, a))
p.Parse('''<?xml version="1.0" standalone="yes"?>
<!DOCTYPE d [<!ENTITY e "val<b/>ue"><!ELEMENT d (b|c*)+><!ATTLIST d k CDATA "dflt">]>
<d xmlns:n="urn:n"><n:b n:q="1"/>t1
t2&e;<![CDATA[<raw>]]><!--c--><?pi data?></d>''', True)

# expect: XmlDecl ('1.0', None, 1)
# expect: StartDoctypeDecl ('d', None, None, 1)
# expect: EntityDecl ('e', 0, 'val<b/>ue', None, None, None, None)
# expect: ElementDecl ('d', (5, 3, None, ((4, 0, 'b', ()), (4, 2, 'c', ()))))
# expect: AttlistDecl ('d', 'k', 'CDATA', 'dflt', 0)
# expect: EndDoctypeDecl ()
# expect: StartNamespaceDecl ('n', 'urn:n')
# expect: StartElement ('d', {'k': 'dflt'})
# expect: StartElement ('urn:n b', {'urn:n q': '1'})
# expect: EndElement ('urn:n b',)
# expect: CharacterData ('t1',)
# expect: CharacterData ('\n',)
# expect: CharacterData ('t2',)
# expect: CharacterData ('val',)
# expect: StartElement ('b', {})
# expect: EndElement ('b',)
# expect: CharacterData ('ue',)
# expect: StartCdataSection ()
# expect: CharacterData ('<raw>',)
# expect: EndCdataSection ()
# expect: Comment ('c',)
# expect: ProcessingInstruction ('pi', 'data')
# expect: EndElement ('d',)
# expect: EndNamespaceDecl ('n',)
