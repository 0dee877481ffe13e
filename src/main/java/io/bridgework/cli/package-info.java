/** The command line: a class per command, printers for people and for scripts, exit codes. The only place that prints. */
package io.bridgework.cli;
