# Goes through trail.txt and says whether every record follows from the one before.
# python3 verify.py
import hashlib
import json
import sys

head = '0' * 64
count = 0
for line in open('trail.txt', encoding='utf-8', newline='\n'):
    count += 1
    said, text = line.rstrip('\n').split(' ', 1)
    record = json.loads(text)
    number, previous = record[0], record[6]
    if number != count or previous != head or hashlib.sha256(text.encode('utf-8')).hexdigest() != said:
        sys.exit('record %d is wrong' % count)
    head = said
print('%d records, each follows from the one before; head %s' % (count, head))
