<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hea&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace or an operation list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording of sqlite3 that comes with Heapglass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End Heapglass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo _heapmin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo _heapmin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what the inspector says of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the map that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger cells in the page map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smalle&amp;r pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller cells in the page map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages &amp;as large as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest cells with which the whole heap is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay the trace from the cursor on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one event back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay one event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to a _heapmin, a growth or an error of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to a _heapmin, a growth or an error of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To an event, a page or an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_&amp;heapmin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call _heapmin on the heap at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns every &amp;free page (full)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release mode full: _heapmin gives back every page that nothing holds, wherever it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns only the &amp;end (top)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release mode top: _heapmin cuts off what is free at the end of the heap; free pages below a held one stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is &amp;not supported (enosys)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release mode enosys: this heap has no _heapmin; the call returns -1, errno ENOSYS, and no page goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Heapglass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence and parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same trace in several heaps, side by side on one clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wheel zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over a map the wheel zooms and Ctrl+wheel scrolls; or else the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pea&amp;k of the heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the event after which the heap was largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Worst moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the event after which most bytes were committed in pages without a live byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;ack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the event and the place that were looked at before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again to where one came back from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Knobs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be changed of the policy: each knob with its range and what it teaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live blocks by size, age, call site and more; or an event, a page or an address to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next block that was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the previous block that was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the pinned moment no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin this &amp;moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the moment at the cursor: wherever the cursor goes, what is different is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unpin the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check (_heapchk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call _heapchk on the heap at the cursor: are all blocks sound?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Walk (_heapwalk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call _heapwalk until its end: every block as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ill free (_heapset)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call _heapset with 0xFE: check the heap and fill its free memory, so that who uses it after a free reads nonsense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add memory (_heapadd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call _heapadd with 4,096 bytes: it has always failed since Visual C++ 4.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by li&amp;ve share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the page map, how much of each held page is live instead of its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lessons, to choose one from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the prediction, press _heapmin, go to the next step: whatever the lesson waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start of this step, or of the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the lesson beside the maps; what is open stays open, with all its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour pages b&amp;y…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olour blocks by…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty heap, and a console to type malloc, free and _heapmin in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the &amp;list as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was typed to a file: an operation list, or the beginning of a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start lesson 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pinned page: two minutes, and the question that Heapglass is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pres&amp;ent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole screen for a class, in large type: PageDown and PageUp go through the stops, B blanks, Esc ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how a file is to be read, instead of leaving it to its content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what stands in which column of the table that is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record your program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that record a program of your own, to be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colu&amp;mns of the table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline by the cloc&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An axis of recorded time instead of events, in the timeline and in time × address; only where the trace says when its events were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages along &amp;Hilbert&apos;s curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page map in squares instead of rows: pages that follow each other lie side by side, and a run of them is a patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New lesson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson of your own: a text file, run beside while you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the lesson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of this lesson, beside it; what does not hold is listed with its line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window; it changes at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;worksheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions of this lesson with room for answers, as PDF or HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the answer s&amp;heet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions of this lesson with their answers, as PDF or HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;my answers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was answered so far, as a JSON file to hand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each view shows, each figure with its formula, each policy, _heapmin and what it returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Patterns to type in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churn, lifetimes, a saw-tooth, a checkerboard, pins, Robson&apos;s adversary, with sliders, in a playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last edit: a _heapmin, a mark, or in a playground a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the moment at the cursor; where it is marked, change its name, tag and note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name the selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, a tag and a note for the block or the pages that are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the nearest moment before the cursor that is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the nearest moment behind the cursor that is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;List of marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is marked, with the keyboard in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All text larger, for tired eyes or a projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloa&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again, at the same event and with the same policy and knobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again whenever it has grown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view as SVG, PNG or PDF, or the numbers behind it as CSV: to a file, or to be pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window, for another trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panes and tabs as they are at the first start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export an an&amp;imation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view from one event to another as a moving picture (GIF), for slides and pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places by offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a byte is, in decimal from the beginning of the heap (+4,096) instead of as an address (0x11000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank the presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on the screen, so that a class looks at who speaks; once more: it is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark or high contrast as the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black on white, with frames around what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White on black, with frames around what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tab in front of the pane that has the keyboard; closing the window brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the page map is coloured by: state, live share, age, last change, call site or thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the block map is coloured by: parts, size class, age, lifetime, slack, call site or thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of this machine&apos;s memory traces and heaps may take; beyond it key frames and caches are given up before anything is refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressBreakTexts</name>
    <message>
        <source>left out at the breaks: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses jump before page %1: %2 are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heap of its own begins at page %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockMapTexts</name>
    <message>
        <source>live share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest free stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other free bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bookkeeping, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not live: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from page %1 to page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px = 1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 px = 1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 px = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summed up, 1 bar = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born by event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born since event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dies by then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>died since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row = a cache line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourTexts</name>
    <message>
        <source>an unknown call site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call site that is not among the first %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of its live bytes are in blocks of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its oldest block was made %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest lifetime in it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of its live bytes are slack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of its live bytes are from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≤ 16 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥ 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick ×16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick ×10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once all is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a thread that is not among the first %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block in it is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a call site or thread: bytes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Colourings</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held, pinned, meta-held, releasable or released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header, payload and slack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of each held page is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live share of held pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes asked for, by powers of two; of several blocks the class with most bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events since a block was made as it is; of several blocks the oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age, of the oldest block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events since the latest that put, moved, freed or released anything there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events from the birth of a block to its free; of several blocks the longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lifetime, the longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of a block that nobody asked for, against all its bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slack of all bytes of a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asked for the block; of several blocks the call site with most bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which thread asked for the block; of several blocks the thread with most bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace does not say which thread made a block</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleTexts</name>
    <message>
        <source>%1 used and %2 free blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, all sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the heap is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 filled with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not supported since Visual C++ 4.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no heap to call: these addresses are recorded. Choose a policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: %1 of %2 (%3) returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block at %1 is damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DestinationTexts</name>
    <message>
        <source>Not in this trace: 0 to %1, page 0 to page %2, or %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>+ blocks born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live at the later moment, not at the earlier. Bytes: header, what was asked for, and slack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− blocks died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live at the earlier moment, not at the later. Bytes likewise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= blocks stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live at both moments; their bytes at the later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ pages gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the heap at the later moment that it did not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− pages lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that the heap had at the earlier moment, and has no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newly pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that are held with less than a quarter live, and were not so at the earlier moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages given back to the system, and not at the earlier moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that were given back at the earlier moment, and are in use again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that were pinned at the earlier moment, and are so no more: fuller, empty, or lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>First fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the lowest free block that is large enough: what is low fills up, what is high can go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches on from where the last block was made: fast to find, but it spreads over the heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the smallest free block that is large enough: little is left over, but in slivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the largest free block: what is left over stays usable, but no large block lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First fit, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was freed last is warm, but remnants gather at the front and large blocks break up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First fit, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks rest before they are used again, so that their neighbours may come free as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best fit, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best fit that takes the block freed last among equals: as tight, and O(1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segregated fit (dlmalloc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins by size, best fit above them, the heap&apos;s end last: what most programs run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLSF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-level segregated fit: two looks at bitmaps find a block, at most 1/32 of it is given away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks of 2^k bytes: merging is one look at the buddy, but rounding wastes a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for each size class: no headers and no splits, but one survivor keeps the page for its class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bump arena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only goes forward: nothing to search, nothing to reuse until all that came later is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of heap: buddy and slab do not heed policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which free block a request gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When free neighbours become one block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a block may grow where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What _heapmin may give back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookkeeping at the start of each live block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block sizes are multiples of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest block; rounded up to a multiple of align</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest rest that is worth cutting off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookkeeping at the start of each free block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the system gives and takes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heap grows by multiples of this; 0: a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the heap; rounded up to a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heap grows no larger; 0: 2^40</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A buddy region is at least 2 to this many bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the base to the end of the heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages that are not released × page size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages in which a live byte lies × page size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages that _heapmin would return here × page size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed after _heapmin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by bookkeeping only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages without a live byte in which a free block keeps its header or links × page size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages given back and not needed since × page size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held pages of which less than a quarter is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned pages × page size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held pages ÷ pages&apos; worth of live bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held pages ÷ (live bytes ÷ page size, rounded up); 1 is the least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes of live blocks with headers and slack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes that the program asked for in live blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal fragmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − asked for ÷ live: headers, rounding, slack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks that were allocated and not freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free in the heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes of free blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest free block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes of the longest free block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free in smaller pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − largest free ÷ all free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest heap after any event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest committed after any event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest held after any event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest sum of live blocks, headers and slack included, after any event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle at worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest committed − held after any event: pages that were kept though no live byte lay in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak heap ÷ peak asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peak heap ÷ largest sum of bytes asked for in live blocks after any event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak heap ÷ peak live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peak heap ÷ peak live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released pages that had to be committed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests that returned NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes asked for: size=100..200, size&lt;1M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events since the block was made, or last resized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events from its malloc to its free; a block that is not freed has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of the event that made the block, or last resized it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block lived after that many events, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block of that number in the trace, counted from 0; it may have another name in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the blocks of just that name in the file, as the list of events shows it; #123 where they have none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a byte of the block lies in these pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a byte of the block lies so far from the heap&apos;s base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block with a byte at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in the call site, or in the block&apos;s name; with spaces in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaptrack raw recordings, versions 1 to 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call stacks (names from the debug files), times (10 ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reallocs as such, threads, alignments, failed calls, memalign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaptrack --raw PROGRAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaptrack, interpreted, versions 1 to 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call stacks with names, times (10 ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses, reallocs as such, threads, alignments; which of several equal blocks a free ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaptrack PROGRAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valgrind --trace-malloc=yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those of valgrind&apos;s allocator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reallocs, alignments, failed calls, times (--time-stamp=yes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program&apos;s own addresses, callers, threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valgrind --trace-malloc=yes PROGRAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glibc&apos;s mtrace logs (MALLOC_TRACE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the caller, reallocs, failed calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times, threads, call stacks, alignments; after a fork its lines are torn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program that calls mtrace()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ltrace of malloc and its kin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call stacks, names of callers, posix_memalign, some of the calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ltrace -x malloc@libc.so* …, or -e malloc+free …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation lists, lessons and .rep files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an editor; the traces of a malloc lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists of OSTEP&apos;s malloc.py (+10,-0,+5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reallocs, addresses, times, threads, callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malloc.py -A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tables with a row an event (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the table has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the table lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any program: columns for what was done, bytes, and address or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heapglass&apos;s own format (.hgt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those of what it was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that the original had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heapglass-cli convert FILE OUT.hgt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaptrack, raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaptrack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What heaptrack writes by default: call stacks with names in it, so it can be read on another computer; but no addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valgrind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where valgrind is at hand; slow, and without call stacks. The addresses are those of valgrind&apos;s allocator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mtrace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs nothing but the C library and a compiler; for programs of one thread that do not fork.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gcc, glibc 2.34 or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ltrace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For small programs: it stops the program at each call, and misses some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block, by id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time, µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time, ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column says what was done (op)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column says how many bytes (size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column says which block (address or id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NULL: the heap may not grow that far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place: the block was {} bytes long and is {} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it moved: a block of {} bytes elsewhere, the old one of {} is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no free block is large enough: the heap grows by {} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no free block is large enough: the heap grows by 1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a free block of {} bytes is used whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split: of a free block of {} bytes {} are used, {} stay free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both neighbours are free: three blocks become one, {} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the left neighbour is free: the two become one, {} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right neighbour is free: the two become one, {} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no free neighbour that it is merged with: it stays as it is, {} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages returned: {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operations carried out: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a server does: blocks of random sizes are replaced, one at a time, while as many stay alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks alive at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks replaced by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest block, above the smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed of the random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most blocks live shortly and a few for long, side by side: the few keep the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most live for so many allocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the others for so many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of so many lives long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Robson&apos;s adversary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worst that can happen to a fit: it keeps one block in every hole that the next size would need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units alive at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sizes from 1 to 2^n units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw-tooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases: much is allocated, all of it is freed, and once more. The heap is as large as its largest tooth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teeth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks in a tooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks in a row, of which all but every second one are freed: half of it is free and no hole is larger than a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of so many, all but one are freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small block that stays after each large one that goes: every page is held by a few bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs of a large and a small block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>large blocks, freed at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small blocks that stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best recording: the addresses that the program had, full call stacks, times. Open the file that it names, just as it is. Call sites have lines where the program was built with -g.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ELF program or library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pcap file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pcapng file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with bzip2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with lz4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a perf recording (perf script makes text of it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Python pickle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16 text: save it as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record with valgrind --trace-malloc=yes PROGRAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record with heaptrack --raw PROGRAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record the heap&apos;s events with ETW and export them as a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {free|frees} of an unknown or already freed pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {allocation|allocations} at a live address (the older block was closed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached while the program was running: what it allocated before is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more {note|notes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {line|lines} that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {reference|references} to call stacks that do not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} impossible {size|sizes} (above 2^47 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} impossible {address|addresses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last line is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading stopped before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} damaged {chunk|chunks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed data is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system could not read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line above 1 MiB (reading stopped there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is a power of two from {} to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is {} to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown setting {}: it is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown {} {}: it is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a playground holds {} events at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do in this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown metric {}@{}: it is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown metric {}: it is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expect needs METRIC, one of == != &lt; &lt;= &gt; &gt;=, and a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {} {} {}, got {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than 1 MiB: no lesson is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} here, {} in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} text lines, {} in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers, keys, values and files stay as in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is not the option in the same place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a pointer belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of bytes belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} would still hold the old address: write {} = realloc({}, …)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>( belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>) belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing belongs after the call: one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no function {}: it is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address would be lost: p = {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free returns nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+SIZE or -NUMBER belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number of bytes, such as 100, 4K or 2M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected 0x and hexadecimal digits, such as 0x1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number, such as 1200000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot;and&quot; between two terms, such as size&gt;4K and age&gt;1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a word before the number, such as event=1200, page=37, #123 or 0x1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &gt;, &lt;, = or a range after {}, such as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a smaller number: nothing is greater than this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number above 0: nothing is less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a whole number of bytes, such as 1.5K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the end of the range to be no less than its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected = after {}, such as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot; at the end of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number below 2^64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this trace has no recorded addresses: choose a policy to place its blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: this build reads no names (it has no libdw)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the file is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the file is not the one that was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the file has no debugging symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory: to stay below {}, key frames were given up: moving the cursor far takes longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory: the {} that may be used are full; reading stopped, and what follows event {} is not placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these addresses are recorded: what the program&apos;s own heap would have returned is not known. Choose a policy to simulate one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: byte {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an allocation at {}, where a block is live: that one is taken as freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free of {}, which is not live: unknown or freed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written: it is there and is no regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written: {}; {} of {} bytes were missing, nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an allocation of {} bytes at {} is impossible; dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>realloc of {}, which is not live: taken as a malloc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is nothing that a column can hold: those are {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table has no column {} for {}: it has {} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the zstd frame needs a window of more than 128 MiB: pack it anew without --long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zstd: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gzip: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gzip: damaged data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the xz stream needs more than 160 MiB to decode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xz: damaged data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else follows the end of the {} data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {} data ends too early: is the copy whole?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cells, not {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither an allocation nor a free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no table: one line, one cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table of {} columns ({}), but {}: say which does, as in --map op=1,size=2,address=3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number of bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an allocation of {} bytes is impossible; dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a heaptrack record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached while the program was running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instruction {} does not exist yet ({} do)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call stack {} does not exist yet ({} do)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free of allocation {}, of which no block is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an interpreted heaptrack file has no addresses (heaptrack --raw keeps them), and a free does not say which of several equal blocks it ends: the youngest is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in the middle of a line, which was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of more than 1 MiB; reading stops here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a NUL byte in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second half of a call without the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {call|calls} of posix_memalign {was|were} left out: ltrace does not say where the block is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} threads or processes were read as threads of one program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an mtrace record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second half of a realloc without the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} bytes follow the end of the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its columns do not fit it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a chunk of {} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events {} to {} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no chunk starts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not as long as it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends too early: {} of {} events are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends too early: {} events are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header says {} operations, there are {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no setting and no let is named {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .rep header has 2 or 4 numbers, this one has {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {} lines of text; those from here on are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} needs two words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config comes before the first operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be the name of a number, or is one already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expect needs METRIC, one of == &lt;= &gt;= &lt; &gt; !=, and a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in the middle of a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: neither +SIZE nor -NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {} operations; reading stops here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-{}: that block is not live: unknown or freed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something stands behind a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {call|calls} whose result valgrind does not print {was|were} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {line is|lines are} not valgrind&apos;s and {was|were} skipped: record with --log-file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first line is not that of a heaptrack file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaptrack file version 0 (before 2017) is not read here, versions 1 to 3 are: record it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaptrack file version {} is newer than what is read here (versions 1 to {}): a newer Heapglass may read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no format is named {}: there are {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a trace: {} sums allocations up and does not keep them one by one; {} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a trace: this is {}. Heapglass reads: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a kind of trace that is known here ({}). Heapglass reads: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is binary data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its first lines fits one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: LO..HI is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many parentheses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ) is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing): {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift by more than 63</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value outside 0 to 2^63-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step of 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gen robson needs a heap to look at: choose a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit is {} (the header) to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size=LO..HI: HI is below LO or too far above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gen is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gen {} needs {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size is N or LO..HI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is at least {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ask has no answer directly after its options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} needs a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} takes no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first text line is lesson NUMBER TITLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lesson comes first, and once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lesson needs a number and a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ask has no reveal before the next {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an option belongs directly after its ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same option twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer belongs directly after the options of its ask, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ask has fewer than two options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is none of the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chip needs a KEY and a VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slider needs a KEY and VALUES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twin needs the name of a file beside this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ask has no reveal before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ask has no answer before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ids are too many to shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} needs an id and a size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f needs an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after f IDS comes nothing, reverse, shuffle SEED or random COUNT SEED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m takes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each needs V LO..HI : operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many each in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown word {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {} zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list has too many empty rounds; not run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with this line the list would pass {} operations; not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id {} is already live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free of id {}, which is not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains no events: the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after {} bytes of text, the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after {} bytes of text: packed {} times, as no recording is (a limit of your own, --max-bytes, is kept to instead)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more events than a trace can hold (2^32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not begin as a native trace does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checksum of the first 16 bytes is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {} of the native format is not read here, version {} is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {} cannot be decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its columns do not fit its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its columns do not end with its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an unknown operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names a block that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an impossible address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a rank of no freed place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a name that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies in a zone that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states an alignment of no allocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has alignments that do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its event {} {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events {} to {} are missing before this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its events are out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call stack {} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event {} ends a block that is not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of memory; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file became shorter while it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a directory: name a file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a named pipe (FIFO): to read from it, give it as the standard input (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is compressed more than twice over: unpack it once by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events {} to {} cannot be read any more: the file has changed since it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name or number of the thread that made the block, or last resized it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the caller (-i), times (-t, -r), threads (-f), reallocs, failed calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reallocs, names of blocks, threads of .rep files, settings of the heap, calls of _heapmin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses, times, callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the table has of times, callers, threads, alignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a term: size, age, lifetime, event, alive at, id, page, offset, site, thread, #123 or 0x1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a text, such as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of a thread that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy of it in the cache was damaged: it is made anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By call site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {call site|call sites}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {call site keeps|call sites keep} {} of {} {page|pages}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {class of sizes|classes of sizes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {class keeps|classes keep} {} of {} {page|pages}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {thread|threads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {thread keeps|threads keep} {} of {} {page|pages}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by address, from where the last search ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by length, the lowest of equals first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one that came last first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one that came first first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by length, of equals the one that came last first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list each length, in each the one that came first first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list each range of lengths, in each the one that came last first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {block|blocks} recorded where another one lives {is|are} left out, first at event {} ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an alignment is a power of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trace ends at event {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address in hexadecimal without 0x, but those before it were taken as decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} live {block|blocks}, {} {byte|bytes} in {} {page|pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} live {block holds|blocks hold} {} {page|pages}, in which {} {byte is|bytes are} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number has no spaces in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {call|calls} of child processes {was|were} left out: record with --log-file=trace.%p for a file each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_heapmin would return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed − what _heapmin would return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks that are free; neighbours that are not merged count apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {time|times} could not be read, the first in line {}: those rows get times between those of their neighbours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>free (not in the file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free of an unknown pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malloc that failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>SVG: lines and text stay sharp at any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG: as on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG at twice the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF: a page as large as the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: the numbers behind the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG at twice the resolution, transparent: for slides of any colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureTexts</name>
    <message>
        <source>not known where addresses are recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FreeMapTexts</name>
    <message>
        <source>KiB in free blocks of each size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes in free blocks of each size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of free blocks of each size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · 1 px = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · the %1 largest are drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they lie, to scale; rows are numbered by page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request of %1 needs a block of %2. Of %3 free, %4 (%5) lie in blocks that long; the other %6 are external fragmentation for this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request of %1 needs a block of %2. Of %3 free, at least %4 (%5) lie in blocks that long; at most %6 are external fragmentation for this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of it that a request could use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · largest %1 at %2, page %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they lie, to scale; rows are numbered by byte, p: a page begins</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>free list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the heap finds its free blocks again: each carries a link to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy: the free block of the lowest address that is large enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy: as first fit, but the search goes on where the last one ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy: the smallest free block that is large enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy: the largest free block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of nearly one size are rounded up to it and lie together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of the heap: live with what one malloc got, or free. Live ones have a header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes before the payload in which the heap notes the block&apos;s size: 16 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of a block that the program asked for and may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of a live block that nobody asked for: its size was rounded up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit in which the system gives memory and takes it back, often 4,096 bytes: whole or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory from which malloc serves a program: it grows by whole pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookkeeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the heap writes into a free block to find it again: its size and two links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coalesce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To merge a freed block with free neighbours into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To cut a free block that is too large in two and keep the rest free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a page: a byte of a live block lies in it, so it cannot go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page that was given back is needed again: the system must find a fresh one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heap of its own for some of the objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_heapmin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The C run-time function that gives unused pages of the heap back to the system. It returns 0, or -1 with errno.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>realloc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a block larger or smaller; where it cannot stay, its bytes are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule by which the heap picks the free block for a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allocated and not freed: the program may still use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A free block between live ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program touches a page that has no memory yet: the system stops it and finds some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a page: the system has given memory for it and not got it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coalescing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging a freed block with free neighbours into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a page: held, but less than a quarter of it is live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>releasable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a page: nothing that the heap needs lies in it, so _heapmin would give it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal fragmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the live blocks&apos; bytes that nobody asked for: headers and slack.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneTexts</name>
    <message>
        <source>after _heapmin as much as in the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after _heapmin %1 less than in the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after _heapmin %1 more than in the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the pages hold is told after your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_heapmin not called here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other calls of _heapmin than in the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 returned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>What Heapglass answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving about, comparing, presenting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_heapmin and its kin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time × address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures and their formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies and knobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats, and recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManualTexts</name>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number that the window shows stands in this table. Bytes are exact, with units of 1,024. In the tab Figures, pointing at a line rings the pages that it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F searches the live blocks at the cursor: terms with &quot;and&quot; between them, as in `size&gt;4K and alive at 1200000`. What does not match is dimmed, or hidden; F3 and Shift+F3 go through what was found. A number alone, a page or an address goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy says where a block goes. The same trace can be run with any of them; &quot;as recorded&quot; leaves the blocks where the program&apos;s own allocator had them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it teaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knobs (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knob</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a file is is told from its content, never from its name; it may be packed with gzip, zstd or xz. Every format has the order of the requests and their sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record your program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run one of these in a terminal, then open the file that it writes. Help, Record your program has the same commands for a program of your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkTexts</name>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks of this trace are of a newer Heapglass: they are left as they are, and marks made now are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks of this trace could not be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks of this trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks are not kept: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another Heapglass is writing them; change one to try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (tag %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageMap</name>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heap end %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any key completes the animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page states after your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceTexts</name>
    <message>
        <source>address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 is not in the heap at event %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 is not in the heap at event %2; it was from about event %3 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 is not in the heap at event %2; from about event %3 on it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heap goes from %1 to %2 (page %3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveText</name>
    <message>
        <source>%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%Ln {holds|hold} live blocks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {holds|hold} free-list headers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {stays|stay}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {was|were} returned before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>_heapmin was not called: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_heapmin returned %1, errno %2 (%3): this heap does not support it, no page was returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>_heapmin returned 0: %1 of %Ln {page|pages} (%2) returned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a free block&apos;s header only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln {block|blocks}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All were cut off the top, so the heap ends at page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 {is|are} cut off the top, so the heap ends at page %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {goes|go} back in place</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>. The next use of a released page costs a page fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available: these addresses are recorded, not simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would return -1, errno 40 (ENOSYS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>would return %1 of %Ln {page|pages} (%2)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page|pages}, %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longest releasable run %Ln {page|pages} at page %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The heap is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page|pages}. </source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held, of these %1 by less than a quarter</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>; the others have no live byte, and whether they are committed is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>; %Ln by bookkeeping</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln free</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, the longest run %Ln {page|pages} at page %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln returned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>. _heapmin would return -1, errno 40 (ENOSYS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>. _heapmin would return %Ln.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no free bytes in the heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest free %1 of %2: 1 − largest ÷ free %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln {byte|bytes}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>held by %Ln {block|blocks}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>held by 1 block of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. All of it is live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 here are not live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 free here cannot be returned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free. _heapmin returns it only where it lies at the end of the heap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free. This heap has no _heapmin that would return it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free. _heapmin returns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty, but it carries the header of a free block; stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned to the system; next use costs a page fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no live byte. Addresses are recorded, so whether it is committed is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta-held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>releasable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a quarter is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quarter or more is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the header of a free block lies here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given back to the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free, and nothing holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no live byte; committed or not is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages %1 to %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 live</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> in %Ln {block|blocks}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unknown call site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freed at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not freed in this trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not freed in the part read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block of %1 (%2 asked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, named %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its first {byte carries|%Ln bytes carry} the links of the free list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free {block|blocks}, %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free {block|blocks}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {stretch|stretches} not live</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page stays|pages stay}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live {block, %1, keeps|blocks, %1, keep} %2 </source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln {page|pages}; %1 of them pinned.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no live byte (committed or not is unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>grows to %Ln {page|pages}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was up to %Ln {page|pages}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 cell = %Ln {page|pages}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row = %Ln {page|pages}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page|pages}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page is|pages are} cut off the tops of the zones&apos; heaps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all zones: %Ln {page|pages}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {event|events}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last _heapmin returned %Ln {page|pages}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {event|events} ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hilbert square = %Ln {page|pages}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All is well: %Ln {expectation holds|expectations hold}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {line does|lines do} not hold:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many pages, and their state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln {mark|marks}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln {block begins|blocks begin} here, %3 live, largest free stretch %4.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Block of %1 (%2 asked) at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free block of %1 at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, made by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned %1, errno %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pages (%3) returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln {warning|warnings}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {request|requests}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {request|requests} failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {request|requests} left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page|pages} returned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page is|pages are} cut off the top of the heap</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A later call, after event %1, returned %Ln {page|pages}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {knob|knobs} not at {its|their} default</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {is|are} free, but not at the end</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>free, and at the end of the heap: _heapmin returns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free, but not at the end of the heap, which is all that _heapmin cuts in release mode top: stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is freed at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of the %2 largest %Ln {is|are} %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The last of the %1 largest is freed at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them {is|are} %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The last of them is freed at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more {block|blocks}, in the block map below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln {page|pages}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message>
        <source>%1 could not be understood; the file was set aside as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be understood, and the file could not be renamed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsCheck</name>
    <message>
        <source>The settings cannot be read or written: %1. What is changed now holds until Heapglass ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeMapTexts</name>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no live byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not part of the heap then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 held; %3 live, %4 of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of %1 held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; committed or not is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampled every %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the _heapmin inserted behind event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After events %1 to %2, on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, bytes %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 from byte %2 to page %3, byte %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 live of %2 in held pages, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the heap, none in held pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 px = %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, counted at every event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time × address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorksheetTexts</name>
    <message>
        <source>Lesson %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Actions</name>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo the last line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo _heapmin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo _heapmin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::BlockMap</name>
    <message>
        <source>Block map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Enter: malloc this much</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ChipRow</name>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ColourChoice</name>
    <message>
        <source>Colour pages by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour blocks by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in which column?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::CompareBoard</name>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: pages with a live byte · committed: pages not given back · heap: up to its end · live: bytes of blocks, headers and slack included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the same trace by one more policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one above the other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::CompareFigures</name>
    <message>
        <source>Figures at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over all %1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far, while they are placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events ÷ seconds of processor time that placing them took here. What is simulated and written down says little about how fast the allocator itself would be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts from the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first event after which held bytes differ from the first heap&apos;s by more than 5 % and by more than 8 pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double click or Enter goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::CompareLane</name>
    <message>
        <source>Policy of heap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this heap chooses where a block goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take heap %1 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this heap out of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heap %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_heapmin on heap %1 alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call _heapmin on this heap alone: it %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These addresses are recorded: what _heapmin would have returned is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your prediction first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ComparePlot</name>
    <message>
        <source>Curves of the compared heaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they part here: after event %1 held bytes first differ by more than 5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cursor moves by the arrow keys, Page Up, Page Down and End; + and − zoom, A and D pan, Home shows all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Comparison</name>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apart: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Console</name>
    <message>
        <source>Calls and what they returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls on the heap at the cursor are written here with what they return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the heap walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 of %2 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; %1;   at event %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  taken back: the _heapmin() at event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  done again: the _heapmin() at event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = malloc(100), q = calloc(4, 25), p = realloc(p, 300), free(p), _heapmin(), _heapwalk(), _heapchk(); or the short forms a x 100, f x, r x 50, m, or +10,-0. Enter carries it out, Up and Down bring back what was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = malloc(100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_heapwalk()</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::CourseList</name>
    <message>
        <source>Lesson %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lessons that come with Heapglass were not found beside the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::DifferencePane</name>
    <message>
        <source>from event %1 to event %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 is pinned; counted when the cursor rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 is pinned: move the cursor to see what is different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cursor is before the pinned event %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 is pinned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks that stayed took %1 before; %2 of them were resized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the moment at the cursor, then move the cursor: what is different is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>died</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::EventList</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 _heapmin inserted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::EventsModel</name>
    <message>
        <source>until %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not freed in the part read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inserted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_heapmin, inserted here; undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at %1, %2 there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; block %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the event in the trace, from 1; &quot;inserted&quot;: a _heapmin that was pressed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes asked for; of a free, of the block that ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the block lies afterwards, or of a free, where it lay: as the policy placed it, or as recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in the file, or its number in the trace, from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event that frees the block, or of a free, the event that made it as it was; and how many events lie between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The innermost frame of the call stack that made the block, as module and offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; by %1</source>
        <comment>a thread</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thread that called, by its name or number in the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NULL</source>
        <comment>returned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: returned NULL; the block stays as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: returned NULL; there is no room for it in this heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: left out, since a live block lies at its address, or it has none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ExportDialog</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FiguresView</name>
    <message>
        <source>At the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a row to see its pages on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the map: %1. Solid: all of it; dashed: cells that hold others, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a double click goes to event %1, where it is so first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FileRow</name>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FilmDialog</name>
    <message>
        <source>Export an animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pictures, at most %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FlameGraph</name>
    <message>
        <source>Flame graph of call stacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all live blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 live, %4 of the free bytes; %5 of all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FreeMap</name>
    <message>
        <source>Free blocks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FreeStrip</name>
    <message>
        <source>Free list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: zoom in to see them listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The free blocks in view, in the order in which the policy keeps them, once the heap at the cursor is made again; until then in address order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by address (their own order follows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::HolderRow</name>
    <message>
        <source>of %1, %2 asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::HoldersModel</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 events old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages in which a block of this row lies, and no block of any other row: were its blocks elsewhere, these would go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages in which a block of this row lies. As long as one does, the page cannot go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that are free in these pages and cannot go back: the free bytes of each page, divided evenly among the blocks in it. All rows together: held pages × page size − live bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of live blocks: header, what was asked for, and slack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call site: the innermost function of the call stack that does not only pass the request on (operator new, std::, malloc and the like, and the run-time&apos;s libraries). Or a class of sizes or ages, or a thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 live, in %2; %3 of these nobody else holds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event that made the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ what stays after _heapmin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a page or a block to see who holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing; not at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the %1 pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pinned page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: less than a quarter of the page is live. Selects one after the other, in address order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pinned (%1 of %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the pages hold is told after your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types the free into the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays selected: where the heap has it again, it is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events on the right: birth → free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift with any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pinned page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hundredth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In any map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the page map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P, back Shift+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next free pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held pages before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer, farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the free blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W, S, or A, D by the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it, or its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom, scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheel, Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger, smaller request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time × address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a window, zoom to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift with arrows, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer, farther, all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift with Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to it, measure it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a range of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag the timeline&apos;s cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ruler, longer, shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R, Shift with Right, Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag with Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, -, Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A, D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the range, or the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag with the right button, or with Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::KnobRow</name>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a power of two, %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not taken: %2. It stays %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: %1, the default is %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::KnobsDialog</name>
    <message>
        <source>Knobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded addresses have no knobs: choose a policy first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::LessonDock</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the lesson again to here with %1 %2; once more takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens it beside this one, on one clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the lesson tells it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 %2, at this place: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PageDown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now press %1 in the tool bar, or F9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was this lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages, all in use. Press Space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now your own program: Ctrl+O opens a recording, or go on here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an orange page: what holds it is said below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson is wrong in its figures: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson stands still here. Space runs it on, PageDown goes to where it waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was the last one: now your own program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course, to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 %2 it does not run: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::LessonEditor</name>
    <message>
        <source>lesson 1 A lesson of my own
goal What is learned, in a sentence.

say Eight blocks are made, and all but the last are freed.
a x[0..7] 4080
f x[0..6]
ask How many pages does _heapmin give back?
option 0 pages
option 6 pages
option 7 pages
answer 6 pages
m
expect heapmin_total_pages == 6
reveal 6. The first page keeps the bookkeeping of the free block.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson begins with a line: lesson NUMBER TITLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was changed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons (*.lesson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::LessonPlayer</name>
    <message>
        <source>Look here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MainWindow</name>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks and result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Heapglass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Heapglass %1&lt;/b&gt;&lt;p&gt;Shows what a heap does, page by page and block by block, and why a page cannot go back to the system.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Made with Qt %2 and QCustomPlot.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (partly read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation lists (*.ops);;Lessons (*.lesson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the answer sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save my answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two traces have no clock in common: %1 is in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After event %1 of %2; policy %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends like no format: it is .svg, .png, @2x.png, .pdf or .csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels, as large as it is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes, events and pages in plain digits, as much as is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 pictures, each for %4 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Free it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malloc this &amp;much: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list that was typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of this machine&apos;s: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkBook</name>
    <message>
        <source>remove the mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkDialog</name>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: after the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkList</name>
    <message>
        <source>Nothing is marked. Ctrl+D marks the moment at the cursor, F2 names the block or the pages that are selected, and a range is marked from its menu in the timeline. Marks are kept beside the trace, by its content, and never in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag the mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkModel</name>
    <message>
        <source>rename the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour and its letter: 1 to 6 choose it, 0 takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moment after an event of the trace; a block, by its number in the trace; or pages, by their address in the heap of one policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N changes it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkTrail</name>
    <message>
        <source>The heap does not reach as far as that page here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That page is marked in the heap of the policy %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that is read has no such block.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1: %2 events, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1/s, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. What could be read is shown: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again whenever it has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heap as it is at the cursor is made again for this call: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains no events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What could be read is shown: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::OpenFile</name>
    <message>
        <source>Looking at %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is another one than was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was written again since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has grown by %1 bytes since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::OpenGate</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, about %3 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading it takes about %1 and about %2 of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than the %1 that Heapglass may use here: reading will stop after about %2 events, and what was read is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a large trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::PageMap</name>
    <message>
        <source>Page map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released &lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the pages hold is told after your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the page holds is told after your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1: what it holds is told after your answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::PatternsDialog</name>
    <message>
        <source>Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed in. It follows the sliders until something else is typed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::PresentPage</name>
    <message>
        <source>Presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson %1, step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your prediction first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pages returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pages could go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Question</name>
    <message>
        <source>Predict, then see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it comes as you say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it without a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No points, no timer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said: %1. So it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::RecordDialog</name>
    <message>
        <source>Record your program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program, with what it is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run one of these in a terminal, then open the file that it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the commands for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses: %1. Carries %2. Lacks %3. Needs %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ResultPane</name>
    <message>
        <source>inserted after event %1; Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call of the trace itself, after event %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::SearchBar</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size&gt;4K and alive at 1200, an event, page 37, 0x…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms joined by &quot;and&quot;, or where to go: an event number, page 37 or an address. Enter accepts, Esc leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks that were not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dim the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the maps make of blocks that were not found, and of pages in which none lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted when the cursor rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter searches the live blocks, or goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live blocks at the cursor that meet all terms; the bytes that they take, header and slack included; the pages in which a byte of one of them lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the mark %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace does not say which thread made a block.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Session</name>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is recorded cannot be changed. Start a playground: Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heap answers after your prediction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ShareBar</name>
    <message>
        <source>%1 of %2 live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 live · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::StartPage</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what a heap does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page, every block, forwards and backwards. And why a page cannot go back to the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pinned page, two minutes. 256 pages, one small object in each: how many can go back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start lesson 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty heap and a console: type malloc, free and _heapmin, and see each block come and go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heaptrack, valgrind, mtrace, ltrace, malloc-lab .rep files, tables; packed with gzip, zstd or xz, too. Or drop a file here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes with headers and slack; %2 bytes were asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held %1 (%2 pinned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page is held while a live byte lies in it, pinned while that is less than a quarter; the live bytes would fill %1 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes from the heap&apos;s base to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>releasable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that _heapmin would return in release mode full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known where addresses are recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest free %1 of %2: 1 − largest ÷ free %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses %1 (the file has another allocator&apos;s), %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses %1 (the file has none), %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Press to put this away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events not kept in memory, but read from the file when they are needed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returned NULL, the first at event %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heap may not get larger than %1 (limit).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left out, the first at event %2: live blocks lie at their addresses, or they have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this trace records no addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, counted: %1 of at most %2
trace %3, placement %4, key frames %5, curves %6, density over time %7, state at the cursor %8, allocator %9, undo </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operating system sees %1 (resident), which is another thing:
counted is what is kept of this trace; resident are the program, its libraries
and pictures, other windows, and what was freed but not given back yet, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted is what is kept of this trace; what the operating system sees of the program is more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knobs that are not at their default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No block may be larger than %1 (maxorder).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::SteerWindow</name>
    <message>
        <source>What the class sees, and what comes next — Heapglass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steering the presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the class sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson %1, step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson is open: PageDown and PageUp do nothing, Ctrl+Right steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TabPane</name>
    <message>
        <source>In a &amp;window of its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TimeMap</name>
    <message>
        <source>Time × address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. At the cursor: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TimePlot</name>
    <message>
        <source>&amp;Zoom here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cursor is outside of what is seen: a click shows it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TimelinePlot</name>
    <message>
        <source>event %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar&amp;k…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TimelineValues</name>
    <message>
        <source>heap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live: bytes of blocks, headers and slack included · held: pages with a live byte · committed: pages not given back · heap: up to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, most: %2 at event %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, least: %2 at event %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most, at event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least, at event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ToolBar</name>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the heap chooses where a block goes: the trace is placed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of a page: a page goes back whole or not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What _heapmin may return. Recorded addresses have no _heapmin: choose a policy first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your prediction first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has no room here: the release mode, the search and Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TornOff</name>
    <message>
        <source>%1 — Heapglass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to its place among the tabs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Transport</name>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1× replays this trace in a minute, but no fewer than 8 events a second: %1 events a second here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press _heapmin to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lesson goes on at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, block %2</source>
        <comment>next: free 98 B, block a7</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::WalkModel</name>
    <message>
        <source>%1 bytes, header included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>_size, bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heapglass::gui::WhoHolds</name>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds the pages that stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted when the trace is placed and the cursor rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of event %1; counted anew when the cursor rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map: %1 alone (solid), %2 shared (dashed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row to see its pages on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names from these files, only offsets:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds the pages is told after your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places the trace once more, beside this heap, with their blocks in a heap of their own: what that comes to is measured, not estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a frame, or go through them by the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free in %2 that live blocks hold; %3 held by one row alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
