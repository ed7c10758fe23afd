using System.CommandLine;
using Trellis.Domain.Frameworks;
using Trellis.Files;

namespace Trellis.Cli.Commands;

/// <summary><c>trellis new</c>: begins a framework from a template, or a family from another one.</summary>
internal static class NewCommand
{
    private static readonly Option<string?> Template = new("--template") { Description = "The template to begin from; without any option they are listed." };
    private static readonly Option<string?> From = new("--from") { Description = "A framework whose structure, core and words about leading people the new family gets." };
    private static readonly Option<string?> Family = new("--family") { Description = "The new family's name, with --from." };
    private static readonly Option<string?> Like = new("--like") { Description = "Which family of the file to begin from, if it holds more than one." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; without it the framework is printed." };

    public static Command Create()
    {
        var command = new Command("new", "Begins a framework from a template (--template NAME), or a family from an existing one (--from FILE --family NAME). Lists the templates without options.")
        {
            Template, From, Family, Like, Output,
        };
        command.SetAction(parsed => Run(parsed, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var (template, from) = (parsed.GetValue(Template), parsed.GetValue(From));
        if (template is null && from is null)
            return List(output);
        if (template is not null && from is not null)
            return Refuse(error, "--template and --from begin different things. Name one of them.");

        var text = template is not null ? OfTemplate(template, error) : OfFamily(parsed, from!, error); // one of the two is named
        return text is null ? ExitCode.Unreadable : Write(text, parsed.GetValue(Output), output, error);
    }

    private static int List(TextWriter output)
    {
        foreach (var template in FrameworkTemplate.All)
            output.WriteLine($"{template.Name,-16} {template.Summary}");
        output.WriteLine();
        output.WriteLine("trellis new --template NAME --output FILE writes one; its words are meant to be changed.");
        return ExitCode.Fine;
    }

    private static string? OfTemplate(string name, TextWriter error)
    {
        if (FrameworkTemplate.Find(name) is { } template)
            return template.Text;
        var known = FrameworkTemplate.All.Select(t => t.Name).ToList();
        Refuse(error, $"There is no template '{name}'.{Domain.NearMatch.Hint(name, known)} Known: {string.Join(", ", known)}.");
        return null;
    }

    private static string? OfFamily(ParseResult parsed, string path, TextWriter error)
    {
        if (parsed.GetValue(Family) is not { } name || NewFamily.IdOf(name).Value.Length == 0)
            return Refused(error, "--from needs the name of the new family: --family \"Customer Success\".");

        var reading = FrameworkDocument.ReadFile(path);
        if (reading.File is not { } file)
            return Refused(error, [.. reading.Problems.Select(p => p.ToString()), $"{path} has to be corrected first."]);
        if (Model(file, parsed.GetValue(Like)) is not { } model)
            return Refused(error, $"{path} holds the families {string.Join(", ", file.Families.Select(f => f.Id))}. Name the one to begin from with --like.");

        return FrameworkDocument.ToYaml(file with { Families = [NewFamily.Like(model, file.Company, name)], Paths = [], Waivers = [] });
    }

    private static Domain.Frameworks.Family? Model(FrameworkFile file, string? like) =>
        like is null && file.Families is [var only] ? only : file.Families.FirstOrDefault(f => f.Id.Value == like);

    private static int Write(string text, string? path, TextWriter output, TextWriter error)
    {
        if (path is null)
        {
            output.Write(text);
            return ExitCode.Fine;
        }

        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew));
            file.Write(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse(error, File.Exists(path) ? $"{path} exists already and is left as it is. Name another file." : $"{path} cannot be written: {e.Message}");
        }

        output.WriteLine($"{path} written. trellis check {path} lists what is still to be written.");
        return ExitCode.Fine;
    }

    private static string? Refused(TextWriter error, params string[] reasons)
    {
        foreach (var reason in reasons)
            error.WriteLine(reason);
        return null;
    }

    private static int Refuse(TextWriter error, string reason)
    {
        error.WriteLine(reason);
        return ExitCode.Unreadable;
    }
}
