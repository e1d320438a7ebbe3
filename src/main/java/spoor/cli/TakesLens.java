package spoor.cli;

/// A command with a lens among its arguments. A term of a lens may begin with a dash, so what is no option
/// of the command is a term.
interface TakesLens {}
