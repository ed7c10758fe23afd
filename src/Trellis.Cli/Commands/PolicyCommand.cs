using System.CommandLine;

namespace Trellis.Cli.Commands;

/// <summary><c>trellis policy</c>: what a company asks for a move, and whether it means what it says.</summary>
internal static class PolicyCommand
{
    public static Command Create() => new("policy", "Work on the rules of moves.")
    {
        PolicyTestCommand.Create(),
    };
}
