using System.CommandLine;
using Trellis.Cli.Remote;

namespace Trellis.Cli.Commands;

/// <summary><c>trellis push FILE...</c>: files to a server, as drafts.</summary>
internal static class PushCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of one family each, such as trellis pull writes them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("push", $"Writes the drafts of a server from files; it never publishes. The server is {Connection.Url}, your token {Connection.Token}. Exits with 0, 1 when the server found something wrong or its text is newer (the difference is printed), or 2 when a file or the server cannot be read.") { files };
        command.SetAction((parsed, cancel) => Connection.WithAsync(
            parsed.InvocationConfiguration.Error,
            server => new Push(server, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(parsed.GetRequiredValue(files))));
        return command;
    }
}
