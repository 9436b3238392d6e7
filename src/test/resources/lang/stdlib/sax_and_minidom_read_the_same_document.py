import xml.dom.minidom
import xml.sax

class Handler(xml.sax.ContentHandler):
    def startElement(self, name, attrs):
        print('start', name, dict(attrs))
    def characters(self, text):
        print('text', repr(text))
    def endElement(self, name):
        print('end', name)

xml.sax.parseString(b'<a b="1">t<c/></a>', Handler())
print(xml.dom.minidom.parseString('<a x="1"><b>t</b></a>').toprettyxml(indent=' '))
try:
    xml.sax.parseString(b'<a>', Handler())
except xml.sax.SAXParseException as e:
    print(e)

# expect: start a {'b': '1'}
# expect: text 't'
# expect: start c {}
# expect: end c
# expect: end a
# expect: <?xml version="1.0" ?>
# expect: <a x="1">
# expect:  <b>t</b>
# expect: </a>
# expect:
# expect: start a {}
# expect: <unknown>:1:3: no element found
