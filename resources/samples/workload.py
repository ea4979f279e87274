#!/usr/bin/env python3
"""Prints the SQL of the sample trace: the same text in every run.

The night of a small shop. Orders are imported into a staging database in memory while a journal, a
second database in memory, gets a line now and then. Then the staging database is thrown away: most
of its pages are empty now, but the journal's few blocks lie among them, and each holds its page.
The day fills the holes again, builds and drops an index, and in the end everything is closed.
"""

import random

WORDS = "amber basin cedar delta ember fjord grove heath islet jetty knoll larch marsh north ocean".split()
rng = random.Random(20)


def text(low, high):
    """Words, between low and high characters."""
    length = rng.randint(low, high)
    words = []
    while sum(len(word) + 1 for word in words) < length:
        words.append(rng.choice(WORDS))
    return " ".join(words)[:length]


def attach(name):
    print(f"ATTACH ':memory:' AS {name};")
    print(f"PRAGMA {name}.page_size = 1024;")


def note(line):
    print(f"INSERT INTO journal.note(line) VALUES('{line}: {text(80, 700)}');")


def import_orders(count, rows, note_every):
    """`count` statements that each add `rows` orders to the staging database."""
    attach("staging")
    print("CREATE TABLE staging.orders(id INTEGER PRIMARY KEY, customer INT, goods TEXT, pence INT);")
    for number in range(count):
        values = ",".join(
            f"({rng.randrange(4000)},'{text(40, 420)}',{rng.randrange(99999)})" for _ in range(rows))
        print(f"INSERT INTO staging.orders(customer, goods, pence) VALUES {values};")
        if number % note_every == 0:
            note(f"import {number}")


def look_up(count):
    for _ in range(count):
        low = rng.randrange(4000)
        print("SELECT customer, sum(pence), count(*) FROM staging.orders "
              f"WHERE customer BETWEEN {low} AND {low + 9} GROUP BY customer ORDER BY 2 DESC;")


def night():
    import_orders(count=1500, rows=4, note_every=12)
    print("CREATE INDEX staging.by_customer ON orders(customer, pence);")
    look_up(500)
    print("DELETE FROM staging.orders WHERE customer % 3 = 0;")
    look_up(150)
    print("SELECT goods, pence FROM staging.orders ORDER BY goods;")
    print("DETACH staging;")


def quiet():
    """The live bytes are few, and yet many pages cannot be returned."""
    for number in range(160):
        note(f"quiet {number}")
        print(f"SELECT count(*), max(length(line)) FROM journal.note WHERE rowid > {number};")


def day():
    import_orders(count=700, rows=6, note_every=30)
    look_up(250)
    print("CREATE INDEX staging.by_goods ON orders(goods);")
    print("UPDATE staging.orders SET goods = upper(goods) WHERE customer % 2 = 0;")
    print("DROP INDEX staging.by_goods;")
    print("DETACH staging;")


def main():
    attach("journal")
    print("CREATE TABLE journal.note(id INTEGER PRIMARY KEY, line TEXT);")
    night()
    quiet()
    day()
    print("DELETE FROM journal.note WHERE id % 5 <> 0;")
    print("VACUUM journal;")
    quiet()
    print("DETACH journal;")


main()
