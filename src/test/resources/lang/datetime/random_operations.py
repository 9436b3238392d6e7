# Random operations, a checksum for each kind.
import datetime as D, random, pickle, zlib
from datetime import *
R=random.Random(11)
N=1500
seen=[0]*41
class DST(tzinfo):
    def utcoffset(s,dt): return timedelta(hours=1)+s.dst(dt)
    def dst(s,dt):
        if dt is None: return timedelta(0)
        if 4<=dt.month<=9 and not dt.fold: return timedelta(hours=1)
        return timedelta(0)
    def tzname(s,dt): return 'D%T'
    def __repr__(s): return 'DST()'
zs=[None,None,timezone.utc,timezone(timedelta(hours=5,minutes=30)),timezone(timedelta(seconds=-3723,microseconds=5)),timezone(timedelta(hours=-8),'PST'),DST()]
def rd():
    if R.random()<.1: return D.date.fromordinal(R.choice([1,2,3652059,3652058,R.randint(1,3652059)]))
    return date(R.randint(1,9999) if R.random()<.3 else R.randint(1990,2030),R.randint(1,12),R.randint(1,28))
def us(): return R.choice([0,0,1,999999,R.randint(0,999999),R.randint(0,999)*1000])
def rt(): return time(R.randint(0,23),R.randint(0,59),R.choice([0,R.randint(0,59)]),us(),R.choice(zs),fold=R.choice([0,0,0,1]))
def rdt():
    d=rd(); t=rt(); return datetime.combine(d,t)
def rtd():
    k=R.random()
    if k<.1: return timedelta(R.choice([-999999999,999999998,10**8,-10**8]),R.randint(0,86399),us())
    if k<.3: return timedelta(R.uniform(-5,5),R.uniform(-1e5,1e5),R.uniform(-10,10))
    return timedelta(R.randint(-1000,1000),R.randint(-10**5,10**5),R.randint(-10**7,10**7))
def num(): return R.choice([0,1,-1,2,3,7,R.randint(-1000,1000),R.uniform(-10,10),0.5,-0.5,1e-7,1e10,R.random()])
chars='0123456789'*3+':-+.,TWZ '
def mut(s):
    s=list(s)
    for _ in range(R.randint(0,2)):
        i=R.randrange(len(s)+1); k=R.random()
        if k<.4 and s: s[min(i,len(s)-1)]=R.choice(chars)
        elif k<.7 and s: del s[min(i,len(s)-1)]
        else: s.insert(i,R.choice(chars))
    return ''.join(s)
def isod():
    d=rd(); k=R.random()
    if k<.4: return d.isoformat()
    if k<.6: return d.isoformat().replace('-','')
    y,w,x=d.isocalendar()
    return R.choice(['%04d-W%02d-%d','%04dW%02d%d'])%(y,w,x) if k<.8 else R.choice(['%04d-W%02d','%04dW%02d'])%(y,w)
def isot():
    t=rt(); s=t.replace(tzinfo=None).isoformat(R.choice(['auto','hours','minutes','seconds','milliseconds','microseconds']))
    if R.random()<.3: s=s.replace(':','')
    if R.random()<.1: s+='123'
    if R.random()<.4: s+=R.choice(['Z','+00:00','-05:30','+0530','+05','-00:00:01','+01:02:03.5','+24:00','+10:60'])
    return s
F=['%Y-%m-%d','%d/%m/%y %H:%M:%S.%f','%a %A %b %B %j %U %W %u %w %V %G %C','%I:%M %p %z|%:z|%Z','%x %X','%e %D %F %T %R %n%t%h %%','%r %s' if 0 else '%r']
def go(f):
    try: r=f()
    except Exception as e: return type(e).__name__+': '+str(e)
    return repr(r)
for i in range(N):
    a,b,c,d,x,y,n=rd(),rd(),rdt(),rdt(),rtd(),rtd(),num()
    t,u=rt(),rt(); z=R.choice(zs); fm=R.choice(F)
    s1=mut(isod()); s2=mut(isot()); s3=mut(isod()+R.choice('T -')+isot()); ts=R.choice([R.uniform(-1e9,3e9),R.randint(-10**10,10**10),R.randint(-10**12,3*10**11),R.random()])
    o=R.randint(0,40)
    fs=[lambda:a+x,lambda:a-x,lambda:a-b,lambda:x+y,lambda:x-y,lambda:x*n,lambda:x/n,lambda:x//n,lambda:x//y,lambda:x/y,lambda:x%y,lambda:divmod(x,y),lambda:(-x,abs(x),+x,bool(x)),lambda:(str(x),x.total_seconds()),
        lambda:c+x,lambda:c-x,lambda:c-d,lambda:c<d,lambda:c==d,lambda:(c.isoformat(),str(c),c.ctime(),c.timetuple()),lambda:c.utctimetuple(),lambda:c.timestamp() if c.tzinfo else None,lambda:c.astimezone(z or timezone.utc),lambda:c.strftime(fm),lambda:a.strftime(fm),lambda:t.strftime(fm),
        lambda:(t.isoformat(),str(t)),lambda:t<u,lambda:t==u,lambda:hash(c)==hash(c.astimezone(z or timezone.utc)),lambda:pickle.loads(pickle.dumps(c,R.randint(0,5)))==c,lambda:(c.__reduce_ex__(4),t.__reduce_ex__(2)),lambda:date.fromisoformat(s1),lambda:time.fromisoformat(s2),lambda:datetime.fromisoformat(s3),lambda:datetime.fromtimestamp(ts,z if z else timezone.utc),
        lambda:(a.isocalendar(),a.toordinal(),a.weekday(),a.isoweekday()),lambda:date.fromisocalendar(R.choice([a.year]),R.randint(0,54),R.randint(0,8)),lambda:c.replace(month=R.randint(0,13),hour=R.randint(-1,24)),lambda:c.isoformat(' ',R.choice(['auto','hours','minutes','seconds','milliseconds','microseconds'])),lambda:(c.utcoffset(),c.dst(),c.tzname(),t.utcoffset(),t.tzname())]
    seen[o]=zlib.crc32(go(fs[o]).encode(),seen[o])
for o,h in enumerate(seen): print(o,h)
# expect: 0 2085428564
# expect: 1 3873488011
# expect: 2 727972832
# expect: 3 341074286
# expect: 4 3356944828
# expect: 5 484462833
# expect: 6 3145547260
# expect: 7 30378021
# expect: 8 304969910
# expect: 9 3015088653
# expect: 10 1441981810
# expect: 11 277801741
# expect: 12 2774591729
# expect: 13 2262860131
# expect: 14 3990040920
# expect: 15 1276207437
# expect: 16 2278402583
# expect: 17 1840618373
# expect: 18 2427343592
# expect: 19 632396536
# expect: 20 3429746959
# expect: 21 107375
# expect: 22 469396151
# expect: 23 1237720117
# expect: 24 1692899795
# expect: 25 815999301
# expect: 26 2484187868
# expect: 27 3058253345
# expect: 28 2152509287
# expect: 29 3009810319
# expect: 30 2471902830
# expect: 31 2120649303
# expect: 32 948858718
# expect: 33 2937850106
# expect: 34 3840613907
# expect: 35 4171640967
# expect: 36 3397588184
# expect: 37 192940219
# expect: 38 939150389
# expect: 39 724957366
# expect: 40 2175544184
