"""What a screen reader is told, over AT-SPI: the page map cell by cell, then the first question of lesson 7.
usage: screen_reader.py map | question | TEXT: until a label says it   (with the program running)"""
import sys
import time

import pyatspi


def below(node, depth=0):
    yield node
    if depth < 14 and node.getRole() not in (pyatspi.ROLE_MENU_BAR, pyatspi.ROLE_TABLE):
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child:
                yield from below(child, depth + 1)


def program():
    for app in pyatspi.Registry.getDesktop(0):
        if app and app.name == 'Heapglass':
            return app
    return None


def shown(role):
    return [node for node in below(program())
            if node.getRole() == role and node.getState().contains(pyatspi.STATE_SHOWING)]


def until(what, condition):
    for _ in range(80):
        try:
            found = program() and condition()
            if found:
                return found
        except Exception:  # an object went while it was looked at
            pass
        time.sleep(0.25)
    sys.exit('FAILED: ' + what)


def read_map():
    def cells():
        for node in shown(pyatspi.ROLE_TABLE):
            table = node.queryTable()
            first = table.getAccessibleAt(0, 0) if table.nRows else None
            if first and first.name.startswith('Page 0: '):
                return [table.getAccessibleAt(0, column).name for column in range(min(3, table.nColumns))]
        return None
    for sentence in until('no table of pages', cells):
        print(sentence)


def labels():
    return ' | '.join(node.name for node in shown(pyatspi.ROLE_LABEL))


def expect_text(text):
    until('nobody says: ' + text, lambda: text in labels())
    print('said:', text)


def options():
    names = [node.name for node in shown(pyatspi.ROLE_RADIO_BUTTON)]
    return names if len(names) == 3 else None


step = sys.argv[1]
if step == 'map':
    read_map()
elif step == 'question':
    print('options:', ', '.join(until('no options to choose from', options)))
else:
    expect_text(step)
