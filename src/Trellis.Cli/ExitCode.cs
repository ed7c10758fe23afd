namespace Trellis.Cli;

/// <summary>What every command answers to the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Understood, and something is wrong with it.</summary>
    public const int Findings = 1;

    /// <summary>A file or the command line itself could not be understood.</summary>
    public const int Unreadable = 2;
}
