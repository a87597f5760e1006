// Feeds broken and extreme sources to lexer, parser and checker: nothing may crash, hang or grow without bound.
//
//     frontend-fuzz [--inputs N] [--seed S] [--jobs J] FOLDER…      mutated inputs
//     frontend-fuzz --deletion [--allowed N] FILE…                  deletes every token in turn
//     frontend-fuzz --shapes                                        deep, long and numerous
//
// The inputs are run in child processes, which note each input before it is run: what crashes is found, made smaller and
// printed. The same seed makes the same inputs.

import Foundation

/// Deep trees are walked by recursion, so that all work is done on a thread with a large stack.
func launch() {
    let arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
    let thread = Thread { exit(Command(arguments).run()) }
    thread.stackSize = 512 << 20
    thread.start()
    while true { sleep(1000) }
}

launch()
