using System.CommandLine;
using Trellis.Cli.Remote;

namespace Trellis.Cli.Commands;

/// <summary><c>trellis pull [FAMILY...]</c>: a server's frameworks as files.</summary>
internal static class PullCommand
{
    public static Command Create()
    {
        var families = new Argument<string[]>("FAMILY") { Description = "The families to write; all of them, and the company part, when none is named.", Arity = ArgumentArity.ZeroOrMore };
        var folder = new Option<string>("--folder") { Description = "Where the files are written.", DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force") { Description = "Write over files with changes that were not pushed." };
        var command = new Command("pull", $"Writes a server's frameworks as files: the draft that you may write, else the newest version. The server is {Connection.Url}, your token {Connection.Token}. Exits with 0, 1 when a file with changes of its own was left as it is, or 2 when the server says no.") { families, folder, force };
        command.SetAction((parsed, cancel) => Connection.WithAsync(
            parsed.InvocationConfiguration.Error,
            server => new Pull(server, parsed.GetValue(folder)!, parsed.GetValue(force), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(parsed.GetValue(families) ?? [])));
        return command;
    }
}
