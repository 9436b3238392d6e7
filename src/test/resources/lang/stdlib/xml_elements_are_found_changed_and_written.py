import xml.etree.ElementTree as ET

root = ET.fromstring('<!-- c --><cat id="1" n="A &amp; B"><item p="2">One<sub/>tail</item><x:y xmlns:x="urn:q" x:a="1">&#65;</x:y></cat>')
print(root.tag, root.attrib, [c.tag for c in root], root[0][0].tail, root.find('{urn:q}y').attrib, root.keys(), root.items())
for item in root.iter('item'):
    item.set('new', 'é"<')
ET.indent(root)
print(ET.tostring(root, 'unicode'))

# expect: cat {'id': '1', 'n': 'A & B'} ['item', '{urn:q}y'] tail {'{urn:q}a': '1'} ['id', 'n'] [('id', '1'), ('n', 'A & B')]
# expect: <cat xmlns:ns0="urn:q" id="1" n="A &amp; B">
# expect:   <item p="2" new="é&quot;&lt;">One<sub />tail</item>
# expect:   <ns0:y ns0:a="1">A</ns0:y>
# expect: </cat>
