<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Hea&amp;p</source>
        <translation>堆(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a trace or an operation list</source>
        <translation>打开跟踪记录或操作列表</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Files opened before</source>
        <translation>以前打开过的文件</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>A recording of sqlite3 that comes with Heapglass</source>
        <translation>Heapglass 自带的一段 sqlite3 录制</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the trace</source>
        <translation>关闭跟踪记录</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>End Heapglass</source>
        <translation>结束 Heapglass</translation>
    </message>
    <message>
        <source>&amp;Undo _heapmin</source>
        <translation>撤销 _heapmin(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo _heapmin</source>
        <translation>重做 _heapmin(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy the sentence</source>
        <translation>复制说明(&amp;C)</translation>
    </message>
    <message>
        <source>Copy what the inspector says of the selection</source>
        <translation>复制检查器对所选内容的说明</translation>
    </message>
    <message>
        <source>Copy the &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the map that is shown</source>
        <translation>复制所显示的图</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>把键盘焦点移到下一窗格</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous pane</source>
        <translation>把键盘焦点移到上一窗格</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>页图(&amp;M)</translation>
    </message>
    <message>
        <source>Move the keyboard to the map</source>
        <translation>把键盘焦点移到图上</translation>
    </message>
    <message>
        <source>&amp;Blocks</source>
        <translation>块图(&amp;B)</translation>
    </message>
    <message>
        <source>Move the keyboard to the blocks</source>
        <translation>把键盘焦点移到块上</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>Move the keyboard to the timeline</source>
        <translation>把键盘焦点移到时间线</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>Move the keyboard to the inspector</source>
        <translation>把键盘焦点移到检查器</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>系统配色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色配色</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色配色</translation>
    </message>
    <message>
        <source>Lar&amp;ger pages</source>
        <translation>放大页图(&amp;G)</translation>
    </message>
    <message>
        <source>Larger cells in the page map</source>
        <translation>页图中的格子变大</translation>
    </message>
    <message>
        <source>Smalle&amp;r pages</source>
        <translation>缩小页图(&amp;R)</translation>
    </message>
    <message>
        <source>Smaller cells in the page map</source>
        <translation>页图中的格子变小</translation>
    </message>
    <message>
        <source>Pages &amp;as large as fit</source>
        <translation>页图适应窗口(&amp;A)</translation>
    </message>
    <message>
        <source>The largest cells with which the whole heap is seen</source>
        <translation>能看到整个堆的最大格子</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>占满整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Replay the trace from the cursor on</source>
        <translation>从游标处继续重放跟踪记录</translation>
    </message>
    <message>
        <source>&amp;First</source>
        <translation>开头(&amp;F)</translation>
    </message>
    <message>
        <source>Before the first event</source>
        <translation>第一个事件之前</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>Take one event back</source>
        <translation>撤回一个事件</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>前进一步(&amp;S)</translation>
    </message>
    <message>
        <source>Replay one event</source>
        <translation>重放一个事件</translation>
    </message>
    <message>
        <source>&amp;Last</source>
        <translation>末尾(&amp;L)</translation>
    </message>
    <message>
        <source>After the last event</source>
        <translation>最后一个事件之后</translation>
    </message>
    <message>
        <source>P&amp;revious marker</source>
        <translation>上一个关键点(&amp;R)</translation>
    </message>
    <message>
        <source>Back to a _heapmin, a growth or an error of the file</source>
        <translation>退到前一个 _heapmin、堆增长或文件错误</translation>
    </message>
    <message>
        <source>&amp;Next marker</source>
        <translation>下一个关键点(&amp;N)</translation>
    </message>
    <message>
        <source>On to a _heapmin, a growth or an error of the file</source>
        <translation>进到后一个 _heapmin、堆增长或文件错误</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>To an event, a page or an address</source>
        <translation>转到某个事件、页或地址</translation>
    </message>
    <message>
        <source>_&amp;heapmin</source>
        <translation>_heapmin(&amp;H)</translation>
    </message>
    <message>
        <source>Call _heapmin on the heap at the cursor</source>
        <translation>对游标处的堆调用 _heapmin</translation>
    </message>
    <message>
        <source>Returns every &amp;free page (full)</source>
        <translation>归还所有空闲页 (full)(&amp;F)</translation>
    </message>
    <message>
        <source>Release mode full: _heapmin gives back every page that nothing holds, wherever it lies</source>
        <translation>归还模式 full：_heapmin 归还所有没有被占用的页，无论在哪里</translation>
    </message>
    <message>
        <source>Returns only the &amp;end (top)</source>
        <translation>只归还堆尾 (top)(&amp;E)</translation>
    </message>
    <message>
        <source>Release mode top: _heapmin cuts off what is free at the end of the heap; free pages below a held one stay</source>
        <translation>归还模式 top：_heapmin 截去堆尾的空闲部分；被占用页之下的空闲页留下</translation>
    </message>
    <message>
        <source>Is &amp;not supported (enosys)</source>
        <translation>不支持 (enosys)(&amp;N)</translation>
    </message>
    <message>
        <source>Release mode enosys: this heap has no _heapmin; the call returns -1, errno ENOSYS, and no page goes back</source>
        <translation>归还模式 enosys：这个堆没有 _heapmin；调用返回 -1，errno 为 ENOSYS，一页也不归还</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>Every key of the window</source>
        <translation>窗口的所有按键</translation>
    </message>
    <message>
        <source>&amp;About Heapglass</source>
        <translation>关于 Heapglass(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and parts</source>
        <translation>版本、许可证和组成部分</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>The same trace in several heaps, side by side on one clock</source>
        <translation>同一跟踪记录在几个堆里，并排显示，同步前进</translation>
    </message>
    <message>
        <source>&amp;Wheel zooms</source>
        <translation>滚轮缩放(&amp;W)</translation>
    </message>
    <message>
        <source>Over a map the wheel zooms and Ctrl+wheel scrolls; or else the other way round</source>
        <translation>在图上用滚轮缩放，用 Ctrl+滚轮滚动；或者反过来</translation>
    </message>
    <message>
        <source>Pea&amp;k of the heap</source>
        <translation>堆的峰值(&amp;K)</translation>
    </message>
    <message>
        <source>To the event after which the heap was largest</source>
        <translation>转到使堆达到最大的事件之后</translation>
    </message>
    <message>
        <source>&amp;Worst moment</source>
        <translation>最坏时刻(&amp;W)</translation>
    </message>
    <message>
        <source>To the event after which most bytes were committed in pages without a live byte</source>
        <translation>转到已提交却没有存活字节的页最多的时刻</translation>
    </message>
    <message>
        <source>B&amp;ack</source>
        <translation>返回上一处(&amp;A)</translation>
    </message>
    <message>
        <source>To the event and the place that were looked at before</source>
        <translation>回到之前看过的事件和位置</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>前往下一处(&amp;O)</translation>
    </message>
    <message>
        <source>Forward again to where one came back from</source>
        <translation>再前往返回之前的位置</translation>
    </message>
    <message>
        <source>&amp;Knobs…</source>
        <translation>参数(&amp;K)…</translation>
    </message>
    <message>
        <source>What can be changed of the policy: each knob with its range and what it teaches</source>
        <translation>策略中可以改变的内容：每个参数及其范围，以及它说明什么</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Live blocks by size, age, call site and more; or an event, a page or an address to go to</source>
        <translation>按大小、年龄、调用点等查找存活块；或转到某个事件、页或地址</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Select the next block that was found</source>
        <translation>选中找到的下一个块</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Select the previous block that was found</source>
        <translation>选中找到的上一个块</translation>
    </message>
    <message>
        <source>Compare with the pinned moment no longer</source>
        <translation>不再与固定的时刻对比</translation>
    </message>
    <message>
        <source>Pin this &amp;moment</source>
        <translation>固定此时刻(&amp;M)</translation>
    </message>
    <message>
        <source>Compare with the moment at the cursor: wherever the cursor goes, what is different is shown</source>
        <translation>与游标处的时刻对比：游标移到哪里，就显示那里有何不同</translation>
    </message>
    <message>
        <source>&amp;Unpin the moment</source>
        <translation>取消固定时刻(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Check (_heapchk)</source>
        <translation>检查 (_heapchk)(&amp;C)</translation>
    </message>
    <message>
        <source>Call _heapchk on the heap at the cursor: are all blocks sound?</source>
        <translation>对游标处的堆调用 _heapchk：所有块都完好吗？</translation>
    </message>
    <message>
        <source>&amp;Walk (_heapwalk)</source>
        <translation>遍历 (_heapwalk)(&amp;W)</translation>
    </message>
    <message>
        <source>Call _heapwalk until its end: every block as a table</source>
        <translation>反复调用 _heapwalk 直到结束：把每个块列成表</translation>
    </message>
    <message>
        <source>F&amp;ill free (_heapset)</source>
        <translation>填充空闲内存 (_heapset)(&amp;I)</translation>
    </message>
    <message>
        <source>Call _heapset with 0xFE: check the heap and fill its free memory, so that who uses it after a free reads nonsense</source>
        <translation>用 0xFE 调用 _heapset：检查堆并填充空闲内存，这样释放后再使用的程序会读到无意义的内容</translation>
    </message>
    <message>
        <source>&amp;Add memory (_heapadd)</source>
        <translation>添加内存 (_heapadd)(&amp;A)</translation>
    </message>
    <message>
        <source>Call _heapadd with 4,096 bytes: it has always failed since Visual C++ 4.0</source>
        <translation>用 4,096 字节调用 _heapadd：自 Visual C++ 4.0 起它总是失败</translation>
    </message>
    <message>
        <source>Colour by li&amp;ve share</source>
        <translation>按存活占比着色(&amp;V)</translation>
    </message>
    <message>
        <source>In the page map, how much of each held page is live instead of its state</source>
        <translation>页图显示每个被占用页有多少是存活的，而不是页的状态</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;All lessons</source>
        <translation>所有课(&amp;A)</translation>
    </message>
    <message>
        <source>The lessons, to choose one from</source>
        <translation>课程列表，从中选一课</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Check the prediction, press _heapmin, go to the next step: whatever the lesson waits for</source>
        <translation>提交预测、按下 _heapmin、进入下一步：课程等待什么就做什么</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>To the start of this step, or of the one before</source>
        <translation>回到这一步的开头，或上一步</translation>
    </message>
    <message>
        <source>&amp;Leave the lesson</source>
        <translation>离开课程(&amp;L)</translation>
    </message>
    <message>
        <source>Close the lesson beside the maps; what is open stays open, with all its events</source>
        <translation>关闭图旁的课程；已打开的内容及其所有事件都保留</translation>
    </message>
    <message>
        <source>Colour pages b&amp;y…</source>
        <translation>页的着色(&amp;Y)…</translation>
    </message>
    <message>
        <source>C&amp;olour blocks by…</source>
        <translation>块的着色(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New playground</source>
        <translation>新建演练场(&amp;N)</translation>
    </message>
    <message>
        <source>An empty heap, and a console to type malloc, free and _heapmin in</source>
        <translation>一个空的堆，和一个可以输入 malloc、free 和 _heapmin 的控制台</translation>
    </message>
    <message>
        <source>Save the &amp;list as…</source>
        <translation>列表另存为(&amp;L)…</translation>
    </message>
    <message>
        <source>Write what was typed to a file: an operation list, or the beginning of a lesson</source>
        <translation>把输入的内容写到文件：操作列表，或一课的开头</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>重做刚才撤回的内容</translation>
    </message>
    <message>
        <source>&amp;Start lesson 7</source>
        <translation>开始第 7 课(&amp;S)</translation>
    </message>
    <message>
        <source>The pinned page: two minutes, and the question that Heapglass is about</source>
        <translation>被钉住的页：两分钟，以及 Heapglass 所关心的问题</translation>
    </message>
    <message>
        <source>Pres&amp;ent</source>
        <translation>演示(&amp;E)</translation>
    </message>
    <message>
        <source>The whole screen for a class, in large type: PageDown and PageUp go through the stops, B blanks, Esc ends</source>
        <translation>为课堂占满屏幕，使用大字：PageDown 和 PageUp 在各停顿点间移动，B 黑屏，Esc 结束</translation>
    </message>
    <message>
        <source>Open &amp;as</source>
        <translation>打开方式(&amp;A)</translation>
    </message>
    <message>
        <source>Choose how a file is to be read, instead of leaving it to its content</source>
        <translation>选择怎样读取文件，而不由它的内容决定</translation>
    </message>
    <message>
        <source>Say what stands in which column of the table that is open</source>
        <translation>说明所打开的表格中各列是什么</translation>
    </message>
    <message>
        <source>&amp;Record your program…</source>
        <translation>录制你的程序(&amp;R)…</translation>
    </message>
    <message>
        <source>Commands that record a program of your own, to be copied</source>
        <translation>录制你自己程序的命令，可以复制</translation>
    </message>
    <message>
        <source>Colu&amp;mns of the table…</source>
        <translation>表格的列(&amp;M)…</translation>
    </message>
    <message>
        <source>Timeline by the cloc&amp;k</source>
        <translation>时间线用时钟(&amp;K)</translation>
    </message>
    <message>
        <source>An axis of recorded time instead of events, in the timeline and in time × address; only where the trace says when its events were</source>
        <translation>时间线和“时间 × 地址”的横轴用录制的时间而不是事件；只在跟踪记录写明了事件时间时可用</translation>
    </message>
    <message>
        <source>Pages along &amp;Hilbert&apos;s curve</source>
        <translation>页沿 Hilbert 曲线排列(&amp;H)</translation>
    </message>
    <message>
        <source>The page map in squares instead of rows: pages that follow each other lie side by side, and a run of them is a patch</source>
        <translation>页图排成方块而不是行：前后相继的页彼此相邻，连续的一段成为一片</translation>
    </message>
    <message>
        <source>&amp;New lesson…</source>
        <translation>新建课程(&amp;N)…</translation>
    </message>
    <message>
        <source>A lesson of your own: a text file, run beside while you write</source>
        <translation>你自己的一课：一个文本文件，边写边在旁边运行</translation>
    </message>
    <message>
        <source>&amp;Edit the lesson…</source>
        <translation>编辑课程(&amp;E)…</translation>
    </message>
    <message>
        <source>The text of this lesson, beside it; what does not hold is listed with its line</source>
        <translation>旁边是这一课的文本；不成立之处连同行号一起列出</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>语言(&amp;U)</translation>
    </message>
    <message>
        <source>Language of the window; it changes at once</source>
        <translation>窗口的语言；立即改变</translation>
    </message>
    <message>
        <source>Save a &amp;worksheet…</source>
        <translation>保存练习题(&amp;W)…</translation>
    </message>
    <message>
        <source>The questions of this lesson with room for answers, as PDF or HTML</source>
        <translation>本课的问题，留有作答的空白，PDF 或 HTML</translation>
    </message>
    <message>
        <source>Save the answer s&amp;heet…</source>
        <translation>保存答案(&amp;H)…</translation>
    </message>
    <message>
        <source>The questions of this lesson with their answers, as PDF or HTML</source>
        <translation>本课的问题及其答案，PDF 或 HTML</translation>
    </message>
    <message>
        <source>Save &amp;my answers…</source>
        <translation>保存我的回答(&amp;M)…</translation>
    </message>
    <message>
        <source>What was answered so far, as a JSON file to hand in</source>
        <translation>到目前为止的回答，存为可以提交的 JSON 文件</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>What each view shows, each figure with its formula, each policy, _heapmin and what it returns</source>
        <translation>每个视图显示什么，每个指标及其公式，每种策略，_heapmin 及其返回值</translation>
    </message>
    <message>
        <source>&amp;Patterns to type in…</source>
        <translation>输入请求模式(&amp;P)…</translation>
    </message>
    <message>
        <source>Churn, lifetimes, a saw-tooth, a checkerboard, pins, Robson&apos;s adversary, with sliders, in a playground</source>
        <translation>在演练场中用滑块试验：周转、生命期、锯齿、棋盘、钉子、Robson 的对手</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Take back the last edit: a _heapmin, a mark, or in a playground a line</source>
        <translation>撤销上一次编辑：_heapmin、标记，或演练场中的一行</translation>
    </message>
    <message>
        <source>&amp;Mark this event</source>
        <translation>标记此事件(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the moment at the cursor; where it is marked, change its name, tag and note</source>
        <translation>标记游标处的时刻；已有标记时，修改其名称、标签和备注</translation>
    </message>
    <message>
        <source>&amp;Name the selection…</source>
        <translation>命名所选内容(&amp;N)…</translation>
    </message>
    <message>
        <source>A name, a tag and a note for the block or the pages that are selected</source>
        <translation>为所选的块或页取名称、加标签和备注</translation>
    </message>
    <message>
        <source>&amp;Previous mark</source>
        <translation>上一个标记(&amp;P)</translation>
    </message>
    <message>
        <source>Back to the nearest moment before the cursor that is marked</source>
        <translation>回到游标之前最近的有标记的时刻</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>下一个标记(&amp;X)</translation>
    </message>
    <message>
        <source>On to the nearest moment behind the cursor that is marked</source>
        <translation>前进到游标之后最近的有标记的时刻</translation>
    </message>
    <message>
        <source>&amp;List of marks</source>
        <translation>标记列表(&amp;L)</translation>
    </message>
    <message>
        <source>All that is marked, with the keyboard in the list</source>
        <translation>全部标记，键盘焦点移到列表中</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>All text larger, for tired eyes or a projector</source>
        <translation>放大所有文字，方便阅读或投影</translation>
    </message>
    <message>
        <source>Reloa&amp;d</source>
        <translation>重新读取(&amp;D)</translation>
    </message>
    <message>
        <source>Read the file again, at the same event and with the same policy and knobs</source>
        <translation>再次读取文件，停在同一事件，保持策略和参数</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>Read the file again whenever it has grown</source>
        <translation>文件变长时再次读取</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>A view as SVG, PNG or PDF, or the numbers behind it as CSV: to a file, or to be pasted</source>
        <translation>将视图导出为 SVG、PNG 或 PDF，或将其背后的数据导出为 CSV：写入文件，或供粘贴</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>新建窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Another window, for another trace</source>
        <translation>另一个窗口，用于另一份跟踪记录</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>The panes and tabs as they are at the first start</source>
        <translation>窗格和标签页恢复为首次启动时的样子</translation>
    </message>
    <message>
        <source>Export an an&amp;imation…</source>
        <translation>导出动画(&amp;I)…</translation>
    </message>
    <message>
        <source>A view from one event to another as a moving picture (GIF), for slides and pages</source>
        <translation>一个视图从一个事件到另一个事件的活动图片（GIF），用于幻灯片和网页</translation>
    </message>
    <message>
        <source>Places by offset</source>
        <translation>按偏移量显示位置</translation>
    </message>
    <message>
        <source>Where a byte is, in decimal from the beginning of the heap (+4,096) instead of as an address (0x11000)</source>
        <translation>字节的位置：从堆的开头算起的十进制数（+4,096），而不是地址（0x11000）</translation>
    </message>
    <message>
        <source>Blank the presentation</source>
        <translation>演示黑屏</translation>
    </message>
    <message>
        <source>Nothing is on the screen, so that a class looks at who speaks; once more: it is back</source>
        <translation>屏幕上什么也没有，让学生看讲课的人；再按一次即恢复</translation>
    </message>
    <message>
        <source>Light, dark or high contrast as the system is</source>
        <translation>跟随系统：浅色、深色或高对比度</translation>
    </message>
    <message>
        <source>High contrast on white</source>
        <translation>白底高对比度</translation>
    </message>
    <message>
        <source>Black on white, with frames around what is chosen</source>
        <translation>白底黑字，选中的内容带边框</translation>
    </message>
    <message>
        <source>High contrast on black</source>
        <translation>黑底高对比度</translation>
    </message>
    <message>
        <source>White on black, with frames around what is chosen</source>
        <translation>黑底白字，选中的内容带边框</translation>
    </message>
    <message>
        <source>Tab in a window of its own</source>
        <translation>单独窗口中的选项卡</translation>
    </message>
    <message>
        <source>The tab in front of the pane that has the keyboard; closing the window brings it back</source>
        <translation>键盘焦点所在窗格的当前选项卡；关闭该窗口即放回原处</translation>
    </message>
    <message>
        <source>Choose what the page map is coloured by: state, live share, age, last change, call site or thread</source>
        <translation>选择页图按什么着色：状态、存活占比、年龄、最近变化、调用点或线程</translation>
    </message>
    <message>
        <source>Choose what the block map is coloured by: parts, size class, age, lifetime, slack, call site or thread</source>
        <translation>选择块图按什么着色：组成、大小类、年龄、生命期、填充、调用点或线程</translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation>内存(&amp;Y)</translation>
    </message>
    <message>
        <source>How much of this machine&apos;s memory traces and heaps may take; beyond it key frames and caches are given up before anything is refused</source>
        <translation>跟踪和堆最多可占用本机多少内存；超过时先放弃关键帧和缓存，然后才拒绝</translation>
    </message>
</context>
<context>
    <name>AddressBreakTexts</name>
    <message>
        <source>left out at the breaks: </source>
        <translation>断开处略去：</translation>
    </message>
    <message>
        <source>%1 before page %2</source>
        <translation>第 %2 页之前 %1</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation>，另有 %1 处</translation>
    </message>
    <message>
        <source>Addresses jump before page %1: %2 are left out.</source>
        <translation>地址在第 %1 页之前跳跃：略去 %2。</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>不属于任何独立堆</translation>
    </message>
    <message>
        <source>zone %1</source>
        <translation>独立堆 %1</translation>
    </message>
    <message>
        <source>%1 from page %2</source>
        <translation>%1 从第 %2 页起</translation>
    </message>
    <message>
        <source>A heap of its own begins at page %1: %2.</source>
        <translation>从第 %1 页起是另一个独立的堆：%2。</translation>
    </message>
</context>
<context>
    <name>BlockMapTexts</name>
    <message>
        <source>live share</source>
        <translation>存活占比</translation>
    </message>
    <message>
        <source>largest free stretch</source>
        <translation>最大的空闲段</translation>
    </message>
    <message>
        <source>other free bytes</source>
        <translation>其他空闲字节</translation>
    </message>
    <message>
        <source>header</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>有效载荷</translation>
    </message>
    <message>
        <source>slack</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>非存活</translation>
    </message>
    <message>
        <source>its bookkeeping, %1</source>
        <translation>其元数据，%1</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>页 %1</translation>
    </message>
    <message>
        <source>free: %1</source>
        <translation>空闲：%1</translation>
    </message>
    <message>
        <source>not live: %1</source>
        <translation>非存活：%1</translation>
    </message>
    <message>
        <source>, from page %1 to page %2</source>
        <translation>，从第 %1 页到第 %2 页</translation>
    </message>
    <message>
        <source>%1 px = 1 byte</source>
        <translation>%1 像素 = 1 字节</translation>
    </message>
    <message>
        <source>1 px = 1 byte</source>
        <translation>1 像素 = 1 字节</translation>
    </message>
    <message>
        <source>1 px = %1</source>
        <translation>1 像素 = %1</translation>
    </message>
    <message>
        <source>last %1 of %2</source>
        <translation>%2 的最后 %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>pages %1 to %2</source>
        <translation>第 %1 到 %2 页</translation>
    </message>
    <message>
        <source>summed up, 1 bar = %1</source>
        <translation>汇总显示，1 条 = %1</translation>
    </message>
    <message>
        <source>born by event %1</source>
        <translation>到事件 %1 时分配</translation>
    </message>
    <message>
        <source>born since event %1</source>
        <translation>自事件 %1 起分配</translation>
    </message>
    <message>
        <source>dies by then</source>
        <translation>到那时释放</translation>
    </message>
    <message>
        <source>died since</source>
        <translation>此后释放</translation>
    </message>
    <message>
        <source>a row = a cache line</source>
        <translation>一行 = 一个缓存行</translation>
    </message>
</context>
<context>
    <name>ColourTexts</name>
    <message>
        <source>an unknown call site</source>
        <translation>未知的调用点</translation>
    </message>
    <message>
        <source>a call site that is not among the first %1</source>
        <translation>不在前 %1 个之内的调用点</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Most of its live bytes are in blocks of %1.</source>
        <translation>其存活字节大多在 %1 的块里。</translation>
    </message>
    <message>
        <source>Its oldest block was made %1.</source>
        <translation>其中最老的块分配于 %1。</translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation>最近变化于 %1。</translation>
    </message>
    <message>
        <source>The longest lifetime in it: %1.</source>
        <translation>其中最长的生命期：%1。</translation>
    </message>
    <message>
        <source>%1 of its live bytes are slack.</source>
        <translation>其存活字节的 %1 是填充。</translation>
    </message>
    <message>
        <source>Most of its live bytes are from %1.</source>
        <translation>其存活字节大多来自 %1。</translation>
    </message>
    <message>
        <source>≤ 16 B</source>
        <translation>≤ 16 B</translation>
    </message>
    <message>
        <source>≥ 1 MiB</source>
        <translation>≥ 1 MiB</translation>
    </message>
    <message>
        <source>tick ×16</source>
        <translation>每格 ×16</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>tick ×10</source>
        <translation>每格 ×10</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>1 B</source>
        <translation>1 B</translation>
    </message>
    <message>
        <source>live share</source>
        <translation>存活占比</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <translation>未知 %1</translation>
    </message>
    <message>
        <source>once all is read</source>
        <translation>全部读完之后</translation>
    </message>
    <message>
        <source>not looked up yet</source>
        <translation>尚未查出</translation>
    </message>
    <message>
        <source>as of event %1</source>
        <translation>截至事件 %1</translation>
    </message>
    <message>
        <source>an unknown thread</source>
        <translation>未知线程</translation>
    </message>
    <message>
        <source>a thread that is not among the first %1</source>
        <translation>不在前 %1 名之内的线程</translation>
    </message>
    <message>
        <source>A block in it is %1.</source>
        <translation>其中有块%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a call site or thread: bytes</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Colourings</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Held, pinned, meta-held, releasable or released</source>
        <translation>占用、被钉住、元数据占用、可归还或已归还</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Header, payload and slack</source>
        <translation>头部、有效载荷和填充</translation>
    </message>
    <message>
        <source>Live share</source>
        <translation>存活占比</translation>
    </message>
    <message>
        <source>How much of each held page is live</source>
        <translation>每个被占用页有多少是存活的</translation>
    </message>
    <message>
        <source>live share of held pages</source>
        <translation>被占用页的存活占比</translation>
    </message>
    <message>
        <source>Size class</source>
        <translation>大小类</translation>
    </message>
    <message>
        <source>Bytes asked for, by powers of two; of several blocks the class with most bytes</source>
        <translation>请求的字节数，按 2 的幂划分；多个块时取字节最多的一类</translation>
    </message>
    <message>
        <source>bytes asked for</source>
        <translation>请求的字节数</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Events since a block was made as it is; of several blocks the oldest</source>
        <translation>自块分配成现在这样以来的事件数；多个块时取最老的</translation>
    </message>
    <message>
        <source>age, of the oldest block</source>
        <translation>最老的块的年龄</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变化</translation>
    </message>
    <message>
        <source>Events since the latest that put, moved, freed or released anything there</source>
        <translation>自最近一次在这里放置、移动、释放或归还以来的事件数</translation>
    </message>
    <message>
        <source>since the last change</source>
        <translation>自最近变化以来</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>生命期</translation>
    </message>
    <message>
        <source>Events from the birth of a block to its free; of several blocks the longest</source>
        <translation>从块的分配到释放的事件数；多个块时取最长的</translation>
    </message>
    <message>
        <source>lifetime, the longest</source>
        <translation>最长的生命期</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Bytes of a block that nobody asked for, against all its bytes</source>
        <translation>块中没有人请求的字节，与块的总字节数相比</translation>
    </message>
    <message>
        <source>slack of all bytes of a block</source>
        <translation>填充占块的总字节数</translation>
    </message>
    <message>
        <source>Call site</source>
        <translation>调用点</translation>
    </message>
    <message>
        <source>Who asked for the block; of several blocks the call site with most bytes</source>
        <translation>谁请求了这个块；多个块时取字节最多的调用点</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Which thread asked for the block; of several blocks the thread with most bytes</source>
        <translation>块由哪个线程请求；有多个块时，取字节最多的线程</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>This trace does not say which thread made a block</source>
        <translation>此跟踪记录没有说明块由哪个线程分配</translation>
    </message>
</context>
<context>
    <name>ConsoleTexts</name>
    <message>
        <source>%1 used and %2 free blocks</source>
        <translation>%1 个已用块和 %2 个空闲块</translation>
    </message>
    <message>
        <source>%1, all sound</source>
        <translation>%1，全部完好</translation>
    </message>
    <message>
        <source>the heap is empty</source>
        <translation>堆是空的</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>在 %1 之后</translation>
    </message>
    <message>
        <source>%1 in %2 filled with %3</source>
        <translation>%2 中的 %1 填充为 %3</translation>
    </message>
    <message>
        <source>not supported since Visual C++ 4.0</source>
        <translation>自 Visual C++ 4.0 起不再支持</translation>
    </message>
    <message>
        <source>no heap to call: these addresses are recorded. Choose a policy.</source>
        <translation>没有可以调用的堆：这些地址是录制的。请选择一种策略。</translation>
    </message>
    <message>
        <source>0: %1 of %2 (%3) returned</source>
        <translation>0：归还 %2 中的 %1 (%3)</translation>
    </message>
    <message>
        <source>the block at %1 is damaged</source>
        <translation>位于 %1 的块已损坏</translation>
    </message>
</context>
<context>
    <name>DestinationTexts</name>
    <message>
        <source>Not in this trace: 0 to %1, page 0 to page %2, or %3 to %4</source>
        <translation>此跟踪记录中没有：可用 0 到 %1、第 0 页到第 %2 页，或 %3 到 %4</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>+ blocks born</source>
        <translation>+ 新分配的块</translation>
    </message>
    <message>
        <source>Live at the later moment, not at the earlier. Bytes: header, what was asked for, and slack.</source>
        <translation>后一时刻存活，前一时刻没有。字节：头部、请求的字节和填充。</translation>
    </message>
    <message>
        <source>− blocks died</source>
        <translation>− 已释放的块</translation>
    </message>
    <message>
        <source>Live at the earlier moment, not at the later. Bytes likewise.</source>
        <translation>前一时刻存活，后一时刻没有。字节同上。</translation>
    </message>
    <message>
        <source>= blocks stayed</source>
        <translation>= 保留的块</translation>
    </message>
    <message>
        <source>Live at both moments; their bytes at the later one.</source>
        <translation>两个时刻都存活；字节按后一时刻计。</translation>
    </message>
    <message>
        <source>+ pages gained</source>
        <translation>+ 新增的页</translation>
    </message>
    <message>
        <source>Pages of the heap at the later moment that it did not have.</source>
        <translation>后一时刻堆中有、以前没有的页。</translation>
    </message>
    <message>
        <source>− pages lost</source>
        <translation>− 失去的页</translation>
    </message>
    <message>
        <source>Pages that the heap had at the earlier moment, and has no more.</source>
        <translation>前一时刻堆中有、后来没有的页。</translation>
    </message>
    <message>
        <source>newly pinned</source>
        <translation>新被钉住</translation>
    </message>
    <message>
        <source>Pages that are held with less than a quarter live, and were not so at the earlier moment.</source>
        <translation>被占用但存活部分不足四分之一的页，前一时刻还不是这样。</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Pages given back to the system, and not at the earlier moment.</source>
        <translation>已归还给系统的页，前一时刻还没有归还。</translation>
    </message>
    <message>
        <source>committed again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Pages that were given back at the earlier moment, and are in use again.</source>
        <translation>前一时刻已归还、现在又在使用的页。</translation>
    </message>
    <message>
        <source>no longer pinned</source>
        <translation>不再被钉住</translation>
    </message>
    <message>
        <source>Pages that were pinned at the earlier moment, and are so no more: fuller, empty, or lost.</source>
        <translation>前一时刻被钉住、现在不再是这样的页：变满了、变空了或失去了。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>First fit</source>
        <translation>首次适配</translation>
    </message>
    <message>
        <source>Takes the lowest free block that is large enough: what is low fills up, what is high can go</source>
        <translation>取地址最低的足够大的空闲块：低处填满，高处可以归还</translation>
    </message>
    <message>
        <source>Next fit</source>
        <translation>下一次适配</translation>
    </message>
    <message>
        <source>Searches on from where the last block was made: fast to find, but it spreads over the heap</source>
        <translation>从上次分配块的地方继续查找：找得快，但块会散布在整个堆里</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>最佳适配</translation>
    </message>
    <message>
        <source>Takes the smallest free block that is large enough: little is left over, but in slivers</source>
        <translation>取足够大的空闲块中最小的：剩下的少，但都是碎屑</translation>
    </message>
    <message>
        <source>Worst fit</source>
        <translation>最差适配</translation>
    </message>
    <message>
        <source>Takes the largest free block: what is left over stays usable, but no large block lasts</source>
        <translation>取最大的空闲块：剩下的部分仍可用，但大块都留不住</translation>
    </message>
    <message>
        <source>First fit, newest first</source>
        <translation>首次适配，新释放的优先</translation>
    </message>
    <message>
        <source>What was freed last is warm, but remnants gather at the front and large blocks break up</source>
        <translation>最近释放的块还在缓存里，但残余聚集在前端，大块被打碎</translation>
    </message>
    <message>
        <source>First fit, oldest first</source>
        <translation>首次适配，早释放的优先</translation>
    </message>
    <message>
        <source>Blocks rest before they are used again, so that their neighbours may come free as well</source>
        <translation>块在重用之前先闲置，让相邻的块也有机会空闲下来</translation>
    </message>
    <message>
        <source>Best fit, newest first</source>
        <translation>最佳适配，新释放的优先</translation>
    </message>
    <message>
        <source>Best fit that takes the block freed last among equals: as tight, and O(1)</source>
        <translation>大小相等时取最近释放的块的最佳适配：同样紧凑，且为 O(1)</translation>
    </message>
    <message>
        <source>Segregated fit (dlmalloc)</source>
        <translation>分离适配 (dlmalloc)</translation>
    </message>
    <message>
        <source>Bins by size, best fit above them, the heap&apos;s end last: what most programs run on</source>
        <translation>按大小分箱，更大的用最佳适配，最后才用堆尾：大多数程序都在用它</translation>
    </message>
    <message>
        <source>TLSF</source>
        <translation>TLSF</translation>
    </message>
    <message>
        <source>Two-level segregated fit: two looks at bitmaps find a block, at most 1/32 of it is given away</source>
        <translation>两级分离适配：查两次位图就找到块，最多浪费它的 1/32</translation>
    </message>
    <message>
        <source>Binary buddy</source>
        <translation>二进制伙伴系统</translation>
    </message>
    <message>
        <source>Blocks of 2^k bytes: merging is one look at the buddy, but rounding wastes a quarter</source>
        <translation>2^k 字节的块：合并只需看一眼伙伴，但取整会浪费四分之一</translation>
    </message>
    <message>
        <source>Slabs</source>
        <translation>slab</translation>
    </message>
    <message>
        <source>A page for each size class: no headers and no splits, but one survivor keeps the page for its class</source>
        <translation>每个大小类各用一页：没有头部，不必分割，但一个幸存者就让这一页留给它的类</translation>
    </message>
    <message>
        <source>Bump arena</source>
        <translation>递增 arena</translation>
    </message>
    <message>
        <source>Only goes forward: nothing to search, nothing to reuse until all that came later is free</source>
        <translation>只向前走：无需查找，也不能重用，直到后来的都已空闲</translation>
    </message>
    <message>
        <source>The kind of heap: buddy and slab do not heed policy</source>
        <translation>堆的种类：buddy 和 slab 不理会 policy</translation>
    </message>
    <message>
        <source>Which free block a request gets</source>
        <translation>请求得到哪个空闲块</translation>
    </message>
    <message>
        <source>When free neighbours become one block</source>
        <translation>相邻的空闲块何时合为一块</translation>
    </message>
    <message>
        <source>Whether a block may grow where it is</source>
        <translation>块能否在原地增长</translation>
    </message>
    <message>
        <source>What _heapmin may give back</source>
        <translation>_heapmin 可以归还什么</translation>
    </message>
    <message>
        <source>Bookkeeping at the start of each live block</source>
        <translation>每个存活块开头的元数据</translation>
    </message>
    <message>
        <source>Block sizes are multiples of this</source>
        <translation>块的大小都是它的倍数</translation>
    </message>
    <message>
        <source>The smallest block; rounded up to a multiple of align</source>
        <translation>最小的块；向上取整为 align 的倍数</translation>
    </message>
    <message>
        <source>The smallest rest that is worth cutting off</source>
        <translation>值得切下的最小剩余</translation>
    </message>
    <message>
        <source>Bookkeeping at the start of each free block</source>
        <translation>每个空闲块开头的元数据</translation>
    </message>
    <message>
        <source>What the system gives and takes back</source>
        <translation>系统给出和收回的单位</translation>
    </message>
    <message>
        <source>The heap grows by multiples of this; 0: a page</source>
        <translation>堆按它的倍数增长；0：一页</translation>
    </message>
    <message>
        <source>Address of the heap; rounded up to a page</source>
        <translation>堆的地址；向上取整到页</translation>
    </message>
    <message>
        <source>The heap grows no larger; 0: 2^40</source>
        <translation>堆不会大于它；0：2^40</translation>
    </message>
    <message>
        <source>A buddy region is at least 2 to this many bytes</source>
        <translation>伙伴系统的区域至少为 2 的这么多次方字节</translation>
    </message>
    <message>
        <source>Heap</source>
        <translation>堆</translation>
    </message>
    <message>
        <source>from the base to the end of the heap</source>
        <translation>从堆的基址到堆尾</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>pages that are not released × page size</source>
        <translation>未归还的页数 × 页大小</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>pages in which a live byte lies × page size</source>
        <translation>有存活字节的页数 × 页大小</translation>
    </message>
    <message>
        <source>pages that _heapmin would return here × page size</source>
        <translation>此时 _heapmin 会归还的页数 × 页大小</translation>
    </message>
    <message>
        <source>Committed after _heapmin</source>
        <translation>_heapmin 之后的已提交</translation>
    </message>
    <message>
        <source>Held by bookkeeping only</source>
        <translation>仅被元数据占用</translation>
    </message>
    <message>
        <source>pages without a live byte in which a free block keeps its header or links × page size</source>
        <translation>没有存活字节、但有空闲块的头部或指针的页数 × 页大小</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>pages given back and not needed since × page size</source>
        <translation>归还之后未再使用的页数 × 页大小</translation>
    </message>
    <message>
        <source>Pinned pages</source>
        <translation>被钉住的页</translation>
    </message>
    <message>
        <source>held pages of which less than a quarter is live</source>
        <translation>被占用且存活部分不足四分之一的页数</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>被钉住</translation>
    </message>
    <message>
        <source>pinned pages × page size</source>
        <translation>被钉住的页数 × 页大小</translation>
    </message>
    <message>
        <source>Held pages ÷ pages&apos; worth of live bytes</source>
        <translation>占用页数 ÷ 存活字节所需页数</translation>
    </message>
    <message>
        <source>held pages ÷ (live bytes ÷ page size, rounded up); 1 is the least</source>
        <translation>占用页数 ÷（存活字节 ÷ 页大小，向上取整）；最小为 1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>bytes of live blocks with headers and slack</source>
        <translation>存活块的字节数，含头部和填充</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>请求的字节</translation>
    </message>
    <message>
        <source>bytes that the program asked for in live blocks</source>
        <translation>程序在存活块中请求的字节数</translation>
    </message>
    <message>
        <source>Internal fragmentation</source>
        <translation>内部碎片</translation>
    </message>
    <message>
        <source>1 − asked for ÷ live: headers, rounding, slack</source>
        <translation>1 − 请求 ÷ 存活：头部、取整、填充</translation>
    </message>
    <message>
        <source>Live blocks</source>
        <translation>存活块</translation>
    </message>
    <message>
        <source>blocks that were allocated and not freed</source>
        <translation>已分配而未释放的块</translation>
    </message>
    <message>
        <source>Free blocks</source>
        <translation>空闲块</translation>
    </message>
    <message>
        <source>Free in the heap</source>
        <translation>堆中的空闲</translation>
    </message>
    <message>
        <source>bytes of free blocks</source>
        <translation>空闲块的字节数</translation>
    </message>
    <message>
        <source>Largest free block</source>
        <translation>最大空闲块</translation>
    </message>
    <message>
        <source>bytes of the longest free block</source>
        <translation>最长的空闲块的字节数</translation>
    </message>
    <message>
        <source>Free in smaller pieces</source>
        <translation>较小块中的空闲</translation>
    </message>
    <message>
        <source>1 − largest free ÷ all free</source>
        <translation>1 − 最大空闲 ÷ 全部空闲</translation>
    </message>
    <message>
        <source>Peak heap</source>
        <translation>堆的峰值</translation>
    </message>
    <message>
        <source>largest heap after any event</source>
        <translation>任一事件之后堆的最大值</translation>
    </message>
    <message>
        <source>Peak committed</source>
        <translation>已提交的峰值</translation>
    </message>
    <message>
        <source>largest committed after any event</source>
        <translation>任一事件之后已提交的最大值</translation>
    </message>
    <message>
        <source>Peak held</source>
        <translation>占用的峰值</translation>
    </message>
    <message>
        <source>largest held after any event</source>
        <translation>任一事件之后占用的最大值</translation>
    </message>
    <message>
        <source>Peak live</source>
        <translation>存活的峰值</translation>
    </message>
    <message>
        <source>largest sum of live blocks, headers and slack included, after any event</source>
        <translation>任一事件之后存活块总和的最大值，含头部和填充</translation>
    </message>
    <message>
        <source>Idle at worst</source>
        <translation>最多闲置</translation>
    </message>
    <message>
        <source>largest committed − held after any event: pages that were kept though no live byte lay in them</source>
        <translation>任一事件之后 已提交 − 占用 的最大值：没有存活字节却保留着的页</translation>
    </message>
    <message>
        <source>Peak heap ÷ peak asked for</source>
        <translation>堆峰值 ÷ 请求峰值</translation>
    </message>
    <message>
        <source>peak heap ÷ largest sum of bytes asked for in live blocks after any event</source>
        <translation>堆的峰值 ÷ 任一事件之后存活块中请求字节总和的最大值</translation>
    </message>
    <message>
        <source>Peak heap ÷ peak live</source>
        <translation>堆峰值 ÷ 存活峰值</translation>
    </message>
    <message>
        <source>peak heap ÷ peak live</source>
        <translation>堆的峰值 ÷ 存活的峰值</translation>
    </message>
    <message>
        <source>Refaults</source>
        <translation>再次缺页</translation>
    </message>
    <message>
        <source>released pages that had to be committed again</source>
        <translation>归还后又必须提交的页数</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>失败的请求</translation>
    </message>
    <message>
        <source>requests that returned NULL</source>
        <translation>返回 NULL 的请求</translation>
    </message>
    <message>
        <source>bytes asked for: size=100..200, size&lt;1M</source>
        <translation>请求的字节数：size=100..200,size&lt;1M</translation>
    </message>
    <message>
        <source>events since the block was made, or last resized</source>
        <translation>块分配或最近改变大小以来的事件数</translation>
    </message>
    <message>
        <source>events from its malloc to its free; a block that is not freed has no end</source>
        <translation>从 malloc 到 free 的事件数；没有释放的块没有终点</translation>
    </message>
    <message>
        <source>number of the event that made the block, or last resized it</source>
        <translation>分配该块、或最近改变其大小的事件的编号</translation>
    </message>
    <message>
        <source>the block lived after that many events, too</source>
        <translation>在那么多事件之后，该块也存活</translation>
    </message>
    <message>
        <source>the block of that number in the trace, counted from 0; it may have another name in the file</source>
        <translation>在跟踪中编号为此的块，从 0 数起；它在文件中可能另有名称</translation>
    </message>
    <message>
        <source>the blocks of just that name in the file, as the list of events shows it; #123 where they have none</source>
        <translation>文件中恰好叫这个名称的块，与事件列表所示一致；没有名称的块用 #123</translation>
    </message>
    <message>
        <source>a byte of the block lies in these pages</source>
        <translation>该块有一个字节在这些页里</translation>
    </message>
    <message>
        <source>a byte of the block lies so far from the heap&apos;s base</source>
        <translation>该块有一个字节距堆的基址这么远</translation>
    </message>
    <message>
        <source>the block with a byte at this address</source>
        <translation>有一个字节在此地址的块</translation>
    </message>
    <message>
        <source>text in the call site, or in the block&apos;s name; with spaces in quotes</source>
        <translation>调用点或块名中的文字；含空格时加引号</translation>
    </message>
    <message>
        <source>heaptrack raw recordings, versions 1 to 3</source>
        <translation>heaptrack 原始录制，版本 1 到 3</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>录制的</translation>
    </message>
    <message>
        <source>call stacks (names from the debug files), times (10 ms)</source>
        <translation>调用栈（名字来自调试文件），时间 (10 ms)</translation>
    </message>
    <message>
        <source>reallocs as such, threads, alignments, failed calls, memalign</source>
        <translation>realloc 本身、线程、对齐、失败的调用、memalign</translation>
    </message>
    <message>
        <source>heaptrack --raw PROGRAM</source>
        <translation>heaptrack --raw 程序</translation>
    </message>
    <message>
        <source>heaptrack, interpreted, versions 1 to 3</source>
        <translation>heaptrack 解释后的录制，版本 1 到 3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>call stacks with names, times (10 ms)</source>
        <translation>带名字的调用栈，时间 (10 ms)</translation>
    </message>
    <message>
        <source>addresses, reallocs as such, threads, alignments; which of several equal blocks a free ends</source>
        <translation>地址、realloc 本身、线程、对齐；几个相同的块中，一次释放结束的是哪一个</translation>
    </message>
    <message>
        <source>heaptrack PROGRAM</source>
        <translation>heaptrack 程序</translation>
    </message>
    <message>
        <source>valgrind --trace-malloc=yes</source>
        <translation>valgrind --trace-malloc=yes</translation>
    </message>
    <message>
        <source>those of valgrind&apos;s allocator</source>
        <translation>valgrind 的分配器的地址</translation>
    </message>
    <message>
        <source>reallocs, alignments, failed calls, times (--time-stamp=yes)</source>
        <translation>realloc、对齐、失败的调用、时间 (--time-stamp=yes)</translation>
    </message>
    <message>
        <source>the program&apos;s own addresses, callers, threads</source>
        <translation>程序自身的地址、调用者、线程</translation>
    </message>
    <message>
        <source>valgrind --trace-malloc=yes PROGRAM</source>
        <translation>valgrind --trace-malloc=yes 程序</translation>
    </message>
    <message>
        <source>glibc&apos;s mtrace logs (MALLOC_TRACE)</source>
        <translation>glibc 的 mtrace 日志 (MALLOC_TRACE)</translation>
    </message>
    <message>
        <source>the caller, reallocs, failed calls</source>
        <translation>调用者、realloc、失败的调用</translation>
    </message>
    <message>
        <source>times, threads, call stacks, alignments; after a fork its lines are torn</source>
        <translation>时间、线程、调用栈、对齐；fork 之后各行会互相打断</translation>
    </message>
    <message>
        <source>a program that calls mtrace()</source>
        <translation>调用 mtrace() 的程序</translation>
    </message>
    <message>
        <source>ltrace of malloc and its kin</source>
        <translation>ltrace 对 malloc 及其同类的记录</translation>
    </message>
    <message>
        <source>call stacks, names of callers, posix_memalign, some of the calls</source>
        <translation>调用栈、调用者的名字、posix_memalign、部分调用</translation>
    </message>
    <message>
        <source>ltrace -x malloc@libc.so* …, or -e malloc+free …</source>
        <translation>ltrace -x malloc@libc.so* …，或 -e malloc+free …</translation>
    </message>
    <message>
        <source>operation lists, lessons and .rep files</source>
        <translation>操作列表、课程和 .rep 文件</translation>
    </message>
    <message>
        <source>an editor; the traces of a malloc lab</source>
        <translation>一个编辑器；malloc lab 的轨迹文件</translation>
    </message>
    <message>
        <source>lists of OSTEP&apos;s malloc.py (+10,-0,+5)</source>
        <translation>OSTEP 的 malloc.py 的列表 (+10,-0,+5)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>reallocs, addresses, times, threads, callers</source>
        <translation>realloc、地址、时间、线程、调用者</translation>
    </message>
    <message>
        <source>malloc.py -A</source>
        <translation>malloc.py -A</translation>
    </message>
    <message>
        <source>tables with a row an event (CSV)</source>
        <translation>每行一个事件的表格 (CSV)</translation>
    </message>
    <message>
        <source>as the table has them</source>
        <translation>以表格为准</translation>
    </message>
    <message>
        <source>what the table lacks</source>
        <translation>表格中没有的</translation>
    </message>
    <message>
        <source>any program: columns for what was done, bytes, and address or id</source>
        <translation>任何程序：写明做了什么、字节数，以及地址或编号的列</translation>
    </message>
    <message>
        <source>Heapglass&apos;s own format (.hgt)</source>
        <translation>Heapglass 自己的格式 (.hgt)</translation>
    </message>
    <message>
        <source>those of what it was made from</source>
        <translation>与它的来源相同</translation>
    </message>
    <message>
        <source>all that the original had</source>
        <translation>来源所有的一切</translation>
    </message>
    <message>
        <source>heapglass-cli convert FILE OUT.hgt</source>
        <translation>heapglass-cli convert 文件 OUT.hgt</translation>
    </message>
    <message>
        <source>heaptrack, raw</source>
        <translation>heaptrack 原始录制</translation>
    </message>
    <message>
        <source>heaptrack</source>
        <translation>heaptrack</translation>
    </message>
    <message>
        <source>What heaptrack writes by default: call stacks with names in it, so it can be read on another computer; but no addresses.</source>
        <translation>heaptrack 默认写出的内容：带名字的调用栈，所以可以在另一台计算机上读取；但没有地址。</translation>
    </message>
    <message>
        <source>valgrind</source>
        <translation>valgrind</translation>
    </message>
    <message>
        <source>Where valgrind is at hand; slow, and without call stacks. The addresses are those of valgrind&apos;s allocator.</source>
        <translation>手边有 valgrind 时可用；慢，且没有调用栈。地址是 valgrind 的分配器的。</translation>
    </message>
    <message>
        <source>mtrace</source>
        <translation>mtrace</translation>
    </message>
    <message>
        <source>Needs nothing but the C library and a compiler; for programs of one thread that do not fork.</source>
        <translation>只需要 C 库和编译器；适用于单线程、不 fork 的程序。</translation>
    </message>
    <message>
        <source>gcc, glibc 2.34 or later</source>
        <translation>gcc，glibc 2.34 或更新</translation>
    </message>
    <message>
        <source>ltrace</source>
        <translation>ltrace</translation>
    </message>
    <message>
        <source>For small programs: it stops the program at each call, and misses some.</source>
        <translation>适用于小程序：它在每次调用时停住程序，并会漏掉一些调用。</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>old address</source>
        <translation>旧地址</translation>
    </message>
    <message>
        <source>block, by id</source>
        <translation>块的编号</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>time, s</source>
        <translation>时间，s</translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation>时间，ms</translation>
    </message>
    <message>
        <source>time, µs</source>
        <translation>时间，µs</translation>
    </message>
    <message>
        <source>time, ns</source>
        <translation>时间，ns</translation>
    </message>
    <message>
        <source>caller</source>
        <translation>调用者</translation>
    </message>
    <message>
        <source>no column says what was done (op)</source>
        <translation>没有一列说明做了什么 (op)</translation>
    </message>
    <message>
        <source>no column says how many bytes (size)</source>
        <translation>没有一列说明多少字节 (size)</translation>
    </message>
    <message>
        <source>no column says which block (address or id)</source>
        <translation>没有一列说明是哪个块（地址或编号）</translation>
    </message>
    <message>
        <source>NULL: the heap may not grow that far</source>
        <translation>NULL：堆不能增长到那么大</translation>
    </message>
    <message>
        <source>in place: the block was {} bytes long and is {} now</source>
        <translation>原地：块原为 {} 字节，现为 {} 字节</translation>
    </message>
    <message>
        <source>it moved: a block of {} bytes elsewhere, the old one of {} is free</source>
        <translation>移动：别处有 {} 字节的块，原来 {} 字节的块空闲</translation>
    </message>
    <message>
        <source>no free block is large enough: the heap grows by {} pages</source>
        <translation>没有足够大的空闲块：堆增长 {} 页</translation>
    </message>
    <message>
        <source>no free block is large enough: the heap grows by 1 page</source>
        <translation>没有足够大的空闲块：堆增长 1 页</translation>
    </message>
    <message>
        <source>a free block of {} bytes is used whole</source>
        <translation>整个使用了 {} 字节的空闲块</translation>
    </message>
    <message>
        <source>split: of a free block of {} bytes {} are used, {} stay free</source>
        <translation>分割：{} 字节的空闲块中用去 {} 字节，{} 字节仍空闲</translation>
    </message>
    <message>
        <source>both neighbours are free: three blocks become one, {} bytes</source>
        <translation>两边相邻的块都空闲：三块合为一块，{} 字节</translation>
    </message>
    <message>
        <source>the left neighbour is free: the two become one, {} bytes</source>
        <translation>左边相邻的块空闲：两块合为一块，{} 字节</translation>
    </message>
    <message>
        <source>the right neighbour is free: the two become one, {} bytes</source>
        <translation>右边相邻的块空闲：两块合为一块，{} 字节</translation>
    </message>
    <message>
        <source>no free neighbour that it is merged with: it stays as it is, {} bytes</source>
        <translation>没有可与之合并的空闲块：保持原样，{} 字节</translation>
    </message>
    <message>
        <source>pages returned: {} of {}</source>
        <translation>归还的页：{} / {}</translation>
    </message>
    <message>
        <source>operations carried out: {}</source>
        <translation>执行的操作：{}</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>周转</translation>
    </message>
    <message>
        <source>What a server does: blocks of random sizes are replaced, one at a time, while as many stay alive.</source>
        <translation>服务器的做法：大小随机的块逐个被替换，存活的块数保持不变。</translation>
    </message>
    <message>
        <source>blocks alive at any time</source>
        <translation>任一时刻存活的块数</translation>
    </message>
    <message>
        <source>blocks replaced by others</source>
        <translation>被替换的块数</translation>
    </message>
    <message>
        <source>smallest block</source>
        <translation>最小的块</translation>
    </message>
    <message>
        <source>largest block, above the smallest</source>
        <translation>最大的块，比最小的块大多少</translation>
    </message>
    <message>
        <source>seed of the random numbers</source>
        <translation>随机数种子</translation>
    </message>
    <message>
        <source>Lifetimes</source>
        <translation>生命期</translation>
    </message>
    <message>
        <source>Most blocks live shortly and a few for long, side by side: the few keep the pages.</source>
        <translation>大多数块短命，少数块长命，彼此相邻：少数的块就占住了页。</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>块数</translation>
    </message>
    <message>
        <source>most live for so many allocations</source>
        <translation>大多数块存活多少次分配</translation>
    </message>
    <message>
        <source>the others for so many</source>
        <translation>其余的块存活多少次分配</translation>
    </message>
    <message>
        <source>one of so many lives long</source>
        <translation>每多少块中有一块长命</translation>
    </message>
    <message>
        <source>size of a block</source>
        <translation>块的大小</translation>
    </message>
    <message>
        <source>Robson&apos;s adversary</source>
        <translation>Robson 的对手</translation>
    </message>
    <message>
        <source>The worst that can happen to a fit: it keeps one block in every hole that the next size would need.</source>
        <translation>适配策略可能遇到的最坏情况：下一种大小所需的每个空洞里都留着一个块。</translation>
    </message>
    <message>
        <source>units alive at most</source>
        <translation>最多存活的单位数</translation>
    </message>
    <message>
        <source>sizes from 1 to 2^n units</source>
        <translation>大小从 1 到 2^n 个单位</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Saw-tooth</source>
        <translation>锯齿</translation>
    </message>
    <message>
        <source>Phases: much is allocated, all of it is freed, and once more. The heap is as large as its largest tooth.</source>
        <translation>分阶段：大量分配，全部释放，再来一遍。堆与最高的锯齿一样大。</translation>
    </message>
    <message>
        <source>teeth</source>
        <translation>锯齿数</translation>
    </message>
    <message>
        <source>blocks in a tooth</source>
        <translation>每个锯齿的块数</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>棋盘</translation>
    </message>
    <message>
        <source>Blocks in a row, of which all but every second one are freed: half of it is free and no hole is larger than a block.</source>
        <translation>一排块，每隔一个释放一个：一半是空闲的，却没有比一个块更大的空洞。</translation>
    </message>
    <message>
        <source>of so many, all but one are freed</source>
        <translation>每多少块中只留一块</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>钉子</translation>
    </message>
    <message>
        <source>A small block that stays after each large one that goes: every page is held by a few bytes.</source>
        <translation>每个会释放的大块之后都有一个留下的小块：每一页都被几个字节占住。</translation>
    </message>
    <message>
        <source>pairs of a large and a small block</source>
        <translation>大块与小块的对数</translation>
    </message>
    <message>
        <source>large blocks, freed at the end</source>
        <translation>大块，最后释放</translation>
    </message>
    <message>
        <source>small blocks that stay</source>
        <translation>留下的小块</translation>
    </message>
    <message>
        <source>The best recording: the addresses that the program had, full call stacks, times. Open the file that it names, just as it is. Call sites have lines where the program was built with -g.</source>
        <translation>最好的录制：程序当时的地址、完整的调用栈、时间。直接打开它给出的文件即可。程序用 -g 编译时，调用点会有行号。</translation>
    </message>
    <message>
        <source>an ELF program or library</source>
        <translation>ELF 程序或库</translation>
    </message>
    <message>
        <source>a pcap file</source>
        <translation>pcap 文件</translation>
    </message>
    <message>
        <source>a pcapng file</source>
        <translation>pcapng 文件</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>zip 压缩包</translation>
    </message>
    <message>
        <source>compressed with bzip2</source>
        <translation>用 bzip2 压缩的文件</translation>
    </message>
    <message>
        <source>compressed with lz4</source>
        <translation>用 lz4 压缩的文件</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>a perf recording (perf script makes text of it)</source>
        <translation>perf 录制（perf script 可以把它变成文字）</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>Windows 程序</translation>
    </message>
    <message>
        <source>a Python pickle</source>
        <translation>Python pickle</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>UTF-16 text: save it as UTF-8</source>
        <translation>UTF-16 文字：请存为 UTF-8</translation>
    </message>
    <message>
        <source>record with valgrind --trace-malloc=yes PROGRAM</source>
        <translation>用 valgrind --trace-malloc=yes PROGRAM 录制</translation>
    </message>
    <message>
        <source>record with heaptrack --raw PROGRAM</source>
        <translation>用 heaptrack --raw PROGRAM 录制</translation>
    </message>
    <message>
        <source>record the heap&apos;s events with ETW and export them as a table (CSV)</source>
        <translation>用 ETW 录制堆事件，再导出为表格（CSV）</translation>
    </message>
    <message>
        <source>{} {free|frees} of an unknown or already freed pointer</source>
        <translation>释放了 {} 次未知的或已释放过的指针</translation>
    </message>
    <message>
        <source>{} {allocation|allocations} at a live address (the older block was closed)</source>
        <translation>在存活的地址上分配了 {} 次（较旧的块已结束）</translation>
    </message>
    <message>
        <source>attached while the program was running: what it allocated before is unknown</source>
        <translation>是在程序运行途中附加录制的：在那之前分配了什么不得而知</translation>
    </message>
    <message>
        <source>{} more {note|notes}</source>
        <translation>另有 {} 条说明</translation>
    </message>
    <message>
        <source>{} {line|lines} that could not be read</source>
        <translation>有 {} 行无法读取</translation>
    </message>
    <message>
        <source>{} {reference|references} to call stacks that do not exist</source>
        <translation>有 {} 处引用了不存在的调用栈</translation>
    </message>
    <message>
        <source>{} impossible {size|sizes} (above 2^47 bytes)</source>
        <translation>有 {} 个不可能的大小（超过 2^47 字节）</translation>
    </message>
    <message>
        <source>{} impossible {address|addresses}</source>
        <translation>有 {} 个不可能的地址</translation>
    </message>
    <message>
        <source>the last line is cut</source>
        <translation>最后一行不完整</translation>
    </message>
    <message>
        <source>the input ends too early</source>
        <translation>输入过早结束</translation>
    </message>
    <message>
        <source>reading stopped before the end</source>
        <translation>读取在结束之前停止</translation>
    </message>
    <message>
        <source>{} damaged {chunk|chunks}</source>
        <translation>有 {} 个数据段已损坏</translation>
    </message>
    <message>
        <source>the compressed data is damaged</source>
        <translation>压缩数据已损坏</translation>
    </message>
    <message>
        <source>the system could not read on</source>
        <translation>系统无法继续读取</translation>
    </message>
    <message>
        <source>a line above 1 MiB (reading stopped there)</source>
        <translation>有一行超过 1 MiB（读取到此为止）</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>没有读取任何内容</translation>
    </message>
    <message>
        <source>{} is not a number</source>
        <translation>{} 不是数</translation>
    </message>
    <message>
        <source>{} is too large</source>
        <translation>{} 太大</translation>
    </message>
    <message>
        <source>{} is a power of two from {} to {}</source>
        <translation>{} 应为 {} 到 {} 之间的 2 的幂</translation>
    </message>
    <message>
        <source>{} is {} to {}</source>
        <translation>{} 应为 {} 到 {}</translation>
    </message>
    <message>
        <source>unknown setting {}: it is {}</source>
        <translation>不认识的设置 {}：可以是 {}</translation>
    </message>
    <message>
        <source>unknown {} {}: it is {}</source>
        <translation>不认识的 {} {}：可以是 {}</translation>
    </message>
    <message>
        <source>a playground holds {} events at most</source>
        <translation>演练场最多容纳 {} 个事件</translation>
    </message>
    <message>
        <source>nothing was typed</source>
        <translation>没有输入任何内容</translation>
    </message>
    <message>
        <source>nothing to do in this line</source>
        <translation>这一行没有要做的事</translation>
    </message>
    <message>
        <source>unknown metric {}@{}: it is {}</source>
        <translation>不认识的指标 {}@{}：可以是 {}</translation>
    </message>
    <message>
        <source>unknown metric {}: it is {}</source>
        <translation>不认识的指标 {}：可以是 {}</translation>
    </message>
    <message>
        <source>expect needs METRIC, one of == != &lt; &lt;= &gt; &gt;=, and a number</source>
        <translation>expect 之后需要 METRIC、== != &lt; &lt;= &gt; &gt;= 之一，和一个数</translation>
    </message>
    <message>
        <source>expected {} {} {}, got {}</source>
        <translation>应为 {} {} {}，实际为 {}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>is larger than 1 MiB: no lesson is</source>
        <translation>大于 1 MiB：没有课文会这么大</translation>
    </message>
    <message>
        <source>{} here, {} in the original</source>
        <translation>这里是 {}，原文是 {}</translation>
    </message>
    <message>
        <source>{} text lines, {} in the original</source>
        <translation>有 {} 条文字行，原文有 {} 条</translation>
    </message>
    <message>
        <source>numbers, keys, values and files stay as in the original</source>
        <translation>编号、键、值和文件应与原文相同</translation>
    </message>
    <message>
        <source>the answer is not the option in the same place</source>
        <translation>answer 不是同一位置上的选项</translation>
    </message>
    <message>
        <source>the name of a pointer belongs here</source>
        <translation>这里应为指针的名字</translation>
    </message>
    <message>
        <source>a number of bytes belongs here</source>
        <translation>这里应为字节数</translation>
    </message>
    <message>
        <source>a number belongs here</source>
        <translation>这里应为数</translation>
    </message>
    <message>
        <source>{} would still hold the old address: write {} = realloc({}, …)</source>
        <translation>{} 仍会保存旧地址：应写 {} = realloc({}, …)</translation>
    </message>
    <message>
        <source>( belongs here</source>
        <translation>这里应为 (</translation>
    </message>
    <message>
        <source>) belongs here</source>
        <translation>这里应为 )</translation>
    </message>
    <message>
        <source>nothing belongs after the call: one at a time</source>
        <translation>调用之后不应有内容：一次一个调用</translation>
    </message>
    <message>
        <source>there is no function {}: it is {}</source>
        <translation>没有函数 {}：可以是 {}</translation>
    </message>
    <message>
        <source>it is {}</source>
        <translation>应为 {}</translation>
    </message>
    <message>
        <source>the address would be lost: p = {}</source>
        <translation>地址会丢失：应写 p = {}</translation>
    </message>
    <message>
        <source>free returns nothing</source>
        <translation>free 没有返回值</translation>
    </message>
    <message>
        <source>+SIZE or -NUMBER belongs here</source>
        <translation>这里应为 +SIZE 或 -NUMBER</translation>
    </message>
    <message>
        <source>expected a number of bytes, such as 100, 4K or 2M</source>
        <translation>这里应为字节数，例如 100、4K 或 2M</translation>
    </message>
    <message>
        <source>expected 0x and hexadecimal digits, such as 0x1000</source>
        <translation>这里应为 0x 加十六进制数字，例如 0x1000</translation>
    </message>
    <message>
        <source>expected a number, such as 1200000</source>
        <translation>这里应为数字，例如 1200000</translation>
    </message>
    <message>
        <source>expected &quot;and&quot; between two terms, such as size&gt;4K and age&gt;1000</source>
        <translation>两个条件之间应有 and，例如 size&gt;4K and age&gt;1000</translation>
    </message>
    <message>
        <source>expected a word before the number, such as event=1200, page=37, #123 or 0x1000</source>
        <translation>数字之前应有一个词，例如 event=1200、page=37、#123 或 0x1000</translation>
    </message>
    <message>
        <source>expected &gt;, &lt;, = or a range after {}, such as {}</source>
        <translation>{} 之后应为 &gt;、&lt;、= 或一个范围，例如 {}</translation>
    </message>
    <message>
        <source>expected a smaller number: nothing is greater than this one</source>
        <translation>应为更小的数：没有比它更大的数</translation>
    </message>
    <message>
        <source>expected a number above 0: nothing is less</source>
        <translation>应为大于 0 的数：没有更小的数</translation>
    </message>
    <message>
        <source>expected a whole number of bytes, such as 1.5K</source>
        <translation>应为整数个字节，例如 1.5K</translation>
    </message>
    <message>
        <source>expected the end of the range to be no less than its beginning</source>
        <translation>范围的终点不应小于起点</translation>
    </message>
    <message>
        <source>expected = after {}, such as {}</source>
        <translation>{} 之后应为 =，例如 {}</translation>
    </message>
    <message>
        <source>expected &quot; at the end of the text</source>
        <translation>文字末尾应有 &quot;</translation>
    </message>
    <message>
        <source>expected a number below 2^64</source>
        <translation>应为小于 2^64 的数</translation>
    </message>
    <message>
        <source>this trace has no recorded addresses: choose a policy to place its blocks</source>
        <translation>这份跟踪记录没有记录地址：请选择一种策略来放置它的块</translation>
    </message>
    <message>
        <source>{}: this build reads no names (it has no libdw)</source>
        <translation>{}：这个版本读不了名字（没有 libdw）</translation>
    </message>
    <message>
        <source>{}: the file is not here</source>
        <translation>{}：文件不在这里</translation>
    </message>
    <message>
        <source>{}: the file is not the one that was recorded</source>
        <translation>{}：文件不是录制时的那个</translation>
    </message>
    <message>
        <source>{}: the file has no debugging symbols</source>
        <translation>{}：文件没有调试符号</translation>
    </message>
    <message>
        <source>memory: to stay below {}, key frames were given up: moving the cursor far takes longer</source>
        <translation>内存：为了不超过 {}，舍弃了一些关键帧：远距离移动游标会更慢</translation>
    </message>
    <message>
        <source>memory: the {} that may be used are full; reading stopped, and what follows event {} is not placed</source>
        <translation>内存：可用的 {} 已用满；读取已停止，事件 {} 之后的内容没有放置</translation>
    </message>
    <message>
        <source>these addresses are recorded: what the program&apos;s own heap would have returned is not known. Choose a policy to simulate one</source>
        <translation>这些地址是录制的：程序自己的堆会返回什么无从得知。请选择一种策略来模拟</translation>
    </message>
    <message>
        <source>{}: byte {}: {}</source>
        <translation>{}：字节 {}：{}</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} 或 {}</translation>
    </message>
    <message>
        <source>an allocation at {}, where a block is live: that one is taken as freed</source>
        <translation>在 {} 处分配，而那里有一个存活块：把旧块视为已释放</translation>
    </message>
    <message>
        <source>free of {}, which is not live: unknown or freed twice</source>
        <translation>释放 {}，但它并不存活：未知，或被释放了两次</translation>
    </message>
    <message>
        <source>cannot be written: it is there and is no regular file</source>
        <translation>无法写入：它已存在，而且不是普通文件</translation>
    </message>
    <message>
        <source>cannot be written: {}</source>
        <translation>无法写入：{}</translation>
    </message>
    <message>
        <source>cannot be written: {}; {} of {} bytes were missing, nothing was changed</source>
        <translation>无法写入：{}；差 {} 字节（共 {} 字节），没有改动任何东西</translation>
    </message>
    <message>
        <source>an allocation of {} bytes at {} is impossible; dropped</source>
        <translation>不可能有 {} 字节、位于 {} 的分配；已略去</translation>
    </message>
    <message>
        <source>realloc of {}, which is not live: taken as a malloc</source>
        <translation>对 {} 调用 realloc，但它并不存活：当作 malloc</translation>
    </message>
    <message>
        <source>{} is nothing that a column can hold: those are {}</source>
        <translation>{} 不是列可以表示的内容：可以是 {}</translation>
    </message>
    <message>
        <source>the table has no column {} for {}: it has {} columns</source>
        <translation>表格没有列 {}（用于 {}）：它有 {} 列</translation>
    </message>
    <message>
        <source>the zstd frame needs a window of more than 128 MiB: pack it anew without --long</source>
        <translation>这个 zstd 帧需要超过 128 MiB 的窗口：请不用 --long 重新压缩</translation>
    </message>
    <message>
        <source>zstd: {}</source>
        <translation>zstd：{}</translation>
    </message>
    <message>
        <source>gzip: {}</source>
        <translation>gzip：{}</translation>
    </message>
    <message>
        <source>gzip: damaged data</source>
        <translation>gzip：数据已损坏</translation>
    </message>
    <message>
        <source>the xz stream needs more than 160 MiB to decode</source>
        <translation>解码这个 xz 流需要超过 160 MiB</translation>
    </message>
    <message>
        <source>xz: damaged data</source>
        <translation>xz：数据已损坏</translation>
    </message>
    <message>
        <source>something else follows the end of the {} data</source>
        <translation>{} 数据结束之后还有别的内容</translation>
    </message>
    <message>
        <source>the {} data ends too early: is the copy whole?</source>
        <translation>{} 数据过早结束：拷贝完整吗？</translation>
    </message>
    <message>
        <source>{} cells, not {}</source>
        <translation>有 {} 个单元格，而不是 {} 个</translation>
    </message>
    <message>
        <source>neither an allocation nor a free</source>
        <translation>既不是分配，也不是释放</translation>
    </message>
    <message>
        <source>this is no table: one line, one cell</source>
        <translation>这不是表格：一行只有一个单元格</translation>
    </message>
    <message>
        <source>without names</source>
        <translation>没有列名</translation>
    </message>
    <message>
        <source>a table of {} columns ({}), but {}: say which does, as in --map op=1,size=2,address=3</source>
        <translation>一个有 {} 列的表格（{}），但{}：请指明是哪一列，例如 --map op=1,size=2,address=3</translation>
    </message>
    <message>
        <source>not a number of bytes</source>
        <translation>不是字节数</translation>
    </message>
    <message>
        <source>not an alignment</source>
        <translation>不是对齐值</translation>
    </message>
    <message>
        <source>not an address</source>
        <translation>不是地址</translation>
    </message>
    <message>
        <source>an address in hexadecimal without 0x, but those before it were taken as decimal</source>
        <translation>不带 0x 的十六进制地址，而前面的地址都按十进制读取</translation>
    </message>
    <message>
        <source>no id</source>
        <translation>没有编号</translation>
    </message>
    <message>
        <source>an allocation of {} bytes is impossible; dropped</source>
        <translation>不可能有 {} 字节的分配；已略去</translation>
    </message>
    <message>
        <source>not a heaptrack record</source>
        <translation>不是 heaptrack 的记录</translation>
    </message>
    <message>
        <source>attached while the program was running</source>
        <translation>是在程序运行途中附加录制的</translation>
    </message>
    <message>
        <source>instruction {} does not exist yet ({} do)</source>
        <translation>指令 {} 尚不存在（现有 {} 条）</translation>
    </message>
    <message>
        <source>call stack {} does not exist yet ({} do)</source>
        <translation>调用栈 {} 尚不存在（现有 {} 个）</translation>
    </message>
    <message>
        <source>free of allocation {}, of which no block is live</source>
        <translation>释放分配 {}，但它没有存活的块</translation>
    </message>
    <message>
        <source>an interpreted heaptrack file has no addresses (heaptrack --raw keeps them), and a free does not say which of several equal blocks it ends: the youngest is taken</source>
        <translation>解释过的 heaptrack 文件没有地址（heaptrack --raw 会保留），而且释放时不说明是几个相同的块中的哪一个：取最新的那个</translation>
    </message>
    <message>
        <source>the file ends in the middle of a line, which was dropped</source>
        <translation>文件在一行的中间结束，这一行已略去</translation>
    </message>
    <message>
        <source>a line of more than 1 MiB; reading stops here</source>
        <translation>有一行超过 1 MiB；读取到此为止</translation>
    </message>
    <message>
        <source>a NUL byte in a line</source>
        <translation>行中有 NUL 字节</translation>
    </message>
    <message>
        <source>half a call</source>
        <translation>只有半个调用</translation>
    </message>
    <message>
        <source>the second half of a call without the first</source>
        <translation>只有调用的后半，没有前半</translation>
    </message>
    <message>
        <source>{} {call|calls} of posix_memalign {was|were} left out: ltrace does not say where the block is</source>
        <translation>略去了 {} 次 posix_memalign 调用：ltrace 不说明块在哪里</translation>
    </message>
    <message>
        <source>{} threads or processes were read as threads of one program</source>
        <translation>把 {} 个线程或进程当作同一个程序的线程来读</translation>
    </message>
    <message>
        <source>not an mtrace record</source>
        <translation>不是 mtrace 的记录</translation>
    </message>
    <message>
        <source>the second half of a realloc without the first</source>
        <translation>只有 realloc 的后半，没有前半</translation>
    </message>
    <message>
        <source>{} bytes follow the end of the trace</source>
        <translation>跟踪记录结束之后还有 {} 字节</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>它的校验和不对</translation>
    </message>
    <message>
        <source>its columns do not fit it</source>
        <translation>它的列与它不符</translation>
    </message>
    <message>
        <source>a chunk of {} cannot be read</source>
        <translation>一个 {} 数据段无法读取</translation>
    </message>
    <message>
        <source>events {} to {} cannot be read</source>
        <translation>事件 {} 到 {} 无法读取</translation>
    </message>
    <message>
        <source>no chunk starts here</source>
        <translation>这里不是数据段的开头</translation>
    </message>
    <message>
        <source>the file is not as long as it says</source>
        <translation>文件的长度与它所说的不符</translation>
    </message>
    <message>
        <source>the file ends too early: {} of {} events are there</source>
        <translation>文件过早结束：有 {} 个事件，共应有 {} 个</translation>
    </message>
    <message>
        <source>the file ends too early: {} events are there</source>
        <translation>文件过早结束：有 {} 个事件</translation>
    </message>
    <message>
        <source>the header says {} operations, there are {}</source>
        <translation>文件头说有 {} 个操作，实际有 {} 个</translation>
    </message>
    <message>
        <source>no setting and no let is named {}</source>
        <translation>没有名为 {} 的设置或 let</translation>
    </message>
    <message>
        <source>a .rep header has 2 or 4 numbers, this one has {}</source>
        <translation>.rep 的文件头有 2 个或 4 个数，这里有 {} 个</translation>
    </message>
    <message>
        <source>more than {} lines of text; those from here on are left out</source>
        <translation>文字超过 {} 行；从这里起都略去</translation>
    </message>
    <message>
        <source>{} needs two words</source>
        <translation>{} 之后需要两个词</translation>
    </message>
    <message>
        <source>config comes before the first operation</source>
        <translation>config 应在第一个操作之前</translation>
    </message>
    <message>
        <source>{} cannot be the name of a number, or is one already</source>
        <translation>{} 不能用作数的名字，或者已经是了</translation>
    </message>
    <message>
        <source>expect needs METRIC, one of == &lt;= &gt;= &lt; &gt; !=, and a number</source>
        <translation>expect 之后需要 METRIC、== &lt;= &gt;= &lt; &gt; != 之一，和一个数</translation>
    </message>
    <message>
        <source>the file ends in the middle of a number</source>
        <translation>文件在一个数的中间结束</translation>
    </message>
    <message>
        <source>{}: neither +SIZE nor -NUMBER</source>
        <translation>{}：既不是 +SIZE 也不是 -NUMBER</translation>
    </message>
    <message>
        <source>more than {} operations; reading stops here</source>
        <translation>操作超过 {} 个；读取到此为止</translation>
    </message>
    <message>
        <source>-{}: that block is not live: unknown or freed twice</source>
        <translation>-{}：那个块并不存活：未知，或被释放了两次</translation>
    </message>
    <message>
        <source>something stands behind a call</source>
        <translation>调用之后还有别的内容</translation>
    </message>
    <message>
        <source>{} {call|calls} whose result valgrind does not print {was|were} left out</source>
        <translation>略去了 {} 次 valgrind 没有打印结果的调用</translation>
    </message>
    <message>
        <source>{} {line is|lines are} not valgrind&apos;s and {was|were} skipped: record with --log-file</source>
        <translation>跳过了 {} 行不是 valgrind 写的内容：请用 --log-file 录制</translation>
    </message>
    <message>
        <source>the first line is not that of a heaptrack file</source>
        <translation>第一行不是 heaptrack 文件的第一行</translation>
    </message>
    <message>
        <source>heaptrack file version 0 (before 2017) is not read here, versions 1 to 3 are: record it anew</source>
        <translation>这里不读 heaptrack 文件版本 0（2017 年以前），只读版本 1 到 3：请重新录制</translation>
    </message>
    <message>
        <source>heaptrack file version {} is newer than what is read here (versions 1 to {}): a newer Heapglass may read it</source>
        <translation>heaptrack 文件版本 {} 比这里能读的（版本 1 到 {}）更新：更新的 Heapglass 也许能读</translation>
    </message>
    <message>
        <source>no format is named {}: there are {}</source>
        <translation>没有名为 {} 的格式：有 {}</translation>
    </message>
    <message>
        <source>not a trace: {} sums allocations up and does not keep them one by one; {} instead</source>
        <translation>不是跟踪记录：{} 只汇总分配，不逐一保留；请改为{}</translation>
    </message>
    <message>
        <source>not a trace: this is {}. Heapglass reads: {}</source>
        <translation>不是跟踪记录：这是{}。Heapglass 可以读：{}</translation>
    </message>
    <message>
        <source>not a kind of trace that is known here ({}). Heapglass reads: {}</source>
        <translation>不是这里认识的跟踪记录（{}）。Heapglass 可以读：{}</translation>
    </message>
    <message>
        <source>it is binary data</source>
        <translation>是二进制数据</translation>
    </message>
    <message>
        <source>none of its first lines fits one</source>
        <translation>开头的各行都不符合</translation>
    </message>
    <message>
        <source>{}: LO..HI is missing</source>
        <translation>{}：缺少 LO..HI</translation>
    </message>
    <message>
        <source>not an expression</source>
        <translation>不是表达式</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>too many parentheses</source>
        <translation>括号太多</translation>
    </message>
    <message>
        <source>a ) is missing</source>
        <translation>缺少 )</translation>
    </message>
    <message>
        <source>(nothing): {}</source>
        <translation>（空）：{}</translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation>除以零</translation>
    </message>
    <message>
        <source>shift by more than 63</source>
        <translation>移位超过 63</translation>
    </message>
    <message>
        <source>a value outside 0 to 2^63-1</source>
        <translation>值超出 0 到 2^63-1</translation>
    </message>
    <message>
        <source>{} is not known here</source>
        <translation>这里不认识 {}</translation>
    </message>
    <message>
        <source>a step of 0</source>
        <translation>步长为 0</translation>
    </message>
    <message>
        <source>{} is not an id</source>
        <translation>{} 不是编号</translation>
    </message>
    <message>
        <source>gen robson needs a heap to look at: choose a policy</source>
        <translation>gen robson 需要有堆可看：请选择一种策略</translation>
    </message>
    <message>
        <source>unit is {} (the header) to {}</source>
        <translation>unit 应为 {}（头部）到 {}</translation>
    </message>
    <message>
        <source>{} is not a name</source>
        <translation>{} 不是名字</translation>
    </message>
    <message>
        <source>size=LO..HI: HI is below LO or too far above it</source>
        <translation>size=LO..HI：HI 小于 LO，或比它大得太多</translation>
    </message>
    <message>
        <source>gen is {}</source>
        <translation>gen 可以是 {}</translation>
    </message>
    <message>
        <source>gen {} needs {}</source>
        <translation>gen {} 需要 {}</translation>
    </message>
    <message>
        <source>size is N or LO..HI</source>
        <translation>size 应为 N 或 LO..HI</translation>
    </message>
    <message>
        <source>{} is at least {}</source>
        <translation>{} 至少为 {}</translation>
    </message>
    <message>
        <source>this ask has no answer directly after its options</source>
        <translation>这个 ask 的选项之后没有紧跟 answer</translation>
    </message>
    <message>
        <source>{} needs a text</source>
        <translation>{} 之后需要文字</translation>
    </message>
    <message>
        <source>{} takes no text</source>
        <translation>{} 之后不应有文字</translation>
    </message>
    <message>
        <source>the first text line is lesson NUMBER TITLE</source>
        <translation>第一条文字行应为 lesson NUMBER TITLE</translation>
    </message>
    <message>
        <source>lesson comes first, and once</source>
        <translation>lesson 应在最前，且只有一次</translation>
    </message>
    <message>
        <source>lesson needs a number and a title</source>
        <translation>lesson 需要编号和标题</translation>
    </message>
    <message>
        <source>this ask has no reveal before the next {}</source>
        <translation>这个 ask 在下一个 {} 之前没有 reveal</translation>
    </message>
    <message>
        <source>an option belongs directly after its ask</source>
        <translation>option 应紧跟在它的 ask 之后</translation>
    </message>
    <message>
        <source>the same option twice</source>
        <translation>同样的选项出现了两次</translation>
    </message>
    <message>
        <source>an answer belongs directly after the options of its ask, once</source>
        <translation>answer 应紧跟在它的 ask 的选项之后，且只有一次</translation>
    </message>
    <message>
        <source>this ask has fewer than two options</source>
        <translation>这个 ask 的选项少于两个</translation>
    </message>
    <message>
        <source>the answer is none of the options</source>
        <translation>answer 不是任何一个选项</translation>
    </message>
    <message>
        <source>chip needs a KEY and a VALUE</source>
        <translation>chip 需要 KEY 和 VALUE</translation>
    </message>
    <message>
        <source>slider needs a KEY and VALUES</source>
        <translation>slider 需要 KEY 和 VALUES</translation>
    </message>
    <message>
        <source>twin needs the name of a file beside this one</source>
        <translation>twin 需要与本文件在一起的文件的名字</translation>
    </message>
    <message>
        <source>this ask has no reveal before the end</source>
        <translation>这个 ask 到结尾都没有 reveal</translation>
    </message>
    <message>
        <source>this ask has no answer before the end</source>
        <translation>这个 ask 到结尾都没有 answer</translation>
    </message>
    <message>
        <source>{} ids are too many to shuffle</source>
        <translation>{} 个编号太多，无法打乱</translation>
    </message>
    <message>
        <source>{} needs an id and a size</source>
        <translation>{} 需要编号和大小</translation>
    </message>
    <message>
        <source>f needs an id</source>
        <translation>f 需要编号</translation>
    </message>
    <message>
        <source>after f IDS comes nothing, reverse, shuffle SEED or random COUNT SEED</source>
        <translation>f IDS 之后应为空、reverse、shuffle SEED 或 random COUNT SEED</translation>
    </message>
    <message>
        <source>m takes nothing</source>
        <translation>m 之后不应有内容</translation>
    </message>
    <message>
        <source>each needs V LO..HI : operations</source>
        <translation>each 需要 V LO..HI : 操作</translation>
    </message>
    <message>
        <source>too many each in one line</source>
        <translation>一行中 each 太多</translation>
    </message>
    <message>
        <source>unknown word {}</source>
        <translation>不认识的词 {}</translation>
    </message>
    <message>
        <source>more than {} zones</source>
        <translation>独立堆超过 {} 个</translation>
    </message>
    <message>
        <source>this list has too many empty rounds; not run on</source>
        <translation>这份列表空转的轮数太多；不再运行</translation>
    </message>
    <message>
        <source>with this line the list would pass {} operations; not run</source>
        <translation>加上这一行，列表会超过 {} 个操作；没有运行</translation>
    </message>
    <message>
        <source>id {} is already live</source>
        <translation>编号 {} 已经存活</translation>
    </message>
    <message>
        <source>free of id {}, which is not live</source>
        <translation>释放编号 {}，但它并不存活</translation>
    </message>
    <message>
        <source>note: {}</source>
        <translation>说明：{}</translation>
    </message>
    <message>
        <source>contains no events: the file is empty</source>
        <translation>没有事件：文件是空的</translation>
    </message>
    <message>
        <source>stopped after {} bytes of text, the limit</source>
        <translation>读了 {} 字节文字后停止，这是上限</translation>
    </message>
    <message>
        <source>stopped after {} bytes of text: packed {} times, as no recording is (a limit of your own, --max-bytes, is kept to instead)</source>
        <translation>读了 {} 字节文字后停止：压缩了 {} 倍，没有录制会是这样（若用 --max-bytes 自定上限，则以它为准）</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>more events than a trace can hold (2^32)</source>
        <translation>事件多于一份跟踪记录所能容纳的数目（2^32）</translation>
    </message>
    <message>
        <source>the file does not begin as a native trace does</source>
        <translation>文件的开头不是原生跟踪记录</translation>
    </message>
    <message>
        <source>the checksum of the first 16 bytes is wrong</source>
        <translation>前 16 字节的校验和不对</translation>
    </message>
    <message>
        <source>version {} of the native format is not read here, version {} is</source>
        <translation>这里不读原生格式的版本 {}，只读版本 {}</translation>
    </message>
    <message>
        <source>column {} cannot be decoded</source>
        <translation>列 {} 无法解码</translation>
    </message>
    <message>
        <source>its columns do not fit its header</source>
        <translation>它的列与它的头不符</translation>
    </message>
    <message>
        <source>its columns do not end with its events</source>
        <translation>它的列没有随它的事件一起结束</translation>
    </message>
    <message>
        <source>has an unknown operation</source>
        <translation>的操作未知</translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>names a block that does not exist</source>
        <translation>所指的块不存在</translation>
    </message>
    <message>
        <source>has an impossible address</source>
        <translation>的地址不可能存在</translation>
    </message>
    <message>
        <source>has a rank of no freed place</source>
        <translation>的序号没有对应的已释放位置</translation>
    </message>
    <message>
        <source>has a name that does not exist</source>
        <translation>的名字不存在</translation>
    </message>
    <message>
        <source>lies in a zone that does not exist</source>
        <translation>所在的独立堆不存在</translation>
    </message>
    <message>
        <source>states an alignment of no allocation</source>
        <translation>给出了对齐值，却不是分配</translation>
    </message>
    <message>
        <source>has alignments that do not fit</source>
        <translation>的对齐值不符</translation>
    </message>
    <message>
        <source>its event {} {}</source>
        <translation>它的事件 {} {}</translation>
    </message>
    <message>
        <source>a row does not fit</source>
        <translation>有一行不符</translation>
    </message>
    <message>
        <source>events {} to {} are missing before this place</source>
        <translation>在此之前缺少事件 {} 到 {}</translation>
    </message>
    <message>
        <source>its events are out of order</source>
        <translation>它的事件次序不对</translation>
    </message>
    <message>
        <source>call stack {} is not there</source>
        <translation>调用栈 {} 不在</translation>
    </message>
    <message>
        <source>event {} ends a block that is not live</source>
        <translation>事件 {} 结束一个并不存活的块</translation>
    </message>
    <message>
        <source>cancelled; nothing was written</source>
        <translation>已取消；没有写入任何东西</translation>
    </message>
    <message>
        <source>out of memory; nothing was written</source>
        <translation>内存不足；没有写入任何东西</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>the file became shorter while it was read</source>
        <translation>文件在读取时变短了</translation>
    </message>
    <message>
        <source>is a directory: name a file in it</source>
        <translation>是一个目录：请指定其中的文件</translation>
    </message>
    <message>
        <source>is a named pipe (FIFO): to read from it, give it as the standard input (-)</source>
        <translation>是命名管道（FIFO）：要从中读取，请把它作为标准输入（-）</translation>
    </message>
    <message>
        <source>is a socket</source>
        <translation>是套接字</translation>
    </message>
    <message>
        <source>is a device</source>
        <translation>是设备</translation>
    </message>
    <message>
        <source>is compressed more than twice over: unpack it once by hand</source>
        <translation>压缩了不止两层：请先手动解开一层</translation>
    </message>
    <message>
        <source>{}; nothing was written</source>
        <translation>{}；没有写入任何东西</translation>
    </message>
    <message>
        <source>events {} to {} cannot be read any more: the file has changed since it was opened</source>
        <translation>事件 {} 到 {} 再也读不出来：文件在打开之后改变了</translation>
    </message>
    <message>
        <source>name or number of the thread that made the block, or last resized it</source>
        <translation>分配该块或最后一次调整其大小的线程的名称或编号</translation>
    </message>
    <message>
        <source>the caller (-i), times (-t, -r), threads (-f), reallocs, failed calls</source>
        <translation>调用者 (-i)、时间 (-t、-r)、线程 (-f)、realloc、失败的调用</translation>
    </message>
    <message>
        <source>reallocs, names of blocks, threads of .rep files, settings of the heap, calls of _heapmin</source>
        <translation>realloc、块名、.rep 文件的线程、堆的设置、_heapmin 的调用</translation>
    </message>
    <message>
        <source>addresses, times, callers</source>
        <translation>地址、时间、调用者</translation>
    </message>
    <message>
        <source>what the table has of times, callers, threads, alignments</source>
        <translation>表格中有的时间、调用者、线程、对齐</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>expected a term: size, age, lifetime, event, alive at, id, page, offset, site, thread, #123 or 0x1000</source>
        <translation>这里应为条件：size、age、lifetime、event、alive at、id、page、offset、site、thread、#123 或 0x1000</translation>
    </message>
    <message>
        <source>expected a text, such as {}</source>
        <translation>这里应为文字，例如 {}</translation>
    </message>
    <message>
        <source>is of a thread that does not exist</source>
        <translation>属于不存在的线程</translation>
    </message>
    <message>
        <source>the copy of it in the cache was damaged: it is made anew</source>
        <translation>缓存中它的副本已损坏：会重新制作</translation>
    </message>
    <message>
        <source>By call site</source>
        <translation>按调用点</translation>
    </message>
    <message>
        <source>{} {call site|call sites}</source>
        <translation>{} 个调用点</translation>
    </message>
    <message>
        <source>{} {call site keeps|call sites keep} {} of {} {page|pages}: {}</source>
        <translation>{} 个调用点占住 {} 页（共 {} 页）：{}</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>{} {class of sizes|classes of sizes}</source>
        <translation>{} 个大小类</translation>
    </message>
    <message>
        <source>{} {class keeps|classes keep} {} of {} {page|pages}: {}</source>
        <translation>{} 个类占住 {} 页（共 {} 页）：{}</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>按年龄</translation>
    </message>
    <message>
        <source>By thread</source>
        <translation>按线程</translation>
    </message>
    <message>
        <source>{} {thread|threads}</source>
        <translation>{} 个线程</translation>
    </message>
    <message>
        <source>{} {thread keeps|threads keep} {} of {} {page|pages}: {}</source>
        <translation>{} 个线程占住 {} 页（共 {} 页）：{}</translation>
    </message>
    <message>
        <source>by address</source>
        <translation>按地址</translation>
    </message>
    <message>
        <source>by address, from where the last search ended</source>
        <translation>按地址，从上次搜索停下处开始</translation>
    </message>
    <message>
        <source>by length, the lowest of equals first</source>
        <translation>按长度，同长者地址低的在前</translation>
    </message>
    <message>
        <source>the longest first</source>
        <translation>最长的在前</translation>
    </message>
    <message>
        <source>the one that came last first</source>
        <translation>后来的在前</translation>
    </message>
    <message>
        <source>the one that came first first</source>
        <translation>先来的在前</translation>
    </message>
    <message>
        <source>by length, of equals the one that came last first</source>
        <translation>按长度，同长者后来的在前</translation>
    </message>
    <message>
        <source>a list each length, in each the one that came first first</source>
        <translation>每种长度一个链表，表中先来的在前</translation>
    </message>
    <message>
        <source>a list each range of lengths, in each the one that came last first</source>
        <translation>每个长度区间一个链表，表中后来的在前</translation>
    </message>
    <message>
        <source>{} {block|blocks} recorded where another one lives {is|are} left out, first at event {} ({})</source>
        <translation>{} 个块录制在另一个存活块所在之处，已略去，首个在事件 {}（{}）</translation>
    </message>
    <message>
        <source>an alignment is a power of two</source>
        <translation>对齐须是二的幂</translation>
    </message>
    <message>
        <source>the trace ends at event {}</source>
        <translation>跟踪记录到事件 {} 为止</translation>
    </message>
    <message>
        <source>{} of {} live {block|blocks}, {} {byte|bytes} in {} {page|pages}</source>
        <translation>{} 块（存活共 {} 块），{} 字节，在 {} 页中</translation>
    </message>
    <message>
        <source>{} live {block holds|blocks hold} {} {page|pages}, in which {} {byte is|bytes are} free</source>
        <translation>{} 个存活块占住 {} 页，其中 {} 字节空闲</translation>
    </message>
    <message>
        <source>a number has no spaces in it</source>
        <translation>数字中间不能有空格</translation>
    </message>
    <message>
        <source>{} {call|calls} of child processes {was|were} left out: record with --log-file=trace.%p for a file each</source>
        <translation>略去了子进程的 {} 次调用：用 --log-file=trace.%p 录制，让每个进程各有一个文件</translation>
    </message>
    <message>
        <source>_heapmin would return</source>
        <translation>_heapmin 会归还</translation>
    </message>
    <message>
        <source>committed − what _heapmin would return</source>
        <translation>已提交 − _heapmin 会归还的</translation>
    </message>
    <message>
        <source>blocks that are free; neighbours that are not merged count apart</source>
        <translation>空闲的块；没有合并的相邻块分开计</translation>
    </message>
    <message>
        <source>{} {time|times} could not be read, the first in line {}: those rows get times between those of their neighbours</source>
        <translation>{} 个时间无法读出，首个在第 {} 行：这些行得到相邻各行之间的时间</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>free (not in the file)</source>
        <translation>free（文件中没有）</translation>
    </message>
    <message>
        <source>free of an unknown pointer</source>
        <translation>对未知指针的 free</translation>
    </message>
    <message>
        <source>malloc that failed</source>
        <translation>失败的 malloc</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>SVG: lines and text stay sharp at any size</source>
        <translation>SVG：线条和文字在任何大小下都清晰</translation>
    </message>
    <message>
        <source>PNG: as on the screen</source>
        <translation>PNG：与屏幕相同</translation>
    </message>
    <message>
        <source>PNG at twice the resolution</source>
        <translation>PNG：两倍分辨率</translation>
    </message>
    <message>
        <source>PDF: a page as large as the picture</source>
        <translation>PDF：页面与图一样大</translation>
    </message>
    <message>
        <source>CSV: the numbers behind the picture</source>
        <translation>CSV：图背后的数据</translation>
    </message>
    <message>
        <source>PNG at twice the resolution, transparent: for slides of any colour</source>
        <translation>两倍分辨率的 PNG，透明：用于任何颜色的幻灯片</translation>
    </message>
</context>
<context>
    <name>FigureTexts</name>
    <message>
        <source>not known where addresses are recorded</source>
        <translation>地址为录制时未知</translation>
    </message>
    <message>
        <source>%1 bytes: %2</source>
        <translation>%1 字节：%2</translation>
    </message>
</context>
<context>
    <name>FreeMapTexts</name>
    <message>
        <source>KiB in free blocks of each size</source>
        <translation>各种大小的空闲块的 KiB 数</translation>
    </message>
    <message>
        <source>Bytes in free blocks of each size</source>
        <translation>各种大小的空闲块的字节数</translation>
    </message>
    <message>
        <source>Number of free blocks of each size</source>
        <translation>各种大小的空闲块的个数</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source> · 1 px = %1</source>
        <translation> · 1 像素 = %1</translation>
    </message>
    <message>
        <source> · the %1 largest are drawn</source>
        <translation> · 画出了最大的 %1 个</translation>
    </message>
    <message>
        <source>Where they lie, to scale; rows are numbered by page</source>
        <translation>它们的位置，按比例；各行以页编号</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>A request of %1 needs a block of %2. Of %3 free, %4 (%5) lie in blocks that long; the other %6 are external fragmentation for this size.</source>
        <translation>%1 的请求需要 %2 的块。在 %3 空闲中，%4 (%5) 在这么长的块里；其余 %6 对这一大小来说是外部碎片。</translation>
    </message>
    <message>
        <source>A request of %1 needs a block of %2. Of %3 free, at least %4 (%5) lie in blocks that long; at most %6 are external fragmentation for this size.</source>
        <translation>%1 的请求需要 %2 的块。在 %3 空闲中，至少 %4 (%5) 在这么长的块里；至多 %6 对这一大小来说是外部碎片。</translation>
    </message>
    <message>
        <source>Share of it that a request could use</source>
        <translation>其中一次请求可用的比例</translation>
    </message>
    <message>
        <source> · largest %1 at %2, page %3</source>
        <translation> · 最大 %1，位于 %2，页 %3</translation>
    </message>
    <message>
        <source>Where they lie, to scale; rows are numbered by byte, p: a page begins</source>
        <translation>它们的位置，按比例；各行以字节编号，p 表示一页的开始</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>free list</source>
        <translation>空闲链表</translation>
    </message>
    <message>
        <source>How the heap finds its free blocks again: each carries a link to the next.</source>
        <translation>堆怎样重新找到它的空闲块：每个空闲块都带有指向下一个的指针。</translation>
    </message>
    <message>
        <source>first fit</source>
        <translation>首次适配</translation>
    </message>
    <message>
        <source>A policy: the free block of the lowest address that is large enough.</source>
        <translation>一种策略：取地址最低的足够大的空闲块。</translation>
    </message>
    <message>
        <source>next fit</source>
        <translation>下一次适配</translation>
    </message>
    <message>
        <source>A policy: as first fit, but the search goes on where the last one ended.</source>
        <translation>一种策略：同首次适配，但从上次结束的地方继续查找。</translation>
    </message>
    <message>
        <source>best fit</source>
        <translation>最佳适配</translation>
    </message>
    <message>
        <source>A policy: the smallest free block that is large enough.</source>
        <translation>一种策略：取足够大的空闲块中最小的。</translation>
    </message>
    <message>
        <source>worst fit</source>
        <translation>最差适配</translation>
    </message>
    <message>
        <source>A policy: the largest free block.</source>
        <translation>一种策略：取最大的空闲块。</translation>
    </message>
    <message>
        <source>size class</source>
        <translation>大小类</translation>
    </message>
    <message>
        <source>Requests of nearly one size are rounded up to it and lie together.</source>
        <translation>大小相近的请求向上取整为同一大小，并放在一起。</translation>
    </message>
    <message>
        <source>block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>A piece of the heap: live with what one malloc got, or free. Live ones have a header.</source>
        <translation>堆的一段：存活的是一次 malloc 得到的，其余是空闲的。存活块有头部。</translation>
    </message>
    <message>
        <source>header</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Bytes before the payload in which the heap notes the block&apos;s size: 16 here.</source>
        <translation>有效载荷之前的字节，堆在其中记录块的大小：这里是 16 字节。</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>有效载荷</translation>
    </message>
    <message>
        <source>The bytes of a block that the program asked for and may use.</source>
        <translation>块中程序所请求、可以使用的字节。</translation>
    </message>
    <message>
        <source>slack</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Bytes of a live block that nobody asked for: its size was rounded up.</source>
        <translation>存活块中没有人请求的字节：块的大小向上取整了。</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>The unit in which the system gives memory and takes it back, often 4,096 bytes: whole or not at all.</source>
        <translation>系统给出和收回内存的单位，通常为 4,096 字节：要么整页，要么不归还。</translation>
    </message>
    <message>
        <source>heap</source>
        <translation>堆</translation>
    </message>
    <message>
        <source>The memory from which malloc serves a program: it grows by whole pages.</source>
        <translation>malloc 从这里向程序提供内存：它以整页增长。</translation>
    </message>
    <message>
        <source>bookkeeping</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>What the heap writes into a free block to find it again: its size and two links.</source>
        <translation>堆为了重新找到空闲块而写在其中的内容：它的大小和两个指针。</translation>
    </message>
    <message>
        <source>coalesce</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>To merge a freed block with free neighbours into one.</source>
        <translation>把释放的块与相邻的空闲块合为一块。</translation>
    </message>
    <message>
        <source>split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>To cut a free block that is too large in two and keep the rest free.</source>
        <translation>把过大的空闲块一分为二，剩余部分仍空闲。</translation>
    </message>
    <message>
        <source>held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Of a page: a byte of a live block lies in it, so it cannot go back.</source>
        <translation>就页而言：其中有存活块的字节，所以不能归还。</translation>
    </message>
    <message>
        <source>refault</source>
        <translation>再次缺页</translation>
    </message>
    <message>
        <source>A page that was given back is needed again: the system must find a fresh one.</source>
        <translation>已归还的页又要使用：系统必须另找一页。</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>独立堆</translation>
    </message>
    <message>
        <source>A heap of its own for some of the objects.</source>
        <translation>为部分对象单设的堆。</translation>
    </message>
    <message>
        <source>_heapmin</source>
        <translation>_heapmin</translation>
    </message>
    <message>
        <source>The C run-time function that gives unused pages of the heap back to the system. It returns 0, or -1 with errno.</source>
        <translation>C 运行库函数，把堆中不用的页归还给系统。它返回 0，或返回 -1 并设置 errno。</translation>
    </message>
    <message>
        <source>realloc</source>
        <translation>realloc</translation>
    </message>
    <message>
        <source>Makes a block larger or smaller; where it cannot stay, its bytes are copied.</source>
        <translation>使块变大或变小；不能留在原处时，就要复制它的字节。</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>The rule by which the heap picks the free block for a request.</source>
        <translation>堆为请求挑选空闲块的规则。</translation>
    </message>
    <message>
        <source>live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>Allocated and not freed: the program may still use it.</source>
        <translation>已分配而未释放：程序仍可使用。</translation>
    </message>
    <message>
        <source>hole</source>
        <translation>空洞</translation>
    </message>
    <message>
        <source>A free block between live ones.</source>
        <translation>存活块之间的空闲块。</translation>
    </message>
    <message>
        <source>page fault</source>
        <translation>缺页</translation>
    </message>
    <message>
        <source>The program touches a page that has no memory yet: the system stops it and finds some.</source>
        <translation>程序访问还没有内存的页：系统让它停下，找来内存。</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Of a page: the system has given memory for it and not got it back.</source>
        <translation>就页而言：系统已为它给出内存，尚未收回。</translation>
    </message>
    <message>
        <source>coalescing</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merging a freed block with free neighbours into one.</source>
        <translation>把被释放的块与相邻的空闲块合为一块。</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>被钉住</translation>
    </message>
    <message>
        <source>Of a page: held, but less than a quarter of it is live.</source>
        <translation>指页：被占用，但其中存活的不到四分之一。</translation>
    </message>
    <message>
        <source>releasable</source>
        <translation>可归还</translation>
    </message>
    <message>
        <source>Of a page: nothing that the heap needs lies in it, so _heapmin would give it back.</source>
        <translation>指页：其中没有堆需要的东西，_heapmin 会归还它。</translation>
    </message>
    <message>
        <source>internal fragmentation</source>
        <translation>内部碎片</translation>
    </message>
    <message>
        <source>The share of the live blocks&apos; bytes that nobody asked for: headers and slack.</source>
        <translation>存活块的字节中没有人请求的比例：头部和填充。</translation>
    </message>
</context>
<context>
    <name>LaneTexts</name>
    <message>
        <source>after _heapmin as much as in the first</source>
        <translation>_heapmin 之后与第一个堆一样多</translation>
    </message>
    <message>
        <source>after _heapmin %1 less than in the first</source>
        <translation>_heapmin 之后比第一个堆少 %1</translation>
    </message>
    <message>
        <source>after _heapmin %1 more than in the first</source>
        <translation>_heapmin 之后比第一个堆多 %1</translation>
    </message>
    <message>
        <source>what the pages hold is told after your answer</source>
        <translation>页里有什么，回答之后才说明</translation>
    </message>
    <message>
        <source>%1 of %2 held</source>
        <translation>%2 页中占住 %1 页</translation>
    </message>
    <message>
        <source>at event %1</source>
        <translation>在事件 %1</translation>
    </message>
    <message>
        <source>_heapmin not called here</source>
        <translation>这里没有调用 _heapmin</translation>
    </message>
    <message>
        <source>other calls of _heapmin than in the first</source>
        <translation>_heapmin 的调用与第一个堆不同</translation>
    </message>
    <message>
        <source>%1 of %2 returned</source>
        <translation>%2 页中归还 %1 页</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>What Heapglass answers</source>
        <translation>Heapglass 回答什么</translation>
    </message>
    <message>
        <source>Moving about, comparing, presenting</source>
        <translation>浏览、对比、演示</translation>
    </message>
    <message>
        <source>_heapmin and its kin</source>
        <translation>_heapmin 及其同类</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Free blocks</source>
        <translation>空闲块</translation>
    </message>
    <message>
        <source>Time × address</source>
        <translation>时间 × 地址</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Who holds</source>
        <translation>谁占用</translation>
    </message>
    <message>
        <source>Figures and their formulas</source>
        <translation>指标及其公式</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Policies and knobs</source>
        <translation>策略和参数</translation>
    </message>
    <message>
        <source>Formats, and recording</source>
        <translation>格式和录制</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>演练场</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>ManualTexts</name>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>number</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>name in files</source>
        <translation>文件中的名字</translation>
    </message>
    <message>
        <source>Every number that the window shows stands in this table. Bytes are exact, with units of 1,024. In the tab Figures, pointing at a line rings the pages that it counts.</source>
        <translation>窗口显示的每个数都列在这个表里。字节数是精确的，单位以 1,024 进位。在“指标”选项卡中，指向一行就会圈出它所计的页。</translation>
    </message>
    <message>
        <source>At the cursor</source>
        <translation>游标处</translation>
    </message>
    <message>
        <source>Over the whole run</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Ctrl+F searches the live blocks at the cursor: terms with &quot;and&quot; between them, as in `size&gt;4K and alive at 1200000`. What does not match is dimmed, or hidden; F3 and Shift+F3 go through what was found. A number alone, a page or an address goes there.</source>
        <translation>Ctrl+F 查找游标处的存活块：条件之间用“and”连接，如 `size&gt;4K and alive at 1200000`。不符合的变暗或隐藏；F3 和 Shift+F3 逐个走过找到的块。单独一个数、一个页或一个地址则转到该处。</translation>
    </message>
    <message>
        <source>term</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>which blocks</source>
        <translation>哪些块</translation>
    </message>
    <message>
        <source>A policy says where a block goes. The same trace can be run with any of them; &quot;as recorded&quot; leaves the blocks where the program&apos;s own allocator had them.</source>
        <translation>策略决定块放在哪里。同一跟踪记录可以用任何一种策略运行；“按录制的地址”则让块留在程序自己的分配器所放的位置。</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>what it teaches</source>
        <translation>它说明什么</translation>
    </message>
    <message>
        <source>knobs</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Knobs (Ctrl+K)</source>
        <translation>参数 (Ctrl+K)</translation>
    </message>
    <message>
        <source>knob</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>What a file is is told from its content, never from its name; it may be packed with gzip, zstd or xz. Every format has the order of the requests and their sizes.</source>
        <translation>文件是什么，由内容判断，从不看名字；它可以是 gzip、zstd 或 xz 压缩的。每种格式都有请求的顺序和大小。</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>carries</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>lacks</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Record your program</source>
        <translation>录制你的程序</translation>
    </message>
    <message>
        <source>Run one of these in a terminal, then open the file that it writes. Help, Record your program has the same commands for a program of your choice.</source>
        <translation>在终端里运行其中一条，然后打开它写出的文件。“帮助”菜单中的“录制你的程序”有同样的命令，可用于你选择的程序。</translation>
    </message>
    <message>
        <source>Needs: %1.</source>
        <translation>需要：%1。</translation>
    </message>
</context>
<context>
    <name>MarkTexts</name>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>Events %1 to %2</source>
        <translation>事件 %1 到 %2</translation>
    </message>
    <message>
        <source>Block #%1</source>
        <translation>块 #%1</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation>%1，位于 %2，%3</translation>
    </message>
    <message>
        <source>The marks of this trace are of a newer Heapglass: they are left as they are, and marks made now are not kept.</source>
        <translation>此跟踪记录的标记来自更新版本的 Heapglass：保持原样，现在所做的标记不会保存。</translation>
    </message>
    <message>
        <source>The marks of this trace could not be read: %1.</source>
        <translation>无法读取此跟踪记录的标记：%1。</translation>
    </message>
    <message>
        <source>The marks of this trace</source>
        <translation>此跟踪记录的标记</translation>
    </message>
    <message>
        <source>The marks are not kept: %1.</source>
        <translation>标记没有保存：%1。</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>无法创建 %1</translation>
    </message>
    <message>
        <source>another Heapglass is writing them; change one to try again</source>
        <translation>另一个 Heapglass 正在写入；修改任一标记即可重试</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be removed</source>
        <translation>无法删除 %1</translation>
    </message>
    <message>
        <source>%1 (tag %2)</source>
        <translation>%1（标签 %2）</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>标记：%1</translation>
    </message>
</context>
<context>
    <name>PageMap</name>
    <message>
        <source>page</source>
        <translation>页</translation>
    </message>
    <message>
        <source> at event %1</source>
        <translation>（事件 %1）</translation>
    </message>
    <message>
        <source>heap end %1</source>
        <translation>堆尾 %1</translation>
    </message>
    <message>
        <source>any key completes the animation</source>
        <translation>按任意键跳过动画</translation>
    </message>
    <message>
        <source>page states after your answer</source>
        <translation>回答之后显示页的状态</translation>
    </message>
    <message>
        <source>nothing live</source>
        <translation>没有存活</translation>
    </message>
</context>
<context>
    <name>PlaceTexts</name>
    <message>
        <source>address %1</source>
        <translation>地址 %1</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>偏移 %1</translation>
    </message>
    <message>
        <source>Page %1 is not in the heap at event %2.</source>
        <translation>在事件 %2 处，堆中没有第 %1 页。</translation>
    </message>
    <message>
        <source>Page %1 is not in the heap at event %2; it was from about event %3 on.</source>
        <translation>在事件 %2 处，堆中没有第 %1 页；约从事件 %3 起曾经有。</translation>
    </message>
    <message>
        <source>Page %1 is not in the heap at event %2; from about event %3 on it is.</source>
        <translation>在事件 %2 处，堆中没有第 %1 页；约从事件 %3 起才有。</translation>
    </message>
    <message>
        <source>The heap goes from %1 to %2 (page %3).</source>
        <translation>堆从 %1 到 %2（第 %3 页）。</translation>
    </message>
</context>
<context>
    <name>SaveText</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%Ln {holds|hold} live blocks</source>
        <translation>
            <numerusform>%Ln 页有存活块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {holds|hold} free-list headers</source>
        <translation>
            <numerusform>%Ln 页有空闲链表的头部</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {stays|stay}</source>
        <translation>
            <numerusform>留下 %Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {was|were} returned before</source>
        <translation>
            <numerusform>%Ln 页以前已归还</numerusform>
        </translation>
    </message>
    <message>
        <source>_heapmin was not called: %1</source>
        <translation>没有调用 _heapmin：%1</translation>
    </message>
    <message>
        <source>_heapmin returned %1, errno %2 (%3): this heap does not support it, no page was returned</source>
        <translation>_heapmin 返回 %1，errno 为 %2 (%3)：这个堆不支持它，没有归还任何页</translation>
    </message>
    <message numerus="yes">
        <source>_heapmin returned 0: %1 of %Ln {page|pages} (%2) returned</source>
        <translation>
            <numerusform>_heapmin 返回 0：归还 %Ln 页中的 %1 页 (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>a free block&apos;s header only</source>
        <translation>仅有空闲块的头部</translation>
    </message>
    <message>
        <source>%1 or more blocks</source>
        <translation>%1 个以上的块</translation>
    </message>
    <message numerus="yes">
        <source>%Ln {block|blocks}</source>
        <translation>
            <numerusform>%Ln 个块</numerusform>
        </translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>All were cut off the top, so the heap ends at page %1</source>
        <translation>全部从堆尾截去，堆现在到第 %1 页为止</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 {is|are} cut off the top, so the heap ends at page %2</source>
        <translation>
            <numerusform>%1 页中有 %Ln 页从堆尾截去，堆现在到第 %2 页为止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {goes|go} back in place</source>
        <translation>
            <numerusform>%Ln 页原地归还</numerusform>
        </translation>
    </message>
    <message>
        <source>. The next use of a released page costs a page fault.</source>
        <translation>。再次使用已归还的页，要付出一次缺页的代价。</translation>
    </message>
    <message>
        <source>not available: these addresses are recorded, not simulated</source>
        <translation>不可用：这些地址是录制的，不是模拟的</translation>
    </message>
    <message>
        <source>would return -1, errno 40 (ENOSYS)</source>
        <translation>会返回 -1，errno 为 40 (ENOSYS)</translation>
    </message>
    <message numerus="yes">
        <source>would return %1 of %Ln {page|pages} (%2)</source>
        <translation>
            <numerusform>会归还 %1 页，共 %Ln 页 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page|pages}, %1</source>
        <translation>
            <numerusform>%Ln 页，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longest releasable run %Ln {page|pages} at page %1</source>
        <translation>
            <numerusform>可归还的最长一段从第 %1 页起，共 %Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>The heap is empty.</source>
        <translation>堆是空的。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page|pages}. </source>
        <translation>
            <numerusform>共 %Ln 页。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held, of these %1 by less than a quarter</source>
        <translation>
            <numerusform>%Ln 页被占用，其中 %1 页的存活部分不足四分之一</numerusform>
        </translation>
    </message>
    <message>
        <source>; the others have no live byte, and whether they are committed is unknown.</source>
        <translation>；其余的页没有存活字节，是否已提交则未知。</translation>
    </message>
    <message numerus="yes">
        <source>; %Ln by bookkeeping</source>
        <translation>
            <numerusform>；%Ln 页被元数据占用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln free</source>
        <translation>
            <numerusform>；%Ln 页空闲</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, the longest run %Ln {page|pages} at page %1</source>
        <translation>
            <numerusform>，最长一段从第 %1 页起，共 %Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln returned</source>
        <translation>
            <numerusform>；%Ln 页已归还</numerusform>
        </translation>
    </message>
    <message>
        <source>. _heapmin would return -1, errno 40 (ENOSYS).</source>
        <translation>。_heapmin 会返回 -1，errno 为 40 (ENOSYS)。</translation>
    </message>
    <message numerus="yes">
        <source>. _heapmin would return %Ln.</source>
        <translation>
            <numerusform>。_heapmin 会归还 %Ln 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>no free bytes in the heap</source>
        <translation>堆中没有空闲字节</translation>
    </message>
    <message>
        <source>largest free %1 of %2: 1 − largest ÷ free %3</source>
        <translation>最大空闲 %1，共 %2：1 − 最大 ÷ 空闲 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln {byte|bytes}</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message numerus="yes">
        <source>held by %Ln {block|blocks}</source>
        <translation>
            <numerusform>被 %Ln 个块占用</numerusform>
        </translation>
    </message>
    <message>
        <source>held by 1 block of %1</source>
        <translation>被 1 个 %1的块占用</translation>
    </message>
    <message>
        <source>%1. All of it is live.</source>
        <translation>%1。整页都是存活的。</translation>
    </message>
    <message>
        <source>%1. %2 here are not live.</source>
        <translation>%1。这里有 %2是非存活的。</translation>
    </message>
    <message>
        <source>%1. %2 free here cannot be returned.</source>
        <translation>%1。这里空闲的 %2不能归还。</translation>
    </message>
    <message>
        <source>free. _heapmin returns it only where it lies at the end of the heap.</source>
        <translation>空闲。只有位于堆尾时，_heapmin 才归还它。</translation>
    </message>
    <message>
        <source>free. This heap has no _heapmin that would return it.</source>
        <translation>空闲。这个堆没有能归还它的 _heapmin。</translation>
    </message>
    <message>
        <source>free. _heapmin returns it.</source>
        <translation>空闲。_heapmin 会归还它。</translation>
    </message>
    <message>
        <source>empty, but it carries the header of a free block; stays.</source>
        <translation>没有存活字节，但有空闲块的头部；留下。</translation>
    </message>
    <message>
        <source>returned to the system; next use costs a page fault.</source>
        <translation>已归还给系统；再次使用要付出一次缺页的代价。</translation>
    </message>
    <message>
        <source>no live byte. Addresses are recorded, so whether it is committed is unknown.</source>
        <translation>没有存活字节。地址是录制的，所以是否已提交未知。</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>被钉住</translation>
    </message>
    <message>
        <source>held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>meta-held</source>
        <translation>元数据占用</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>releasable</source>
        <translation>可归还</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>less than a quarter is live</source>
        <translation>存活部分不足四分之一</translation>
    </message>
    <message>
        <source>a quarter or more is live</source>
        <translation>存活部分为四分之一或更多</translation>
    </message>
    <message>
        <source>only the header of a free block lies here</source>
        <translation>这里只有空闲块的头部</translation>
    </message>
    <message>
        <source>given back to the system</source>
        <translation>已归还给系统</translation>
    </message>
    <message>
        <source>free, and nothing holds it</source>
        <translation>空闲，没有被占用</translation>
    </message>
    <message>
        <source>no live byte; committed or not is unknown</source>
        <translation>没有存活字节；是否已提交未知</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>第 %1 页：%2</translation>
    </message>
    <message>
        <source>Page %1: %2.</source>
        <translation>第 %1 页：%2。</translation>
    </message>
    <message>
        <source>Pages %1 to %2: %3.</source>
        <translation>第 %1 到 %2 页：%3。</translation>
    </message>
    <message>
        <source>, %1 live</source>
        <translation>，存活 %1</translation>
    </message>
    <message numerus="yes">
        <source> in %Ln {block|blocks}</source>
        <translation>
            <numerusform>，在 %Ln 个块里</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown call site</source>
        <translation>未知的调用点</translation>
    </message>
    <message>
        <source>born at %1</source>
        <translation>分配于%1</translation>
    </message>
    <message>
        <source>freed at %1</source>
        <translation>释放于%1</translation>
    </message>
    <message>
        <source>not freed in this trace</source>
        <translation>在此跟踪记录中没有释放</translation>
    </message>
    <message>
        <source>not freed in the part read</source>
        <translation>在已读部分中没有释放</translation>
    </message>
    <message>
        <source>Block of %1 (%2 asked)</source>
        <translation>%1的块（请求 %2）</translation>
    </message>
    <message>
        <source>, named %1</source>
        <translation>，名为 %1</translation>
    </message>
    <message>
        <source>, from %1</source>
        <translation>，来自 %1</translation>
    </message>
    <message numerus="yes">
        <source>Its first {byte carries|%Ln bytes carry} the links of the free list.</source>
        <translation>
            <numerusform>它最前面的 %Ln 字节存放空闲链表的指针。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free {block|blocks}, %1</source>
        <translation>
            <numerusform>%Ln 个空闲块，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free {block|blocks}</source>
        <translation>
            <numerusform>%Ln 个空闲块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {stretch|stretches} not live</source>
        <translation>
            <numerusform>%Ln 段非存活</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page stays|pages stay}</source>
        <translation>
            <numerusform>留下 %Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live {block, %1, keeps|blocks, %1, keep} %2 </source>
        <translation>
            <numerusform>%Ln 个存活块 (%1) 占住 %2，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln {page|pages}; %1 of them pinned.</source>
        <translation>
            <numerusform>分布在 %Ln 页中；其中 %1 页被钉住。</numerusform>
        </translation>
    </message>
    <message>
        <source>no live byte (committed or not is unknown)</source>
        <translation>没有存活字节（是否已提交未知）</translation>
    </message>
    <message numerus="yes">
        <source>grows to %Ln {page|pages}</source>
        <translation>
            <numerusform>增长到 %Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was up to %Ln {page|pages}</source>
        <translation>
            <numerusform>曾达到 %Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 cell = %Ln {page|pages}</source>
        <translation>
            <numerusform>1 格 = %Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row = %Ln {page|pages}</source>
        <translation>
            <numerusform>每行 = %Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page|pages}</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page is|pages are} cut off the tops of the zones&apos; heaps</source>
        <translation>
            <numerusform>%Ln 页从各独立堆的堆尾截去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all zones: %Ln {page|pages}</source>
        <translation>
            <numerusform>所有独立堆：%Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {event|events}</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last _heapmin returned %Ln {page|pages}.</source>
        <translation>
            <numerusform>最近一次 _heapmin 归还了 %Ln 页。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {event|events} ago</source>
        <translation>
            <numerusform>%Ln 个事件之前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hilbert square = %Ln {page|pages}</source>
        <translation>
            <numerusform>Hilbert 方块 = %Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All is well: %Ln {expectation holds|expectations hold}.</source>
        <translation>
            <numerusform>一切正常：%Ln 个预期都成立。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {line does|lines do} not hold:</source>
        <translation>
            <numerusform>%Ln 行不成立：</numerusform>
        </translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many pages, and their state</comment>
        <translation>%2 %1 页</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln {mark|marks}</source>
        <translation>
            <numerusform>%Ln 个标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln {block begins|blocks begin} here, %3 live, largest free stretch %4.</source>
        <translation>
            <numerusform>%1 到 %2：%Ln 个块从这里开始，%3 存活，最大的空闲段 %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Block of %1 (%2 asked) at %3.</source>
        <translation>%1 的块（请求 %2），位于%3。</translation>
    </message>
    <message>
        <source>Free block of %1 at %2.</source>
        <translation>%1 的空闲块，位于%2。</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>线程 %1</translation>
    </message>
    <message>
        <source>, made by %1</source>
        <translation>，由%1分配</translation>
    </message>
    <message>
        <source>returned %1, errno %2 (%3)</source>
        <translation>返回 %1，errno %2（%3）</translation>
    </message>
    <message>
        <source>%1 of %2 pages (%3) returned</source>
        <translation>%2 页中归还了 %1 页（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln {warning|warnings}</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {request|requests}</source>
        <translation>
            <numerusform>%Ln 个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {request|requests} failed</source>
        <translation>
            <numerusform>%Ln 个请求失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {request|requests} left out</source>
        <translation>
            <numerusform>%Ln 个请求被略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page|pages} returned</source>
        <translation>
            <numerusform>已归还 %Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {page is|pages are} cut off the top of the heap</source>
        <translation>
            <numerusform>%Ln 页从堆顶切下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A later call, after event %1, returned %Ln {page|pages}.</source>
        <translation>
            <numerusform>事件 %1 之后另有一次调用，归还了 %Ln 页。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {knob|knobs} not at {its|their} default</source>
        <translation>
            <numerusform>%Ln 个参数不是默认值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {is|are} free, but not at the end</source>
        <translation>
            <numerusform>%Ln 页空闲但不在堆尾</numerusform>
        </translation>
    </message>
    <message>
        <source>free, and at the end of the heap: _heapmin returns it.</source>
        <translation>空闲，而且在堆尾：_heapmin 会归还它。</translation>
    </message>
    <message>
        <source>free, but not at the end of the heap, which is all that _heapmin cuts in release mode top: stays.</source>
        <translation>空闲，但不在堆尾；归还模式 top 下 _heapmin 只截去堆尾：留下。</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>它%1。</translation>
    </message>
    <message>
        <source>It is freed at %1.</source>
        <translation>它在%1释放。</translation>
    </message>
    <message numerus="yes">
        <source>Of the %2 largest %Ln {is|are} %1.</source>
        <translation>
            <numerusform>最大的 %2 个中有 %Ln 个%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last of the %1 largest is freed at %2.</source>
        <translation>最大的 %1 个中最后一个在%2释放。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them {is|are} %1.</source>
        <translation>
            <numerusform>其中 %Ln 个%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last of them is freed at %1.</source>
        <translation>其中最后一个在%1释放。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more {block|blocks}, in the block map below.</source>
        <translation>
            <numerusform>还有 %Ln 块，见下面的块图。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln {page|pages}</source>
        <translation>
            <numerusform>%Ln 页中 %1 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message>
        <source>%1 could not be understood; the file was set aside as %2.</source>
        <translation>%1无法识别；文件已改名为 %2 保留。</translation>
    </message>
    <message>
        <source>%1 could not be understood, and the file could not be renamed: %2.</source>
        <translation>%1无法识别，并且文件无法改名：%2。</translation>
    </message>
</context>
<context>
    <name>SettingsCheck</name>
    <message>
        <source>The settings cannot be read or written: %1. What is changed now holds until Heapglass ends.</source>
        <translation>无法读写设置：%1。现在的更改只在 Heapglass 退出前有效。</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>TimeMapTexts</name>
    <message>
        <source>page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>no live byte</source>
        <translation>没有存活字节</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>not in the heap</source>
        <translation>不在堆中</translation>
    </message>
    <message>
        <source>in Pages</source>
        <translation>在页图中</translation>
    </message>
    <message>
        <source>in Blocks</source>
        <translation>在块图中</translation>
    </message>
    <message>
        <source>at cursor</source>
        <translation>游标处</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>略去 %1</translation>
    </message>
    <message>
        <source>Before the first event</source>
        <translation>第一个事件之前</translation>
    </message>
    <message>
        <source>After event %1</source>
        <translation>事件 %1 之后</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>pages %1 to %2</source>
        <translation>第 %1 到 %2 页</translation>
    </message>
    <message>
        <source>not part of the heap then</source>
        <translation>当时不属于堆</translation>
    </message>
    <message>
        <source>%1 of %2 held; %3 live, %4 of these</source>
        <translation>%2 页中有 %1 页被占用；存活 %3，为其 %4</translation>
    </message>
    <message>
        <source>none of %1 held</source>
        <translation>%1 页都没有被占用</translation>
    </message>
    <message>
        <source>; committed or not is unknown</source>
        <translation>；是否已提交未知</translation>
    </message>
    <message>
        <source>; %1 released</source>
        <translation>；%1 页已归还</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1，%2：%3。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>sampled every %1 × %2</source>
        <translation>每 %1 × %2 取样</translation>
    </message>
    <message>
        <source>After the _heapmin inserted behind event %1</source>
        <translation>在事件 %1 之后插入的 _heapmin 之后</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>After events %1 to %2, on average</source>
        <translation>事件 %1 至 %2 之后，平均</translation>
    </message>
    <message>
        <source>%1, bytes %2 to %3</source>
        <translation>%1，字节 %2 至 %3</translation>
    </message>
    <message>
        <source>page %1 from byte %2 to page %3, byte %4</source>
        <translation>第 %1 页字节 %2 至第 %3 页字节 %4</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 live of %2 in held pages, %3</source>
        <translation>被占用的页 %2 中存活 %1，%3</translation>
    </message>
    <message>
        <source>%1 of the heap, none in held pages</source>
        <translation>堆的 %1，都不在被占用的页中</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 页</translation>
    </message>
    <message>
        <source>1 px = %1 × %2</source>
        <translation>1 像素 = %1 × %2</translation>
    </message>
    <message>
        <source>%1, counted at every event</source>
        <translation>%1，每个事件都计入</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Free blocks</source>
        <translation>空闲块</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>播放控制</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who holds</source>
        <translation>谁占用</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Time × address</source>
        <translation>时间 × 地址</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>WorksheetTexts</name>
    <message>
        <source>Lesson %1: %2</source>
        <translation>第 %1 课：%2</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>姓名：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Watch: %1</source>
        <translation>请看：%1</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Actions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Undo the last line</source>
        <translation>撤销最后一行(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo _heapmin</source>
        <translation>撤销 _heapmin(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the line</source>
        <translation>重做该行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo _heapmin</source>
        <translation>重做 _heapmin(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::BlockMap</name>
    <message>
        <source>Block map</source>
        <translation>块图</translation>
    </message>
    <message>
        <source>%1 · Enter: malloc this much</source>
        <translation>%1 · Enter：分配这么多</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ChipRow</name>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ColourChoice</name>
    <message>
        <source>Colour pages by</source>
        <translation>页的着色</translation>
    </message>
    <message>
        <source>Colour blocks by</source>
        <translation>块的着色</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>按%1</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What stands in which column?</source>
        <translation>各列是什么？</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <translation>还不行：%1。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::CompareBoard</name>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>heap</source>
        <translation>堆</translation>
    </message>
    <message>
        <source>live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>held: pages with a live byte · committed: pages not given back · heap: up to its end · live: bytes of blocks, headers and slack included</source>
        <translation>占用：有存活字节的页 · 已提交：未归还的页 · 堆：到堆尾为止 · 存活：块的字节数，含头部和填充</translation>
    </message>
    <message>
        <source>Add a heap</source>
        <translation>添加堆</translation>
    </message>
    <message>
        <source>Place the same trace by one more policy</source>
        <translation>再用一种策略放置同一跟踪记录</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>页图</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>one above the other</source>
        <translation>上下排列</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::CompareFigures</name>
    <message>
        <source>Figures at the cursor</source>
        <translation>游标处的指标</translation>
    </message>
    <message>
        <source>Figures of the whole run</source>
        <translation>全程的指标</translation>
    </message>
    <message>
        <source>at event %1</source>
        <translation>在事件 %1</translation>
    </message>
    <message>
        <source>over all %1 events</source>
        <translation>共 %1 个事件</translation>
    </message>
    <message>
        <source>the best of these</source>
        <translation>其中最好的</translation>
    </message>
    <message>
        <source>so far, while they are placed</source>
        <translation>到目前为止，放置尚在进行</translation>
    </message>
    <message>
        <source>Replay rate</source>
        <translation>重放速率</translation>
    </message>
    <message>
        <source>Events ÷ seconds of processor time that placing them took here. What is simulated and written down says little about how fast the allocator itself would be.</source>
        <translation>事件数 ÷ 在此放置它们所用的处理器秒数。模拟并记录的速度并不能说明分配器本身有多快。</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Parts from the first</source>
        <translation>与第一个分道扬镳</translation>
    </message>
    <message>
        <source>The first event after which held bytes differ from the first heap&apos;s by more than 5 % and by more than 8 pages.</source>
        <translation>被占住的字节与第一个堆相差超过 5 % 且超过 8 页的第一个事件。</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>A double click or Enter goes there.</source>
        <translation>双击或按 Enter 可到那里。</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::CompareLane</name>
    <message>
        <source>Policy of heap %1</source>
        <translation>堆 %1 的策略</translation>
    </message>
    <message>
        <source>How this heap chooses where a block goes</source>
        <translation>这个堆怎样选择块的位置</translation>
    </message>
    <message>
        <source>Take heap %1 out</source>
        <translation>移除堆 %1</translation>
    </message>
    <message>
        <source>Take this heap out of the comparison</source>
        <translation>把这个堆移出对比</translation>
    </message>
    <message>
        <source>Heap %1: %2</source>
        <translation>堆 %1：%2</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>按录制的地址</translation>
    </message>
    <message>
        <source>_heapmin on heap %1 alone</source>
        <translation>只对堆 %1 调用 _heapmin</translation>
    </message>
    <message>
        <source>Call _heapmin on this heap alone: it %1</source>
        <translation>只对这个堆调用 _heapmin：%1</translation>
    </message>
    <message>
        <source>These addresses are recorded: what _heapmin would have returned is not known</source>
        <translation>这些地址是录制的：_heapmin 会归还什么无从得知</translation>
    </message>
    <message>
        <source>your prediction first</source>
        <translation>请先预测</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ComparePlot</name>
    <message>
        <source>Curves of the compared heaps</source>
        <translation>所对比的堆的曲线</translation>
    </message>
    <message>
        <source>they part here: after event %1 held bytes first differ by more than 5 %</source>
        <translation>在此分道扬镳：事件 %1 之后，被占住的字节首次相差超过 5 %</translation>
    </message>
    <message>
        <source>The cursor moves by the arrow keys, Page Up, Page Down and End; + and − zoom, A and D pan, Home shows all</source>
        <translation>用方向键、Page Up、Page Down 和 End 移动游标；+ 和 − 缩放，A 和 D 平移，Home 显示全部</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Comparison</name>
    <message>
        <source>As recorded</source>
        <translation>按录制的地址</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>apart: %1</source>
        <translation>分开：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Console</name>
    <message>
        <source>Calls and what they returned</source>
        <translation>调用及其返回值</translation>
    </message>
    <message>
        <source>Calls on the heap at the cursor are written here with what they return.</source>
        <translation>对游标处的堆的调用，连同返回值写在这里。</translation>
    </message>
    <message>
        <source>Entries of the heap walk</source>
        <translation>堆遍历的条目</translation>
    </message>
    <message>
        <source>the first %1 of %2 entries</source>
        <translation>共 %2 个条目，列出前 %1 个</translation>
    </message>
    <message>
        <source>&gt; %1;   at event %2</source>
        <translation>&gt; %1；在事件 %2</translation>
    </message>
    <message>
        <source>  taken back: the _heapmin() at event %1</source>
        <translation>  已撤回：事件 %1 处的 _heapmin()</translation>
    </message>
    <message>
        <source>  done again: the _heapmin() at event %1</source>
        <translation>  已重做：事件 %1 处的 _heapmin()</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>p = malloc(100), q = calloc(4, 25), p = realloc(p, 300), free(p), _heapmin(), _heapwalk(), _heapchk(); or the short forms a x 100, f x, r x 50, m, or +10,-0. Enter carries it out, Up and Down bring back what was typed.</source>
        <translation>p = malloc(100)、q = calloc(4，25)、p = realloc(p，300)、free(p)、_heapmin()、_heapwalk()、_heapchk()；或简写 a x 100、f x、r x 50、m，或 +10,-0。Enter 执行，上下方向键取回输入过的内容。</translation>
    </message>
    <message>
        <source>p = malloc(100)</source>
        <translation>p = malloc(100)</translation>
    </message>
    <message>
        <source>_heapwalk()</source>
        <translation>_heapwalk()</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::CourseList</name>
    <message>
        <source>Lesson %1: %2</source>
        <translation>第 %1 课：%2</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1，已完成</translation>
    </message>
    <message>
        <source>The lessons that come with Heapglass were not found beside the program.</source>
        <translation>在程序旁边没有找到 Heapglass 自带的课程。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::DifferencePane</name>
    <message>
        <source>from event %1 to event %2</source>
        <translation>从事件 %1 到事件 %2</translation>
    </message>
    <message>
        <source>Event %1 is pinned; counted when the cursor rests.</source>
        <translation>固定在事件 %1；游标停下后开始计数。</translation>
    </message>
    <message>
        <source>Event %1 is pinned: move the cursor to see what is different.</source>
        <translation>固定在事件 %1：移动游标，看看有何不同。</translation>
    </message>
    <message>
        <source>The cursor is before the pinned event %1.</source>
        <translation>游标在所固定的事件 %1 之前。</translation>
    </message>
    <message>
        <source>Event %1 is pinned.</source>
        <translation>固定在事件 %1。</translation>
    </message>
    <message>
        <source>Blocks that stayed took %1 before; %2 of them were resized.</source>
        <translation>保留的块以前占 %1；其中 %2 个改变了大小。</translation>
    </message>
    <message>
        <source>Pin the moment at the cursor, then move the cursor: what is different is shown here.</source>
        <translation>固定游标处的时刻，然后移动游标：这里显示有何不同。</translation>
    </message>
    <message>
        <source>born</source>
        <translation>新分配</translation>
    </message>
    <message>
        <source>died</source>
        <translation>已释放</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::EventList</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source> · %1 _heapmin inserted</source>
        <translation> · 插入了 %1 次 _heapmin</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::EventsModel</name>
    <message>
        <source>until %1 (%2)</source>
        <translation>到 %1 (%2)</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation>从 %1 (%2)</translation>
    </message>
    <message>
        <source>not freed in the part read</source>
        <translation>在已读部分中没有释放</translation>
    </message>
    <message>
        <source>not freed</source>
        <translation>没有释放</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>插入的</translation>
    </message>
    <message>
        <source>_heapmin, inserted here; undo takes it back.</source>
        <translation>在此插入的 _heapmin；可以撤销。</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>事件 %1：%2</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>,%1</translation>
    </message>
    <message>
        <source> at %1, %2 there</source>
        <translation>，位于 %1，占 %2</translation>
    </message>
    <message>
        <source>; block %1, %2</source>
        <translation>；块 %1，%2</translation>
    </message>
    <message>
        <source>; from %1</source>
        <translation>；来自 %1</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>生命期</translation>
    </message>
    <message>
        <source>Call site</source>
        <translation>调用点</translation>
    </message>
    <message>
        <source>Number of the event in the trace, from 1; &quot;inserted&quot;: a _heapmin that was pressed here.</source>
        <translation>事件在跟踪记录中的编号，从 1 数起；“插入的”：在此按下的 _heapmin。</translation>
    </message>
    <message>
        <source>What the program called.</source>
        <translation>程序调用了什么。</translation>
    </message>
    <message>
        <source>Bytes asked for; of a free, of the block that ends.</source>
        <translation>请求的字节数；释放时为所结束的块的字节数。</translation>
    </message>
    <message>
        <source>Where the block lies afterwards, or of a free, where it lay: as the policy placed it, or as recorded.</source>
        <translation>块随后的位置，释放时为原来的位置：由策略放置，或按录制的地址。</translation>
    </message>
    <message>
        <source>Its name in the file, or its number in the trace, from 0.</source>
        <translation>在文件中的名字，或在跟踪记录中的编号，从 0 数起。</translation>
    </message>
    <message>
        <source>The event that frees the block, or of a free, the event that made it as it was; and how many events lie between.</source>
        <translation>释放该块的事件，释放时为分配出它的事件；以及其间有多少个事件。</translation>
    </message>
    <message>
        <source>The innermost frame of the call stack that made the block, as module and offset.</source>
        <translation>分配该块的调用栈中最内层的帧，以模块和偏移表示。</translation>
    </message>
    <message>
        <source>; by %1</source>
        <comment>a thread</comment>
        <translation>；由%1调用</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>The thread that called, by its name or number in the trace.</source>
        <translation>发起调用的线程，用它在跟踪记录中的名称或编号表示。</translation>
    </message>
    <message>
        <source>NULL</source>
        <comment>returned</comment>
        <translation>NULL</translation>
    </message>
    <message>
        <source>: returned NULL; the block stays as it was</source>
        <translation>：返回了 NULL；块保持原样</translation>
    </message>
    <message>
        <source>: returned NULL; there is no room for it in this heap</source>
        <translation>：返回了 NULL；这个堆里没有它的位置</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>: left out, since a live block lies at its address, or it has none</source>
        <translation>：被略去，因为它的地址上有存活块，或者它没有地址</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ExportDialog</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>As</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>格式(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FiguresView</name>
    <message>
        <source>At the cursor</source>
        <translation>游标处</translation>
    </message>
    <message>
        <source>Over the whole run</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Figures of the heap</source>
        <translation>堆的指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Point at a row to see its pages on the map</source>
        <translation>指向一行，在图上看它的页</translation>
    </message>
    <message>
        <source>On the map: %1. Solid: all of it; dashed: cells that hold others, too.</source>
        <translation>图上：%1。实线：全部属于它；虚线：格子里还有别的。</translation>
    </message>
    <message>
        <source>Enter or a double click goes to event %1, where it is so first</source>
        <translation>按 Enter 或双击可到事件 %1，那里首次如此</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FileRow</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>打开 %1，%2</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FilmDialog</name>
    <message>
        <source>Export an animation</source>
        <translation>导出动画</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;From event</source>
        <translation>从事件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To event</source>
        <translation>到事件(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lasts</source>
        <translation>时长(&amp;L)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 幅，共 %2 幅</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Pictures, at most %1</source>
        <translation>图片数(&amp;P)，最多 %1</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FlameGraph</name>
    <message>
        <source>Flame graph of call stacks</source>
        <translation>调用栈的火焰图</translation>
    </message>
    <message>
        <source>all live blocks</source>
        <translation>所有存活块</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1: %2, %3 live, %4 of the free bytes; %5 of all.</source>
        <translation>%1：%2，存活 %3，占空闲字节中的 %4；占全部的 %5。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FreeMap</name>
    <message>
        <source>Free blocks</source>
        <translation>空闲块</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::FreeStrip</name>
    <message>
        <source>Free list</source>
        <translation>空闲链表</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>非存活</translation>
    </message>
    <message>
        <source>%1: zoom in to see them listed</source>
        <translation>%1：放大后可逐个列出</translation>
    </message>
    <message>
        <source>The free blocks in view, in the order in which the policy keeps them, once the heap at the cursor is made again; until then in address order</source>
        <translation>视野中的空闲块，按策略保存它们的顺序排列；光标处的堆重建之前按地址排列</translation>
    </message>
    <message>
        <source>by address (their own order follows)</source>
        <translation>按地址（其自身顺序随后给出）</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%2 中的 %1 个，%3</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::HolderRow</name>
    <message>
        <source>of %1, %2 asked</source>
        <translation>共 %1，请求 %2</translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation>请求 %1</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::HoldersModel</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1 到 %2 字节</translation>
    </message>
    <message>
        <source>%1 to %2 events old</source>
        <translation>%1 到 %2 个事件之前</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation>，在 %1 中</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Pages alone</source>
        <translation>独占的页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Free share</source>
        <translation>空闲份额</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>Pages in which a block of this row lies, and no block of any other row: were its blocks elsewhere, these would go back.</source>
        <translation>有这一行的块、而没有任何其他行的块的页：假如它的块在别处，这些页就可以归还。</translation>
    </message>
    <message>
        <source>Pages in which a block of this row lies. As long as one does, the page cannot go back.</source>
        <translation>有这一行的块的页。只要有一个，该页就不能归还。</translation>
    </message>
    <message>
        <source>Bytes that are free in these pages and cannot go back: the free bytes of each page, divided evenly among the blocks in it. All rows together: held pages × page size − live bytes.</source>
        <translation>这些页中空闲而不能归还的字节：每页的空闲字节平均分给其中的块。所有行合计：占用页数 × 页大小 − 存活字节。</translation>
    </message>
    <message>
        <source>Live blocks.</source>
        <translation>存活块。</translation>
    </message>
    <message>
        <source>Bytes of live blocks: header, what was asked for, and slack.</source>
        <translation>存活块的字节数：头部、请求的字节和填充。</translation>
    </message>
    <message>
        <source>Call site: the innermost function of the call stack that does not only pass the request on (operator new, std::, malloc and the like, and the run-time&apos;s libraries). Or a class of sizes or ages, or a thread.</source>
        <translation>调用点：调用栈中最内层的、不只是转交请求的函数（转交者如 operator new、std::、malloc 等，以及运行库）。或大小、年龄的一类，或一个线程。</translation>
    </message>
    <message>
        <source>, %1 live, in %2; %3 of these nobody else holds.</source>
        <translation>，存活 %1，在 %2中；其中 %3 页没有别人占用。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Go to birth</source>
        <translation>转到分配处</translation>
    </message>
    <message>
        <source>The event that made the block</source>
        <translation>分配该块的事件</translation>
    </message>
    <message>
        <source>‹ what stays after _heapmin</source>
        <translation>‹ _heapmin 之后留下的</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>没有选中任何内容</translation>
    </message>
    <message>
        <source>Click a page or a block to see who holds it.</source>
        <translation>点击一页或一块，看看谁占用它。</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>谁占用它</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Free block</source>
        <translation>空闲块</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>占用者</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>nothing; not at the end</source>
        <translation>无；不在堆尾</translation>
    </message>
    <message>
        <source>Select the %1 pinned</source>
        <translation>选中 %1 个被钉住的页</translation>
    </message>
    <message>
        <source>Next pinned page</source>
        <translation>下一个被钉住的页</translation>
    </message>
    <message>
        <source>Pinned: less than a quarter of the page is live. Selects one after the other, in address order.</source>
        <translation>被钉住：页的存活部分不足四分之一。按地址顺序逐个选中。</translation>
    </message>
    <message>
        <source>Next pinned (%1 of %2)</source>
        <translation>下一个被钉住的页 (%1/%2)</translation>
    </message>
    <message>
        <source>What the pages hold is told after your answer.</source>
        <translation>回答之后，才说明各页里有什么。</translation>
    </message>
    <message>
        <source>Types the free into the console</source>
        <translation>在控制台中输入 free</translation>
    </message>
    <message>
        <source>Free %1</source>
        <translation>释放 %1</translation>
    </message>
    <message>
        <source>live bytes</source>
        <translation>存活字节</translation>
    </message>
    <message>
        <source>It stays selected: where the heap has it again, it is shown here.</source>
        <translation>它仍被选中：堆中再有它时，会在此显示。</translation>
    </message>
    <message>
        <source>Events on the right: birth → free.</source>
        <translation>右边的事件：分配 → 释放。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>选中多个</translation>
    </message>
    <message>
        <source>Shift with any of these</source>
        <translation>Shift 加上述任一键</translation>
    </message>
    <message>
        <source>Next pinned page</source>
        <translation>下一个被钉住的页</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>在时间线中</translation>
    </message>
    <message>
        <source>One event</source>
        <translation>一个事件</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>用鼠标</translation>
    </message>
    <message>
        <source>The whole timeline</source>
        <translation>整条时间线</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Scrub</source>
        <translation>拖动游标</translation>
    </message>
    <message>
        <source>drag in the timeline</source>
        <translation>在时间线中拖动</translation>
    </message>
    <message>
        <source>One hundredth</source>
        <translation>百分之一</translation>
    </message>
    <message>
        <source>In any map</source>
        <translation>在任何图中</translation>
    </message>
    <message>
        <source>To the inspector</source>
        <translation>到检查器</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>In the page map</source>
        <translation>在页图中</translation>
    </message>
    <message>
        <source>P, back Shift+P</source>
        <translation>P，后退用 Shift+P</translation>
    </message>
    <message>
        <source>Next free pages</source>
        <translation>下一段空闲页</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Down</translation>
    </message>
    <message>
        <source>Held pages before</source>
        <translation>上一段被占用的页</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Up</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>+, -</source>
        <translation>+、-</translation>
    </message>
    <message>
        <source>In the blocks</source>
        <translation>在块图中</translation>
    </message>
    <message>
        <source>Closer, farther</source>
        <translation>靠近、远离</translation>
    </message>
    <message>
        <source>The whole heap</source>
        <translation>整个堆</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>In the free blocks</source>
        <translation>在空闲块中</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>最大的</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>W, S, or A, D by the page</source>
        <translation>W、S，或用 A、D 整页滚动</translation>
    </message>
    <message>
        <source>All of it, or its end</source>
        <translation>全部，或其末尾</translation>
    </message>
    <message>
        <source>Zoom, scroll</source>
        <translation>缩放、滚动</translation>
    </message>
    <message>
        <source>wheel, Ctrl+wheel</source>
        <translation>滚轮、Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Scroll a map</source>
        <translation>滚动图</translation>
    </message>
    <message>
        <source>Into a page</source>
        <translation>进入一页</translation>
    </message>
    <message>
        <source>+ −</source>
        <translation>+ −</translation>
    </message>
    <message>
        <source>Larger, smaller request</source>
        <translation>较大、较小的请求</translation>
    </message>
    <message>
        <source>In time × address</source>
        <translation>在“时间 × 地址”中</translation>
    </message>
    <message>
        <source>Choose a window, zoom to it</source>
        <translation>选择窗口，放大到它</translation>
    </message>
    <message>
        <source>Shift with arrows, Enter</source>
        <translation>Shift 加方向键，Enter</translation>
    </message>
    <message>
        <source>Closer, farther, all</source>
        <translation>靠近、远离、全部</translation>
    </message>
    <message>
        <source>Choose a range</source>
        <translation>选择一段</translation>
    </message>
    <message>
        <source>Shift with Left, Right</source>
        <translation>Shift 加左右方向键</translation>
    </message>
    <message>
        <source>Zoom to it, measure it</source>
        <translation>放大到它，测量它</translation>
    </message>
    <message>
        <source>Enter, M</source>
        <translation>Enter、M</translation>
    </message>
    <message>
        <source>Choose a range of events</source>
        <translation>选择一段事件</translation>
    </message>
    <message>
        <source>drag the timeline&apos;s cursor</source>
        <translation>拖动时间线的游标</translation>
    </message>
    <message>
        <source>A ruler, longer, shorter</source>
        <translation>标尺，加长，缩短</translation>
    </message>
    <message>
        <source>R, Shift with Right, Left</source>
        <translation>R，Shift 加 Right、Left</translation>
    </message>
    <message>
        <source>Measure the blocks</source>
        <translation>在块图上测量</translation>
    </message>
    <message>
        <source>drag with Shift</source>
        <translation>按住 Shift 拖动</translation>
    </message>
    <message>
        <source>The last event</source>
        <translation>最后一个事件</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>+, -, Home</source>
        <translation>+、-、Home</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>更早、更晚</translation>
    </message>
    <message>
        <source>A, D</source>
        <translation>A、D</translation>
    </message>
    <message>
        <source>To the range, or the cursor</source>
        <translation>到标出的一段，或到游标</translation>
    </message>
    <message>
        <source>drag with the right button, or with Space</source>
        <translation>用右键拖动，或按住空格键拖动</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::KnobRow</name>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Default of %1: %2</source>
        <translation>%1 的默认值：%2</translation>
    </message>
    <message>
        <source>a power of two, %1 to %2</source>
        <translation>2 的幂，%1 到 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>“%1” was not taken: %2. It stays %3.</source>
        <translation>没有采用“%1”：%2。仍为 %3。</translation>
    </message>
    <message>
        <source>Changed: %1, the default is %2</source>
        <translation>已改变：%1，默认值为 %2</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::KnobsDialog</name>
    <message>
        <source>Knobs</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>按录制的地址</translation>
    </message>
    <message>
        <source>Recorded addresses have no knobs: choose a policy first.</source>
        <translation>录制的地址没有参数：请先选择一种策略。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::LessonDock</name>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>第 %1 课，共 %2 课</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Look at: %1</source>
        <translation>请看：%1</translation>
    </message>
    <message>
        <source>What if …</source>
        <translation>如果……</translation>
    </message>
    <message>
        <source>Runs the lesson again to here with %1 %2; once more takes it back</source>
        <translation>以 %1 %2 重新运行本课到这里；再按一次则撤回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>as told</source>
        <translation>如课中所述</translation>
    </message>
    <message>
        <source>Beside it: %1</source>
        <translation>并排：%1</translation>
    </message>
    <message>
        <source>Opens it beside this one, on one clock</source>
        <translation>在旁边打开，同步前进</translation>
    </message>
    <message>
        <source>As the lesson tells it</source>
        <translation>如课中所述</translation>
    </message>
    <message>
        <source>With %1 %2, at this place: %3</source>
        <translation>在此处以 %1 %2：%3</translation>
    </message>
    <message>
        <source>PageDown</source>
        <translation>PageDown</translation>
    </message>
    <message>
        <source>Now press %1 in the tool bar, or F9.</source>
        <translation>现在请按工具栏中的 %1，或按 F9。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>That was this lesson.</source>
        <translation>本课到此结束。</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>%1 pages, all in use. Press Space.</source>
        <translation>%1 页，全部在用。请按空格键。</translation>
    </message>
    <message>
        <source>Now your own program: Ctrl+O opens a recording, or go on here.</source>
        <translation>现在轮到你自己的程序：Ctrl+O 打开一段录制，或在这里继续。</translation>
    </message>
    <message>
        <source>Click an orange page: what holds it is said below.</source>
        <translation>点击橙色的页：下面会说明谁占住它。</translation>
    </message>
    <message>
        <source>This lesson is wrong in its figures: %1</source>
        <translation>这一课的数字有误：%1</translation>
    </message>
    <message>
        <source>The lesson stands still here. Space runs it on, PageDown goes to where it waits.</source>
        <translation>这一课停在这里。按空格键继续运行，按 PageDown 直接到它等待的地方。</translation>
    </message>
    <message>
        <source>It was the last one: now your own program.</source>
        <translation>这是最后一课：接下来看您自己的程序。</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>所有课程</translation>
    </message>
    <message>
        <source>The course, to choose from</source>
        <translation>整个课程，可从中选择</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>With %1 %2 it does not run: %3</source>
        <translation>%1 为 %2 时无法运行：%3</translation>
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
        <translation>lesson 1 我自己的课
goal 用一句话说明要学什么。

say 分配八个块，然后释放，只留下最后一个。
a x[0..7] 4080
f x[0..6]
ask _heapmin 会归还多少页？
option 0 页
option 6 页
option 7 页
answer 6 页
m
expect heapmin_total_pages == 6
reveal 6 页。第一页留着空闲块的元数据。
</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>课程的文本</translation>
    </message>
    <message>
        <source>What does not hold</source>
        <translation>不成立之处</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Edit the lesson</source>
        <translation>编辑课程</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1[*] — Lesson</source>
        <translation>%1[*] — 课程</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>新课程</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>A lesson begins with a line: lesson NUMBER TITLE</source>
        <translation>课程以这样一行开头：lesson 编号 标题</translation>
    </message>
    <message>
        <source>Save what was changed?</source>
        <translation>保存所作的改动吗？</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>保存课程</translation>
    </message>
    <message>
        <source>Lessons (*.lesson)</source>
        <translation>课程 (*.lesson)</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>with %1 %2: %3</source>
        <translation>%1 为 %2 时：%3</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::LessonPlayer</name>
    <message>
        <source>Look here</source>
        <translation>看这里</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MainWindow</name>
    <message>
        <source>Maps</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Blocks and result</source>
        <translation>块与结果</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>打开跟踪记录</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source>About Heapglass</source>
        <translation>关于 Heapglass</translation>
    </message>
    <message>
        <source>&lt;b&gt;Heapglass %1&lt;/b&gt;&lt;p&gt;Shows what a heap does, page by page and block by block, and why a page cannot go back to the system.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Made with Qt %2 and QCustomPlot.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Heapglass %1&lt;/b&gt;&lt;p&gt;逐页逐块地显示堆在做什么，以及为什么一页不能归还给系统。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更新版本。使用 Qt %2 和 QCustomPlot 制作。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 (partly read)</source>
        <translation>%1（只读取了一部分）</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Operation lists (*.ops);;Lessons (*.lesson)</source>
        <translation>操作列表 (*.ops);;课程 (*.lesson)</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>第 %1 课：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>随系统</translation>
    </message>
    <message>
        <source>Save the worksheet</source>
        <translation>保存练习题</translation>
    </message>
    <message>
        <source>Save the answer sheet</source>
        <translation>保存答案</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation>PDF (*.pdf);;网页 (*.html)</translation>
    </message>
    <message>
        <source>Save my answers</source>
        <translation>保存我的回答</translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation>回答 (*.json)</translation>
    </message>
    <message>
        <source>add a mark</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>change the mark</source>
        <translation>修改标记</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Two traces have no clock in common: %1 is in a window of its own.</source>
        <translation>两份跟踪记录没有共同的时钟：%1 在自己的窗口中打开。</translation>
    </message>
    <message>
        <source>The comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>After event %1 of %2; policy %3.</source>
        <translation>事件 %1（共 %2）之后；策略 %3。</translation>
    </message>
    <message>
        <source>Partly read: %1.</source>
        <translation>只读取了一部分：%1。</translation>
    </message>
    <message>
        <source>%1 ends like no format: it is .svg, .png, @2x.png, .pdf or .csv</source>
        <translation>%1 的扩展名不是任何格式：应为 .svg、.png、@2x.png、.pdf 或 .csv</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, as large as it is seen</source>
        <translation>%1 × %2 像素，与所见一样大</translation>
    </message>
    <message>
        <source>Bytes, events and pages in plain digits, as much as is seen</source>
        <translation>字节、事件和页以纯数字表示，与所见一样多</translation>
    </message>
    <message>
        <source>&amp;Export this view…</source>
        <translation>导出此视图(&amp;E)…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 pictures, each for %4 s</source>
        <translation>%1 × %2 像素，%3 幅图片，每幅 %4 秒</translation>
    </message>
    <message>
        <source>&amp;Free it: %1</source>
        <translation>释放它(&amp;F)：%1</translation>
    </message>
    <message>
        <source>malloc this &amp;much: %1</source>
        <translation>分配这么多(&amp;M)：%1</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>演练场</translation>
    </message>
    <message>
        <source>Save the list that was typed?</source>
        <translation>保存输入的列表吗？</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>事件 %1 / %2</translation>
    </message>
    <message>
        <source>%1 % of this machine&apos;s: %2</source>
        <translation>本机的 %1 %：%2</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <translation>%1 – 手册</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkBook</name>
    <message>
        <source>remove the mark</source>
        <translation>删除标记</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkDialog</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Change the mark</source>
        <translation>修改标记</translation>
    </message>
    <message>
        <source>For example: after the start</source>
        <translation>例如：启动之后</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkList</name>
    <message>
        <source>Nothing is marked. Ctrl+D marks the moment at the cursor, F2 names the block or the pages that are selected, and a range is marked from its menu in the timeline. Marks are kept beside the trace, by its content, and never in it.</source>
        <translation>还没有标记。Ctrl+D 标记游标处的时刻，F2 命名所选的块或页，时间线中的范围由其菜单标记。标记按内容保存在跟踪记录之外，从不写入其中。</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>%1 · not kept</source>
        <translation>%1 · 不保存</translation>
    </message>
    <message>
        <source>tag the mark</source>
        <translation>给标记加标签</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkModel</name>
    <message>
        <source>rename the mark</source>
        <translation>重命名标记</translation>
    </message>
    <message>
        <source>change the note</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A colour and its letter: 1 to 6 choose it, 0 takes it away.</source>
        <translation>颜色及其字母：1 到 6 选择，0 去掉。</translation>
    </message>
    <message>
        <source>F2 changes it.</source>
        <translation>按 F2 修改。</translation>
    </message>
    <message>
        <source>The moment after an event of the trace; a block, by its number in the trace; or pages, by their address in the heap of one policy.</source>
        <translation>跟踪记录中某事件之后的时刻；一个块，按其在跟踪记录中的编号；或若干页，按其在某一策略的堆中的地址。</translation>
    </message>
    <message>
        <source>N changes it.</source>
        <translation>按 N 修改。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MarkTrail</name>
    <message>
        <source>The heap does not reach as far as that page here.</source>
        <translation>此处堆还没有延伸到那一页。</translation>
    </message>
    <message>
        <source>That page is marked in the heap of the policy %1.</source>
        <translation>那一页是在策略 %1 的堆中标记的。</translation>
    </message>
    <message>
        <source>The part that is read has no such block.</source>
        <translation>已读取的部分中没有这个块。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading %1: %2 events, %3</source>
        <translation>正在读取 %1：%2 个事件，%3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开另一个…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source> · %1/s, about %2 left</source>
        <translation> · %1/秒，约剩 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1. What could be read is shown: %2.</source>
        <translation>%1。显示已读出的部分：%2。</translation>
    </message>
    <message>
        <source>Read it again whenever it has changed</source>
        <translation>文件一有变化就重新读取</translation>
    </message>
    <message>
        <source>The heap as it is at the cursor is made again for this call: %1</source>
        <translation>为这次调用重建光标处的堆：%1</translation>
    </message>
    <message>
        <source>%1 contains no events.</source>
        <translation>%1 不含任何事件。</translation>
    </message>
    <message>
        <source>%1 What could be read is shown: %2.</source>
        <translation>%1显示已读出的部分：%2。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::OpenFile</name>
    <message>
        <source>Looking at %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>The file is another one than was read.</source>
        <translation>文件已不是读取时的那一个。</translation>
    </message>
    <message>
        <source>The file was written again since it was read.</source>
        <translation>文件在读取之后又被重新写过。</translation>
    </message>
    <message>
        <source>The file has grown by %1 bytes since it was read.</source>
        <translation>文件自读取以来增加了 %1 字节。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::OpenGate</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2, %3 events</source>
        <translation>%1，%2，%3 个事件</translation>
    </message>
    <message>
        <source>%1, %2, about %3 events</source>
        <translation>%1，%2，约 %3 个事件</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Reading it takes about %1 and about %2 of memory.</source>
        <translation>读取约需 %1，约占 %2 内存。</translation>
    </message>
    <message>
        <source>That is more than the %1 that Heapglass may use here: reading will stop after about %2 events, and what was read is shown.</source>
        <translation>这超过了 Heapglass 在此可用的 %1：读取将在约 %2 个事件后停止，并显示已读取的部分。</translation>
    </message>
    <message>
        <source>Open a large trace</source>
        <translation>打开大型跟踪记录</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::PageMap</name>
    <message>
        <source>Page map</source>
        <translation>页图</translation>
    </message>
    <message>
        <source>released &lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>已归还 &lt;b&gt;%1&lt;/b&gt;，共 %2</translation>
    </message>
    <message>
        <source>What the pages hold is told after your answer.</source>
        <translation>回答之后，才说明各页里有什么。</translation>
    </message>
    <message>
        <source>What the page holds is told after your answer.</source>
        <translation>您回答之后才说明这一页里有什么。</translation>
    </message>
    <message>
        <source>Page %1: what it holds is told after your answer.</source>
        <translation>页 %1：您回答之后才说明里面有什么。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::PatternsDialog</name>
    <message>
        <source>Patterns</source>
        <translation>请求模式</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>各行</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source> B</source>
        <translation> B</translation>
    </message>
    <message>
        <source>Typed in. It follows the sliders until something else is typed.</source>
        <translation>已输入。在输入别的内容之前，它会随滑块变化。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::PresentPage</name>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>事件 %1 / %2</translation>
    </message>
    <message>
        <source>Lesson %1, step %2 of %3</source>
        <translation>第 %1 课，第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>your prediction first</source>
        <translation>请先预测</translation>
    </message>
    <message>
        <source>press it now</source>
        <translation>现在请按</translation>
    </message>
    <message>
        <source>%1 of %2 pages returned</source>
        <translation>归还 %2 页中的 %1 页</translation>
    </message>
    <message>
        <source>%1 of %2 pages could go back</source>
        <translation>%2 页中有 %1 页可以归还</translation>
    </message>
    <message>
        <source>Beside it: %1</source>
        <translation>并排：%1</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Question</name>
    <message>
        <source>Predict, then see</source>
        <translation>先预测，再看结果</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>See whether it comes as you say</source>
        <translation>看看结果是否如你所说</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>告诉我</translation>
    </message>
    <message>
        <source>See it without a prediction</source>
        <translation>不预测，直接看</translation>
    </message>
    <message>
        <source>No points, no timer.</source>
        <translation>不计分，不计时。</translation>
    </message>
    <message>
        <source>You said: %1. So it is.</source>
        <translation>你的回答：%1。正是如此。</translation>
    </message>
    <message>
        <source>You said: %1.</source>
        <translation>你的回答：%1。</translation>
    </message>
    <message>
        <source>It is: %1</source>
        <translation>答案是：%1</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::RecordDialog</name>
    <message>
        <source>Record your program</source>
        <translation>录制你的程序</translation>
    </message>
    <message>
        <source>Recorders</source>
        <translation>录制工具</translation>
    </message>
    <message>
        <source>Program, with what it is given</source>
        <translation>程序及其参数</translation>
    </message>
    <message>
        <source>Run one of these in a terminal, then open the file that it writes.</source>
        <translation>在终端里运行其中一条，然后打开它写出的文件。</translation>
    </message>
    <message>
        <source>Copy the commands for %1</source>
        <translation>复制 %1 的命令</translation>
    </message>
    <message>
        <source>Addresses: %1. Carries %2. Lacks %3. Needs %4.</source>
        <translation>地址：%1。含有：%2。缺少：%3。需要：%4。</translation>
    </message>
    <message>
        <source>Commands for %1</source>
        <translation>%1 的命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ResultPane</name>
    <message>
        <source>inserted after event %1; Ctrl+Z takes it back</source>
        <translation>插入在事件 %1 之后；按 Ctrl+Z 撤回</translation>
    </message>
    <message>
        <source>a call of the trace itself, after event %1</source>
        <translation>跟踪记录自己的调用，在事件 %1 之后</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::SearchBar</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>size&gt;4K and alive at 1200, an event, page 37, 0x…</source>
        <translation>size&gt;4K and alive at 1200、事件编号、page 37、0x…</translation>
    </message>
    <message>
        <source>Terms joined by &quot;and&quot;, or where to go: an event number, page 37 or an address. Enter accepts, Esc leaves.</source>
        <translation>用“and”连接的条件，或要转到的位置：事件编号、page 37 或地址。Enter 确认，Esc 离开。</translation>
    </message>
    <message>
        <source>Blocks that were not found</source>
        <translation>没有找到的块</translation>
    </message>
    <message>
        <source>Dim the others</source>
        <translation>其他变暗</translation>
    </message>
    <message>
        <source>Hide the others</source>
        <translation>其他隐藏</translation>
    </message>
    <message>
        <source>What the maps make of blocks that were not found, and of pages in which none lies</source>
        <translation>图上怎样显示没有找到的块，以及没有这种块的页</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>结束查找</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>Counted when the cursor rests.</source>
        <translation>游标停下后开始计数。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Enter searches the live blocks, or goes there.</source>
        <translation>Enter 查找存活块，或转到该处。</translation>
    </message>
    <message>
        <source>Live blocks at the cursor that meet all terms; the bytes that they take, header and slack included; the pages in which a byte of one of them lies.</source>
        <translation>游标处满足所有条件的存活块；它们占用的字节，含头部和填充；有其中某一块的字节的页。</translation>
    </message>
    <message>
        <source>Enter goes to the mark %1 (%2).</source>
        <translation>回车转到标记 %1（%2）。</translation>
    </message>
    <message>
        <source>This trace does not say which thread made a block.</source>
        <translation>此跟踪记录没有说明块由哪个线程分配。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Session</name>
    <message>
        <source>Playground</source>
        <translation>演练场</translation>
    </message>
    <message>
        <source>What is recorded cannot be changed. Start a playground: Ctrl+N</source>
        <translation>录制的内容不能改变。请新建演练场：Ctrl+N</translation>
    </message>
    <message>
        <source>The heap answers after your prediction</source>
        <translation>您预测之后，堆才回答</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ShareBar</name>
    <message>
        <source>%1 of %2 live</source>
        <translation>%2 中存活 %1</translation>
    </message>
    <message>
        <source>%1 live · %2</source>
        <translation>存活 %1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2 asked for</source>
        <translation>%2 中请求了 %1</translation>
    </message>
    <message>
        <source>%1 asked for · %2</source>
        <translation>请求 %1 · %2</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>See what a heap does</source>
        <translation>看看堆在做什么</translation>
    </message>
    <message>
        <source>Every page, every block, forwards and backwards. And why a page cannot go back to the system.</source>
        <translation>每一页，每一块，前进和后退。以及为什么一页不能归还给系统。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>打开跟踪记录</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>The pinned page, two minutes. 256 pages, one small object in each: how many can go back?</source>
        <translation>被钉住的页，两分钟。256 页，每页一个小对象：有多少页可以归还？</translation>
    </message>
    <message>
        <source>Start lesson 7</source>
        <translation>开始第 7 课</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>动手玩</translation>
    </message>
    <message>
        <source>An empty heap and a console: type malloc, free and _heapmin, and see each block come and go.</source>
        <translation>一个空的堆和一个控制台：输入 malloc、free 和 _heapmin，看每个块的来去。</translation>
    </message>
    <message>
        <source>New playground</source>
        <translation>新建演练场</translation>
    </message>
    <message>
        <source>heaptrack, valgrind, mtrace, ltrace, malloc-lab .rep files, tables; packed with gzip, zstd or xz, too. Or drop a file here.</source>
        <translation>heaptrack、valgrind、mtrace、ltrace、malloc lab 的 .rep 文件、表格；也可以是 gzip、zstd 或 xz 压缩的。或把文件拖到这里。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有打开任何内容</translation>
    </message>
    <message>
        <source>%1 bytes with headers and slack; %2 bytes were asked for</source>
        <translation>%1 字节，含头部和填充；请求了 %2 字节</translation>
    </message>
    <message>
        <source>held %1 (%2 pinned)</source>
        <translation>占用 %1（被钉住 %2）</translation>
    </message>
    <message>
        <source>A page is held while a live byte lies in it, pinned while that is less than a quarter; the live bytes would fill %1 pages</source>
        <translation>有存活字节的页是被占用的，存活部分不足四分之一则是被钉住的；存活字节能填满 %1 页</translation>
    </message>
    <message>
        <source>heap %1</source>
        <translation>堆 %1</translation>
    </message>
    <message>
        <source>%1 bytes from the heap&apos;s base to its end</source>
        <translation>%1 字节，从堆的基址到堆尾</translation>
    </message>
    <message>
        <source>releasable %1</source>
        <translation>可归还 %1</translation>
    </message>
    <message>
        <source>Pages that _heapmin would return in release mode full</source>
        <translation>归还模式 full 下 _heapmin 会归还的页</translation>
    </message>
    <message>
        <source>Not known where addresses are recorded</source>
        <translation>地址为录制时未知</translation>
    </message>
    <message>
        <source>largest free %1 of %2: 1 − largest ÷ free %3</source>
        <translation>最大空闲 %1，共 %2：1 − 最大 ÷ 空闲 %3</translation>
    </message>
    <message>
        <source>addresses %1</source>
        <translation>地址：%1</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>录制的</translation>
    </message>
    <message>
        <source>addresses %1, %2</source>
        <translation>地址：%1，%2</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟的</translation>
    </message>
    <message>
        <source>after your answer</source>
        <translation>回答之后</translation>
    </message>
    <message>
        <source>held %1</source>
        <translation>占用 %1</translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <translation>读取方式：%1</translation>
    </message>
    <message>
        <source>addresses %1 (the file has another allocator&apos;s), %2</source>
        <translation>地址：%1（文件中是另一分配器的），%2</translation>
    </message>
    <message>
        <source>addresses %1 (the file has none), %2</source>
        <translation>地址：%1（文件中没有），%2</translation>
    </message>
    <message>
        <source>F1 manual</source>
        <translation>F1 手册</translation>
    </message>
    <message>
        <source>%1 Press to put this away.</source>
        <translation>%1 按下即收起。</translation>
    </message>
    <message>
        <source>live %1 in %2</source>
        <translation>存活 %1，%2</translation>
    </message>
    <message>
        <source>Events not kept in memory, but read from the file when they are needed: %1</source>
        <translation>不保留在内存中、需要时才从文件读取的事件：%1</translation>
    </message>
    <message>
        <source>%1 returned NULL, the first at event %2.</source>
        <translation>%1返回了 NULL，第一个在事件 %2。</translation>
    </message>
    <message>
        <source>The heap may not get larger than %1 (limit).</source>
        <translation>堆不得大于 %1（limit）。</translation>
    </message>
    <message>
        <source>%1 left out, the first at event %2: live blocks lie at their addresses, or they have none.</source>
        <translation>%1被略去，第一个在事件 %2：它们的地址上有存活块，或者它们没有地址。</translation>
    </message>
    <message>
        <source>this trace records no addresses</source>
        <translation>此跟踪未记录地址</translation>
    </message>
    <message>
        <source>Memory, counted: %1 of at most %2
trace %3, placement %4, key frames %5, curves %6, density over time %7, state at the cursor %8, allocator %9, undo </source>
        <translation>内存（计入的）：%1，最多 %2
跟踪记录 %3，放置 %4，关键帧 %5，曲线 %6，随时间的密度 %7，游标处的状态 %8，分配器 %9，撤销 </translation>
    </message>
    <message>
        <source>The operating system sees %1 (resident), which is another thing:
counted is what is kept of this trace; resident are the program, its libraries
and pictures, other windows, and what was freed but not given back yet, too.</source>
        <translation>操作系统看到的是 %1（常驻内存），这是另一回事：
计入的是为这份跟踪记录保留的内容；常驻的还有程序本身、它的库和图片、
其他窗口，以及已释放但尚未归还的内存。</translation>
    </message>
    <message>
        <source>Counted is what is kept of this trace; what the operating system sees of the program is more.</source>
        <translation>计入的是为这份跟踪记录保留的内容；操作系统看到的程序占用比这更多。</translation>
    </message>
    <message>
        <source>Knobs that are not at their default: %1</source>
        <translation>不是默认值的参数：%1</translation>
    </message>
    <message>
        <source>No block may be larger than %1 (maxorder).</source>
        <translation>块不得大于 %1（maxorder）。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::SteerWindow</name>
    <message>
        <source>What the class sees, and what comes next — Heapglass</source>
        <translation>学生看到的，和接下来的 — Heapglass</translation>
    </message>
    <message>
        <source>Steering the presentation</source>
        <translation>控制演示</translation>
    </message>
    <message>
        <source>What the class sees</source>
        <translation>学生看到的</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation>结束 (Esc)</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>事件 %1，共 %2</translation>
    </message>
    <message>
        <source>Lesson %1, step %2 of %3</source>
        <translation>第 %1 课，第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>No lesson is open: PageDown and PageUp do nothing, Ctrl+Right steps.</source>
        <translation>没有打开课程：PageDown 和 PageUp 不起作用，Ctrl+Right 单步前进。</translation>
    </message>
    <message>
        <source>The end of the lesson.</source>
        <translation>本课结束。</translation>
    </message>
    <message>
        <source>Beside it: %1</source>
        <translation>并排：%1</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TabPane</name>
    <message>
        <source>In a &amp;window of its own</source>
        <translation>放进单独的窗口(&amp;W)</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TimeMap</name>
    <message>
        <source>Time × address</source>
        <translation>时间 × 地址</translation>
    </message>
    <message>
        <source>%1. At the cursor: %2</source>
        <translation>%1。游标处：%2</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TimePlot</name>
    <message>
        <source>&amp;Zoom here</source>
        <translation>放大到这里(&amp;Z)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>&amp;Forget the range</source>
        <translation>忘掉这一段(&amp;F)</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>The cursor is outside of what is seen: a click shows it.</source>
        <translation>游标在视野之外：点击即可看到它。</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TimelinePlot</name>
    <message>
        <source>event %1 of %2</source>
        <translation>事件 %1 / %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Mar&amp;k…</source>
        <translation>标记(&amp;K)…</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TimelineValues</name>
    <message>
        <source>heap</source>
        <translation>堆</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>held</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>live: bytes of blocks, headers and slack included · held: pages with a live byte · committed: pages not given back · heap: up to its end</source>
        <translation>存活：块的字节数，含头部和填充 · 占用：有存活字节的页 · 已提交：未归还的页 · 堆：到堆尾为止</translation>
    </message>
    <message>
        <source>at the cursor</source>
        <translation>游标处</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, most: %2 at event %3</source>
        <translation>%1，最大：%2，在事件 %3</translation>
    </message>
    <message>
        <source>%1, least: %2 at event %3</source>
        <translation>%1，最小：%2，在事件 %3</translation>
    </message>
    <message>
        <source>Go to event %1</source>
        <translation>转到事件 %1</translation>
    </message>
    <message>
        <source>most, at event</source>
        <translation>最大 · 事件</translation>
    </message>
    <message>
        <source>least, at event</source>
        <translation>最小 · 事件</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::ToolBar</name>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Page size</source>
        <translation>页大小</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>How the heap chooses where a block goes: the trace is placed anew</source>
        <translation>堆怎样选择块的位置：跟踪记录会重新放置</translation>
    </message>
    <message>
        <source>The size of a page: a page goes back whole or not at all</source>
        <translation>页的大小：页要么整页归还，要么不归还</translation>
    </message>
    <message>
        <source>Release mode</source>
        <translation>归还模式</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>按录制的地址</translation>
    </message>
    <message>
        <source>What _heapmin may return. Recorded addresses have no _heapmin: choose a policy first.</source>
        <translation>_heapmin 可以归还什么。录制的地址没有 _heapmin：请先选择一种策略。</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>只读取了一部分</translation>
    </message>
    <message>
        <source>your prediction first</source>
        <translation>请先预测</translation>
    </message>
    <message>
        <source>press it now</source>
        <translation>现在请按</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What has no room here: the release mode, the search and Compare</source>
        <translation>这里放不下的：归还模式、搜索和对比</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::TornOff</name>
    <message>
        <source>%1 — Heapglass</source>
        <translation>%1 — Heapglass</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Back to its place among the tabs</source>
        <translation>放回选项卡中原来的位置</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::Transport</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>事件 %1 / %2</translation>
    </message>
    <message>
        <source>1× replays this trace in a minute, but no fewer than 8 events a second: %1 events a second here</source>
        <translation>1× 用一分钟重放这个跟踪记录，但每秒不少于 8 个事件：这里是每秒 %1 个事件</translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation>返回 %1</translation>
    </message>
    <message>
        <source>end of the trace</source>
        <translation>跟踪记录的末尾</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>下一个：%1</translation>
    </message>
    <message>
        <source> in </source>
        <translation>，在 </translation>
    </message>
    <message>
        <source>answer to go on</source>
        <translation>请回答后继续</translation>
    </message>
    <message>
        <source>press _heapmin to go on</source>
        <translation>请按 _heapmin 继续</translation>
    </message>
    <message>
        <source>the lesson goes on at the left</source>
        <translation>课程在左边继续</translation>
    </message>
    <message>
        <source>%1, block %2</source>
        <comment>next: free 98 B, block a7</comment>
        <translation>%1，块 %2</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::WalkModel</name>
    <message>
        <source>%1 bytes, header included</source>
        <translation>%1 字节，含头部</translation>
    </message>
    <message>
        <source>_size, bytes</source>
        <translation>_size，字节</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页</translation>
    </message>
</context>
<context>
    <name>heapglass::gui::WhoHolds</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Width of a frame</source>
        <translation>帧的宽度</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>火焰图</translation>
    </message>
    <message>
        <source>Free share</source>
        <translation>空闲份额</translation>
    </message>
    <message>
        <source>Live bytes</source>
        <translation>存活字节</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Who holds the pages that stay</source>
        <translation>谁占用留下的页</translation>
    </message>
    <message>
        <source>Counted when the trace is placed and the cursor rests.</source>
        <translation>跟踪记录放置完毕、游标停下后开始计数。</translation>
    </message>
    <message>
        <source>Of event %1; counted anew when the cursor rests.</source>
        <translation>截至事件 %1；游标停下后重新计数。</translation>
    </message>
    <message>
        <source>Map: %1 alone (solid), %2 shared (dashed).</source>
        <translation>图上：%1 独占（实线），%2 共享（虚线）。</translation>
    </message>
    <message>
        <source>Select a row to see its pages on the map.</source>
        <translation>选择一行，在图上看它的页。</translation>
    </message>
    <message>
        <source>No names from these files, only offsets:</source>
        <translation>这些文件没有名字，只有偏移：</translation>
    </message>
    <message>
        <source>Names are missing.</source>
        <translation>没有名字。</translation>
    </message>
    <message>
        <source>held alone</source>
        <translation>独占</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Who holds the pages is told after your answer.</source>
        <translation>回答之后才会说明谁占住了这些页。</translation>
    </message>
    <message>
        <source>Places the trace once more, beside this heap, with their blocks in a heap of their own: what that comes to is measured, not estimated</source>
        <translation>在这个堆旁边把跟踪记录再放置一遍，让这些块有自己的堆：结果是实测的，不是估计的</translation>
    </message>
    <message>
        <source>Point at a frame, or go through them by the arrow keys.</source>
        <translation>指向一个框，或用方向键逐个查看。</translation>
    </message>
    <message>
        <source>Try it apart</source>
        <translation>试试把它分开</translation>
    </message>
    <message>
        <source>Try them apart</source>
        <translation>试试把它们分开</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1 页</translation>
    </message>
    <message>
        <source>%1 free in %2 that live blocks hold; %3 held by one row alone</source>
        <translation>存活块占住的 %2中有 %1 空闲；%3 页由单独一行占住</translation>
    </message>
</context>
</TS>
