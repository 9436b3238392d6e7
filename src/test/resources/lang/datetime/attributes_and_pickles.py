from datetime import *
def T(*fs):
    for i, f in enumerate(fs):
        try: print(i, f())
        except Exception as e: print(i, type(e).__name__, e)
d = datetime(2024, 3, 5, 14, 7, 9, 1234); dt = date(2024, 3, 5); t = time(1, 2, 3)
T(lambda: setattr(dt,'year',1),
  lambda: setattr(d,'hour',1),
  lambda: setattr(t,'hour',1),
  lambda: setattr(t,'tzinfo',1),
  lambda: setattr(timedelta(1),'days',1),
  lambda: setattr(dt,'foo',1),
  lambda: setattr(date,'foo',1),
  lambda: delattr(dt,'year'),
  lambda: dt.hour,
  lambda: timezone.utc.foo,
  lambda: date.year,
  lambda: date.min.foo,
  lambda: repr(date.__dict__['year']),
  lambda: repr(timedelta.__dict__['days']),
  lambda: repr(date.today)[:40],
  lambda: repr(date.isoformat),
  lambda: repr(dt.isoformat)[:40])
print(dt.__reduce__(),
  d.__reduce__(), d.__reduce_ex__(4), t.__reduce__(), t.__reduce_ex__(3), t.replace(fold=1).__reduce_ex__(4), t.replace(fold=1).__reduce_ex__(3), timedelta(1,2,3).__reduce__(), timezone.utc.__reduce__() if hasattr(timezone.utc,'__reduce__') else '', timezone.utc.__getinitargs__(), timezone(timedelta(1/24),'x').__getinitargs__(), tzinfo().__reduce__(), dt.isocalendar().__reduce__())
# expect: 0 AttributeError attribute 'year' of 'datetime.date' objects is not writable
# expect: 1 AttributeError attribute 'hour' of 'datetime.datetime' objects is not writable
# expect: 2 AttributeError attribute 'hour' of 'datetime.time' objects is not writable
# expect: 3 AttributeError attribute 'tzinfo' of 'datetime.time' objects is not writable
# expect: 4 AttributeError readonly attribute
# expect: 5 AttributeError 'datetime.date' object has no attribute 'foo' and no __dict__ for setting new attributes
# expect: 6 TypeError cannot set 'foo' attribute of immutable type 'datetime.date'
# expect: 7 AttributeError attribute 'year' of 'datetime.date' objects is not writable
# expect: 8 AttributeError 'datetime.date' object has no attribute 'hour'
# expect: 9 AttributeError 'datetime.timezone' object has no attribute 'foo'
# expect: 10 <attribute 'year' of 'datetime.date' objects>
# expect: 11 AttributeError 'datetime.date' object has no attribute 'foo'
# expect: 12 <attribute 'year' of 'datetime.date' objects>
# expect: 13 <member 'days' of 'datetime.timedelta' objects>
# expect: 14 <built-in method today of type object at
# expect: 15 <method 'isoformat' of 'datetime.date' objects>
# expect: 16 <built-in method isoformat of datetime.d
# expect: (<class 'datetime.date'>, (b'\x07\xe8\x03\x05',)) (<class 'datetime.datetime'>, (b'\x07\xe8\x03\x05\x0e\x07\t\x00\x04\xd2',)) (<class 'datetime.datetime'>, (b'\x07\xe8\x03\x05\x0e\x07\t\x00\x04\xd2',)) (<class 'datetime.time'>, (b'\x01\x02\x03\x00\x00\x00',)) (<class 'datetime.time'>, (b'\x01\x02\x03\x00\x00\x00',)) (<class 'datetime.time'>, (b'\x81\x02\x03\x00\x00\x00',)) (<class 'datetime.time'>, (b'\x01\x02\x03\x00\x00\x00',)) (<class 'datetime.timedelta'>, (1, 2, 3)) (<class 'datetime.timezone'>, (datetime.timedelta(0),), None) (datetime.timedelta(0),) (datetime.timedelta(seconds=3600), 'x') (<class 'datetime.tzinfo'>, (), None) (<class 'tuple'>, ((2024, 10, 2),))
