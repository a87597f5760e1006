// The demonstration: compiles the network's contracts, runs every scenario, prints its tables, writes the figures.
// Exit status 1 if a number differs from what has to come out, 2 for wrong usage.
import ChargingNetwork
import Glibc

exit(Demo.main(Array(CommandLine.arguments.dropFirst())))
