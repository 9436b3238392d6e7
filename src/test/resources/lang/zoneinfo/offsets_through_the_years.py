from datetime import datetime, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

for key in 'America/New_York', 'Europe/Paris', 'Asia/Kolkata', 'America/Sao_Paulo', 'UTC':
    zone = ZoneInfo(key)
    for day in datetime(2000, 1, 1), datetime(2024, 7, 1), datetime(2060, 7, 1), datetime(2024, 11, 3, 1, 30, fold=1):
        at = day.replace(tzinfo=zone)
        print(key, at.isoformat(), at.tzname(), at.dst())
print(datetime(2024, 7, 1, tzinfo=timezone.utc).astimezone(ZoneInfo('Australia/Sydney')))
try:
    ZoneInfo('Nowhere/City')
except ZoneInfoNotFoundError as e:
    print(e)
# expect: America/New_York 2000-01-01T00:00:00-05:00 EST 0:00:00
# expect: America/New_York 2024-07-01T00:00:00-04:00 EDT 1:00:00
# expect: America/New_York 2060-07-01T00:00:00-04:00 EDT 1:00:00
# expect: America/New_York 2024-11-03T01:30:00-05:00 EST 0:00:00
# expect: Europe/Paris 2000-01-01T00:00:00+01:00 CET 0:00:00
# expect: Europe/Paris 2024-07-01T00:00:00+02:00 CEST 1:00:00
# expect: Europe/Paris 2060-07-01T00:00:00+02:00 CEST 1:00:00
# expect: Europe/Paris 2024-11-03T01:30:00+01:00 CET 0:00:00
# expect: Asia/Kolkata 2000-01-01T00:00:00+05:30 IST 0:00:00
# expect: Asia/Kolkata 2024-07-01T00:00:00+05:30 IST 0:00:00
# expect: Asia/Kolkata 2060-07-01T00:00:00+05:30 IST 0:00:00
# expect: Asia/Kolkata 2024-11-03T01:30:00+05:30 IST 0:00:00
# expect: America/Sao_Paulo 2000-01-01T00:00:00-02:00 -02 1:00:00
# expect: America/Sao_Paulo 2024-07-01T00:00:00-03:00 -03 0:00:00
# expect: America/Sao_Paulo 2060-07-01T00:00:00-03:00 -03 0:00:00
# expect: America/Sao_Paulo 2024-11-03T01:30:00-03:00 -03 0:00:00
# expect: UTC 2000-01-01T00:00:00+00:00 UTC 0:00:00
# expect: UTC 2024-07-01T00:00:00+00:00 UTC 0:00:00
# expect: UTC 2060-07-01T00:00:00+00:00 UTC 0:00:00
# expect: UTC 2024-11-03T01:30:00+00:00 UTC 0:00:00
# expect: 2024-07-01 10:00:00+10:00
# expect: 'No time zone found with key Nowhere/City'
