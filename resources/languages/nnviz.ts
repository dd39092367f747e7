<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name></name>
    <message>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something went wrong inside ({where}): {kind}: {fault}; please report this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--do {line}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--stage {line}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt cannot be loaded: {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer cannot be written: there is no standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault} (nnviz --help lists all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrecognized arguments: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument {name}: expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument {name}: expected {needed} arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument {name}: not allowed with argument {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument {name}: invalid choice: {found} (choose from {needed})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument {name}: invalid int value: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument {name}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take hold of a neural network&apos;s numbers and watch it answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .nnviz file to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open an example (without FILE: {name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do what a line says, in order; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more pixels: 1 to 4 times (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the picture, such as 1280x720</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CODE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the words and numbers on screen, such as en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARRANGEMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open on stage: {names}, each also “with sum”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print every z and a as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the exact pieces and kinks as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the same of every neuron, z and a, with states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print what is on screen in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FORM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the code that computes it: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save a picture of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the scenes as a handout to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the handout with the answers and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PANEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save one panel ({panels}) as {pictures}, its film as {films} or into a folder, or a table ({tables}) as {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines for --do:
{rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed WxH from {smallest} to {largest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed a name that ends in .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed a name that ends in .png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found both a FILE and --example, needed one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found --stage with an answer in text, needed a window or --screenshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found --answers without --handout, which it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found --{name} without --screenshot or --export, which it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found --scale without --export, which it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no place before to go back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no place to go forward to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} is {value} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{neuron} is {value} now, and {n} more</source>
        <comment>{neuron} is {value} now, and {n} more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} neurons are silent now</source>
        <comment>{n} neuron is silent now</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>neurons {names} are silent now</source>
        <comment>neuron {names} is silent now</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} neurons are live now</source>
        <comment>{n} neuron is live now</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>neurons {names} are live now</source>
        <comment>neuron {names} is live now</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has the largest share now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} kinks have left the view: {left} now</source>
        <comment>{n} kink has left the view: {left} now</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} kinks have come into the view: {found} now</source>
        <comment>{n} kink has come into the view: {found} now</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>show the choices A to D and count hands, before or after talking; “off”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at T = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(z − max) ÷ T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest of each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z − column max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z − max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each column adds to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns add to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of the table {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table adds to {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest of the table {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z − table max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z − row max</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All {n} rows are right</source>
        <comment>All {n} rows are right</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {rows} rows are wrong</source>
        <comment>{n} of {rows} rows is wrong</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>scores z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other z held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add two neurons that hold x between 1 and 3; “from 0 to 5” between two values, “in a row”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add four neurons: up from 0 to 1, level, down from 3 to 4; “in a row”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add the fewest neurons that join points by straight pieces; “in a row” in pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the single neuron gives way to the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope from {start} to {end}: ({rise}) / ({run}) = {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left of {left} slope 0, right of {right} it runs on with its last slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left of {left} slope 0, right of {right} slope 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kink at {x}: w = 1, b = −w · {factor} = {b}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output weight: new slope − old slope = {change} = {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one}: silent from {number} on: w = −1, b = {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other}: reads {one}, silent up to {number}: w = −1, b = {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other}: output weight: the slope, {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output bias: the value on the left, {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output bias {label}: as it was + the value on the left, {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output bias {label}: as it was + the value on the left = {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{numbers} do not lie on the step {step}: they are kept in full</source>
        <comment>{numbers} does not lie on the step {step}: it is kept in full</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>one hidden layer of ReLU and a linear output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two hidden layers of ReLU and a linear output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{block} in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>insert {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>insert {block} into {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a level line, needed a slope: a level line is a bias and no neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clamp {low} {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clamp {low} {high} from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a clamp that stays at {value}, needed two values that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bump {corners} height {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a bump of height 0, needed another height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chain {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} outputs, needed the one to insert into, such as “into {layer}.1”</source>
        <comment>found {n} output, needed the one to insert into, such as “into {layer}.1”</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{neuron} is no output, needed a neuron of the last layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed {needed}, or a single neuron that reads one input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; “{words}” fits it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: found {after} after {before}, needed numbers that rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name class {number} = {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the name {found}, needed {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {number} is called {name} too, needed another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer does not bend, so {neuron} can only be a straight line: y = {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no layer bends, so {neuron} can only be a straight line: y = {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {first} times layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers {first} to {last} times layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W has {rows} × {columns} numbers and rank {rank}, as much as it can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W has {rows} × {columns} numbers and rank {rank}, not {most}: the narrowest layer between lets no more through, and this survives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function is the same to the last bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function is the same to {difference}; rounding can take it no further than {bound}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same to the last bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same to {difference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest gap about {gap} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest gap {gap} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gap} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area between {area}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one more point makes a curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>reads {n} inputs, the network {needed}</source>
        <comment>reads {n} input, the network {needed}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has {n} outputs, none like {neuron}</source>
        <comment>has {n} output, none like {neuron}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the letter of a snapshot, A to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a point, from the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers such as {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn a neuron about the y axis: w becomes −w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a neuron louder, its outgoing weights softer: nothing changes outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let two neurons change places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiply the linear layers around a layer into one; “all” of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the network and the inputs; without a letter under the first free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put network and inputs back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a curve to match: a kind and its numbers, “points 0,0 1,2”, “point 3,1”, “samples”, “none”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let clicks in the plot draw the target; “off” puts the pencil down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {kind}, needed softmax in the last layer for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a class, 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found class {number}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hide a number: neuron, z, a, input, weight, bias, product; outputs, or all but the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show it again; everything by “all”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a lock on {place}, needed one on a parameter of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} scenes, needed at most {most}</source>
        <comment>found {n} scene, needed at most {most}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found {n} inputs, needed at most {most}</source>
        <comment>found {n} input, needed at most {most}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found {n} layers, needed at most {most}</source>
        <comment>found {n} layer, needed at most {most}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>layer {layer} has {found} neurons, needed at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found no samples, needed at least one row of inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} samples, needed at most {most}</source>
        <comment>found {n} sample, needed at most {most}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found samples of {found}, needed {n} numbers, one per row of weights</source>
        <comment>found samples of {found}, needed {n} number, one per row of weights</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found {n} decimals, needed 0 to {most}</source>
        <comment>found {n} decimal, needed 0 to {most}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the view shows input {input}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the view runs from {low} to {high}, needed a range of finite width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the view runs from {low} to {high}, needed a range that runs forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network over function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function beside softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spotlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scene {number}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play: {place} sweeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause: {place} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the film ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame {number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys: {walks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{aid} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{aid} off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: found {value}, needed a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation {layer} = {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>view input {input} from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimals = {decimals}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers as fractions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers as decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove sample {sample}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only sample cannot be removed, a document needs at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found sample {sample}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is locked; “unlock {label}” frees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found layer {layer}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {place}, needed {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one from 1 to {n_inputs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}.1.1 to {number}.{n_in}.{n_out} (layer.from.to)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}.1 to {number}.{n_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the example {found}, needed one of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the file {found}, needed a name that ends in {kinds}, or a folder for numbered pictures of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the panel {found}, needed one of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try a fault of shape: rows, fits, flat or inputs; one tells what one row becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the network again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {most}, one per neuron of the last layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another name for each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expecting value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expecting property name enclosed in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expecting &apos;:&apos; delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expecting &apos;,&apos; delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>illegal trailing comma before end of object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>illegal trailing comma before end of array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extra data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unterminated string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid control character at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid \escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid \uXXXX escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found an empty file, needed one JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON ({fault})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found lists nested too deep to read, needed at most five levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed one JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another letter for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a letter from A to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <comment>{n} character</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers that make a curve ({fault})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an x and a y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found more than {most} MB, needed at most {most} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: found 0x{byte}, needed text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder, needed a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a device or a pipe, needed a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is protected against writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {most}, one per sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} characters, {found}</source>
        <comment>{n} character, {found}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>0 to {last}, one of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four counts of hands, for A to D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: found {found}, needed {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <comment>{n} entry</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} layers</source>
        <comment>{n} layer</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} names</source>
        <comment>{n} name</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no names</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} numbers</source>
        <comment>{n} number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <comment>{n} point</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no points</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <comment>{n} row</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} samples</source>
        <comment>{n} sample</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} scenes</source>
        <comment>{n} scene</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one, one per input of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to {most}, one per neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one per neuron like the first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needed}, one per neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {most}, one per input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax before the last layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it in the last layer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needed}, one per neuron of the layer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to {most}, one row each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one per row of the first layer&apos;s weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−Infinity, as 1e999 is too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infinity, as 1e999 is too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a finite number, at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keys {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“1.2.bias” or “1.1.2” (layer.from.to, from 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input {number} (counted from 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one from 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“from” below “to”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row for each sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column for each input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row for each number that the layer reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column for each neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill {table} at {cell} = {height} × {width} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill {table} at {cell} = {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: needed finite numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} is computed; its numbers follow from X, W{number} and b{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found row {row}, column {column}, {table} has {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found} samples, needed at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; turned over (transposed) it would fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} columns, needed {needed}: {table} has {reason}</source>
        <comment>found {n} column, needed {needed}: {table} has {reason}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found {n} columns, needed {needed} from column {start} on: {table} has {reason}</source>
        <comment>found {n} column, needed {needed} from column {start} on: {table} has {reason}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found {n} rows, needed {needed}: {table} has {reason}</source>
        <comment>found {n} row, needed {needed}: {table} has {reason}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found {n} rows, needed {needed} from row {start} on: {table} has {reason}</source>
        <comment>found {n} row, needed {needed} from row {start} on: {table} has {reason}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns</source>
        <comment>{n} column</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} and {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the forward pass as a film, by products, neurons, layers or rows; 12, next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show everything computed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest score of the row is {maximum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The powers of the row add up to {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each score minus the largest, {maximum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e to each of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each power divided by their sum, {total}: the shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {number}: {answers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample is computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sample}: only the inputs are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{neuron}: the {n} products add up to {total}</source>
        <comment>{neuron}: the {n} product adds up to {total}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{neuron}: {before} + bias {bias} = {z}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}: {function}: {z} stays {a}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}: {function}: {z} becomes {a}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found frame {found}, needed one from 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{function} · {drawn} of {all} drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>layer {layer} · {n} kinks</source>
        <comment>layer {layer} · {n} kink</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>layer {layer} · {n} kinks found</source>
        <comment>layer {layer} · {n} kink found</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>add neuron {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove neuron {layer}.{neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only neuron of layer {layer} cannot be removed, a layer needs at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add layer after {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found layer {layer}, needed one from 0 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax stays last; add the layer after {layer} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only layer cannot be removed, a network needs at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove input {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only input cannot be removed, a network needs at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} guesses, A to {last}; forget them first</source>
        <comment>found {n} guess, A; forget it first</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>note what is guessed, A to F; of a curve “point 2.4,3”, “level 3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget what was guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gap} too high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gap} too low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found no scenes, needed at least one to print: “add scene” keeps what is on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} from {first} to {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} as functions of {input}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} as a function of {input}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} of {input}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How z of {neuron} is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>How z of {neuron} is made — from {n} inputs and its bias</source>
        <comment>How z of {neuron} is made — from {n} input and its bias</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How z of {neuron} is made — from {n} neurons and its bias</source>
        <comment>How z of {neuron} is made — from {n} neuron and its bias</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every layer as a function of {input}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of {input}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {neuron} makes of its z — by {function}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z of {neuron} by {function}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of {input}, stacked: they fill 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of {input}, stacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares, stacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampled, {bends} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampled, {bends} found: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>exact: {n} pieces, {bends}</source>
        <comment>exact: {n} piece, {bends}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bends}, exact; smooth between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bends}, exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smooth, without a kink</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} jumps</source>
        <comment>{n} jump</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hidden</source>
        <comment>{n} hidden</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} kinks</source>
        <comment>{n} kink</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>kink {kink} = {x}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kink {kink} = {x} by weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kink {kink} = {x} by least change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kink {kink} = {x} alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope {neuron} at {x} = {slope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope {neuron} at {x} about {pivot} = {slope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {neuron} at {x} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{neuron} has {n} kinks in this view, found number {number}</source>
        <comment>{neuron} has {n} kink in this view, found number {number}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>weight from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Solving for {n} numbers</source>
        <comment>Solving for {n} number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>found a target of {found} points, needed 1 to {most}, each an x and a y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a point that is not finite, needed numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a snapshot “{letter}”, needed a letter from A to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found two snapshots {letter}, needed a letter of its own for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a layer, 0 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a kink such as #2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set an input of the selected sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the bias of a neuron: layer.neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set a weight: layer.from.to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the activation function of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a neuron to a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a neuron out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a layer that passes everything on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a layer out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add an input to every sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take an input out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a copy of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a sample out; the selected one without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep a bias, or a weight 1.1.2, as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free a weight or a bias; all of them by “all”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put a neuron&apos;s kink there; #2 for its second, “by weight”, “by least change”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tilt the piece there, “about 3” or about its left end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lift or lower a neuron&apos;s function by its bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose what the function plot sweeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose how many decimals values have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write numbers as fractions where exact, or as decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the place before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look again at the place gone back from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the last act back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeat the act last taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put everything back as it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}.bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlock {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlock all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at another sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at a neuron, an input 1, a weight 1.1.2 or a bias 1.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kink at the edge, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jump by {neurons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>neurons {labels} and {n} more</source>
        <comment>neurons {labels} and {n} more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>neurons {labels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden: neuron {label} cancels itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>hidden: {n} neurons cancel</source>
        <comment>hidden: {n} neuron cancels</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>hidden: neurons {labels} cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name sample {number} = {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour sample {number} = none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour sample {number} = {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found colour {found}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name, or {none} for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found class {found}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a colour, 1 to {most}, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a sample; &quot;&quot; takes its name away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a neuron of the last layer; &quot;&quot; takes its name away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a sample a colour, 1 to 4, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed a number such as {one}, 3/4 or 1e-2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed a number that is not divided by 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed a number below {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} others</source>
        <comment>{n} other</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found {n} characters, needed at most {most}</source>
        <comment>found {n} character, needed at most {most}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>found nothing to paste, needed rows of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found cells that cannot be told apart: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}: its comma may stand in a number or between two; needed tabs or semicolons between cells, or points in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {number} has {cells}, row 1 has {first_cells}; needed as many in every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} cells</source>
        <comment>{n} cell</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>row {row}, column {column}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the product of {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the products of {neuron} added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z of {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a of {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row&apos;s maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score minus maximum of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a point such as 1,2 (x,y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of an input, 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer.neuron such as 1.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer.from.to such as 1.1.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a layer, 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a sample, 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer.from.to such as 1.1.2, or layer.neuron.bias such as 1.2.bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill the window for a class; “sum” turns the sum, “off” leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let one panel fill the stage; once more or “off” steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give an input, weight or bias a slider on stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take its slider off the stage; all of them by “all”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let the plot run along the line from sample to sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let the function panel show function, parts, layers, bend or stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show slopes, live neurons, code, tables; on stage echo, ring, spotlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hide them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the code with a class for layers, flat, or in plain Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the sum in line, draw each product as bars, or show ReLU in three ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch the part of a weight, or of a bias 2.1.bias, off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch it on again; all of them by “all”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word such as {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {before} found {found}, needed {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {before} {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loop with if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loop with max(0, i)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy, all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Milliseconds, the best of {n} runs; the lists and arrays were made before.</source>
        <comment>Milliseconds, the best of {n} run; the lists and arrays were made before.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The same answers, all three ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same: of what is not a number, a loop makes 0, and NumPy leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {numbers} numbers np.maximum is {times} times as fast as the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {numbers} numbers the loop is {times} times as fast as np.maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose what Page Up and Page Down walk on stage: film, scenes or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw a curtain on stage, black or white; “open” opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let the projected picture stand still; “off” lets it follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirror {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} does not read the input, needed a neuron of layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale {neuron} by {factor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swap {one} with {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other} do not share a layer, needed two that do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapse {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no linear layer is followed by another layer: nothing can be multiplied into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer} is {function} and no linear layer stands before it; collapse another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of layer {layer} would be too large, needed one below {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sample}: {input} = {value}; it differs from {held} in {inputs}, so the curves are not its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {number} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample {number} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {number} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found names of {n} samples, needed at most {most}</source>
        <comment>found the name of {n} sample, needed at most {most}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most {n} characters on one line</source>
        <comment>at most {n} character on one line</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>z = {z}; a is not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z = {z}; a is covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} in sample {number}; the plot sweeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} in sample {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: {z} is above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Dead: {z} is not above 0, nor is it for any of the {n} samples</source>
        <comment>Dead: {z} is not above 0, nor is it for the {n} sample</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Silent: {z} is not above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{z} is passed on as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{z} is below 0: its sign is turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{z} is not below 0: passed on as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{z} is below 0: held at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{z} is above 1: held at 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{z} lies from 0 to 1: passed on as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated: {z} is bent to {a}, where the curve is almost flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{z} is bent to {a}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated: its share is {share}, which leaves the others almost nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its share is {share}, the largest of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its share is {share}, number {rank} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scene {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no scenes yet: “add scene” keeps what is on screen as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is the last scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is the first scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a scene, 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line, or &quot;&quot; for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to a scene: its state and how it is seen; “next”, “back”; “2 at desk” stays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep what is on screen as a scene behind the present one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let a scene be what is on screen now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a scene another title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the teacher&apos;s line of a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put a scene at another place in the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a scene out; the present one without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note raised hands for A to D, before or after talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add scene {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renew scene {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name scene {number} = {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note scene {number} = {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found a note of {n} characters, needed at most {most}</source>
        <comment>found a note of {n} character, needed at most {most}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>move scene {number} to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove scene {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hands {scene} before {letter} = {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hands {scene} after {letter} = {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} hands, needed 0 to {most}</source>
        <comment>found {n} hand, needed 0 to {most}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>found scene {found}, there are none yet: “add scene” keeps one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found scene {found}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found the title {found}, needed 1 to {n} characters</source>
        <comment>found the title {found}, needed {n} character</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>X has {n} numbers a row, but W has {rows} rows, one per neuron: turn W on its side.</source>
        <comment>X has {n} number a row, but W has {rows} rows, one per neuron: turn W on its side.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This W was made for {n} inputs, but each row of X has {width}: make it {shape}.</source>
        <comment>This W was made for {n} input, but each row of X has {width}: make it {shape}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>W of layer {layer} is not square: on its side it does not fit, and NumPy says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a square table fits both ways; this network has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of layer {layer} is square and does fit: select that layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W is the same table on its side: here the mistake changes nothing, and nothing shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W of layer {layer} is square: {size} meets {size} on its side too. No error comes, and the numbers are wrong: the most dangerous fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{call}, W on its side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis {number} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis 1 runs along the rows of a table; a flat list has axis 0 only. Two brackets make it one row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{read} goes in, {made} comes out: NumPy says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b is a table with one row, {biases}: adding it makes {product} a row too. With two brackets the shapes are the same all the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {neuron} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share {neuron} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift scores by {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found} to shift the scores by, needed a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} has no share, needed one of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last layer is {function}, needed a softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a score of {found}, needed a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} has a score that is no finite number, so nothing moves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a share of {found}, needed one between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a class of softmax a share; the others keep their ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a class of softmax a score, by its bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add the same number to all scores; no share moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do softmax wrong on purpose: plain, float32, columns, …, or right; “temperature 2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name {letter} = {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found the name {found}, needed 1 to {n} characters</source>
        <comment>found the name {found}, needed {n} character</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>restore {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found no snapshot {letter}: there are no snapshots; “{line}” takes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found no snapshot {letter}: there is {known}; “{line}” takes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} snapshots already, needed a free letter: drop one first</source>
        <comment>found {n} snapshot already, needed a free letter: drop one first</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{number} added to every score: every gap is the same, so no share has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tie}: share {share} · entropy {entropy} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top {name}: share {share} · entropy {entropy} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other}: no gap, the same share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{upper} is {gap} above {lower} = {doublings} × {doubling}: {times} times the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One score is on top all over the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The top changes at {input} = {places} and {n} more</source>
        <comment>The top changes at {input} = {places} and {n} more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The top changes at {input} = {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} ({first} to {second})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {place} ({first} to {second})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a shift of {found}, needed one from −1000 to 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a temperature of {found}, needed one from {least} to 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T = 1: nothing changes. Towards 0 the largest score takes all, towards ∞ all get the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if T = {heat}: every gap counts {times} times; towards 0 the largest score takes all, and a tie is shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if T = {heat}: every gap counts {times} times; towards ∞ every share is 1/{classes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was summed down the columns, so the samples share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was summed over the whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without e a share can be negative, and twice the score is twice the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every negative score is cut to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy refuses a flat list: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way gives shares: a score is not a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong by {gap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Right to {n} decimals in {kind}, safely from c = {low} to {high}</source>
        <comment>Right to {n} decimal in {kind}, safely from c = {low} to {high}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Right, as there is only one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: the largest score of the table is near enough to this row&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: the row&apos;s maximum is subtracted first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong by {gap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong by {gap}, adds to {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number in {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infinite in {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this row lies {gap} below the table&apos;s maximum, too far for e to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summed down the columns, each class of an only row has all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far below the table&apos;s maximum every power is 0, and 0 ÷ 0 is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scores add to 0, and nothing is divided by 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a score is above {largest}, e to it is too large for {kind}, and ∞ ÷ ∞ is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row&apos;s sum is too large for {kind}, and anything ÷ ∞ is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every power is too small for {kind} and becomes 0, and 0 ÷ 0 is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a power is too small for {kind} and becomes 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the powers are so small that {kind} keeps few of their digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} keeps too few digits of scores so far from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to the products of {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron {label}, {function}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z is {hidden}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z = {z}, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z = {z}, silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by layer 1; the function plot sweeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {input} = {value} · {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {input} = {value}: {shares} · {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stage cannot be left: the desk is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no panel fills the stage, needed one that does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is not pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z {neuron} = {value} by bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} has a z that is no finite number, so no bias moves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product {weight} = {value} by weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weight} reads 0, so no weight makes its product other than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: found {found}, needed a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a neuron a z for the selected sample; its bias follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a term a product; its weight follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} long</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <comment>{n} more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Network: {n} inputs; {layers}</source>
        <comment>Network: {n} input; {layers}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Scene {number} of {n}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film of the forward pass is under way: what it has not computed yet is left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Covered: {n} numbers</source>
        <comment>Covered: {n} number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Guess of {name}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>layer {number}: {n} neurons, {function}</source>
        <comment>layer {number}: {n} neuron, {function}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Layer {number}: {neurons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron {label}: a is {value} ({words})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron {label}: a {value} ({words})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: {place}. {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of {neuron}: {hidden}, in part or as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of {neuron}: {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} from {low} to {high}: {equation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces of {neuron}: {pieces}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinks: {kinks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: score {score}, share {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax: {classes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ReLU in three ways, of the z of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where {place} goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {source} is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {product} passes {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: the sum passes {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing sweeps through its range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, row {row}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the table {found}, needed one of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table: X, W1 to W{depth} or b1 to b{depth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X, W1 or b1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first cell, row.column such as 1.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers, with “;” between rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found rows of {found} numbers, needed as many in every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set cells of X, W or b from row.column on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cell}: not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cell} = {number} is multiplied by each number in row {row} of W1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… {n} more</source>
        <comment>… {n} more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found table {found} of layer {layer}, needed X, W, b, Z or A of 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {choice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target point {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target point {number} = {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target without {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target samples of {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is the one that is swept, needed another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found point {found}, needed a target that is drawn by points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found point {found}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live all over this view: z is never below {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>live on {n} stretches of this view, {percent} of it</source>
        <comment>live on {n} stretch of this view, {percent} of it</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>live at single points of this view only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live in this view up to {input} {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live in this view from {input} {start} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live in this view from {input} {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead in this view: its z is never above {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>dead in this view: its weights are 0 and its bias is below 0</source>
        <comment>dead in this view: its weight is 0 and its bias is below 0</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dead in this view: its weights are 0 and its bias is 0</source>
        <comment>dead in this view: its weight is 0 and its bias is 0</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>dead in this view: {source} is never above {most}, needed more than {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead in this view: {source} is never below {least}, needed less than {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples {first} and {second} are the same point, needed two that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys: scenes, none of {count} on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys: scenes, {n} of {count} on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys: {place}, in steps of {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys: frames of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} sweeps from {low} to {high}: F5 or Esc pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk a step on, as a remote does; “up” takes it back, or walks back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play or pause: the film that is on, or else a sweep of the number moved last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let a number run through its range and back; “off” pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cover or uncover what the scene is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 if z &gt; 0, else 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z if z &gt; 0, else {leak} z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eᶻ / sum of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the activation “{name}”, needed one of {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} points, needed two or more</source>
        <comment>found {n} point, needed two or more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>found two points at x = {x}, needed one: a chain of ReLU cannot jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of the block would be too large, needed one below {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found two curves that share no range, needed some x that both have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found input {input}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer} is {function}, which does not scale along; needed {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the factor {factor}, needed a finite one above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found layer {layer}, needed one from 1 to {depth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found neuron {layer}.{neuron}, needed {layer}.1 to {layer}.{most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer} is the output, needed a hidden layer: its answers would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} is {function}, which has no kink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} is flat here at z = {z}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} has no kink in this view: its z runs from {least} to {most}, never across {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights are 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what its weights read does not change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights on what is swept are 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it reads cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found no kink of {neuron} at {x}, needed one of {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found source {source}, needed one from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the view ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it meets its twin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where z would be flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where what it is moved by is multiplied by 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it meets its other kink, which stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the view ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it meets its twin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z would be flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is moved by is multiplied by 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it meets its other kink, which stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {x}, needed a place {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {low}, {why_low}, and {high}, {why_high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}: its kink cannot move here, {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} has no second kink on the same slope in this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} comes after a step: its z jumps between levels and has no slope to move along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found weights of shape {shape}, needed (inputs, neurons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found biases of shape {found}, needed ({neurons},), one per neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found a line through {n} inputs, needed {needed}</source>
        <comment>found a line through {n} input, needed {needed}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>found a weight or bias of layer {layer} that is not finite, needed numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the arithmetic of layer {layer} overflows along the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer} is smooth ({function})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a line through a point that is not finite, needed finite numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a range from {low} to {high}, needed finite ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a range from {low} to {high}, needed one that runs forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found no layers, needed at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {layer} has {neurons} neurons but the weights of layer {next} have {rows} rows, needed {neurons}, one row per neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found softmax in layer {layer}, needed it in the last layer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} activations, needed {needed}, one per layer</source>
        <comment>found {n} activations, needed {needed}, one per layer</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{place} would have to be {value}, needed a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} and {n} more are locked</source>
        <comment>{name} and {n} more are locked</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{neuron} is passed on by weight 0: the output does not feel it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} is flat here: its bias moves its kink and not this point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found} hidden layers, needed one: a point is held by its output there only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a smooth hidden layer, needed one of straight pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {neuron}, needed {layer}.1 to {layer}.{most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron {layer}.{neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share of {percent}% would need an infinite bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share of {percent}% would need an infinitely negative bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the temperature {temperature}, needed one above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only class has all of the share, whatever its score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the other scores to sum up to {summed}, needed finite scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} comes after a smooth layer: its z has no straight pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the fixed end at {x}, needed a place from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}: found the level {level}, past a bend of its activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} is {function}: its a is curved, take hold of its z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} is flat here: {function} has the slope 0 whatever its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {x}, needed a place in the view from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} reads only levels here: no weight can tilt it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} reads nothing that changes here: no weight can tilt it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}: no change of its weights tilts this piece alone, hidden kinks lie on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}: found the slope {slope}, needed one {range}: its z would cross a bend of {function} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a target that lies outside the view, needed some of it inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {x} x and {y} y, needed as many of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found} different x, needed two points or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formula}: found corners that do not run from left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trapezoid of height {height}, corners at {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tent of height {height}, corners at {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found} steps, needed a whole number from 1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} steps of {height} from {first} on, {width} wide</source>
        <comment>{n} steps of {height} from {first} on, {width} wide</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>found the period {period}, needed one above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a sine with more than {most} turns in the view, needed fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found the target “{kind}”, needed one of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} numbers for {kind}, needed {needed}: {names}</source>
        <comment>found {n} numbers for {kind}, needed {needed}: {names}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>found a number for {kind} that is not finite, needed numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found more than {most} kinks along the line, needed fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found no folder at {first} or {second}, needed one of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{menu}: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clamp from two neurons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bump from four neurons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain through points…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code with classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code as formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code in plain Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code (Python)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code (notebook)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code beside the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
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
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to how it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as fractions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{function}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock or unlock what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the function in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the function out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit all kinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep the next input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on screen, in writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About nnviz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take snapshot {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what {neuron} answers to the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror the neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale the neuron up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale {neuron} by 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale the neuron down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale {neuron} by ½</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the neuron with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap {neuron} with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse linear layers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a target (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a guess of what is selected…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover all outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover all but the inputs, weights and biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncover everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the guesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess {place}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nnviz documents ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{full}: choose the activation, add and remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {number} · {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove input {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer behind the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a neuron to layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove neuron {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer after {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nnviz is free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the GNU LGPL version 3, as separate libraries that you may replace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy: BSD. pyqtgraph: MIT. msgspec: BSD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inter and JetBrains Mono: SIL Open Font License 1.1. Icons by Lucide: ISC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No linear layer is followed by another layer. What bends cannot be multiplied into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of these layers is covered, and their products would tell it. Reveal it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse linear layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers multiplied into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · {number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG: a picture of pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG: a drawing, sharp at any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF: a page, sharp at any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film: numbered PNGs in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film: GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film: APNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film: MP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are kept as outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts are embedded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height}, the panel alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} times</source>
        <comment>Once</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times as many pixels as on screen, each way</source>
        <comment>As many pixels as on screen</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Insert a clamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low and high; values by “from … to …”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a bump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rise, top, fall, end, height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points: x,y x,y …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is inserted, with its arithmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal distribution × {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sizes, inputs first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {found}, needed whole numbers such as {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {n}, needed 2 to {most}: the inputs, then each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {size}, needed 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sizes}: {weights}, {biases}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} weights</source>
        <comment>{n} weight</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} biases</source>
        <comment>{n} bias</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A command, or a line such as  {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is set and stays covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on screen, line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong numbers, and no error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried: {call}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: {call}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z {minus} column max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z {minus} max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z {minus} table max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(z {minus} max) ÷ T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>÷ T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {gap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>÷ column&apos;s sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>÷ column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>÷ table&apos;s sum {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>÷ row sum {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max {number} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row sum {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shares: score {name} is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One class alone always has share 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} more terms</source>
        <comment>{n} more term</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight × value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {n} more]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of a panel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handout of the scenes (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handout with the answers (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a picture of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a picture of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a picture of the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a picture of the function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a picture of the softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a picture of the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a picture of the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a picture of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} pictures ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python scripts ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebooks ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This film cannot be written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film is not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film as {kind} needs {package}, which is not installed: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it exists, needed a new or an empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found a picture of {size}, needed at most {most} million pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per neuron, not turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong table that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flat list where a table is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs that do not meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row or many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a fault of shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forward pass as a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers slide to where they belong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>found {n} frames of {grain}, needed at most {most}: choose larger steps</source>
        <comment>found {n} frame of {grain}, needed at most {most}: choose larger steps</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Filming…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the network diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk from card to card; on a weight or bias ↑ ↓ step it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go through the neuron&apos;s weights, to its bias; Esc back to the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step the selected number, a neuron&apos;s being its bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten steps; with Shift the last decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock or unlock the weight or bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk from cell to cell, over an edge into the next table; with Shift choose a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step the number; with Shift the last decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, 0 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End, Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends of the row, pages of samples; Ctrl+Home, Ctrl+End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+V, Ctrl+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy for a spreadsheet, paste from one, choose the whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the chosen cells to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, Shift+drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the number, choose a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the function plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step the input; with Shift the last decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ends of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K, Shift+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next, previous kink, which the arrows then move; Esc back to the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom in, zoom out, fit all kinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl, Alt while a kink is dragged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move it by its weight, by the least change of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, double-click with the pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a point of the target, take it out; Esc ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the softmax panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓, Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next class, a page of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← → ↑ ↓ in all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the classes, the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step of the selected share; its score follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step of the selected score; with Shift the last decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a share or a score, name a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk over the lines that compute or hold something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk over the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down, Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On sliders and number fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step, in a field ↑ ↓; with Shift the last decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ends of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set what is typed, put back what was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the film is on (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one frame forward, back: a clicker&apos;s keys, wherever the focus is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play or pause; pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← →, Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the bar: one frame, the ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On stage (F5), from a remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step on, a step back: film, scenes or a number; each repairs the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cover what the scene is about, uncover it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play or pause; Esc twice within two seconds: back to the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curtain, black, white, open; any key opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say large what a key did, ring and spotlight around the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with two screens: let the projected picture stand still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose what Page Down and Page Up walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While something is covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reveal what is selected; a film that plays is paused first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H, Ctrl+H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cover what is selected, or reveal it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a covered number: note a guess, A to F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, Shift+click in the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess that the covered curve runs through there, or how high it is level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the room of a covered bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess that it ends there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next, previous panel or field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the drag back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K any command · F1 all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows walk · W its weights · B its bias · + − step the bias · Enter types it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows walk · + − step it · Enter types it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ step it, Shift finer · ← → the neuron&apos;s other weights · Enter types it · Esc back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ step it, Shift finer · Enter types it · W the weights · Esc back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows walk · Shift chooses a block · Ctrl+C copies · Ctrl+V pastes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows walk · + − step it · Enter types it · Ctrl+C copies · Ctrl+V pastes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← → step the input, Shift finer · Home End · + − zoom · 0 fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ step, Shift finer · Page ten steps · Home End · Enter sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ classes · ← → step the share · + − step the score · Shift finer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax, all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ samples · ← → classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ lines · ← → numbers · drag a number up or down · Ctrl+C copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {able} · {everywhere}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a neuron to layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {place} = 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation function of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers of what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the code that computes the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A to D: a hand more; with Shift a hand fewer; Shift+F3: the other row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before talking: {before}; after talking: {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the code with a class for layers, as in the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the code as formulas one below the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the code as loops, without NumPy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied {n} lines of code</source>
        <comment>Copied {n} line of code</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with a snapshot or a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take snapshot {free}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows not turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights kept one row per neuron and not transposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits, but wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A square table on its side: it fits, and the numbers are wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs do not meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer made for another number of inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a flat list of inputs becomes on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a fault of shape; nothing in the network changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried on layer {layer}; the network stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried on layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product by product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron by neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one frame computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame forward (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the film (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every second tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last layer is {title}: only the shares of a softmax can be stacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of z of {name} is covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of} of {name} is {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {who} says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {who} reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {who} passes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen: the projected picture stands still (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scene yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene {scene} of {n}: {title}{note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes are kept by Ctrl+Shift+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an input to every sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a neuron to the selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer behind the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the network as cards and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the batch as tables: X @ W + b = Z, then A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {layer}: {shapes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network {sizes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {name} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin {name} on stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered: click the question mark to reveal it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is stored as {kept}: this document shows {decimals} decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: click to select, double-click to put it back to {value}, as opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: click to select, double-click to put it back to {value}, as it was not there when opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a wider range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a narrower range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every kink and the current input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs along the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left end of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right end of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against x{index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {first} to {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a copy of this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and colour of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scene keeps the numbers and how they are shown, to come back to in class. + keeps what is on screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note for the teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a scene (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the scene: what is on screen now (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scene is renamed at the desk: Escape twice leaves the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 shows the scene on stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{upper} has {ratio} the share of {lower}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {step} between two scores doubles the ratio of their shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {number} to every score: no share moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {letter} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last layer is {title}: its numbers are no shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make layer {depth} a softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show softmax for every sample of the batch at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of 100 % would need an infinite bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of 0 % would need an infinitely negative bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… in float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… in float16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a flat list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table&apos;s maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU, then division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at a temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How softmax is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next shift at which something changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score}, share {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of class {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score of class {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window}, sample {sample}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window}, sample {sample}, class {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the sum in lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw each product as a bar, one under another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU in three ways: a loop with if, a loop with max, NumPy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum as bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum in lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU in three ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click in the plot to draw the target point by point; drag a point to move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve to match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the target by clicks in the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest gap, as a share of the target&apos;s height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the points, each x,y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type {names}: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how it is made: the part of each number it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the functions layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the activation function with the current z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the shares of softmax one on top of the other: they fill 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the slope of each piece and the equation under the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which neurons are live on which piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess that it runs through here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess this level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between two samples the plot is only looked at; sweep an input to hold something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this kink cannot be moved: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the view ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it meets its twin here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z would be flat here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is moved by is multiplied by 0 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it meets its other kink, which stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both kinks of {name} move together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live neurons, a row each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled where the neuron is live: z above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each part: weight × what it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stacked: they add up to z of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stacked: z of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without what is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take point {number} out of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift {name} here to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this piece the slope…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the kink of {name} at {at} by the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the kink of {name} at…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the kink of {name} at… (by its weight)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the kink of {name} at… (by the least change)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the bias of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the bias of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the view runs from {low} to {high}; K goes to the kinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line at the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kink {number} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}; its bias is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>piece {number} of {n} of {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {name} = {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares stacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture needs no display: --screenshot picture.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt cannot load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No X11 window can open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Wayland window can open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No window can open with QT_QPA_PLATFORM={name}: needed one of {names}, or none, for the desktop&apos;s own; {way_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{what}: {names} are missing. On Debian or Ubuntu: sudo apt install {packages}</source>
        <comment>{what}: {names} is missing. On Debian or Ubuntu: sudo apt install {packages}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no display to open a window on: DISPLAY and WAYLAND_DISPLAY are not set. Start nnviz from a desktop, or with ssh -X; {way_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wayland compositor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {server} answers at {variable}={display}. Start nnviz from a running desktop, or correct {variable}; {way_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is covered: Space or a click on its “?” reveals it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys walk the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys walk the scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys step the selected number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say large what a key did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring around the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spotlight around the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a second screen can stand still: found one screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step back, or take the last one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page keys walk something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover or uncover what the scene is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curtain: black, white, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the projected picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices A to D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found no scene gone to, needed one: click it in the list (F4), or add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hand more for {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hand fewer for {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the scene…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count raised hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After talking, not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an input cannot be locked; select a weight or a bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add 1 to all scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take 1 off all scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network over function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function beside softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin {place} on stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep {place} through its range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, for a projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark, for a projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on stage; there: play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One panel alone, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin what is selected on stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep a number through its range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause; twice: back to the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables instead of cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied from {label}: {size} numbers, all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied from {label}: {size} numbers, from row {row}, column {column} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing pasted: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted into {label}: {rows} × {columns} numbers, without the line of headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted into {label}: {rows} × {columns} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{pasted}; the document now has {n} decimals, as the numbers need</source>
        <comment>{pasted}; the document now has {n} decimal, as the numbers need</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The selected cell written out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts: how z is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend: the activation function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack: shares that fill 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slopes and equation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which neurons are live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back every part left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run along the line to the next sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax of every sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curtain, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meaning}: drag, or click where to go; ← → step, Home and End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene {number}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the present scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes: score, power, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
