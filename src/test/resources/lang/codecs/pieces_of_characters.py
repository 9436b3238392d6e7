import codecs

for name, data in ('utf-8', 'é€😀'.encode()), ('utf-16', 'é😀'.encode('utf-16')), ('utf-7', 'aé€b'.encode('utf-7')), ('shift_jis', 'アb'.encode('shift_jis')):
    decoder = codecs.getincrementaldecoder(name)()
    print(name, [decoder.decode(data[i:i + 1], i + 1 == len(data)) for i in range(len(data))])
for data, name in (b'\xe2\x82', 'utf-8'), (b'\x00\xd8', 'utf-16-le'), (b'\x81', 'cp932'), (b'+AO', 'utf-7'):
    try:
        data.decode(name)
    except UnicodeDecodeError as e:
        print(e)
print('한中あ'.encode('gb18030'), b'\xd6\xd0'.decode('gbk'), '€'.encode('cp949', 'replace'))
# expect: utf-8 ['', 'é', '', '', '€', '', '', '', '😀']
# expect: utf-16 ['', '', '', 'é', '', '', '', '😀']
# expect: utf-7 ['a', '', '', '', '', '', '', '', 'é€', 'b']
# expect: shift_jis ['', 'ア', 'b']
# expect: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
# expect: 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data
# expect: 'cp932' codec can't decode byte 0x81 in position 0: incomplete multibyte sequence
# expect: 'utf7' codec can't decode bytes in position 0-2: unterminated shift sequence
# expect: b'\x836\x843\xd6\xd0\xa4\xa2' 中 b'\xa2\xe6'
