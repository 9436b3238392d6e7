import xml.etree.ElementTree as ET

for bad in ('<a>', '<a></b>', '', '<a b=1/>', '<a>&nope;</a>', '<a/><b/>', '<a a="1" a="2"/>', 'text', '<a>\n<b></a>', '<a <b/>', '<1/>', '<a>&#0;</a>', '<a>]]></a>',
            '<a', '<a><![CDATA[x', '<a>&amp', '<!-- x', '<a b="<"/>', '<a x:b="1"/>', ' <?xml version="1.0"?><a/>', '<?xml version="1.0" encoding="nope"?><a/>', '<a>\x01</a>', '<a><?p', '<a b="1"c="2"/>',
            '</a>', '<a>&#xZ;</a>', '<a b>', '<!DOCTYPE a', '<a xmlns:b=""/>'):
    try:
        ET.fromstring(bad)
        print('read', bad)
    except ET.ParseError as e:
        print(repr(bad), e, e.code, e.position)

# expect: '<a>' no element found: line 1, column 3 3 (1, 3)
# expect: '<a></b>' mismatched tag: line 1, column 5 7 (1, 5)
# expect: '' no element found: line 1, column 0 3 (1, 0)
# expect: '<a b=1/>' not well-formed (invalid token): line 1, column 5 4 (1, 5)
# expect: '<a>&nope;</a>' undefined entity: line 1, column 3 11 (1, 3)
# expect: '<a/><b/>' junk after document element: line 1, column 4 9 (1, 4)
# expect: '<a a="1" a="2"/>' duplicate attribute: line 1, column 9 8 (1, 9)
# expect: 'text' syntax error: line 1, column 0 2 (1, 0)
# expect: '<a>\n<b></a>' mismatched tag: line 2, column 5 7 (2, 5)
# expect: '<a <b/>' not well-formed (invalid token): line 1, column 3 4 (1, 3)
# expect: '<1/>' not well-formed (invalid token): line 1, column 1 4 (1, 1)
# expect: '<a>&#0;</a>' reference to invalid character number: line 1, column 3 14 (1, 3)
# expect: '<a>]]></a>' not well-formed (invalid token): line 1, column 5 4 (1, 5)
# expect: '<a' unclosed token: line 1, column 0 5 (1, 0)
# expect: '<a><![CDATA[x' unclosed CDATA section: line 1, column 13 20 (1, 13)
# expect: '<a>&amp' unclosed token: line 1, column 3 5 (1, 3)
# expect: '<!-- x' unclosed token: line 1, column 0 5 (1, 0)
# expect: '<a b="<"/>' not well-formed (invalid token): line 1, column 6 4 (1, 6)
# expect: '<a x:b="1"/>' unbound prefix: line 1, column 0 27 (1, 0)
# expect: ' <?xml version="1.0"?><a/>' XML or text declaration not at start of entity: line 1, column 1 17 (1, 1)
# expect: read <?xml version="1.0" encoding="nope"?><a/>
# expect: '<a>\x01</a>' not well-formed (invalid token): line 1, column 3 4 (1, 3)
# expect: '<a><?p' unclosed token: line 1, column 3 5 (1, 3)
# expect: '<a b="1"c="2"/>' not well-formed (invalid token): line 1, column 8 4 (1, 8)
# expect: '</a>' not well-formed (invalid token): line 1, column 1 4 (1, 1)
# expect: '<a>&#xZ;</a>' not well-formed (invalid token): line 1, column 6 4 (1, 6)
# expect: '<a b>' not well-formed (invalid token): line 1, column 4 4 (1, 4)
# expect: '<!DOCTYPE a' no element found: line 1, column 11 3 (1, 11)
# expect: '<a xmlns:b=""/>' must not undeclare prefix: line 1, column 0 28 (1, 0)
